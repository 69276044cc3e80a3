package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripsTest {
    private final double[] south;
    private final double[] north;

    StripsTest() {
        Random random = new Random(17);
        south = new double[5_000];
        north = new double[south.length];
        for (int e = 0; e < south.length; e++) {
            // Most of them short, and many in the middle.
            double y = 20 * random.nextGaussian();
            south[e] = y;
            north[e] = y + (random.nextInt(50) == 0 ? 30 : 0.01) * random.nextDouble();
        }
    }

    @Test
    void anEdgeIsInEveryStripThatAPlaceBesideItIsIn() {
        Strips strips = new Strips(south, north);
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            double y = 60 * random.nextGaussian();
            int[] there = strips.edges(strips.of(y));
            assertThat(IntStream.range(0, south.length).filter(e -> south[e] <= y && y <= north[e]))
                    .allMatch(e -> Arrays.binarySearch(there, e) >= 0);
        }
    }

    @Test
    void anEdgeIsInNoStripThatItDoesNotReachInto() {
        Strips strips = new Strips(south, north);
        for (int strip = 0; strip < strips.count(); strip++) {
            int here = strip;
            assertThat(strips.edges(strip)).isSorted().doesNotHaveDuplicates().satisfies(edges -> assertThat(
                            Arrays.stream(edges))
                    .allMatch(e -> strips.of(south[e]) <= here && here <= strips.of(north[e])));
        }
    }

    @Test
    void stripsFollowOneAnotherFromSouthToNorth() {
        Strips strips = new Strips(south, north);
        int before = 0;
        for (double y = -100; y <= 100; y += 0.05) {
            int strip = strips.of(y);
            assertThat(strip).isBetween(before, strips.count() - 1);
            before = strip;
        }
        assertThat(strips.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(strips.of(Double.POSITIVE_INFINITY)).isEqualTo(strips.count() - 1);
    }

    /** Where strips of equal width would hold nearly all edges in one of them. */
    @Test
    void noStripHoldsMuchMoreThanItsShareOfEdgesHoweverTheyLie() {
        double[] low = new double[6_400];
        Random random = new Random(2);
        for (int e = 0; e < low.length; e++) {
            low[e] = Math.pow(10, 6 * random.nextDouble());
        }
        Strips strips = new Strips(low, low);
        assertThat(strips.count()).isEqualTo(50);
        for (int strip = 0; strip < strips.count(); strip++) {
            assertThat(strips.edges(strip).length).isLessThan(2 * 128);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 127, 255})
    void fewEdgesAreInOneStrip(int count) {
        Strips strips = new Strips(Arrays.copyOf(south, count), Arrays.copyOf(north, count));
        assertThat(strips.count()).isEqualTo(1);
        assertThat(strips.edges(0)).containsExactly(IntStream.range(0, count).toArray());
    }

    @Test
    void edgesAtOneLatitudeAreFoundThere() {
        double[] same = new double[1_000];
        Arrays.fill(same, 7);
        Strips strips = new Strips(same, same);
        assertThat(strips.edges(strips.of(7))).hasSize(1_000);
    }
}
