package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Polygon;

/** Compared with JTS's intersection. */
class RingClipTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 30, 15);
    private static final Polygon BOX = Shapes.box(10, 20, 40, 35);

    private static double area(float[] ring) {
        double sum = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            sum += (double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1];
        }
        return sum / 2;
    }

    private static float[] ring(Polygon polygon) {
        return Outline.of(polygon).parts().get(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsLeftOfARingIsWhatLiesInTheRectangle(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            Polygon star = Shapes.star(random, 50 * random.nextDouble(), 50 * random.nextDouble(), 20, 17);
            double left = RingClip.cut(List.of(ring(star)), AREA).stream()
                    .mapToDouble(RingClipTest::area)
                    .sum();
            assertThat(left).isCloseTo(star.intersection(BOX).getArea(), within(1e-3));
        }
    }

    @Test
    void nothingThatIsLeftLiesOutside() {
        Random random = new Random(7);
        for (int run = 0; run < 100; run++) {
            Polygon star = Shapes.star(random, 50 * random.nextDouble(), 50 * random.nextDouble(), 20, 17);
            for (float[] left : RingClip.cut(List.of(ring(star)), AREA)) {
                for (int i = 0; i < left.length; i += 2) {
                    assertThat(left[i]).isBetween(10f, 40f);
                    assertThat(left[i + 1]).isBetween(20f, 35f);
                }
            }
        }
    }

    @Test
    void aRingInsideStaysAsItIs() {
        float[] inside = {12, 22, 20, 22, 20, 30, 12, 30};
        assertThat(RingClip.cut(List.of(inside), AREA)).singleElement().isEqualTo(inside);
    }

    @Test
    void aRingRoundTheRectangleBecomesTheRectangle() {
        assertThat(RingClip.cut(List.of(ring(Shapes.box(0, 0, 90, 90))), AREA))
                .singleElement()
                .satisfies(ring -> {
                    assertThat(ring).hasSize(8);
                    assertThat(Math.abs(area(ring))).isEqualTo(450);
                });
    }

    @Test
    void ringsOutsideAreLeftOut() {
        assertThat(RingClip.cut(
                        List.of(
                                ring(Shapes.box(0, 0, 9, 9)),
                                ring(Shapes.box(50, 20, 60, 30)),
                                ring(Shapes.box(12, 22, 13, 23))),
                        AREA))
                .hasSize(1);
    }

    @Test
    void holesKeepTheirDirection() {
        Outline outline = Outline.of(Shapes.withHole(Shapes.box(0, 0, 90, 90), Shapes.box(20, 25, 60, 28)));
        List<float[]> cut = outline.within(AREA).parts();
        assertThat(cut).hasSize(2);
        assertThat(area(cut.get(0)) * area(cut.get(1))).isNegative();
        assertThat(area(cut.get(0)) + area(cut.get(1))).isEqualTo(450 - 60.0);
    }
}
