package org.controlatlas.render.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compared with the rule of Porter and Duff in floating point. */
class SourceOverTest {
    private static int channel(int argb, int shift) {
        return argb >>> shift & 255;
    }

    private static int premultiplied(Random random) {
        int alpha = random.nextInt(256);
        int argb = alpha << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            argb |= random.nextInt(alpha + 1) << shift;
        }
        return argb;
    }

    @Test
    void everyChannelIsRoundedOnce() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int below = premultiplied(random);
            int over = premultiplied(random);
            int laid = SourceOver.premultiplied(below, over);
            for (int shift = 0; shift <= 24; shift += 8) {
                double exact = channel(over, shift) + channel(below, shift) * (255 - channel(over, 24)) / 255.0;
                assertThat((double) channel(laid, shift)).isCloseTo(exact, within(0.5 + 1e-9));
            }
        }
    }

    @Test
    void whatIsOpaqueHidesAndWhatIsClearShows() {
        assertThat(SourceOver.premultiplied(0xFF123456, 0xFF654321)).isEqualTo(0xFF654321);
        assertThat(SourceOver.premultiplied(0xFF123456, 0)).isEqualTo(0xFF123456);
        assertThat(SourceOver.premultiplied(0x80402010, 0)).isEqualTo(0x80402010);
    }

    @Test
    void noChannelRunsOverIntoTheNext() {
        for (int alpha = 0; alpha < 256; alpha++) {
            int over = alpha << 24 | alpha << 16 | alpha << 8 | alpha;
            assertThat(SourceOver.premultiplied(0xFFFFFFFF, over)).isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void aRowIsLaidPixelByPixel() {
        int[] over = {7, 0, 0x80808080, 0xFF00FF00};
        int[] target = {1, 0xFFFFFFFF, 0xFF000000, 2};

        SourceOver.row(over, 1, target, 1, 2);

        assertThat(target).containsExactly(1, 0xFFFFFFFF, 0xFF808080, 2);
    }

    @Test
    void aColourOverOpaqueGroundIsMixedByItsShare() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            int below = 0xFF000000 | random.nextInt(1 << 24);
            int rgb = random.nextInt(1 << 24);
            int alpha = random.nextInt(256);
            int mixed = SourceOver.colour(below, rgb, alpha);
            assertThat(channel(mixed, 24)).isEqualTo(255);
            for (int shift = 0; shift <= 16; shift += 8) {
                double exact = (channel(below, shift) * (255 - alpha) + channel(rgb, shift) * alpha) / 255.0;
                assertThat((double) channel(mixed, shift)).isCloseTo(exact, within(0.51));
            }
        }
        assertThat(SourceOver.colour(0xFF123456, 0xABCDEF, 255)).isEqualTo(0xFFABCDEF);
        assertThat(SourceOver.colour(0xFF123456, 0xABCDEF, 0)).isEqualTo(0xFF123456);
    }
}
