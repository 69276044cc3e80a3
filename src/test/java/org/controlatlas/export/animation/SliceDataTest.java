package org.controlatlas.export.animation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by a decoder that was written from the text of H.264, clauses 7.3.4, 7.4.5 and 8.3. */
class SliceDataTest {
    /** Macroblocks that are predicted without a remainder, sent as they are, or skipped: all that is written here. */
    private static final class Decoder {
        private final BitReader in;
        private final boolean alone;
        private final int columns;
        private final int rows;
        private final YuvFrame out;
        private final int[] coefficients;
        private int skipped;
        private int predicted;
        private int sent;

        Decoder(byte[] bytes, int width, int height, YuvFrame previous) {
            in = new BitReader(bytes);
            alone = previous == null;
            columns = width / 16;
            rows = height / 16;
            coefficients = new int[columns * rows];
            out = alone
                    ? new YuvFrame(
                            width,
                            height,
                            new byte[width * height],
                            new byte[width * height / 4],
                            new byte[width * height / 4])
                    : new YuvFrame(
                            width,
                            height,
                            previous.luma().clone(),
                            previous.cb().clone(),
                            previous.cr().clone());
        }

        YuvFrame decode() {
            int block = 0;
            while (in.hasMore()) {
                if (!alone) {
                    int run = in.unsigned();
                    skipped += run;
                    block += run;
                    if (!in.hasMore()) {
                        break;
                    }
                }
                macroblock(block % columns, block / columns);
                block++;
            }
            assertThat(block).isEqualTo(columns * rows);
            return out;
        }

        private void macroblock(int x, int y) {
            // In a picture that follows another, types of blocks that stand alone come behind five others.
            int type = in.unsigned() - (alone ? 0 : 5);
            if (type == 25) {
                pcm(x, y);
                return;
            }
            assertThat(type).as("a 16×16 block without coefficients").isBetween(1, 4);
            int chroma = in.unsigned();
            assertThat(in.signed()).as("change of the quantiser").isZero();
            noCoefficients(x, y);
            // Of luma the modes are numbered from above, from the left, the mean; of chroma the other way round.
            predict(out.luma(), out.width(), 16, x, y, type == 4 ? 3 : 3 - type);
            predict(out.cb(), out.width() / 2, 8, x, y, chroma);
            predict(out.cr(), out.width() / 2, 8, x, y, chroma);
            predicted++;
        }

        private void pcm(int x, int y) {
            while (!in.isAligned()) {
                assertThat(in.bit()).isZero();
            }
            for (int i = 0; i < 16; i++) {
                System.arraycopy(in.bytes(16), 0, out.luma(), (y * 16 + i) * out.width() + x * 16, 16);
            }
            for (byte[] plane : new byte[][] {out.cb(), out.cr()}) {
                for (int i = 0; i < 8; i++) {
                    System.arraycopy(in.bytes(8), 0, plane, (y * 8 + i) * out.width() / 2 + x * 8, 8);
                }
            }
            coefficients[y * columns + x] = 16;
            sent++;
        }

        /** Table 9-5, first row: no coefficients, by the mean of what the neighbours have. */
        private void noCoefficients(int x, int y) {
            int left = x > 0 ? coefficients[y * columns + x - 1] : -1;
            int above = y > 0 ? coefficients[(y - 1) * columns + x] : -1;
            int mean = left >= 0 && above >= 0 ? (left + above + 1) / 2 : Math.max(0, Math.max(left, above));
            int[] code = mean < 2
                    ? new int[] {1}
                    : mean < 4 ? new int[] {1, 1} : mean < 8 ? new int[] {1, 1, 1, 1} : new int[] {0, 0, 0, 0, 1, 1};
            for (int bit : code) {
                assertThat(in.bit()).isEqualTo(bit);
            }
        }

        /** @param mode 0 the mean, 1 from the left, 2 from above */
        private void predict(byte[] plane, int stride, int size, int x, int y, int mode) {
            int[] left = new int[size];
            int[] above = new int[size];
            for (int i = 0; i < size; i++) {
                left[i] = x > 0 ? plane[(y * size + i) * stride + x * size - 1] & 255 : -1;
                above[i] = y > 0 ? plane[(y * size - 1) * stride + x * size + i] & 255 : -1;
            }
            assertThat(mode != 1 || x > 0).as("there is a left neighbour").isTrue();
            assertThat(mode != 2 || y > 0).as("there is a neighbour above").isTrue();
            assertThat(mode).isLessThan(3);
            boolean chroma = size == 8;
            assertThat(mode != 0 || !chroma || x == 0 && y == 0)
                    .as("of chroma the mean differs from quarter to quarter")
                    .isTrue();
            int sum = (x > 0 ? Arrays.stream(left).sum() : 0)
                    + (y > 0 ? Arrays.stream(above).sum() : 0);
            int count = (x > 0 ? size : 0) + (y > 0 ? size : 0);
            int mean = count == 0 ? 128 : (sum + count / 2) / count;
            for (int j = 0; j < size; j++) {
                for (int i = 0; i < size; i++) {
                    plane[(y * size + j) * stride + x * size + i] =
                            (byte) (mode == 0 ? mean : mode == 1 ? left[j] : above[i]);
                }
            }
        }
    }

