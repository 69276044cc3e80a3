package org.controlatlas.export.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compared with the formulas of Rec. ITU-R BT.709 in floating point. */
class YuvFrameTest {
    private static final double RED = 0.2126;
    private static final double BLUE = 0.0722;

    private static double luma(int rgb) {
        return RED * (rgb >> 16 & 255) + (1 - RED - BLUE) * (rgb >> 8 & 255) + BLUE * (rgb & 255);
    }

    private static YuvFrame plain(int rgb, int width, int height) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, rgb);
        return YuvFrame.of(pixels, width, height);
    }

    @ParameterizedTest
    @CsvSource({
        "000000, 16, 128, 128",
        "FFFFFF, 235, 128, 128",
        "FF0000, 63, 102, 240",
        "00FF00, 173, 42, 26",
        "0000FF, 32, 240, 118"
    })
    void theCornersOfTheColoursAreThoseOfTheStandard(String rgb, int luma, int cb, int cr) {
        YuvFrame frame = plain(Integer.parseInt(rgb, 16), 2, 2);

        assertThat(frame.luma()[0] & 255).isEqualTo(luma);
        assertThat(frame.cb()[0] & 255).isEqualTo(cb);
        assertThat(frame.cr()[0] & 255).isEqualTo(cr);
    }

    @Test
    void anyColourIsWithinAStepOfTheFormulas() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            int rgb = random.nextInt(1 << 24);
            YuvFrame frame = plain(rgb, 2, 2);

            assertThat((double) (frame.luma()[0] & 255)).isCloseTo(16 + luma(rgb) * 219 / 255, within(0.51));
            assertThat((double) (frame.cb()[0] & 255))
                    .isCloseTo(128 + ((rgb & 255) - luma(rgb)) / (2 * (1 - BLUE)) * 224 / 255, within(0.51));
            assertThat((double) (frame.cr()[0] & 255))
                    .isCloseTo(128 + ((rgb >> 16 & 255) - luma(rgb)) / (2 * (1 - RED)) * 224 / 255, within(0.51));
        }
    }

    @Test
    void sidesAreFilledUpToWholeMacroblocksWithTheEdge() {
        int[] pixels = new int[18 * 17];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 18 == 17 ? 0xFFFFFF : 0;
        }
        YuvFrame frame = YuvFrame.of(pixels, 18, 17);

        assertThat(frame.width()).isEqualTo(32);
        assertThat(frame.height()).isEqualTo(32);
        for (int y = 0; y < 32; y++) {
            assertThat(frame.luma()[y * 32 + 16]).isEqualTo((byte) 16);
            assertThat(frame.luma()[y * 32 + 17]).isEqualTo((byte) 235);
            assertThat(frame.luma()[y * 32 + 31]).isEqualTo((byte) 235);
        }
    }
}
