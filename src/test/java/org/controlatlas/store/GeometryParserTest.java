package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

class GeometryParserTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String OPEN_RING = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,4]]]}";

    private final GeometryParser strict = new GeometryParser();
    private final GeometryParser lenient = new GeometryParser(true);

    private static Geometry read(GeometryParser geometries, String json) throws IOException {
        try (JsonParser parser = GeoJson.parser(json)) {
            geometries.begin();
            Geometry read = geometries.read(parser);
            assertThat(parser.currentToken()).isIn(JsonToken.END_OBJECT, JsonToken.VALUE_NULL);
            return read;
        }
    }

    private BadGeometry wrong(String json) {
        return catchThrowableOfType(BadGeometry.class, () -> read(strict, json));
    }

    private static Coordinate[] positions(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Coordinate(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90))
                .toArray(Coordinate[]::new);
    }

    private static LinearRing ring(Random random) {
        Coordinate[] ring = positions(random, 4 + random.nextInt(9));
        ring[ring.length - 1] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    private static Polygon polygon(Random random) {
        LinearRing[] holes = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> ring(random))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(random), holes);
    }

    private static LineString line(Random random) {
        return FACTORY.createLineString(positions(random, 2 + random.nextInt(9)));
    }

    private static Geometry any(Random random, int depth) {
        int parts = random.nextInt(4);
        return switch (random.nextInt(depth > 0 ? 7 : 6)) {
            case 0 -> FACTORY.createPoint(positions(random, 1)[0]);
            case 1 -> line(random);
            case 2 -> polygon(random);
            case 3 -> FACTORY.createMultiPointFromCoords(positions(random, parts));
            case 4 ->
                FACTORY.createMultiLineString(
                        IntStream.range(0, parts).mapToObj(i -> line(random)).toArray(LineString[]::new));
            case 5 ->
                FACTORY.createMultiPolygon(
                        IntStream.range(0, parts).mapToObj(i -> polygon(random)).toArray(Polygon[]::new));
            default ->
                FACTORY.createGeometryCollection(IntStream.range(0, parts)
                        .mapToObj(i -> any(random, depth - 1))
                        .toArray(Geometry[]::new));
        };
    }

    @Test
    void everyGeometryComesBackAsItWasWritten() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Geometry written = any(random, 2);
            String json = GeoJson.written(written);
            assertThat(read(strict, json).equalsExact(written)).as(json).isTrue();
            assertThat(read(lenient, json).equalsExact(written)).as(json).isTrue();
            assertThat(lenient.repairs()).as(json).isEmpty();
        }
    }

    @Test
    void aCollectionInACollectionDoesNotDisturbWhatStandsAfterIt() throws IOException {
        Geometry read = read(
                strict,
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"coordinates\":[[1,2],[3,4]],\"inner\":"
                        + "{\"a\":[9,9]},\"type\":\"LineString\"},null,{\"type\":\"Point\",\"coordinates\":[5,6]}]}");
        assertThat(read.toText()).isEqualTo("GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4), POINT (5 6))");
    }

    @Test
    void coordinatesBesideTheMembersOfACollectionAreOfNoUse() throws IOException {
        Geometry read = read(
                strict,
                "{\"type\":\"Point\",\"coordinates\":[1,2],\"geometries\":[{\"type\":\"Point\",\"coordinates\":[5,6]}]}");
        assertThat(read.toText()).isEqualTo("POINT (1 2)");
    }

    @Test
    void aGeometryKeepsItsPlaceWhenTheNextOneIsRead() throws IOException {
        Geometry first = read(strict, "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}");
        read(strict, "{\"type\":\"LineString\",\"coordinates\":[[5,6],[7,8]]}");
        assertThat(first.toText()).isEqualTo("LINESTRING (1 2, 3 4)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 | `` | is neither an object nor null",
                "{\"type\":\"Point\",\"coordinates\":7} | coordinates | is no array",
                "{\"coordinates\":[1,2]} | type | is missing",
                "{\"type\":\"Point\"} | coordinates | is missing",
                "{\"type\":\"GeometryCollection\",\"coordinates\":[1,2]} | geometries | is missing",
                "{\"type\":\"GeometryCollection\",\"geometries\":{}} | geometries | is no array",
                "{\"type\":\"GeometryCollection\",\"geometries\":[7]} | `` | is neither an object nor null",
                "{\"type\":\"point\",\"coordinates\":[1,2]} | type | 'point' is no geometry type",
                "{\"type\":\"MultiPoint\",\"coordinates\":[1,2]} | coordinates | has positions 0 levels deep where the type needs 1",
                "{\"type\":\"Point\",\"coordinates\":[[1,2]]} | coordinates | has positions 1 levels deep where the type needs 0",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2]]} | coordinates | a line has one position only",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,2],[1,1]]]} | coordinates | ring 1 has only 3 positions",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0.5]]]} | coordinates | ring 0 is not closed: it begins at [0.0, 0.0] and ends at [0.0, 0.5]"
            })
    void strictlyNothingIsMended(String json, String field, String problem) {
        BadGeometry wrong = wrong(json);
        assertThat(wrong.field()).isEqualTo(field);
        assertThat(wrong.problem()).hasToString(problem);
        assertThat(wrong.remedy().isEmpty()).isFalse();
    }

    @Test
    void anOpenRingIsClosedWhereOneIsLenient() throws IOException {
        assertThat(read(lenient, OPEN_RING).toText()).isEqualTo("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
        assertThat(lenient.repairs()).containsExactly(Repair.OPEN_RING);
    }

    @Test
    void aRingOfTwoPositionsIsLeftOutWithoutItsPolygonsOtherRings() throws IOException {
        Geometry read = read(
                lenient,
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[1,1]],[[3,1],[3,2],[3.5,1],[3,1]]]}");
        assertThat(read.toText()).isEqualTo("POLYGON ((0 0, 4 0, 4 4, 0 0), (3 1, 3 2, 3.5 1, 3 1))");
        assertThat(lenient.repairs()).containsExactly(Repair.FLAT_RING);
    }

    @Test
    void aPolygonWithoutAShellHasNoHolesEither() throws IOException {
        Geometry read =
                read(lenient, "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0]],[[3,1],[3,2],[3.5,1],[3,1]]]}");
        assertThat(read.isEmpty()).isTrue();
        assertThat(lenient.repairs()).containsExactly(Repair.FLAT_RING);
    }

    @Test
    void threePositionsThatAreNotClosedAreATriangle() throws IOException {
        Geometry read = read(lenient, "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4]]]}");
        assertThat(read.getArea()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "MultiPolygon | [[[0,0],[4,0],[4,4],[0,0]]]   | POLYGON ((0 0, 4 0, 4 4, 0 0))",
                "Polygon      | [[[[0,0],[4,0],[4,4],[0,0]]]] | MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))"
            })
    void bracketsTellWhetherItIsOnePolygonOrMany(String type, String coordinates, String wkt) throws IOException {
        Geometry read = read(lenient, "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}");
        assertThat(read.toText()).isEqualTo(wkt);
        assertThat(lenient.repairs()).containsExactly(Repair.BRACKETS);
    }

    @Test
    void severalRepairsAreAllTold() throws IOException {
        read(lenient, "{\"type\":\"MultiPolygon\",\"coordinates\":[[[0,0],[4,0],[4,4]],[[1,1],[2,2]]]}");
        assertThat(lenient.repairs()).isEqualTo(Set.of(Repair.BRACKETS, Repair.OPEN_RING, Repair.FLAT_RING));
    }

    @Test
    void repairsToldAreThoseOfTheirOwnGeometry() throws IOException {
        read(lenient, OPEN_RING);
        Set<Repair> told = lenient.repairs();
        read(lenient, "{\"type\":\"Point\",\"coordinates\":[1,2]}");
        assertThat(lenient.repairs()).isEmpty();
        assertThat(told).containsExactly(Repair.OPEN_RING);
    }

    @Test
    void theRestOfAGeometryIsReadWhoseTypeIsKnown() throws IOException {
        try (JsonParser parser = GeoJson.parser("{\"type\":\"Point\",\"coordinates\":[1,2]}")) {
            parser.nextToken();
            parser.nextToken();
            assertThat(strict.readRest(parser, "Point").toText()).isEqualTo("POINT (1 2)");
        }
    }

    @Test
    void coordinatesLiePackedWithTwoNumbersEach() throws IOException {
        List<Geometry> read = List.of(
                read(strict, "{\"type\":\"Point\",\"coordinates\":[1,2,3]}"),
                read(strict, "{\"type\":\"LineString\",\"coordinates\":[[1,2,3],[4,5,6]]}"));
        assertThat(((Point) read.get(0)).getCoordinateSequence().getDimension()).isEqualTo(2);
        assertThat(((LineString) read.get(1)).getCoordinateSequence().getDimension())
                .isEqualTo(2);
    }
}
