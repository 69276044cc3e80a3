package org.controlatlas.render.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.controlatlas.render.draw.Coverage.PICTURE;
import static org.controlatlas.render.draw.Coverage.line;
import static org.controlatlas.render.draw.Coverage.ring;
import static org.controlatlas.render.draw.Coverage.stroked;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** Strokes against JTS's buffers, and against areas that can be said. */
class StrokerTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static Pen pen(double width, Pen.Cap cap, Pen.Join join) {
        return new Pen(width, cap, join, 10, new double[0], 0);
    }

    private static Geometry buffer(double[] xy, double width, Pen.Cap cap, Pen.Join join) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        int end =
                switch (cap) {
                    case BUTT -> BufferParameters.CAP_FLAT;
                    case ROUND -> BufferParameters.CAP_ROUND;
                    case SQUARE -> BufferParameters.CAP_SQUARE;
                };
        int corner =
                switch (join) {
                    case MITER -> BufferParameters.JOIN_MITRE;
                    case ROUND -> BufferParameters.JOIN_ROUND;
                    case BEVEL -> BufferParameters.JOIN_BEVEL;
                };
        return BufferOp.bufferOp(
                GEOMETRIES.createLineString(points), width / 2, new BufferParameters(32, end, corner, 10));
    }

    static Stream<Arguments> pens() {
        return Stream.of(Pen.Cap.values()).flatMap(cap -> Stream.of(Pen.Join.values())
                .flatMap(join -> Stream.of(0.9, 1.3, 3.2, 7.0).map(width -> Arguments.of(cap, join, width))));
    }

    /** Turns of less than a right angle, as lines on maps have; sharper ones end at the next test. */
    private static double[] gentleLine(Random random) {
        double[] xy = new double[8];
        xy[0] = 8 + random.nextDouble() * 4;
        xy[1] = 10 + random.nextDouble() * 25;
        for (int i = 2; i < xy.length; i += 2) {
            xy[i] = xy[i - 2] + 9 + random.nextDouble() * 5;
            xy[i + 1] = Math.max(8, Math.min(40, xy[i - 1] + random.nextDouble() * 16 - 8));
        }
        return xy;
    }

    @ParameterizedTest
    @MethodSource("pens")
    void aStrokeCoversWhatLiesWithinHalfItsWidth(Pen.Cap cap, Pen.Join join, double width) {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            double[] xy = gentleLine(random);
            Coverage found = stroked(line(xy), pen(width, cap, join));

            assertThat(found.area()).isCloseTo(buffer(xy, width, cap, join).getArea(), within(0.01 * width * 50));
        }
    }

    @ParameterizedTest
    @MethodSource("pens")
    void everyPixelIsCoveredAsTheBufferSays(Pen.Cap cap, Pen.Join join, double width) {
        double[] xy = {10, 12, 30, 20, 44, 10, 52, 34};
        Geometry buffer = buffer(xy, width, cap, join);
        Coverage found = stroked(line(xy), pen(width, cap, join));
        for (int y = 0; y < PICTURE.height(); y++) {
            for (int x = 0; x < PICTURE.width(); x++) {
                Geometry pixel = GEOMETRIES.toGeometry(new org.locationtech.jts.geom.Envelope(x, x + 1, y, y + 1));
                double exact = 255 * buffer.intersection(pixel).getArea();
                assertThat((double) found.at(x, y)).isCloseTo(exact, within(6.0));
            }
        }
    }

    @Test
    void sharpCornersAreCutOffBeyondTheMiterLimit() {
        Path2D corner = line(10, 10, 50, 24, 10, 38);
        Pen pointed = new Pen(4, Pen.Cap.BUTT, Pen.Join.MITER, 4, new double[0], 0);
        Pen blunt = new Pen(4, Pen.Cap.BUTT, Pen.Join.MITER, 2, new double[0], 0);

        assertThat(stroked(corner, pointed).at(53, 24)).isPositive();
        assertThat(stroked(corner, blunt).at(53, 24)).isZero();
        assertThat(stroked(corner, blunt).at(50, 24)).isPositive();
    }

    @Test
    void aLineBackOnItselfHasARoundEndThere() {
        Coverage there = stroked(line(10, 24, 40, 24, 10, 24), pen(8, Pen.Cap.BUTT, Pen.Join.ROUND));

        assertThat(there.at(42, 24)).isEqualTo(255);
        assertThat(there.area()).isCloseTo(30 * 8 + Math.PI * 8, within(0.6));
    }

    @Test
    void aRingHasNoEnds() {
        Coverage ring = stroked(ring(10, 10, 50, 10, 50, 40, 10, 40), pen(2, Pen.Cap.ROUND, Pen.Join.MITER));

        assertThat(ring.area()).isCloseTo(42 * 32 - 38 * 28, within(0.01));
        assertThat(ring.at(30, 25)).isZero();
    }

    @Test
    void aThinCircleIsEvenlyDark() {
        Coverage circle = stroked(new Ellipse2D.Double(12, 4, 40, 40), Pen.round(1.3));

        assertThat(circle.area()).isCloseTo(Math.PI * 40 * 1.3, within(0.8));
    }

    @Test
    void whatCrossesItselfCountsOnce() {
        Coverage cross = stroked(line(10, 24, 50, 24, 50, 30, 30, 30, 30, 10), pen(4, Pen.Cap.BUTT, Pen.Join.MITER));

        assertThat(cross.at(30, 24)).isEqualTo(255);
    }

    @Test
    void aDotIsRoundSquareOrNothing() {
        Path2D point = line(20.5, 20.5, 20.5, 20.5);

        assertThat(stroked(point, pen(6, Pen.Cap.ROUND, Pen.Join.ROUND)).area()).isCloseTo(Math.PI * 9, within(0.3));
        assertThat(stroked(point, pen(6, Pen.Cap.SQUARE, Pen.Join.ROUND)).area())
                .isCloseTo(36, within(0.1));
        assertThat(stroked(point, pen(6, Pen.Cap.BUTT, Pen.Join.ROUND)).area()).isZero();
    }

    @Test
    void dashesCoverTheirShareAndBeginWhereThePhaseSays() {
        Pen dashed = new Pen(2, Pen.Cap.BUTT, Pen.Join.ROUND, 10, new double[] {4, 3}, 2);
        Coverage found = stroked(line(0, 10, 64, 10), dashed);

        // Two of the first dash are gone; then 3 of gap, 4 of dash …
        assertThat(found.row(9)).startsWith(255, 255, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255);
        assertThat(found.row(10)).isEqualTo(found.row(9));
    }

    @Test
    void dashesGoOnRoundCornersAndPastLongStretches() {
        Pen dashed = new Pen(2, Pen.Cap.BUTT, Pen.Join.MITER, 10, new double[] {5, 5}, 0);
        Coverage bent = stroked(line(10, 10, 32, 10, 32, 40), dashed);
        // The third dash runs from 20 to 25: two to the corner and three down.
        assertThat(bent.at(31, 9)).isEqualTo(255);
        assertThat(bent.at(32, 12)).isEqualTo(255);
        assertThat(bent.at(32, 14)).isZero();

        // From far away, a million dashes before the picture: 10,000,000 is a whole number of periods.
        Coverage far = stroked(line(-10_000_000, 10, 100, 10), dashed);
        assertThat(far.row(9)).startsWith(255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 255);
    }

    @Test
    void anOddNumberOfDashesIsUsedTwice() {
        Pen odd = new Pen(2, Pen.Cap.BUTT, Pen.Join.ROUND, 10, new double[] {3}, 0);

        assertThat(stroked(line(0, 10, 64, 10), odd).row(9)).startsWith(255, 255, 255, 0, 0, 0, 255, 255, 255, 0);
    }

    @Test
    void shortRoundDashesAreDots() {
        Pen dots = Pen.dashed(2.2, Pen.Cap.ROUND, 0.01, 4.4);
        Coverage found = stroked(line(4, 10, 4 + 4.41 * 8 + 0.1, 10), dots);

        assertThat(found.area()).isCloseTo(9 * Math.PI * 1.21, within(1.2));
    }

    @Test
    void aStrokeDoesNotDependOnThePartThatIsAskedFor() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            double[] xy = random.doubles(12, -200, 260).toArray();
            for (Pen pen : new Pen[] {Pen.round(2.6), Pen.dashed(1.2, Pen.Cap.ROUND, 5, 2.5, 1.2, 2.5)}) {
                Coverage whole = stroked(line(xy), pen);
                PixelRect part = new PixelRect(random.nextInt(50), random.nextInt(40), 9, 7).intersection(PICTURE);
                Coverage alone = stroked(line(xy), pen, part);
                for (int y = part.y(); y < part.bottom(); y++) {
                    for (int x = part.x(); x < part.right(); x++) {
                        assertThat(alone.at(x, y)).isEqualTo(whole.at(x, y));
                    }
                }
            }
        }
    }

    @Test
    void aPenThatCannotDrawIsRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Pen.round(0)).hasMessageContaining("positive width");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Pen.dashed(1, Pen.Cap.BUTT, 0, 0))
                .hasMessageContaining("dashes");
    }
}
