package org.controlatlas.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaCoverageTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 10;

    private static int[] covered(float... ring) {
        int[] covered = new int[WIDTH * HEIGHT];
        new AreaCoverage(WIDTH, HEIGHT).rings(List.of(ring), 1, 0, 0, new AreaCoverage.Sink() {
            @Override
            public void partial(int x, int y, int coverage) {
                covered[y * WIDTH + x] = coverage;
            }

            @Override
            public void full(int from, int to, int y) {
                Arrays.fill(covered, y * WIDTH + from, y * WIDTH + to, 255);
            }
        });
        return covered;
    }

    private static int[] row(int[] covered, int y) {
        return Arrays.copyOfRange(covered, y * WIDTH, (y + 1) * WIDTH);
    }

    private static int[] allOf(int coverage) {
        int[] row = new int[WIDTH];
        Arrays.fill(row, coverage);
        return row;
    }

    @Test
    void aLevelEdgeThatLeavesThePictureHalfCoversItsRowToTheEnd() {
        int[] covered = covered(-5, 2.5f, 100, 2.5f, 100, 6, -5, 6);

        assertThat(row(covered, 1)).containsOnly(0);
        assertThat(row(covered, 2)).isEqualTo(allOf(128));
        assertThat(row(covered, 3)).isEqualTo(allOf(255));
        assertThat(row(covered, 6)).containsOnly(0);
    }

    @Test
    void aPixelIsCoveredByThePartOfItThatLiesInside() {
        int[] covered = covered(10.25f, 4, 12.5f, 4, 12.5f, 5, 10.25f, 5);

        assertThat(Arrays.copyOfRange(row(covered, 4), 9, 14)).containsExactly(0, 191, 255, 128, 0);
        assertThat(row(covered, 5)).containsOnly(0);
    }
}
