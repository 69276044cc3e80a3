package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.sf.geographiclib.Geodesic;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.controlatlas.store.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Outlines as anybody draws them: put right, compared, told across the edge of the map, made round a point. */
class OutlinesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry wkt(String text) throws Exception {
        return new WKTReader().read(text);
    }

    private static OutlineMender mended(Geometry geometry, Repair... repairs) {
        return OutlineMender.of(new OpenedFeature(1, null, new Columns(), new Object[0], geometry, Set.of(repairs)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))||4",
                "POLYGON ((0 0, 0 2, 2 2, 2 0, 0 0))|TURNED|4",
                "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))|CROSSINGS|2",
                "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 1, 3 1, 3 3, 1 3, 1 1)))|CROSSINGS|7",
                "GEOMETRYCOLLECTION (POINT (5 5), POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0)))|OUT_OF_COLLECTION|1",
                "POINT (1 1)|OUT_OF_COLLECTION|0",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))||15",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))|TURNED|15"
            })
    void anOutlineIsPutRightAndWhatWasDoneIsTold(String text, String done, double area) throws Exception {
        OutlineMender mended = mended(wkt(text));

        assertThat(mended.outline().getArea()).isCloseTo(area, within(1e-9));
        assertThat(mended.done()).isEqualTo(done == null ? Set.of() : Set.of(Mend.valueOf(done)));
    }

    @Test
    void ringsWithoutAreaAreLeftOut() throws Exception {
        Geometry flat = wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 5, 5.000000001 5, 5 5.000000001, 5 5)))");

        OutlineMender mended = mended(flat);

        assertThat(mended.outline()).isInstanceOf(Polygon.class);
        assertThat(mended.done()).containsExactly(Mend.FLAT_LEFT_OUT);
    }

    @Test
    void whatTheReaderHadToDoIsToldToo() throws Exception {
        assertThat(mended(wkt("POLYGON ((0 0, 2 0, 2 2, 0 0))"), Repair.OPEN_RING)
                        .done())
                .containsExactly(Mend.RINGS_CLOSED);
        assertThat(mended(wkt("POLYGON ((0 0, 2 0, 2 2, 0 0))"), Repair.BRACKETS, Repair.FLAT_RING)
                        .done())
                .containsExactlyInAnyOrder(Mend.BRACKETS, Mend.FLAT_LEFT_OUT);
    }

    @Test
    void anOutlineThatIsRightStaysTheSameObject() throws Exception {
        Geometry right = wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))");

        assertThat(mended(right).outline()).isSameAs(right);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsDrawnComesOutValidWithRingsThatRunAsRfc7946HasThem(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int corners = 3 + random.nextInt(8);
            Coordinate[] ring = new Coordinate[corners + 1];
            for (int c = 0; c < corners; c++) {
                ring[c] = new Coordinate(random.nextInt(12), random.nextInt(12));
            }
            ring[corners] = ring[0].copy();

            Geometry outline = mended(FACTORY.createPolygon(ring)).outline();

            assertThat(new IsValidOp(outline).isValid()).isTrue();
            for (Object each : PolygonExtracter.getPolygons(outline)) {
                Polygon polygon = (Polygon) each;
                assertThat(polygon.getArea()).isPositive();
                assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence()))
                        .isTrue();
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    assertThat(Orientation.isCCW(polygon.getInteriorRingN(h).getCoordinateSequence()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void anOutlineAcrossThe180thMeridianIsCutThereAndKeepsItsArea() throws Exception {
        OutlineMender mended = mended(wkt("POLYGON ((179 0, -179 0, -179 3, 179 3, 179 0))"));

        assertThat(mended.done()).contains(Mend.ACROSS);
        assertThat(mended.outline().getNumGeometries()).isEqualTo(2);
        assertThat(mended.outline().getArea()).isCloseTo(6, within(1e-9));
        assertThat(mended.outline().getEnvelopeInternal().getMinX()).isEqualTo(-180);
        assertThat(mended.outline().getEnvelopeInternal().getMaxX()).isEqualTo(180);
    }

    @Test
    void aHoleOfAnOutlineAcrossTheMeridianGoesWithIt() throws Exception {
        Polygon across = (Polygon)
                wkt("POLYGON ((178 0, -178 0, -178 4, 178 4, 178 0), (-179.5 1, -179.5 2, -179 2, -179 1, -179.5 1))");

        Polygon unrolled = AcrossTheMeridian.of(across).orElseThrow();

        assertThat(unrolled.getEnvelopeInternal().getWidth()).isEqualTo(4);
        assertThat(unrolled.getArea()).isCloseTo(15.5, within(1e-9));
        assertThat(unrolled.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((-170 0, 170 0, 170 3, -170 3, -170 0))",
                "POLYGON ((10 0, 20 0, 20 3, 10 3, 10 0))",
                "POLYGON ((-180 -90, 180 -90, 180 -60, -180 -60, -180 -90))"
            })
    void anOutlineThatIsMeantAsItStandsIsLeftAlone(String text) throws Exception {
        assertThat(AcrossTheMeridian.of((Polygon) wkt(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anOutlineMovedAcrossTheMeridianComesBackWhole(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            double wide = 1 + random.nextInt(120);
            double west = 180 - wide * (0.1 + 0.8 * random.nextDouble());
            double south = -60 + random.nextInt(100);
            Coordinate[] ring = {
                new Coordinate(west, south),
                new Coordinate(west + wide - 360, south),
                new Coordinate(west + wide - 360, south + 10),
                new Coordinate(west, south + 10),
                new Coordinate(west, south)
            };

            Polygon unrolled = AcrossTheMeridian.of(FACTORY.createPolygon(ring)).orElseThrow();

            assertThat(unrolled.getArea()).isCloseTo(wide * 10, within(1e-6));
        }
    }

    /** Coasts round a pole at random, begun anywhere, in both directions: each holds the pole and all its own side. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRingRoundAPoleHoldsThePole(long seed) {
        Random random = new Random(seed);
        int corners = 40;
        int side = seed % 2 == 0 ? 1 : -1;
        double begin = random.nextInt(360) - 180;
        Coordinate[] ring = new Coordinate[corners + 1];
        double[] latitudes = new double[corners];
        for (int i = 0; i < corners; i++) {
            latitudes[i] = side * (62 + 24 * random.nextDouble());
            double lon = begin + 360.0 / corners * (seed % 3 == 0 ? corners - i : i);
            ring[i] = new Coordinate(lon - 360 * Math.floor((lon + 180) / 360), latitudes[i]);
        }
        ring[corners] = ring[0].copy();

        OutlineMender mended = mended(FACTORY.createPolygon(ring));

        double expected = 0;
        for (int i = 0; i < corners; i++) {
            double middle = (latitudes[i] + latitudes[(i + 1) % corners]) / 2;
            expected += 360.0 / corners * (90 - Math.abs(middle));
        }
        assertThat(mended.outline().getArea()).isCloseTo(expected, within(1e-6));
        assertThat(mended.outline().contains(FACTORY.createPoint(new Coordinate(100, side * 89.5))))
                .isTrue();
        assertThat(new IsValidOp(mended.outline()).isValid()).isTrue();
        assertThat(mended.done()).contains(Mend.ACROSS);
    }

    @Test
    void whatAPolygonWithoutGroundCallsItsHolesIsItsGround() throws Exception {
        OutlineMender mended =
                mended(wkt("POLYGON ((0 0, 9 0, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1), (5 1, 6 1, 6 2, 5 2, 5 1))"));

        assertThat(mended.outline().getArea()).isCloseTo(5, within(1e-9));
        assertThat(mended.done()).containsExactly(Mend.FLAT_LEFT_OUT);
    }

    /** A hole that goes round a pole lies in no outline that does not: it is put right as it stands. */
    @Test
    void aHoleRoundAPoleDoesNoHarm() throws Exception {
        OutlineMender mended =
                mended(wkt("POLYGON ((170 10, -170 10, -170 20, 170 20, 170 10), (-180 15, -60 12, 60 18,"
                        + " 179 13, -180 15))"));

        assertThat(new IsValidOp(mended.outline()).isValid()).isTrue();
        assertThat(mended.outline().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"46.75, 39.8", "0, 0", "179.99, 10", "-179.99, -10", "20, 84"})
    void thePlaceOfAPointIsADiscOfFiveKilometres(double lon, double lat) {
        Polygon disc = PointDisc.around(new Coordinate(lon, lat));

        assertThat(disc.isValid()).isTrue();
        assertThat(Orientation.isCCW(disc.getExteriorRing().getCoordinateSequence()))
                .isTrue();
        assertThat(disc.contains(FACTORY.createPoint(new Coordinate(lon, lat)))).isTrue();
        for (Coordinate corner : disc.getCoordinates()) {
            assertThat(Geodesic.WGS84.Inverse(lat, lon, corner.y, corner.x).s12).isCloseTo(5000, within(0.01));
        }
        assertThat(disc.getEnvelopeInternal().getWidth()).isLessThan(2);
    }

    private static Geometry random(Random random) {
        Geometry disc = FACTORY.createPoint(new Coordinate(random.nextInt(50), random.nextInt(50)))
                .buffer(1 + random.nextInt(3), 1 + random.nextInt(4));
        Geometry holed =
                random.nextBoolean() ? disc.difference(disc.getCentroid().buffer(0.4)) : disc;
        return switch (random.nextInt(4)) {
            case 0 -> holed;
            case 1 -> holed.union(FACTORY.createPoint(new Coordinate(90, 50)).buffer(1));
            case 2 -> holed.getBoundary();
            default -> holed.getCentroid();
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aGeometryIsFoundAgainByItsKeyAndAnyOtherIsNot(long seed) {
        Random random = new Random(seed);
        Map<GeometryKey, Geometry> known = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            Geometry geometry = random(random);
            Geometry before = known.putIfAbsent(new GeometryKey(geometry), geometry);
            if (before != null) {
                assertThat(before.equalsExact(geometry)).isTrue();
            }
        }
        for (Geometry geometry : known.values()) {
            assertThat(known.get(new GeometryKey(geometry.copy()))).isSameAs(geometry);
            Geometry moved = geometry.copy();
            Coordinate last = moved.getCoordinates()[moved.getNumPoints() - 1];
            last.x += 1e-9;
            moved.geometryChanged();

            assertThat(GeometryKey.sameCoordinates(geometry, moved)).isEqualTo(geometry.equalsExact(moved));
            assertThat(GeometryKey.sameCoordinates(geometry, geometry.reverse()))
                    .isEqualTo(geometry.equalsExact(geometry.reverse()));
        }
    }

    private static Object tree(String json) throws Exception {
        return JsonTree.parse(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[46.5,40]}|POINT (46.5 40)",
                "{\"type\":\"LineString\",\"coordinates\":[[46.5,40],[47,41,300]]}|LINESTRING (46.5 40, 47 41)",
                "{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8]]]}"
                        + "|MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]}"
                        + "|POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[4,0],[4,4],[0,0]]],[[[9,9],[10,9],[10,10],[9,9]]]]}"
                        + "|MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((9 9, 10 9, 10 10, 9 9)))"
            })
    void geometryInADescriptionIsReadAsItStands(String json, String text) throws Exception {
        assertThat(InlineGeometry.of(tree(json)).equalsExact(wkt(text))).isTrue();
    }

    @Test
    void noGeometryIsNone() {
        assertThat(InlineGeometry.of(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|The geometry has no type with coordinates.",
                "7|The geometry has no type with coordinates.",
                "{\"type\":\"Circle\",\"coordinates\":[]}|A geometry of type 'Circle' is not read here.",
                "{\"type\":\"Polygon\",\"coordinates\":[]}|A polygon has no ring.",
                "{\"type\":\"Point\",\"coordinates\":[46.5]}|A position is no [longitude, latitude]: [46.5].",
                "{\"type\":\"Point\",\"coordinates\":[\"a\",\"b\"]}|A position is no [longitude, latitude]: [a, b].",
                "{\"type\":\"LineString\",\"coordinates\":[1,2]}|The coordinates are not nested as their type asks for."
            })
    void whatIsNoGeometryIsToldInOneSentence(String json, String told) throws Exception {
        Object value = tree(json);

        assertThatThrownBy(() -> InlineGeometry.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
    }

    @Test
    void aRingThatIsNotClosedIsRefused() throws Exception {
        Object value = tree("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,1]]]}");

        assertThatThrownBy(() -> InlineGeometry.of(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
