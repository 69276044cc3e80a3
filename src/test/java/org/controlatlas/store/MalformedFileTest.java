package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each error names the file, the feature, the field, and how to mend it. */
class MalformedFileTest {
    private static final String POINT = "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}";

    @TempDir
    Path temp;

    static Stream<Arguments> geometries() {
        return Stream.of(
                wrong("Polygon", "[[[0,0],[1,0],[1,1]]]", "geometry.coordinates", "ring 0 is not closed", "Repeat its"),
                wrong("Polygon", "[[[0,0],[1,0],[0,0]]]", "geometry.coordinates", "only 3 positions", "at least four"),
                wrong("Polygon", "[[0,0],[1,0],[1,1],[0,0]]", "geometry.coordinates", "1 levels deep", "brackets"),
                wrong("MultiPolygon", "[[[0,0],[1,0],[1,1],[0,0]]]", "geometry.coordinates", "2 levels", "brackets"),
                wrong("LineString", "[[1,2]]", "geometry.coordinates", "one position only", "at least two"),
                wrong("LineString", "[[1,2],[3]]", "geometry.coordinates", "position 1", "[longitude, latitude]"),
                wrong("LineString", "[[1,2],3]", "geometry.coordinates", "holds '3'", "[longitude, latitude]"),
                wrong("LineString", "[[1,2],[[3,4]]]", "geometry.coordinates", "different depth", "brackets"),
                wrong("LineString", "[[1,2],[3,null]]", "geometry.coordinates", "'null'", "[longitude, latitude]"),
                wrong("Point", "[1,NaN]", "geometry.coordinates", "[1.0, NaN]", "longitude first"),
                wrong("Point", "[1,Infinity]", "geometry.coordinates", "Infinity", "longitude first"),
                wrong("Point", "[521000,4405000]", "geometry.coordinates", "[521000.0, 4405000.0]", "ogr2ogr"),
                wrong("Point", "[39.8,146.7]", "geometry.coordinates", "no longitude and latitude", "longitude first"),
                wrong("Point", "[\"46\",\"39\"]", "geometry.coordinates", "'46'", "[longitude, latitude]"),
                wrong("Point", "{}", "geometry.coordinates", "is no array", "[longitude, latitude]"),
                wrong("Point", "[[[[[1,2]]]]]", "geometry.coordinates", "too deep", "four levels"),
                wrong("Circle", "[1,2]", "geometry.type", "'Circle' is no geometry type", "Use Point"));
    }

