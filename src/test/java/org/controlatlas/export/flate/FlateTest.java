package org.controlatlas.export.flate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is packed is read by Java's own inflater. */
class FlateTest {
    private static byte[] unpacked(byte[] zlib) throws Exception {
        return new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes();
    }

    @Property
    void anyBytesComeBack(@ForAll byte[] data) throws Exception {
        assertThat(unpacked(Flate.zlib(data))).isEqualTo(data);
    }

    @Test
    void largeAndUnevenDataComeBack() throws Exception {
        Random random = new Random(7);
        byte[] data = new byte[700_000];
        for (int i = 0; i < data.length; i++) {
            // Stretches of noise, of one byte, and of what stood before.
            int kind = i / 5_000 % 4;
            data[i] = kind == 0
                    ? (byte) random.nextInt()
                    : kind == 1
                            ? 9
                            : kind == 2 && i > 40_000 ? data[i - 32_768] : (byte) (random.nextInt(1 << 12) >> 8);
        }
        assertThat(unpacked(Flate.zlib(data))).isEqualTo(data);
    }

    @Test
    void symbolsOfVeryDifferentFrequencyGetCodesThatAreNotTooLong() throws Exception {
        // Counts like Fibonacci's numbers make the deepest tree.
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int a = 1;
        int b = 1;
        Random random = new Random(1);
        for (int symbol = 0; symbol < 22; symbol++) {
            for (int i = 0; i < a; i++) {
                data.write(symbol * 11);
            }
            int sum = a + b;
            a = b;
            b = sum;
        }
        byte[] shuffled = data.toByteArray();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            byte kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        assertThat(unpacked(Flate.zlib(shuffled))).isEqualTo(shuffled);
    }

    @Test
    void partsFollowEachOtherInOneStream() throws Exception {
        byte[] first = new byte[3_001];
        Arrays.fill(first, (byte) 5);
        byte[] second = "The second part, the second part, the second part.".getBytes("UTF-8");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.write(Flate.part(first, 301));
        stream.write(Flate.part(second, 0));
        stream.write(Flate.part(new byte[0], 0));
        // An empty last block.
        stream.write(new byte[] {3, 0});
        Inflater inflater = new Inflater(true);
        inflater.setInput(stream.toByteArray());
        byte[] out = new byte[first.length + second.length + 10];
        int count = inflater.inflate(out);
        assertThat(inflater.finished()).isTrue();
        assertThat(count).isEqualTo(first.length + second.length);
        assertThat(Arrays.copyOf(out, first.length)).isEqualTo(first);
        assertThat(Arrays.copyOfRange(out, first.length, count)).isEqualTo(second);
    }

    @Test
    void rowsLikeTheOneAboveTakeLittleRoom() {
        byte[] row = new byte[5_761];
        new Random(3).nextBytes(row);
        byte[] picture = new byte[row.length * 100];
        for (int i = 0; i < 100; i++) {
            System.arraycopy(row, 0, picture, i * row.length, row.length);
        }
        assertThat(Flate.part(picture, row.length).length).isLessThan(row.length + 99 * 23 * 2 + 500);
    }
}
