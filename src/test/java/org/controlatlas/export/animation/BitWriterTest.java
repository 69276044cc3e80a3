package org.controlatlas.export.animation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read back by a reader that was written from the text of H.264, clause 9.1. */
class BitWriterTest {
    private static String written(BitWriter writer) {
        StringBuilder bits = new StringBuilder();
        for (byte each : writer.finish()) {
            bits.append(String.format("%8s", Integer.toBinaryString(each & 255)).replace(' ', '0'));
        }
        return bits.toString();
    }

    /** Table 9-2 of the standard. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 010", "2, 011", "3, 00100", "4, 00101", "5, 00110", "6, 00111", "7, 0001000", "9, 0001010"})
    void unsignedNumbersAreWrittenAsTheStandardListsThem(int value, String bits) {
        BitWriter writer = new BitWriter();
        writer.ue(value);

        assertThat(written(writer)).startsWith(bits + "1");
    }

    /** Table 9-3: 0, 1, −1, 2, −2 … */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "-1, 2", "2, 3", "-2, 4", "3, 5", "-3, 6"})
    void signedNumbersStandInTheOrderOfTheStandard(int value, int code) {
        BitWriter signed = new BitWriter();
        signed.se(value);
        BitWriter unsigned = new BitWriter();
        unsigned.ue(code);

        assertThat(written(signed)).isEqualTo(written(unsigned));
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        Random random = new Random(7);
        BitWriter writer = new BitWriter();
        List<Integer> unsigned = new ArrayList<>();
        List<Integer> signed = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            unsigned.add(random.nextInt(1 << random.nextInt(20)));
            signed.add(random.nextInt(2001) - 1000);
            writer.ue(unsigned.get(i));
            writer.se(signed.get(i));
            writer.bits(i, 9);
        }
        BitReader reader = new BitReader(writer.finish());

        for (int i = 0; i < 500; i++) {
            assertThat(reader.unsigned()).isEqualTo(unsigned.get(i));
            assertThat(reader.signed()).isEqualTo(signed.get(i));
            assertThat(reader.bits(9)).isEqualTo(i);
        }
        assertThat(reader.bit()).as("stop bit").isOne();
    }

    @Test
    void bytesFollowZerosUpToAWholeByte() {
        BitWriter writer = new BitWriter();
        writer.bits(0b101, 3);
        writer.alignWithZeros();
        writer.bytes(new byte[] {9, 8, 7}, 1, 2);

        assertThat(writer.finish()).containsExactly(0b1010_0000, 8, 7, 0b1000_0000);
    }

    @Test
    void whatIsAlignedIsNotAlignedAgain() {
        BitWriter writer = new BitWriter();
        writer.bits(0xAB, 8);
        writer.alignWithZeros();

        assertThat(writer.finish()).containsExactly((byte) 0xAB, (byte) 0x80);
    }
}
