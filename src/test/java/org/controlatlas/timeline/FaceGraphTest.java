package org.controlatlas.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.controlatlas.timeline.FaceGraph.Face;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Compared with JTS: its union cuts the edges, its polygonizer finds the faces, a point inside tells who has each. */
class FaceGraphTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Corners corners = new Corners(1e-9);
    private final Edges edges = new Edges();

    /** Cuts the outlines' rings at one another and gives each part to whose ring it is. */
    private void lay(List<Geometry> outlines) {
        Geometry lines = FACTORY.createGeometryCollection(
                        outlines.stream().map(Geometry::getBoundary).toArray(Geometry[]::new))
                .union();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Coordinate[] line = lines.getGeometryN(i).getCoordinates();
            for (int k = 1; k < line.length; k++) {
                Geometry middle = FACTORY.createPoint(
                        new Coordinate((line[k - 1].x + line[k].x) / 2, (line[k - 1].y + line[k].y) / 2));
                int[] owners = IntStream.range(0, outlines.size())
                        .filter(o -> outlines.get(o).getBoundary().intersects(middle))
                        .toArray();
                edge(line[k - 1].x, line[k - 1].y, line[k].x, line[k].y, owners);
            }
        }
    }

    private void edge(double x, double y, double toX, double toY, int... owners) {
        edges.add(corners.at(x, y), corners.at(toX, toY), owners);
    }

    private void ring(int owner, double... xy) {
        for (int i = 0; i + 3 < xy.length; i += 2) {
            edge(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], owner);
        }
    }

    private List<Face> faces() {
        return new FaceGraph(corners, edges).faces();
    }

    private static Map<String, List<Integer>> expected(List<Geometry> outlines) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(FACTORY.createGeometryCollection(
                        outlines.stream().map(Geometry::getBoundary).toArray(Geometry[]::new))
                .union());
        Map<String, List<Integer>> found = new HashMap<>();
        for (Object face : polygonizer.getPolygons()) {
            Geometry inside = ((Polygon) face).getInteriorPoint();
            found.put(
                    ((Polygon) face).norm().toText(),
                    IntStream.range(0, outlines.size())
                            .filter(o -> outlines.get(o).contains(inside))
                            .boxed()
                            .toList());
        }
        return found;
    }

    private static Map<String, List<Integer>> told(List<Face> faces) {
        Map<String, List<Integer>> told = new HashMap<>();
        for (Face face : faces) {
            told.put(
                    face.ground().norm().toText(),
                    Arrays.stream(face.owners()).boxed().toList());
        }
        return told;
    }

    /** Boxes and squares on their corners, on a grid on which all crossings have exact coordinates. */
    private static List<Geometry> outlines(Random random, int count, int reach) {
        List<Geometry> outlines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int x = 2 * random.nextInt(reach);
            int y = 2 * random.nextInt(reach);
            int a = 2 + 2 * random.nextInt(4);
            Geometry outline = random.nextBoolean()
                    ? Zones.box(x, y, x + a, y + 2 + 2 * random.nextInt(4))
                    : FACTORY.createPolygon(new Coordinate[] {
                        new Coordinate(x, y - a),
                        new Coordinate(x + a, y),
                        new Coordinate(x, y + a),
                        new Coordinate(x - a, y),
                        new Coordinate(x, y - a)
                    });
            if (random.nextInt(3) == 0) {
                Geometry hole = Zones.box(x - 1, y - 1, x + 1, y + 1);
                outline = outline.difference(hole);
            }
            outlines.add(outline);
        }
        return outlines;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void facesAndTheirOwnersAreThoseThatJtsFinds(long seed) {
        Random random = new Random(seed);
        List<Geometry> outlines = outlines(random, 3 + random.nextInt(12), 4 + random.nextInt(12));
        lay(outlines);
        assertThat(told(faces())).isEqualTo(expected(outlines));
    }

    @Test
    void manyOutlinesFarApartAreEachAFaceOfTheirOwn() {
        List<Geometry> outlines = IntStream.range(0, 120)
                .mapToObj(i -> Zones.box(i % 20 * 3, i / 20 * 3, i % 20 * 3 + 2, i / 20 * 3 + 2))
                .toList();
        lay(outlines);
        assertThat(told(faces())).isEqualTo(expected(outlines));
    }

    @Test
    void groundRoundWhichOthersLieIsNobodys() {
        lay(List.of(Zones.box(0, 0, 6, 2), Zones.box(0, 4, 6, 6), Zones.box(0, 2, 2, 4), Zones.box(4, 2, 6, 4)));
        assertThat(told(faces()))
                .hasSize(5)
                .containsEntry(Zones.box(2, 2, 4, 4).norm().toText(), List.of());
    }

    @Test
    void ringsWithinRingsEachKnowWhatTheyLieIn() {
        List<Geometry> outlines = IntStream.range(0, 12)
                .mapToObj(i -> Zones.box(i, i, 30 - i, 30 - i))
                .toList();
        lay(outlines);
        List<Face> faces = faces();
        assertThat(faces).hasSize(12);
        assertThat(faces)
                .filteredOn(face -> face.ground().getNumInteriorRing() == 1)
                .hasSize(11);
        assertThat(told(faces)).isEqualTo(expected(outlines));
    }

    /** The place beside which is looked for lies as high as corners of others. */
    @Test
    void anIslandWhoseWestmostCornerIsLevelWithOtherCornersLiesWhereItLies() {
        List<Geometry> outlines = List.of(
                Zones.box(0, 0, 20, 20),
                FACTORY.createPolygon(new Coordinate[] {
                    new Coordinate(4, 10), new Coordinate(6, 8), new Coordinate(6, 12), new Coordinate(4, 10)
                }),
                FACTORY.createPolygon(new Coordinate[] {
                    new Coordinate(10, 10), new Coordinate(12, 8), new Coordinate(12, 12), new Coordinate(10, 10)
                }));
        lay(outlines);
        assertThat(told(faces())).isEqualTo(expected(outlines));
    }

    /** Level with a corner from which several edges rise, an island lies beside the one that leans farthest towards it. */
    @Test
    void anIslandBesideTheFootOfAWedgeLiesOutsideOfIt() {
        List<Geometry> outlines = List.of(
                Zones.box(-10, 0, 20, 20),
                FACTORY.createPolygon(new Coordinate[] {
                    new Coordinate(0, 10), new Coordinate(2, 14), new Coordinate(-2, 14), new Coordinate(0, 10)
                }),
                FACTORY.createPolygon(new Coordinate[] {
                    new Coordinate(5, 10), new Coordinate(6, 8), new Coordinate(6, 12), new Coordinate(5, 10)
                }));
        lay(outlines);
        assertThat(told(faces())).isEqualTo(expected(outlines));
    }

    @Test
    void anIslandThatTouchesItsLakesShoreInOneCornerIsNoHole() throws ParseException {
        Geometry land = new WKTReader().read("POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (2 2, 2 6, 6 6, 6 2, 2 2))");
        Geometry island = new WKTReader().read("POLYGON ((2 2, 4 3, 3 4, 2 2))");
        lay(List.of(land, island));
        assertThat(told(faces())).isEqualTo(expected(List.of(land, island)));
    }

    @Test
    void facesAreValidPolygons() {
        lay(outlines(new Random(99), 14, 8));
        assertThat(faces())
                .allSatisfy(face -> assertThat(face.ground().isValid()).isTrue());
    }

    @Test
    void whereThereAreNoEdgesThereAreNoFaces() {
        assertThat(faces()).isEmpty();
    }

    /** A sliver: its area as a number is lost beside that of its bounds. */
    @Test
    void aFaceThinnerThanItsCornersAreExactIsFoundOnce() {
        ring(0, 0, 0, 1_000, 1e-7, 2_000, 0, 0, 0);
        assertThat(faces()).singleElement().satisfies(face -> {
            assertThat(face.owners()).containsExactly(0);
            assertThat(face.ground().getArea()).isPositive();
        });
    }

    @Test
    void anEdgeThatLeadsNowhereIsTold() {
        ring(0, 0, 0, 4, 0, 4, 4, 0, 0);
        edge(4, 4, 6, 6, 1);
        assertThatThrownBy(this::faces)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("edges cross one another elsewhere than at corners");
    }

    @Test
    void edgesThatCrossBetweenTheirCornersAreTold() {
        ring(0, 0, 0, 4, 0, 4, 4, 0, 4, 0, 0);
        edge(0, 0, 4, 4, 1);
        edge(4, 0, 0, 4, 1);
        assertThatThrownBy(this::faces).isInstanceOf(IllegalStateException.class);
    }
}
