package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of damage and of encodings: what can be shown is shown and counted, and what cannot is told exactly. */
class DamageTest {
    private static final String GOOD = Fixtures.square(0, 10, "\"name\":\"A\",\"start\":1900,\"end\":1950");
    private static final String EXPECTED =
            " Control Atlas opens GeoJSON, CSV with WKT or with longitude and latitude, and both in .zip or .gz.";
    private static final String READS =
            " Control Atlas reads GeoJSON: {\"type\": \"FeatureCollection\", \"features\": […]}.";

    @TempDir
    Path temp;

    private final AtomicReference<ReadingReport> report = new AtomicReference<>();

    private Atlas read(Path path) throws IOException {
        return AtlasReader.read(path, new LoadListener() {
            @Override
            public void progress(double fraction, String file) {}

            @Override
            public void report(ReadingReport told) {
                report.set(told);
            }
        });
    }

    private static String shape(String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"B\",\"start\":1900},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String geometry(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"B\",\"start\":1900},\"geometry\":" + geometry + "}";
    }

    private static String properties(String properties) {
        return Fixtures.square(5, 10, properties);
    }

    /** Beside one good feature: the feature, and what is told of the reading in all. */
    static Stream<Arguments> features() {
        return Stream.of(
                Arguments.of(geometry("null"), "1 feature shown, 1 passed over: no geometry (1)"),
                Arguments.of(
                        "{\"type\":\"Feature\",\"properties\":{\"name\":\"B\"}}",
                        "1 feature shown, 1 passed over: no geometry (1)"),
                Arguments.of(shape("Polygon", "[]"), "1 feature shown, 1 passed over: no geometry (1)"),
                Arguments.of(shape("MultiPolygon", "[]"), "1 feature shown, 1 passed over: no geometry (1)"),
                Arguments.of(shape("Point", "[5,10]"), "1 feature shown, 1 passed over: points and lines (1)"),
                Arguments.of(
                        shape("LineString", "[[5,10],[6,11]]"), "1 feature shown, 1 passed over: points and lines (1)"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[6,10],[5,10]]]"), "1 feature shown, 1 passed over: no area (1)"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[6,10],[5,10],[6,10],[5,10]]]"),
                        "1 feature shown, 1 passed over: no area (1)"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[5,10],[5,10],[5,10]]]"),
                        "1 feature shown, 1 passed over: no area (1)"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[6,\"x\"],[6,11],[5,10]]]"),
                        "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[6,null],[6,11],[5,10]]]"),
                        "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[6,NaN],[6,11],[5,10]]]"),
                        "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of(
                        shape("Polygon", "[[[500000,4000000],[500001,4000000],[500001,4000001],[500000,4000000]]]"),
                        "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of(
                        shape("Polygon", "[[5,10],[6,10],[6,11],[5,10]]"),
                        "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of(
                        shape("Circle", "[5,10]"), "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of(
                        geometry("{\"type\":\"Polygon\"}"),
                        "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of(
                        geometry("\"POLYGON ((0 0))\""),
                        "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of(geometry("[1,2]"), "1 feature shown, 1 passed over: geometry that cannot be read (1)"),
                Arguments.of("17", "1 feature shown, 1 passed over: no feature (1)"),
                Arguments.of("null", "1 feature shown, 1 passed over: no feature (1)"),
                Arguments.of("\"text\"", "1 feature shown, 1 passed over: no feature (1)"),
                Arguments.of(
                        properties("\"name\":\"B\",\"start\":\"soon\""),
                        "1 feature shown, 1 passed over: date that cannot be read (1)"),
                Arguments.of(
                        properties("\"name\":\"B\",\"start\":1900,\"end\":\"1991-02-30\""),
                        "1 feature shown, 1 passed over: date that cannot be read (1)"),
                Arguments.of(
                        properties("\"name\":\"B\",\"start\":1950,\"end\":1900"),
                        "1 feature shown, 1 passed over: ends before it starts (1)"),
                Arguments.of(
                        properties("\"name\":null,\"start\":1900"), "2 features shown, 1 of them as no data: no name"),
                Arguments.of(
                        properties("\"name\":\" \",\"start\":1900"), "2 features shown, 1 of them as no data: no name"),
                Arguments.of(
                        properties("\"name\":\"N/A\",\"start\":1900"),
                        "2 features shown, 1 of them as no data: no name"),
                Arguments.of(properties("\"name\":\"Nan\",\"start\":1900"), "2 features shown"),
                Arguments.of(shape("Polygon", "[[[5,10],[6,10],[6,11],[5,11]]]"), "2 features shown"),
                Arguments.of(shape("Polygon", "[[[5,10],[5,11],[6,11],[6,10],[5,10]]]"), "2 features shown"),
                Arguments.of(shape("Polygon", "[[[5,10],[6,11],[6,10],[5,11],[5,10]]]"), "2 features shown"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[6,10],[6,11],[5,10],[5,12],[4,12],[5,10]]]"), "2 features shown"),
                Arguments.of(shape("Polygon", "[[[5,10,7],[6,10,7],[6,11,7],[5,11,7],[5,10,7]]]"), "2 features shown"),
                Arguments.of(shape("MultiPolygon", "[[[5,10],[6,10],[6,11],[5,11],[5,10]]]"), "2 features shown"),
                Arguments.of(shape("Polygon", "[[[[5,10],[6,10],[6,11],[5,11],[5,10]]]]"), "2 features shown"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[6,10],[6,11],[5,11],[5,10]],[[5.2,10.2],[5.4,10.2],[5.2,10.2]]]"),
                        "2 features shown"),
                Arguments.of(
                        geometry(
                                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[5,10]},"
                                        + "{\"type\":\"Polygon\",\"coordinates\":[[[5,10],[6,10],[6,11],[5,10]]]}]}"),
                        "2 features shown"),
                Arguments.of(
                        shape("Polygon", "[[[5,10],[5.0000000001,10],[5.00000000005,11],[5,10]]]"), "2 features shown"),
                Arguments.of(shape("Polygon", "[[[170,10],[190,10],[190,11],[170,10]]]"), "2 features shown"),
                Arguments.of(properties("\"name\":7,\"start\":1900"), "2 features shown"),
                Arguments.of(properties("\"name\":\"A\\tB\",\"start\":1900"), "2 features shown"),
                Arguments.of(properties("\"name\":[\"B\"],\"start\":1900"), "2 features shown"),
                Arguments.of(
                        properties("\"name\":\"B\",\"start\":1900,\"certainty\":\"perhaps\""), "2 features shown"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureThatIsNotAsItShouldBeIsMendedOrCountedAndTheOthersAreShown(String feature, String counted)
            throws IOException {
        Atlas atlas = read(Fixtures.collection(temp.resolve("own.geojson"), GOOD, feature));
        assertThat(report.get().counted()).hasToString(counted);
        assertThat(atlas.zones()).isNotEmpty().allMatch(zone -> zone.geometry().isValid());
    }

    /** A file's name, its text and what is told of it, behind its path. */
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a.geojson", "", ": The file is empty." + EXPECTED),
                Arguments.of("a.geojson", " \n\t ", ": The file is empty." + EXPECTED),
                Arguments.of("a.txt", "Dear all, here is the map.", ": This is plain text." + EXPECTED),
                Arguments.of(
                        "a.geojson",
                        "<!DOCTYPE html><html><body>404</body></html>",
                        ": This is a web page (HTML), perhaps one that was shown in place of the download." + EXPECTED),
                Arguments.of(
                        "a.geojson",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n",
                        ": This is a pointer of Git LFS in place of the file."
                                + " Get the file itself with git lfs pull, or download it from its page."),
                Arguments.of("a.pdf", "%PDF-1.7", ": This is a PDF document." + EXPECTED),
                Arguments.of(
                        "a.xml", "<?xml version=\"1.0\"?><a/>", ": This is XML of a kind not known here." + EXPECTED),
                Arguments.of("a.json", "{\"a\": 1}", ": This is JSON, but no GeoJSON." + EXPECTED),
                Arguments.of("a.json", "[1, 2]", ": This is JSON, but no GeoJSON." + EXPECTED),
                Arguments.of("a.geojson", "{\"a\": 1}", ": Its object has no 'type'." + READS),
                Arguments.of("a.geojson", "{\"type\": \"Banana\"}", ": It is of type 'Banana'." + READS),
                Arguments.of(
                        "a.geojson",
                        "{\"type\": \"FeatureCollection\", \"features\": {}}",
                        ": Its member 'features' is no list." + READS),
                Arguments.of(
                        "a.geojson",
                        "{\"type\": \"FeatureCollection\", \"features\": [" + GOOD,
                        ", line 1, column 203, after feature #1: The file ends in the middle; it was cut short. Correct it"
                                + " there; a file cut short must be copied again."),
                Arguments.of(
                        "a.geojson",
                        "{\"type\": \"FeatureCollection\",\n oops}",
                        ", line 2, column 2: The JSON is malformed ('o' does not belong there). Correct it"
                                + " there; a file cut short must be copied again."),
                Arguments.of(
                        "a.csv",
                        "name,start\nA,1900\n",
                        ": The table's heading (name, start) names no place."
                                + " A table needs a heading, and a column 'wkt' with polygons, or 'lon' and 'lat' in degrees."),
                Arguments.of(
                        "a.csv",
                        "name,wkt\n",
                        ": The table has a heading and no row."
                                + " A table needs a heading, and a column 'wkt' with polygons, or 'lon' and 'lat' in degrees."),
                Arguments.of(
                        "a.shx", "\0\0\u0027\n", ": This is a part of a Shapefile. Open the file that ends in .shp."),
                Arguments.of("a.png", "\u0089PNG", ": This is a picture." + EXPECTED),
                Arguments.of("a.7z", "7z\u00bc\u00af", ": This is an archive of a kind not opened here." + EXPECTED),
                Arguments.of(
                        "a.xls",
                        "\u00d0\u00cf\u0011\u00e0",
                        ": This is a workbook of a spreadsheet program. Save its sheet as CSV (UTF-8) and open that."),
                Arguments.of(
                        "a.zip",
                        "PK\3\4 and no more",
                        ": The ZIP archive is damaged (it ends too soon). Copy or download it again."),
                Arguments.of(
                        "a.json",
                        "{\"geometryType\": \"esriGeometryPolygon\", \"features\": [{\"attributes\": {}}]}",
                        ": This is Esri JSON"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatCannotBeOpenedIsToldByTheNameThatItHas(String name, String text, String told) throws IOException {
        Path file = Files.write(temp.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(DataSetException.class, e -> assertThat(
                        e.problems().get(0).toString())
                .startsWith(file + told));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        "name,wkt\nA,POLYGON ((10 50\n",
                        "row 1, 'wkt': 'POLYGON ((10 50' cannot be read: it ends too early, or a sign in it is out of"
                                + " place. Write POLYGON ((10 50, 11 50, 11 51, 10 50)) in degrees, longitude first."),
                Arguments.of(
                        "name,lon,lat\nA,50.5,120.5\n",
                        "row 1, 'lon': No point has longitude 50.5 and latitude 120.5."
                                + " Give longitude and latitude in degrees, each in its own column."),
                Arguments.of(
                        "name,lon,lat\nA,50.5,NaN\n",
                        "row 1, 'lon': 'NaN' is no number of degrees."
                                + " Give longitude and latitude in degrees, each in its own column."),
                Arguments.of(
                        "name,lon,lat\nA,Infinity,10\n",
                        "row 1, 'lon': 'Infinity' is no number of degrees."
                                + " Give longitude and latitude in degrees, each in its own column."),
                Arguments.of(
                        "name,wkt\nA,\"POLYGON ((10 50, 11 NaN, 11 51, 10 50))\"\n",
                        "row 1 ('A'), 'geometry': The outline encloses nothing. Draw it again."));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowWhosePlaceCannotBeReadIsToldWithItsColumnAndTheRemedy(String table, String told) throws IOException {
        Path file = Files.writeString(temp.resolve("a.csv"), table);
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(DataSetException.class, e -> assertThat(
                        e.problems().get(1).toString())
                .isEqualTo(file + ", " + told));
    }

    @Test
    void aFileInAnotherReferenceSystemIsCountedOnceAndNotAsItStood() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ogr2ogr"))),
                "GDAL is installed");
        Path file = Files.writeString(
                temp.resolve("own.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + shape("Polygon", "[[[500000,4000000],[500001,4000000],[500001,4000001],[500000,4000000]]]")
                        + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32638\"}}}");
        read(file);
        assertThat(report.get().counted()).hasToString("1 feature shown");
    }

    private static String collection(String name) {
        return "{\"type\":\"FeatureCollection\",\"features\":["
                + Fixtures.square(0, 10, "\"name\":\"" + name + "\",\"start\":1900") + "]}";
    }

    static Stream<Arguments> encodings() {
        String text = collection("Şuşa Շուշի Шуша 中");
        return Stream.of(
                Arguments.of("UTF-8", text.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with mark", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16LE with mark", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE with mark", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-32BE", text.getBytes(Charset.forName("UTF-32BE"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void namesAreReadInEveryEncodingThatJsonMayHave(String encoding, byte[] bytes) throws IOException {
        Path file = Files.write(temp.resolve("own.geojson"), bytes);
        assertThat(read(file).actors().keySet()).as(encoding).containsExactly("Şuşa Շուշի Шуша 中");
    }

    @Test
    void aTextInAnotherEncodingIsToldWithTheWayToSaveIt() throws IOException {
        Path file =
                Files.write(temp.resolve("own.geojson"), collection("Montréal").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("The text is not in UTF-8")
                .hasMessageContaining("iconv");
    }

    static Stream<Arguments> forms() {
        String bare = GOOD.substring(GOOD.indexOf("{\"type\": \"Polygon\""), GOOD.length() - 1);
        return Stream.of(
                Arguments.of("one.geojson", GOOD, 1),
                Arguments.of("bare.geojson", bare, 1),
                Arguments.of("list.json", "[" + GOOD + "]", 1),
                Arguments.of("lines.geojsonl", GOOD + "\n" + GOOD.replace("\"A\"", "\"B\"") + "\n", 2),
                Arguments.of("sequence.geojsons", "\u001e" + GOOD + "\n\u001e" + GOOD.replace("\"A\"", "\"B\""), 2),
                Arguments.of("comma.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + GOOD + ",]}", 1),
                Arguments.of("table.csv", "name,start,wkt\nA,1900,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\n", 1),
                Arguments.of("open.csv", "name;start;geom\nA;1900;POLYGON((0 0,1 0,1 1))\n", 1),
                Arguments.of("tabs.tsv", "name\tstart\tWKT\nA\t1900\tMULTIPOLYGON(((0 0,1 0,1 1,0 0)))\n", 1),
                Arguments.of("points.csv", "name,date,lat,lon\nA,1900,50,10\nB,1900,51,11\n", 2));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void geoJsonAndTablesOpenInEveryForm(String name, String text, int features) throws IOException {
        Atlas atlas = read(Files.writeString(temp.resolve(name), text));
        assertThat(report.get().shown()).isEqualTo(features);
        assertThat(atlas.zones()).isNotEmpty();
    }

    /** A file of several texts of which one is no good, and the line of it that is told. */
    static Stream<Arguments> linesThatAreNoGood() {
        String other = GOOD.replace("\"A\"", "\"B\"");
        String cut = GOOD.substring(0, 60);
        return Stream.of(
                Arguments.of("broken.geojsonl", GOOD + "\n{\"type\": nonsense}\n" + other + "\n", 2, "malformed"),
                Arguments.of("words.geojsonl", GOOD + "\n\nhello\n" + other + "\n", 3, "malformed"),
                Arguments.of("first.ndjson", "{\"type\": oops}\n" + GOOD + "\n" + other, 1, "malformed"),
                Arguments.of("cut.geojsonl", GOOD + "\r\n" + other + "\r\n" + cut, 3, "malformed"),
                Arguments.of("middle.geojsonl", GOOD + "\n" + cut + "\n" + other + "\n", 2, "malformed"),
                Arguments.of("empty.geojsonl", GOOD + "\n{}\n" + other + "\n", 2, "no GeoJSON feature"),
                Arguments.of("number.geojsonl", GOOD + "\n7\n" + other + "\n", 2, "no GeoJSON feature"),
                Arguments.of("mark.geojsonl", "\ufeff" + GOOD + "\n{oops}\n" + other + "\n", 2, "malformed"),
                Arguments.of(
                        "sequence.geojsons",
                        "\u001e" + GOOD + "\n\u001e{\"type\":\n \"Feat\n\u001e" + other + "\n",
                        2,
                        "malformed"));
    }

    @ParameterizedTest
    @MethodSource("linesThatAreNoGood")
    void aLineThatIsNoGoodIsPassedOverAndTold(String name, String text, int line, String problem) throws IOException {
        Atlas atlas = read(Files.writeString(temp.resolve(name), text));

        assertThat(atlas.zones()).extracting(Zone::id).containsExactly("A", "B");
        assertThat(report.get().counted().toString()).startsWith("2 features shown, 1 passed over: no feature (1)");
        assertThat(report.get().details()).singleElement().satisfies(told -> assertThat(told.toString())
                .contains("line " + line + ":")
                .contains(problem));
    }

    @Test
    void aLineThatIsNotInUtf8IsPassedOverAlone() throws IOException {
        String text = GOOD + "\n" + GOOD.replace("\"A\"", "\"é\"") + "\n" + GOOD.replace("\"A\"", "\"B\"");
        Path file = Files.write(temp.resolve("own.geojsonl"), text.getBytes(StandardCharsets.ISO_8859_1));

        Atlas atlas = read(file);

        assertThat(atlas.zones()).extracting(Zone::id).containsExactly("A", "B");
    }

    @Test
    void linesOfAnObjectThatIsBrokenAreNoLinesOfTheirOwn() throws IOException {
        String pretty = "{\"type\": \"FeatureCollection\",\n\"features\": [\n" + GOOD + ",\n{oops},\n" + GOOD + "\n]}";
        Path file = Files.writeString(temp.resolve("own.geojson"), pretty);

        assertThatThrownBy(() -> read(file)).hasMessageContaining("line 4");
    }

    @Test
    void whereNoLineIsAnyGoodTheFirstIsTold() throws IOException {
        Path file = Files.writeString(temp.resolve("own.geojsonl"), "{oops}\n{oops}\n");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("The JSON is malformed")
                .hasMessageContaining("line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C,1900,\"POLYGON ((4 0, 5 0, 5 1, 4 0))\"oops",
                "C,1900,\"POLYGON ((4 0, 5 0, 5 1, 4 0))",
                "\"C\" and more,1900,\"POLYGON ((4 0, 5 0, 5 1, 4 0))\""
            })
    void aRowWhoseQuotesAreNoGoodIsPassedOverAlone(String bad) throws IOException {
        String table = "name,start,wkt\nA,1900,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\n" + bad
                + "\nB,1900,\"POLYGON ((2 0, 3 0, 3 1, 2 0))\"\n";

        Atlas atlas = read(Files.writeString(temp.resolve("own.csv"), table));

        assertThat(atlas.zones()).extracting(Zone::id).containsExactly("A", "B");
        assertThat(report.get().details()).singleElement().satisfies(told -> assertThat(told.toString())
                .contains("row 2: This row cannot be read"));
    }

    @Test
    void ofColumnsOfOneNameTheFirstCounts() throws IOException {
        String table = "name,start,name,wkt\nA,1900,B,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\n";

        Atlas atlas = read(Files.writeString(temp.resolve("own.csv"), table));

        assertThat(atlas.zones()).extracting(Zone::id).containsExactly("A");
        assertThat(report.get().remarks())
                .anyMatch(remark ->
                        remark.endsWith("own.csv': 2 columns are called 'name': the first counts. Give the others"
                                + " names of their own."));
    }

    @Test
    void aPropertyThatStandsTwiceIsToldAndTheLastCounts() throws IOException {
        String twice = GOOD.replace("\"name\":\"A\"", "\"name\":\"B\",\"name\":\"A\"");

        Atlas atlas = read(Files.writeString(temp.resolve("own.geojson"), "[" + twice + "]"));

        assertThat(atlas.zones()).extracting(Zone::id).containsExactly("A");
        assertThat(report.get().remarks())
                .anyMatch(remark -> remark.endsWith(
                        "own.geojson': The property 'name' stands twice in 1 feature: the last one counts."));
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Path file = temp.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    @Test
    void anArchiveIsASeriesAsAFolderIs() throws IOException {
        Path file = zip(
                "world.zip",
                "data/world_1492.geojson",
                collection("A"),
                "data/world_1500.geojson",
                collection("B"),
                "readme.txt",
                "text",
                "__MACOSX/data/._world_1500.geojson",
                "x");
        Atlas atlas = read(file);
        assertThat(atlas.actors().keySet()).containsExactly("A", "B");
        assertThat(atlas.info().id()).isEqualTo("world.zip");
        assertThat(atlas.info().hash()).hasSize(64);
    }

    @Test
    void aMistakeInAnArchiveIsToldWithBothNames() throws IOException {
        Path file = zip("w.zip", "a.geojson", collection("A"), "b.geojson", "{\"type\": \"FeatureCollection\", oops");
        read(file);
        assertThat(report.get().counted()).hasToString("1 feature shown, 1 passed over: file that cannot be read (1)");
        assertThat(report.get().details().get(0).file()).isEqualTo(file + "/b.geojson");
    }

    @Test
    void anArchiveThatReachesOutOfItselfIsRefused() throws IOException {
        Path file = zip("w.zip", "../../evil.geojson", collection("A"));
        assertThatThrownBy(() -> read(file)).hasMessageContaining("lies outside of it");
        assertThat(temp.resolve("../../evil.geojson").normalize()).doesNotExist();
    }

    @Test
    void anArchiveMadeToFillTheDiskIsRefused() throws IOException {
        Path file = temp.resolve("bomb.geojson.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 80; i++) {
                out.write(blanks);
            }
        }
        assertThatThrownBy(() -> read(file)).hasMessageContaining("made to fill disks");
    }

    @Test
    void aPackedFileOpensUnderItsOwnName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(collection("A").getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(temp.resolve("world_1492.geojson.gz"), bytes.toByteArray());
        assertThat(read(file).info().id()).isEqualTo("world_1492.geojson.gz");
    }

    @Test
    void nothingOfWhatWasUnpackedIsLeftBehind() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        read(zip("w.zip", "a.geojson", collection("A")));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("control-atlas-"))
                            .filter(path -> Files.isDirectory(path.resolve("in-")))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void strictRefusesWhatWouldBePassedOver() throws IOException {
        Path file = Fixtures.collection(temp.resolve("own.geojson"), GOOD, geometry("null"));
        ReadingChoices strict = new ReadingChoices(
                java.util.Map.of(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                true);
        assertThatThrownBy(() -> AtlasReader.read(file, strict, LoadListener.NONE))
                .hasMessage(file + ", feature #2 ('B'), 'geometry': The feature has no geometry. Give it a polygon.");
    }

    @Test
    void coloursOfTheDataAreKept() throws IOException {
        Atlas atlas = read(Fixtures.collection(
                temp.resolve("own.geojson"), Fixtures.square(0, 10, "\"name\":\"A\",\"fill\":\"#aBcDeF\"")));
        assertThat(atlas.actors().get("A").rgb()).isEqualTo(0xABCDEF);
    }

    @Test
    void sourcesOfTheDataAreListed() throws IOException {
        Atlas atlas = read(Fixtures.collection(
                temp.resolve("own.geojson"), Fixtures.square(0, 10, "\"name\":\"A\",\"source\":\"Atlas 1950\"")));
        assertThat(atlas.sources().get("Atlas 1950").title()).isEqualTo("Atlas 1950");
        assertThat(atlas.zones()).extracting(Zone::id).hasSize(1);
    }
}
