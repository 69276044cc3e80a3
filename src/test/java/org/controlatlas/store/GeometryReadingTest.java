package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeometryReadingTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Point              | [46.75,39.82]                              | POINT (46.75 39.82)",
                "LineString         | [[1,2],[3,4],[5,6.5]]                      | LINESTRING (1 2, 3 4, 5 6.5)",
                "Polygon            | [[[0,0],[4,0],[4,4],[0,0]]]                | POLYGON ((0 0, 4 0, 4 4, 0 0))",
                "MultiPoint         | [[1,2],[3,4]]                              | MULTIPOINT ((1 2), (3 4))",
                "MultiLineString    | [[[1,2],[3,4]],[[5,6],[7,8]]]"
                        + "              | MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MultiPolygon       | [[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[1,1]]],[[[20,0],[21,0],[21,1],[20,0]]]]"
                        + " | MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1)), ((20 0, 21 0, 21 1, 20 0)))"
            })
    void everyTypeOfGeometryIsReadAsItStands(String type, String coordinates, String wkt)
            throws IOException, ParseException {
        Geometry geometry = read(GeoJson.geometry(type, coordinates));
        assertThat(geometry.getGeometryType()).isEqualTo(type);
        assertThat(geometry.equalsExact(new WKTReader().read(wkt)))
                .as(geometry.toText())
                .isTrue();
    }

    @Test
    void holesStayHolesOfTheirOwnPolygon() throws IOException {
        MultiPolygon zones = (MultiPolygon) read(GeoJson.geometry(
                "MultiPolygon",
                "[[[[0,0],[9,0],[9,9],[0,9],[0,0]]],[[[20,0],[29,0],[29,9],[20,9],[20,0]],[[21,1],[21,2],[22,2],[21,1]],"
                        + "[[25,5],[25,6],[26,6],[25,5]]]]"));
        assertThat(((Polygon) zones.getGeometryN(0)).getNumInteriorRing()).isZero();
        assertThat(((Polygon) zones.getGeometryN(1)).getNumInteriorRing()).isEqualTo(2);
        assertThat(zones.getArea()).isEqualTo(81 + 81 - 1.0);
    }

    @Test
    void collectionsKeepTheirMembersInOrder() throws IOException {
        Geometry geometry = read(
                GeoJson.feature(
                        "",
                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},"
                                + "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}]}]}"));
        assertThat(geometry.toText())
                .isEqualTo("GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4)))");
    }

    @Test
    void heightsAreAcceptedAndLeftOut() throws IOException {
        Geometry line = read(GeoJson.geometry("LineString", "[[1,2,300],[3,4,310.5,7]]"));
        assertThat(line.toText()).isEqualTo("LINESTRING (1 2, 3 4)");
    }

    @Test
    void coordinatesMayComeBeforeTheirType() throws IOException {
        Geometry line = read(GeoJson.feature("", "{\"coordinates\":[[1,2],[3,4]],\"type\":\"LineString\"}"));
        assertThat(line.toText()).isEqualTo("LINESTRING (1 2, 3 4)");
    }

    @ParameterizedTest
    @CsvSource({"Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"})
    void emptyCoordinatesAreAnEmptyGeometry(String type) throws IOException {
        Geometry geometry = read(GeoJson.geometry(type, "[]"));
        assertThat(geometry.isEmpty()).isTrue();
        assertThat(geometry.getGeometryType()).isEqualTo(type);
    }

    @Test
    void aNullGeometryIsNoGeometry() throws IOException {
        assertThat(read(GeoJson.feature("", "null"))).isNull();
    }

    @Test
    void aMissingGeometryIsNoGeometry() throws IOException {
        assertThat(read("{\"type\":\"Feature\",\"properties\":{\"a\":1}}")).isNull();
    }

    @Test
    void coordinatesKeepEveryDigit() throws IOException {
        Geometry point = read(GeoJson.geometry("Point", "[46.123456789012345,-39.00000000000001e0]"));
        assertThat(point.getCoordinate().x).isEqualTo(46.123456789012345);
        assertThat(point.getCoordinate().y).isEqualTo(-39.00000000000001);
    }

    @Test
    void longitudesBeyondTheAntimeridianAreKept() throws IOException {
        assertThat(read(GeoJson.geometry("Point", "[190.5,60]")).getCoordinate().x)
                .isEqualTo(190.5);
    }

    @Test
    void theSchemaNamesTheTypeThatAllGeometriesHave() throws IOException {
        Path file = GeoJson.collection(
                temp.resolve("a.geojson"),
                GeoJson.geometry("Point", "[1,2]"),
                GeoJson.feature("", "null"),
                GeoJson.geometry("Point", "[3,4]"));
        assertThat(binding(file)).isEqualTo(org.locationtech.jts.geom.Point.class);
    }

    @Test
    void theSchemaOfMixedGeometriesNamesAnyGeometry() throws IOException {
        Path file = GeoJson.collection(
                temp.resolve("a.geojson"), GeoJson.geometry("Point", "[1,2]"), GeoJson.geometry("MultiPoint", "[]"));
        assertThat(binding(file)).isEqualTo(Geometry.class);
    }

    private static Class<?> binding(Path file) throws IOException {
        return GeoJson.schema(file).getGeometryDescriptor().getType().getBinding();
    }

    private Geometry read(String feature) throws IOException {
        SimpleFeature read = GeoJson.only(GeoJson.collection(temp.resolve("one.geojson"), feature));
        return (Geometry) read.getDefaultGeometry();
    }
}
