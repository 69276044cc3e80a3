package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.VWSimplifier;

class LineThinnerTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Coordinates on a coarse grid, so that many triangles have the same area, and some none. */
    private static Coordinate[] corners(Random random, double x, double size, int count, boolean closed) {
        Coordinate[] corners = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / (count - 1);
            double reach = size * (0.7 + 0.3 * random.nextDouble());
            corners[i] = new Coordinate(
                    x + Math.rint(16 * reach * Math.cos(angle)) / 16, Math.rint(16 * reach * Math.sin(angle)) / 16);
        }
        if (closed) {
            corners[count - 1] = corners[0].copy();
        }
        return corners;
    }

    private static Polygon polygon(Random random, double x, double size) {
        LinearRing shell = FACTORY.createLinearRing(corners(random, x, size, 4 + random.nextInt(60), true));
        LinearRing hole = FACTORY.createLinearRing(corners(random, x, size / 4, 4 + random.nextInt(20), true));
        return FACTORY.createPolygon(shell, random.nextBoolean() ? new LinearRing[] {hole} : new LinearRing[0]);
    }

    private static LineString line(Random random, double x) {
        return FACTORY.createLineString(corners(random, x, 5, 2 + random.nextInt(80), false));
    }

    private static void assertAsTheLibraryDoes(Geometry geometry, double tolerance) {
        VWSimplifier oracle = new VWSimplifier(geometry);
        oracle.setDistanceTolerance(tolerance);
        oracle.setEnsureValid(false);
        Geometry expected = oracle.getResultGeometry();

        Geometry thin = LineThinner.simplified(geometry, tolerance);

        assertThat(thin.toText()).isEqualTo(expected.toText());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void polygonsAndLinesLoseTheCornersThatTheLibraryTakes(long seed) {
        Random random = new Random(seed);
        for (double tolerance : new double[] {0.01, 0.3, 1, 4}) {
            assertAsTheLibraryDoes(polygon(random, 0, 10), tolerance);
            assertAsTheLibraryDoes(
                    FACTORY.createMultiPolygon(IntStream.range(0, 6)
                            .mapToObj(i -> polygon(random, 30 * i, 0.2 + 2.0 * i))
                            .toArray(Polygon[]::new)),
                    tolerance);
            assertAsTheLibraryDoes(line(random, 0), tolerance);
            assertAsTheLibraryDoes(
                    FACTORY.createMultiLineString(
                            IntStream.range(0, 3).mapToObj(i -> line(random, i)).toArray(LineString[]::new)),
                    tolerance);
        }
    }
}