    private static Arguments wrong(String type, String coordinates, String field, String problem, String mend) {
        return Arguments.of(type, coordinates, field, problem, mend);
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void aGeometryThatCannotBeBuiltIsTold(String type, String coordinates, String field, String problem, String mend)
            throws IOException {
        GeoJsonException error = error(collection(
                GeoJson.point(""),
                "{\"type\":\"Feature\",\"id\":\"shusha-1\",\"properties\":{},\"geometry\":{\"type\":\"" + type
                        + "\",\"coordinates\":" + coordinates + "}}"));
        assertThat(error.feature()).isEqualTo("feature 'shusha-1'");
        assertThat(error.field()).isEqualTo(field);
        assertThat(error.problem()).contains(problem);
        assertThat(error.mend()).contains(mend);
        assertThat(error.getMessage()).startsWith(error.file().toString()).contains("shusha-1", field, problem, mend);
    }

    static Stream<Arguments> features() {
        return Stream.of(
                Arguments.of("{\"properties\":{}," + POINT + "}", "type", "is missing"),
                Arguments.of("{\"type\":\"Point\",\"coordinates\":[1,2]}", "type", "is 'Point'"),
                Arguments.of(
                        "{\"type\":\"Feature\",\"properties\":[1]," + POINT + "}", "properties", "neither an object"),
                Arguments.of("{\"type\":\"Feature\",\"id\":{\"a\":1}," + POINT + "}", "id", "neither a text"),
                Arguments.of("{\"type\":\"Feature\",\"geometry\":7}", "geometry", "neither an object nor null"),
                Arguments.of(
                        "{\"type\":\"Feature\",\"geometry\":{\"coordinates\":[1,2]}}", "geometry.type", "is missing"),
                Arguments.of(
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\"}}",
                        "geometry.coordinates",
                        "is missing"),
                Arguments.of(
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"GeometryCollection\"}}",
                        "geometry.geometries",
                        "is missing"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureThatIsNoneIsToldByItsPlace(String feature, String field, String problem) throws IOException {
        GeoJsonException error = error(collection(GeoJson.point(""), GeoJson.point(""), feature));
        assertThat(error.feature()).isEqualTo("feature #2");
        assertThat(error.field()).isEqualTo(field);
        assertThat(error.problem()).contains(problem);
    }

    static Stream<Arguments> wholeFiles() {
        return Stream.of(
                Arguments.of("", "is empty"),
                Arguments.of("  \n", "is empty"),
                Arguments.of("[1,2]", "is no JSON object"),
                Arguments.of("\"text\"", "is no JSON object"),
                Arguments.of("{}", "lacks the member 'type'"),
                Arguments.of("{\"type\":\"FeatureCollection\"}", "lacks the member 'features'"),
                Arguments.of("{\"features\":[]}", "lacks the member 'type'"),
                Arguments.of("{\"type\":\"FeatureCollection\",\"features\":{}}", "'features' that is no array"),
                Arguments.of(GeoJson.point(""), "of type 'Feature'"),
                Arguments.of(GeoJson.point("") + "\n" + GeoJson.point(""), "of type 'Feature'"),
                Arguments.of("{\"coordinates\":[1,2],\"type\":\"Point\"}", "of type 'Point'"),
                Arguments.of("{\"type\":\"FeatureCollection\",\"features\":[]}{}", "goes on after"),
                Arguments.of("{\"type\":\"Topology\",\"objects\":{}}", "of type 'Topology'"));
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void aFileThatIsNoFeatureCollectionIsTold(String text, String problem) throws IOException {
        GeoJsonException error = error(Files.writeString(temp.resolve("a.geojson"), text));
        assertThat(error.problem()).contains(problem);
        assertThat(error.mend()).contains("FeatureCollection");
    }

    @Test
    void anElementThatIsNoObjectIsTold() throws IOException {
        GeoJsonException error = error(collection(GeoJson.point(""), "17"));
        assertThat(error.feature()).isEqualTo("feature #1");
        assertThat(error.problem()).contains("'17'");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("no JSON at all", "line 1", ""),
                Arguments.of("<?xml version=\"1.0\"?><kml/>", "line 1", ""),
                Arguments.of(
                        "{\"type\":\"FeatureCollection\",\n\"features\":[\n{'type':\"Feature\"}]}", "line 3", "#0"),
                Arguments.of(
                        "{\"type\":\"FeatureCollection\",\n\"features\":[{\"a\":1},\n{\"a\":01}]}", "line 3", "#1"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedJsonIsToldByLineAndFeature(String text, String line, String feature) throws IOException {
        GeoJsonException error = error(Files.writeString(temp.resolve("a.geojson"), text));
        assertThat(error.feature()).contains(line).contains(feature);
        assertThat(error.problem()).contains("malformed").doesNotContain("JsonParser", "\n");
    }

    @Test
    void aFileCutShortAnywhereIsTold() throws IOException {
        Path whole = collection(GeoJson.point("\"name\":\"Ağdam\""), GeoJson.point("\"name\":\"Füzuli\""));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 1; length < bytes.length; length++) {
            Path cut = Files.write(temp.resolve("cut.geojson"), java.util.Arrays.copyOf(bytes, length));
            assertThat(error(cut).getMessage()).as("%d bytes", length).startsWith(cut.toString());
        }
    }

    @Test
    void twoFeaturesWithOneIdAreTold() throws IOException {
        String twin = "{\"type\":\"Feature\",\"id\":\"x\",\"geometry\":null}";
        GeoJsonException error = error(collection(twin, GeoJson.point(""), twin));
        assertThat(error.feature()).isEqualTo("feature #2");
        assertThat(error.field()).isEqualTo("id");
        assertThat(error.problem()).contains("'x'", "#0");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"urn:ogc:def:crs:EPSG::3857", "EPSG:32638", "urn:ogc:def:crs:EPSG::28408"})
    void anotherReferenceSystemIsTold(String crs) throws IOException {
        GeoJsonException error = error(withCrs("{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}}"));
        assertThat(error.field()).isEqualTo("crs");
        assertThat(error.problem()).contains(crs);
        assertThat(error.mend()).contains("ogr2ogr");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}",
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4326\"}}",
                "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4326\"}}",
                "null"
            })
    void anotherNameOfCrs84IsNoProblem(String crs) throws IOException {
        assertThat(GeoJson.read(withCrs(crs))).hasSize(1);
    }

    @Test
    void aReaderGoesOnBehindAFeatureThatIsWrong() throws IOException {
        Path file = collection(
                GeoJson.point("\"n\":0"),
                GeoJson.geometry("Point", "[1,\"x\",[{}]]"),
                GeoJson.point("\"n\":2"),
                "{\"type\":\"Faeture\"}",
                GeoJson.point("\"n\":4"));
        List<Object> read;
        DataStore store = GeoJson.open(file);
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                store.getFeatureReader(new Query("a"), Transaction.AUTO_COMMIT)) {
            read = GeoJson.numbersAndMistakes(reader);
        }
        store.dispose();
        assertThat(read).containsExactly(0, "feature #1", 2, "feature #3", 4);
    }

    private Path collection(String... features) throws IOException {
        return GeoJson.collection(temp.resolve("a.geojson"), features);
    }

    private Path withCrs(String crs) throws IOException {
        return Files.writeString(
                temp.resolve("a.geojson"),
                "{\"type\":\"FeatureCollection\",\"crs\":" + crs + ",\"features\":[" + GeoJson.point("") + "]}");
    }

    private static GeoJsonException error(Path file) {
        Throwable thrown = catchThrowable(() -> GeoJson.read(file));
        // GeoTools wraps what goes wrong while it finds out the schema.
        if (thrown instanceof RuntimeException) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isInstanceOf(GeoJsonException.class);
        return (GeoJsonException) thrown;
    }
}
