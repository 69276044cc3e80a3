package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ZoomPreviewTest {
    private static final int[] SOURCE = {1, 2, 3, 4};

    private static int[] scaled(double magnified, double left, double top, int width, int height) {
        return scaled(magnified, left, top, width, height, false);
    }

    private static int[] scaled(double magnified, double left, double top, int width, int height, boolean over) {
        int[] target = new int[width * height];
        Arrays.fill(target, -1);
        ZoomPreview.scale(
                new ZoomPreview.Pixels(SOURCE, 2, 2),
                new ZoomPreview.Place(magnified, left, top),
                new ZoomPreview.Pixels(target, width, height),
                over);
        return target;
    }

    @Test
    void anUnscaledFrameIsCopied() {
        assertThat(scaled(1, 0, 0, 2, 2)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aMagnifiedFrameRepeatsItsPixels() {
        assertThat(scaled(2, 0, 0, 4, 4)).containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
    }

    @Test
    void whereTheFrameDoesNotReachThePreviewIsTransparent() {
        assertThat(scaled(1, 1, 1, 4, 4)).containsExactly(0, 0, 0, 0, 0, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 0);
    }

    @Test
    void aFrameOutOfViewLeavesNothing() {
        assertThat(scaled(1, 50, 0, 2, 2)).containsOnly(0);
    }

    @Test
    void whereTheFrameDoesNotReachWhatLiesBelowIsSeen() {
        assertThat(scaled(1, 1, 1, 4, 4, true))
                .containsExactly(-1, -1, -1, -1, -1, 1, 2, -1, -1, 3, 4, -1, -1, -1, -1, -1);
        assertThat(scaled(2, 0, 0, 5, 5, true))
                .startsWith(1, 1, 2, 2, -1, 1, 1, 2, 2, -1)
                .endsWith(-1, -1, -1, -1, -1);
    }
}
