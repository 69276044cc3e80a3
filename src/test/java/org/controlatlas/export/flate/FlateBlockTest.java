package org.controlatlas.export.flate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read by Java's own inflater. */
class FlateBlockTest {
    private final FlateBits bits = new FlateBits(64);
    private final FlateBlock block = new FlateBlock(bits);
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();

    private void literal(int value) {
        block.literal(value);
        plain.write(value);
    }

    private void repeat(int length, int distance) {
        block.repeat(length, distance);
        for (int i = 0; i < length; i++) {
            plain.write(plain.toByteArray()[plain.size() - distance]);
        }
    }

    private static byte[] inflated(byte[] deflated, int expected) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] out = new byte[expected + 1];
            int count = 0;
            int read = 1;
            while (read > 0 && !inflater.finished()) {
                read = inflater.inflate(out, count, out.length - count);
                count += read;
            }
            assertThat(inflater.finished()).isTrue();
            return Arrays.copyOf(out, count);
        } finally {
            inflater.end();
        }
    }

    private void assertReadBack() throws DataFormatException {
        block.write(true);
        bits.align();
        assertThat(inflated(bits.bytes(), plain.size())).isEqualTo(plain.toByteArray());
    }

    @Test
    void anEmptyBlockHoldsNothing() throws DataFormatException {
        assertReadBack();
    }

    @Test
    void literalsOfEveryValueAreReadBack() throws DataFormatException {
        for (int i = 0; i < 256; i++) {
            literal(i);
        }
        assertReadBack();
    }

    @Test
    void everyLengthIsReadBack() throws DataFormatException {
        literal('a');
        literal('b');
        for (int length = 3; length <= Flate.LONGEST; length++) {
            repeat(length, 1 + length % 2);
            literal(length & 0xFF);
        }
        assertReadBack();
    }

    /** The borders of each distance code, and what lies beside them. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 24, 25, 32, 33, 48, 49, 64, 65, 96, 97, 128, 129, 192, 193,
                256, 257, 384, 385, 512, 513, 768, 769, 1024, 1025, 1536, 1537, 2048, 2049, 3072, 3073, 4096, 4097,
                6144, 6145, 8192, 8193, 12288, 12289, 16384, 16385, 24576, 24577, 32767, 32768
            })
    void everyDistanceIsReadBack(int distance) throws DataFormatException {
        byte[] before = new byte[distance];
        new Random(distance).nextBytes(before);
        FlateBlock each = new FlateBlock(bits);
        for (byte value : before) {
            if (each.isFull()) {
                each.write(false);
            }
            each.literal(value & 0xFF);
        }
        if (each.isFull()) {
            each.write(false);
        }
        each.repeat(3, distance);
        each.write(true);
        bits.align();
        byte[] read = inflated(bits.bytes(), distance + 3);
        assertThat(read).hasSize(distance + 3).startsWith(before);
        for (int i = 0; i < 3; i++) {
            assertThat(read[distance + i]).isEqualTo(read[i]);
        }
    }

    @Test
    void aBlockBeginsAnewAfterItWasWritten() throws DataFormatException {
        literal('a');
        block.write(false);
        literal('b');
        block.write(false);
        assertReadBack();
        assertThat(plain.toString()).isEqualTo("ab");
    }

    @Test
    void isFullWhenItHoldsAsManyAsItCan() throws DataFormatException {
        int count = 0;
        while (!block.isFull()) {
            literal(count++ % 7);
        }
        assertThat(count).isEqualTo(1 << 15);
        assertReadBack();
    }

    /** Runs of lengths of codes: of noughts 3 to 10 and 11 to 138, of others 3 to 6, and each one too few or too many. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 137, 138, 139, 140, 141, 200})
    void lengthsOfCodesThatRepeatAreReadBack(int gap) throws DataFormatException {
        for (int i = 0; i < 256; i += gap) {
            literal(i);
        }
        for (int i = 0; i < gap; i++) {
            literal(i);
        }
        assertReadBack();
    }

    @Test
    void bitsStandLeastSignificantFirst() {
        FlateBits few = new FlateBits(8);
        few.put(0b1, 1);
        few.put(0b10, 2);
        few.put(0b11111, 5);
        few.put(0x1234, 16);
        few.align();
        assertThat(few.bytes()).containsExactly(0b11111_101, 0x34, 0x12);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void manyNumbersOfAnyWidthFollowOneAnother(long seed) {
        Random random = new Random(seed);
        FlateBits many = new FlateBits(4);
        BigInteger expected = BigInteger.ZERO;
        int width = 0;
        for (int i = 0; i < 500; i++) {
            int wide = random.nextInt(33);
            int value = wide == 32 ? random.nextInt() : random.nextInt() & (1 << wide) - 1;
            many.put(value, wide);
            expected = expected.or(BigInteger.valueOf(value & 0xFFFF_FFFFL).shiftLeft(width));
            width += wide;
        }
        many.align();
        byte[] written = many.bytes();
        assertThat(written).hasSize((width + 7) / 8);
        byte[] turned = new byte[written.length];
        for (int i = 0; i < written.length; i++) {
            turned[i] = written[written.length - 1 - i];
        }
        assertThat(new BigInteger(1, turned)).isEqualTo(expected);
    }

    @Test
    void whatIsAlignedIsNotAlignedAgain() {
        FlateBits aligned = new FlateBits(8);
        aligned.align();
        assertThat(aligned.bytes()).isEmpty();
        aligned.put(5, 8);
        aligned.align();
        aligned.align();
        assertThat(aligned.bytes()).containsExactly(5);
    }
}
