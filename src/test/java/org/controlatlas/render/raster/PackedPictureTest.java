package org.controlatlas.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PackedPictureTest {
    @Property(tries = 300)
    void aPackedPictureIsTheOneThatWasPacked(
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @IntRange(min = 1, max = 30) int height,
            @ForAll @IntRange(min = 1, max = 6) int colours,
            @ForAll @IntRange(min = 0, max = 10) int changes,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[] pixels = new int[width * height + 5];
        int colour = random.nextInt();
        for (int i = 0; i < pixels.length; i++) {
            if (random.nextInt(10) < changes) {
                colour = 0xFF000000 | random.nextInt(colours) * 0x112233;
            }
            pixels[i] = i >= width && random.nextInt(3) > 0 ? pixels[i - width] : colour;
        }
        int[] unpacked = new int[width * height];
        PackedPicture.of(pixels, width, height, new ArrayPool().lease()).into(unpacked);
        assertThat(unpacked).isEqualTo(java.util.Arrays.copyOf(pixels, width * height));
    }

    @org.junit.jupiter.api.Test
    void aPictureOfFewColoursIsSmall() {
        assertThat(PackedPicture.of(new int[1_000_000], 1_000, 1_000, new ArrayPool().lease())
                        .bytes())
                .isLessThan(100);
    }
}