    private static byte[] written(YuvFrame frame, YuvFrame previous) {
        BitWriter out = new BitWriter();
        new SliceData(frame, previous, out).write();
        return out.finish();
    }

    private static Decoder assertReadBack(YuvFrame frame, YuvFrame previous) {
        Decoder decoder = new Decoder(written(frame, previous), frame.width(), frame.height(), previous);
        YuvFrame read = decoder.decode();
        assertThat(read.luma()).isEqualTo(frame.luma());
        assertThat(read.cb()).isEqualTo(frame.cb());
        assertThat(read.cr()).isEqualTo(frame.cr());
        return decoder;
    }

    /** A picture as maps are: plain areas, straight edges along and across, some noise. */
    private static int[] picture(Random random, int width, int height) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, random.nextInt(1 << 24));
        for (int i = 0; i < 12; i++) {
            int colour = random.nextInt(1 << 24);
            int left = random.nextInt(width);
            int top = random.nextInt(height);
            int right = random.nextInt(3) == 0 ? width : Math.min(width, left + 1 + random.nextInt(60));
            int bottom = random.nextInt(3) == 0 ? height : Math.min(height, top + 1 + random.nextInt(60));
            boolean noise = random.nextInt(4) == 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    pixels[y * width + x] = noise ? random.nextInt(1 << 24) : colour;
                }
            }
        }
        return pixels;
    }

    private static YuvFrame plain(int luma, int chroma, int width, int height) {
        byte[] all = new byte[width * height];
        byte[] quarter = new byte[width * height / 4];
        Arrays.fill(all, (byte) luma);
        Arrays.fill(quarter, (byte) chroma);
        return new YuvFrame(width, height, all, quarter, quarter.clone());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureAloneIsReadBackPixelByPixel(long seed) {
        Random random = new Random(seed);
        Decoder read = assertReadBack(YuvFrame.of(picture(random, 150, 120), 150, 120), null);
        assertThat(read.predicted).isPositive();
        assertThat(read.sent).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void aPictureThatFollowsAnotherIsReadBackPixelByPixel(long seed) {
        Random random = new Random(seed);
        int[] first = picture(random, 150, 120);
        int[] second = first.clone();
        for (int i = 0; i < 6; i++) {
            int colour = random.nextInt(1 << 24);
            int at = random.nextInt(second.length - 400);
            Arrays.fill(second, at, at + 1 + random.nextInt(400), colour);
        }
        Decoder read = assertReadBack(YuvFrame.of(second, 150, 120), YuvFrame.of(first, 150, 120));
        assertThat(read.skipped).isPositive();
    }

    @Test
    void noiseIsSentAsItIs() {
        Random random = new Random(2);
        byte[] luma = new byte[64 * 32];
        byte[] cb = new byte[luma.length / 4];
        byte[] cr = new byte[luma.length / 4];
        random.nextBytes(luma);
        random.nextBytes(cb);
        random.nextBytes(cr);
        assertThat(assertReadBack(new YuvFrame(64, 32, luma, cb, cr), null).sent)
                .isEqualTo(8);
    }

    @Test
    void ofAPictureThatHasNotChangedOneNumberIsWritten() {
        YuvFrame frame = YuvFrame.of(picture(new Random(3), 160, 128), 160, 128);
        assertThat(written(frame, frame)).hasSizeLessThanOrEqualTo(3);
        assertThat(assertReadBack(frame, frame).skipped).isEqualTo(80);
    }

    @Test
    void aPlainPictureIsSentInItsFirstBlockAndPredictedFromThere() {
        Decoder read = assertReadBack(plain(90, 77, 320, 160), null);
        assertThat(read.sent).isEqualTo(1);
        assertThat(read.predicted).isEqualTo(199);
    }

    /** Where there are no neighbours the mean is 128. */
    @Test
    void aMiddleGreyPictureNeedsNoBlockSent() {
        assertThat(assertReadBack(plain(128, 128, 64, 64), null).sent).isZero();
    }

    @Test
    void aChangeInOneColourPlaneAloneIsSeen() {
        YuvFrame before = plain(90, 77, 64, 64);
        byte[] cr = before.cr().clone();
        cr[20 * 32 + 20] = 5;
        YuvFrame after = new YuvFrame(64, 64, before.luma(), before.cb(), cr);
        Decoder read = assertReadBack(after, before);
        assertThat(read.skipped).isEqualTo(15);
    }

    @Test
    void aChangeInTheLastBlockFollowsAllThatIsSkipped() {
        YuvFrame before = plain(90, 77, 64, 64);
        byte[] luma = before.luma().clone();
        luma[luma.length - 1] = 5;
        Decoder read = assertReadBack(new YuvFrame(64, 64, luma, before.cb(), before.cr()), before);
        assertThat(read.skipped).isEqualTo(15);
        assertThat(read.sent).isEqualTo(1);
    }
}
