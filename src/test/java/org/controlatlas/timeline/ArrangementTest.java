package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ArrangementTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Rings within rings, with holes and islands in them; corners on a grid, so that many edges and corners are shared. */
    private static List<Geometry> outlines(Random random, double grid) {
        List<Geometry> outlines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Geometry outline = box(random, grid);
            for (int k = random.nextInt(4); k > 0; k--) {
                Geometry other = box(random, grid);
                outline = random.nextBoolean() ? outline.symDifference(other) : outline.union(other);
            }
            outlines.add(outline);
        }
        return outlines;
    }

    private static Geometry box(Random random, double grid) {
        double x = Math.round(random.nextDouble() * 20 / grid) * grid;
        double y = Math.round(random.nextDouble() * 20 / grid) * grid;
        Envelope bounds = new Envelope(x, x + 2 + random.nextInt(9), y, y + 2 + random.nextInt(9));
        Geometry box = FACTORY.toGeometry(bounds);
        return random.nextInt(3) == 0 ? box.convexHull().buffer(1, 2) : box;
    }

    private static Geometry all(Map<List<Integer>, List<Polygon>> faces, int owner) {
        return FACTORY.createGeometryCollection(faces.entrySet().stream()
                .filter(face -> face.getKey().contains(owner))
                .flatMap(face -> face.getValue().stream())
                .toArray(Geometry[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aPlaceIsInTheFaceOfJustThoseOutlinesThatItIsIn(long seed) {
        Random random = new Random(seed);
        List<Geometry> outlines = outlines(random, seed % 3 == 0 ? 1e-3 : 1);

        Map<List<Integer>, List<Polygon>> faces =
                Arrangement.of(outlines).orElseThrow().faces();

        for (int i = 0; i < 200; i++) {
            Geometry place = FACTORY.createPoint(new Coordinate(random.nextDouble() * 32, random.nextDouble() * 32));
            List<Integer> there = IntStream.range(0, outlines.size())
                    .filter(outline -> outlines.get(outline).contains(place))
                    .boxed()
                    .toList();
            List<List<Integer>> found = new ArrayList<>();
            faces.forEach((owners, parts) ->
                    parts.stream().filter(part -> part.contains(place)).forEach(part -> found.add(owners)));
            assertThat(found).isEqualTo(there.isEmpty() ? List.of() : List.of(there));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void facesAreValidAndOfEachOutlineAddUp(long seed) {
        List<Geometry> outlines = outlines(new Random(seed), 1);

        Map<List<Integer>, List<Polygon>> faces =
                Arrangement.of(outlines).orElseThrow().faces();

        assertThat(faces.values()).allSatisfy(parts -> assertThat(parts).allMatch(Geometry::isValid));
        for (int i = 0; i < outlines.size(); i++) {
            assertThat(all(faces, i).getArea()).isCloseTo(outlines.get(i).getArea(), within(1e-9));
        }
    }

    @Test
    void anIslandInTheLakeOfAnIslandIsFound() throws ParseException {
        WKTReader reader = new WKTReader();
        Geometry land = reader.read("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1))");
        Geometry island = reader.read("POLYGON ((2 2, 7 2, 7 7, 2 7, 2 2), (3 3, 3 6, 6 6, 6 3, 3 3))");
        Geometry rock = reader.read("POLYGON ((4 4, 5 4, 5 5, 4 5, 4 4))");
        Geometry sea = reader.read("POLYGON ((-1 -1, 10 -1, 10 10, -1 10, -1 -1))");

        Map<List<Integer>, List<Polygon>> faces =
                Arrangement.of(List.of(land, island, rock, sea)).orElseThrow().faces();

        assertThat(faces.keySet()).containsExactly(List.of(0, 3), List.of(1, 3), List.of(2, 3), List.of(3));
        assertThat(faces.get(List.of(3)).stream().mapToDouble(Geometry::getArea).sum())
                .isEqualTo(121 - 32 - 16 - 1);
    }

    @Test
    void ringsThatTouchAtCornersArePartedThere() throws ParseException {
        WKTReader reader = new WKTReader();
        Geometry land = reader.read("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
        Geometry lake = reader.read("MULTIPOLYGON (((0 0, 2 1, 1 2, 0 0)), ((1 2, 2 3, 1 3, 1 2)))");

        Map<List<Integer>, List<Polygon>> faces =
                Arrangement.of(List.of(land, lake)).orElseThrow().faces();

        assertThat(faces.get(List.of(0, 1))).hasSize(2);
        assertThat(faces.get(List.of(0))).singleElement().satisfies(rest -> {
            assertThat(rest.isValid()).isTrue();
            assertThat(rest.getArea()).isEqualTo(16 - lake.getArea());
        });
    }
}
