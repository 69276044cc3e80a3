package org.controlatlas.render.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class PolylinesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Placement AS_IT_IS = new Placement(1, 0, 0, PixelRect.of(100, 100));

    private final Polylines lines = new Polylines();

    private double[] part(int part) {
        return Arrays.copyOfRange(lines.xy(), lines.start(part), lines.end(part));
    }

    private LineString line(int part) {
        double[] xy = part(part);
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return FACTORY.createLineString(points);
    }

    @Test
    void openAndClosedPartsOfAPathAreToldApart() {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.moveTo(0, 0);
        path.lineTo(1, 0);
        path.moveTo(5, 5);
        path.lineTo(6, 5);
        path.lineTo(6, 6);
        path.closePath();
        assertThat(lines.add(path, AS_IT_IS)).isEqualTo(PathIterator.WIND_EVEN_ODD);
        assertThat(lines.parts()).isEqualTo(2);
        assertThat(lines.isClosed(0)).isFalse();
        assertThat(lines.isClosed(1)).isTrue();
        assertThat(part(0)).containsExactly(0, 0, 1, 0);
        assertThat(part(1)).containsExactly(5, 5, 6, 5, 6, 6);
    }

    /** As Java has it: after closing, a path goes on from where the ring began. */
    @Test
    void aPathMayGoOnAfterItsRingIsClosed() {
        Path2D path = new Path2D.Double();
        path.moveTo(1, 2);
        path.lineTo(5, 2);
        path.lineTo(5, 6);
        path.closePath();
        path.lineTo(9, 9);
        lines.add(path, AS_IT_IS);
        assertThat(lines.parts()).isEqualTo(2);
        assertThat(part(1)).containsExactly(1, 2, 9, 9);
        assertThat(lines.isClosed(1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 20})
    void segmentsLieNoFartherFromACurveThanToldAndBeginAndEndOnIt(double scale) {
        Random random = new Random(2);
        for (int run = 0; run < 60; run++) {
            double[] c = random.doubles(8, -50, 150).toArray();
            boolean cubic = run % 2 == 0;
            Path2D path = new Path2D.Double();
            path.moveTo(c[0], c[1]);
            if (cubic) {
                path.curveTo(c[2], c[3], c[4], c[5], c[6], c[7]);
            } else {
                path.quadTo(c[2], c[3], c[6], c[7]);
            }
            lines.clear();
            lines.add(path, new Placement(scale, 7, -3, PixelRect.of(100, 100)));
            LineString line = line(0);
            for (double t = 0; t <= 1; t += 1.0 / 64) {
                double u = 1 - t;
                double[] at = new double[2];
                for (int k = 0; k < 2; k++) {
                    at[k] = cubic
                            ? u * u * u * c[k]
                                    + 3 * u * u * t * c[2 + k]
                                    + 3 * u * t * t * c[4 + k]
                                    + t * t * t * c[6 + k]
                            : u * u * c[k] + 2 * u * t * c[2 + k] + t * t * c[6 + k];
                }
                double away = line.distance(FACTORY.createPoint(new Coordinate(at[0] * scale + 7, at[1] * scale - 3)));
                assertThat(away).isLessThan(Polylines.FLATNESS * 1.001);
            }
            assertThat(line.getEndPoint().getCoordinate())
                    .isEqualTo(new Coordinate(c[6] * scale + 7, c[7] * scale - 3));
        }
    }

    @Test
    void aCurveThatIsStraightNeedsOneSegment() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.quadTo(5, 5, 10, 10);
        path.curveTo(20, 20, 30, 30, 40, 40);
        lines.add(path, AS_IT_IS);
        assertThat(part(0)).containsExactly(0, 0, 10, 10, 40, 40);
    }

    @Test
    void numbersThatAreNoneEndSoonEnough() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(Double.NaN, 0, 1e300, 0, 5, 5);
        path.quadTo(Double.POSITIVE_INFINITY, 1, 7, 7);
        lines.add(path, AS_IT_IS);
        assertThat(part(0).length).isLessThan(3_000);
    }

    @Test
    void aRingIsClosedAndPlaced() {
        lines.addRing(new float[] {1, 2, 3, 4, 5, 0}, new Placement(10, 1, 2, PixelRect.of(9, 9)));
        assertThat(part(0)).containsExactly(11, 22, 31, 42, 51, 2);
        assertThat(lines.isClosed(0)).isTrue();
    }

    @Test
    void endingALineThatWasNotBegunAddsNone() {
        lines.end(true);
        lines.add(new Path2D.Double(), AS_IT_IS);
        assertThat(lines.parts()).isZero();
    }

    @Test
    void veryManyPartsAndPointsAreKept() {
        for (int part = 0; part < 500; part++) {
            lines.addRing(new float[] {part, 0, part, 1, part, 2}, AS_IT_IS);
        }
        assertThat(lines.parts()).isEqualTo(500);
        for (int part = 0; part < 500; part++) {
            assertThat(part(part)).containsExactly(part, 0, part, 1, part, 2);
        }
        lines.clear();
        assertThat(lines.parts()).isZero();
    }

    @Test
    void aCircleIsRound() {
        lines.add(new Ellipse2D.Double(-500, -500, 1_000, 1_000), AS_IT_IS);
        double[] xy = part(0);
        for (int i = 0; i < xy.length; i += 2) {
            // Java's own circle of four curves strays by some thousandths.
            assertThat(Math.hypot(xy[i], xy[i + 1])).isBetween(499.8, 500.2);
        }
    }
}
