package org.controlatlas.render.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.controlatlas.render.draw.Coverage.PICTURE;
import static org.controlatlas.render.draw.Coverage.filled;
import static org.controlatlas.render.draw.Coverage.ring;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Coverage against the areas that JTS finds, and what must not change it. */
class FillerTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Corners lie on a grid of 1/256 pixel: two edges of a pixel may each move by a step. */
    private static final double EXACT = 255 * 2 / 256.0 + 0.51;

    private static double[] exact(Geometry area) {
        double[] exact = new double[PICTURE.width() * PICTURE.height()];
        for (int i = 0; i < exact.length; i++) {
            int x = i % PICTURE.width();
            int y = i / PICTURE.width();
            exact[i] = 255
                    * area.intersection(GEOMETRIES.toGeometry(new Envelope(x, x + 1, y, y + 1)))
                            .getArea();
        }
        return exact;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Property(tries = 60)
    void aPixelIsCoveredByThePartOfItThatLiesInside(
            @ForAll @Size(6) List<@DoubleRange(min = -20, max = 80) Double> corners) {
        double[] xy = numbers(corners);
        Geometry triangle = GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(xy[0], xy[1]),
            new Coordinate(xy[2], xy[3]),
            new Coordinate(xy[4], xy[5]),
            new Coordinate(xy[0], xy[1])
        });
        net.jqwik.api.Assume.that(triangle.isValid());
        double[] exact = exact(triangle);
        int[] found = filled(ring(xy)).of255();
        for (int i = 0; i < exact.length; i++) {
            assertThat((double) found[i]).isCloseTo(exact[i], within(EXACT));
        }
    }

    @Test
    void aLevelEdgeThatLeavesThePictureHalfCoversItsRowToTheEnd() {
        Coverage covered = filled(ring(-5, 2.5, 100, 2.5, 100, 6, -5, 6));

        assertThat(covered.row(1)).containsOnly(0);
        assertThat(covered.row(2)).containsOnly(128);
        assertThat(covered.row(3)).containsOnly(255);
        assertThat(covered.row(6)).containsOnly(0);
    }

    @Test
    void evenOddLeavesOutWhatIsInsideTwiceAndNonZeroDoesNot() {
        Path2D twice = new Path2D.Double(PathIterator.WIND_NON_ZERO);
        twice.append(new Rectangle2D.Double(4, 4, 20, 20), false);
        twice.append(new Rectangle2D.Double(10, 10, 8, 8), false);
        assertThat(filled(twice).at(14, 14)).isEqualTo(255);

        twice.setWindingRule(PathIterator.WIND_EVEN_ODD);
        assertThat(filled(twice).at(14, 14)).isZero();
        assertThat(filled(twice).at(6, 6)).isEqualTo(255);
    }

    @Test
    void aHoleTurnsTheOtherWay() {
        Path2D holed = new Path2D.Double(PathIterator.WIND_NON_ZERO);
        holed.append(ring(4, 4, 24, 4, 24, 24, 4, 24), false);
        holed.append(ring(10, 10, 10, 18, 18, 18, 18, 10), false);

        assertThat(filled(holed).at(14, 14)).isZero();
        assertThat(filled(holed).area()).isCloseTo(400 - 64, within(0.01));
    }

    @Test
    void aCircleCoversItsAreaAndIsAlikeInAllFourDirections() {
        Coverage circle = filled(new Ellipse2D.Double(12, 4, 40, 40));

        assertThat(circle.area()).isCloseTo(Math.PI * 400, within(3.0));
        for (int y = 4; y < 44; y++) {
            for (int x = 12; x < 52; x++) {
                assertThat(circle.at(x, y)).isCloseTo(circle.at(63 - x, y), within(2));
                assertThat(circle.at(x, y)).isCloseTo(circle.at(x, 47 - y), within(2));
            }
        }
    }

    @Property(tries = 100)
    void neighboursCoverThePixelsOfTheirCommonEdgeTogether(
            @ForAll @Size(6) List<@DoubleRange(min = 4, max = 44) Double> corners) {
        double[] edge = numbers(corners);
        Path2D left = new Path2D.Double();
        Path2D right = new Path2D.Double();
        left.append(ring(-9, -9, edge[0], -9, edge[1], edge[2], edge[3], edge[4], edge[5], 99, -9, 99), false);
        right.append(ring(99, -9, 99, 99, edge[5], 99, edge[3], edge[4], edge[1], edge[2], edge[0], -9), false);
        Path2D both = new Path2D.Double();
        both.append(left, false);
        both.append(right, false);

        assertThat(filled(both).of255()).containsOnly(255);
    }

    @Test
    void coverageDoesNotDependOnThePartThatIsAskedFor() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double[] xy = random.doubles(14, -60, 120).toArray();
            Coverage whole = filled(ring(xy));
            PixelRect part = new PixelRect(
                            random.nextInt(60), random.nextInt(40), 1 + random.nextInt(9), 1 + random.nextInt(9))
                    .intersection(PICTURE);
            Coverage alone = filled(ring(xy), part);
            for (int y = part.y(); y < part.bottom(); y++) {
                for (int x = part.x(); x < part.right(); x++) {
                    assertThat(alone.at(x, y)).isEqualTo(whole.at(x, y));
                }
            }
        }
    }

    @Test
    void largePicturesAreFilledBandByBandWithoutASeam() {
        PixelRect large = PixelRect.of(3000, 400);
        Coverage covered = filled(ring(-1, -1, 3001, -1, 3001, 401, -1, 401), large);

        assertThat(covered.of255()).containsOnly(255);
    }

    @Test
    void cornersFarAwayAndNumbersThatAreNoneDoNoHarm() {
        Coverage far = filled(ring(-1e12, 10, 1e12, 10, 1e12, 20, -1e12, 20));
        assertThat(far.row(15)).containsOnly(255);
        assertThat(far.row(25)).containsOnly(0);

        assertThat(filled(ring(Double.NaN, 3, 5, Double.POSITIVE_INFINITY, 9, 9))
                        .of255())
                .hasSize(64 * 48);
    }

    @Test
    void openPathsAreClosed() {
        assertThat(filled(Coverage.line(4, 4, 24, 4, 24, 24)).of255())
                .isEqualTo(filled(ring(4, 4, 24, 4, 24, 24)).of255());
    }

    @Test
    void curvesKeepToTheirShape() {
        Path2D curve = new Path2D.Double();
        curve.moveTo(4, 40);
        curve.quadTo(32, -30, 60, 40);
        curve.closePath();
        // Under a parabola: two thirds of its control triangle's box.
        assertThat(filled(curve).area()).isCloseTo(56 * 35 * 2 / 3.0, within(1.3));
        assertThat(Arrays.stream(filled(curve).row(39)).max().orElse(0)).isEqualTo(255);
    }
}
