package org.controlatlas.render.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ArcSimplifierTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry polygon(List<Coordinate> ring) {
        List<Coordinate> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return FACTORY.createPolygon(closed.toArray(Coordinate[]::new));
    }

    private static List<Coordinate> ragged(Random random, double x) {
        List<Coordinate> line = new ArrayList<>();
        for (int i = 1; i < 200; i++) {
            line.add(new Coordinate((float) (x + 0.05 * random.nextDouble()), (float) (i / 20.0)));
        }
        return line;
    }

    /** Two neighbours with a ragged border between them, whichever way each runs round and wherever it begins. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neighboursKeepTheSameBorder(long seed) {
        Random random = new Random(seed);
        List<Coordinate> border = ragged(random, 5);
        List<Coordinate> west =
                new ArrayList<>(List.of(new Coordinate(0, 10), new Coordinate(0, 0), new Coordinate(5, 0)));
        west.addAll(border);
        west.add(new Coordinate(5, 10));
        List<Coordinate> east = new ArrayList<>(List.of(new Coordinate(5, 0)));
        east.addAll(border);
        east.addAll(List.of(new Coordinate(5, 10), new Coordinate(10, 10), new Coordinate(10, 0)));
        java.util.Collections.rotate(east, random.nextInt(100));

        Geometry[] simple = ArcSimplifier.simplified(List.of(polygon(west), polygon(east)), 0.05);

        Set<Coordinate> inner = new HashSet<>(List.of(simple[0].getCoordinates()));
        inner.removeIf(c -> c.x < 4.9);
        Set<Coordinate> outer = new HashSet<>(List.of(simple[1].getCoordinates()));
        outer.removeIf(c -> c.x > 5.1);
        assertThat(inner).isEqualTo(outer);
        assertThat(simple[0].getNumPoints()).isLessThan(100);
        assertThat(simple[0].getArea() + simple[1].getArea())
                .isEqualTo(100, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void aShapeSmallerThanTheToleranceStaysARing() {
        Geometry tiny = polygon(List.of(
                new Coordinate(0, 0),
                new Coordinate(0.01f, 0),
                new Coordinate(0.01f, 0.01f),
                new Coordinate(0, 0.01f)));

        assertThat(ArcSimplifier.simplified(List.of(tiny, FACTORY.createPolygon()), 1)[0].getNumPoints())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void theCornerOfTheSmallestTriangleGoesFirst() {
        Coordinate[] line = {
            new Coordinate(0, 0),
            new Coordinate(1, 0.001),
            new Coordinate(2, 0),
            new Coordinate(3, 2),
            new Coordinate(4, 0)
        };

        assertThat(LineThinner.thin(line, 0.5)).containsExactly(line[0], line[2], line[3], line[4]);
    }
}
