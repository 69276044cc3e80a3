package org.controlatlas.export.gis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.controlatlas.cli.CliRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other programs read of us: the same states in each form, and nothing in a name that harms one of them. */
class OtherProgramsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "</name><script>alert('1')</script>]]>\"\\ \u202Eright\u202C &amp; it's";

    private static final String OTHER = "o'brien \\\"x";

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void write() throws IOException {
        data = folder.resolve("mine.geojson");
        Files.writeString(
                data,
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + feature(HOSTILE, OTHER, 10, "1900-01-01", "1950-06-30") + ","
                        + feature(HOSTILE, "b", 10, "1950-07-01", null) + ","
                        + feature("East", OTHER, 12, null, null) + "]}");
    }

    private static String feature(String name, String control, int lon, String start, String end) throws IOException {
        return "{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"z" + lon + "\",\"name\":"
                + JSON.writeValueAsString(name) + ",\"control\":" + JSON.writeValueAsString(control)
                + (start == null ? "" : ",\"start_date\":\"" + start + "\"")
                + (end == null ? "" : ",\"end_date\":\"" + end + "\"")
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + lon + ",50],[" + (lon + 1) + ",50],["
                + (lon + 1) + ",51],[" + lon + ",51],[" + lon + ",50]]]}}";
    }

    private Path export(String name, String... more) {
        Path file = folder.resolve(name);
        List<String> words = new ArrayList<>(
                List.of("export", "--data", data.toString(), "--all-periods", "--ends", "inclusive", file.toString()));
        words.addAll(List.of(more));
        CliRun run = CliRun.of(words.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    private static Document xml(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String first(Element in, String name) {
        return in.getElementsByTagName(name).getLength() == 0
                ? ""
                : in.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void kmlHoldsEachStateWithItsFirstAndLastDay() throws Exception {
        List<Element> marks = elements(xml(export("a.kml")), "Placemark");
        assertThat(marks)
                .extracting(mark -> first(mark, "begin") + "/" + first(mark, "end"))
                .containsExactly("1900-01-01/1950-06-30", "1950-07-01/", "/");
        assertThat(first(marks.get(0), "name")).isEqualTo(HOSTILE);
        assertThat(marks)
                .allSatisfy(mark -> assertThat(first(mark, "coordinates")).contains("50"));
    }

    @Test
    void everyStyleThatAPlacemarkNamesIsThere() throws Exception {
        Document kml = xml(export("a.kml"));
        Set<String> styles = new TreeSet<>();
        elements(kml, "Style").forEach(style -> styles.add("#" + style.getAttribute("id")));
        assertThat(elements(kml, "styleUrl"))
                .extracting(Element::getTextContent)
                .allMatch(styles::contains);
    }

    @Test
    void aGeoPackageHoldsEachStateWithItsOutline() throws Exception {
        Path file = export("a ?#%.gpkg");
        List<String> rows = new ArrayList<>();
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                ResultSet row = db.createStatement()
                        .executeQuery("SELECT name, control, start_date, end_date, geom FROM zones ORDER BY fid")) {
            while (row.next()) {
                rows.add(row.getString(2) + " " + row.getString(3) + " " + row.getString(4));
                byte[] blob = row.getBytes(5);
                byte[] wkb = Arrays.copyOfRange(blob, 40, blob.length);
                assertThat(new WKBReader().read(wkb).getArea()).isEqualTo(1);
                assertThat(row.getString(1)).isIn(HOSTILE, "East");
            }
        }
        assertThat(rows)
                .containsExactly("o'brien \\\"x 1900-01-01 1950-07-01", "b 1950-07-01 null", "o'brien \\\"x null null");
    }

    @Test
    void geoJsonAndLinkedPlacesSayWhenWithTheLastDay() throws Exception {
        JsonNode geo =
                JSON.readTree(export("a.geojson").toFile()).get("features").get(0);
        JsonNode span = geo.get("when").get("timespans").get(0);
        assertThat(span.get("start").get("in").asText()).isEqualTo("1900-01-01");
        assertThat(span.get("end").get("in").asText()).isEqualTo("1950-06-30");
        assertThat(geo.get("properties").get("end_date").asText()).isEqualTo("1950-07-01");
        JsonNode places = JSON.readTree(export("a.jsonld").toFile()).get("features");
        assertThat(places).hasSize(2);
        JsonNode relations = places.get(0).get("relations");
        assertThat(relations).hasSize(2);
        assertThat(relations.get(0).get("when")).isEqualTo(geo.get("when"));
        assertThat(places.get(0).get("properties").get("title").asText()).isEqualTo(HOSTILE);
        assertThat(places.get(0).get("geometry").get("geometries")).hasSize(1);
    }

    @Test
    void aDayThatIsOnlyAboutRightIsTheSpanInWhichItLies() throws Exception {
        JsonNode features = JSON.readTree(bundled("b.geojson").toFile()).get("features");
        int spans = 0;
        for (JsonNode feature : features) {
            JsonNode start = feature.path("when").path("timespans").path(0).path("start");
            if (start.has("earliest")) {
                spans++;
                LocalDate day = LocalDate.parse(
                        feature.get("properties").get("start_date").asText());
                assertThat(day)
                        .isBetween(
                                LocalDate.parse(start.get("earliest").asText()),
                                LocalDate.parse(start.path("latest").asText(day.toString())));
            }
        }
        assertThat(spans).isPositive();
    }

    private Path bundled(String name) {
        Path file = folder.resolve(name);
        assertThat(CliRun.of("export", "--all-periods", file.toString()).status())
                .isZero();
        return file;
    }

    @Test
    void theStyleHasARuleForEachStateAndSwitchesTimesOn() throws Exception {
        export("a.geojson");
        Document style = xml(folder.resolve("a.qml"));
        Element times = elements(style, "temporal").get(0);
        assertThat(times.getAttribute("enabled")).isEqualTo("1");
        assertThat(times.getAttribute("startField")).isEqualTo("start_date");
        assertThat(times.getAttribute("endField")).isEqualTo("end_date");
        assertThat(elements(style, "rule"))
                .extracting(rule -> rule.getAttribute("filter"))
                .containsExactlyInAnyOrder(
                        "\"control\" = 'b' AND \"certainty\" = 'agreed'",
                        "\"control\" = 'o''brien \\\\\"x' AND \"certainty\" = 'agreed'");
    }

    private Path own(String... features) throws IOException {
        return Files.writeString(
                folder.resolve("own.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    }

    /** QGIS hides all features where an expression names a field that none of them has. */
    private void assertThatTheStyleNamesFieldsOfTheFile(String name) throws Exception {
        Set<String> fields = new TreeSet<>();
        for (JsonNode feature :
                JSON.readTree(folder.resolve(name + ".geojson").toFile()).get("features")) {
            feature.get("properties").fieldNames().forEachRemaining(fields::add);
        }
        Document style = xml(folder.resolve(name + ".qml"));
        Element times = elements(style, "temporal").get(0);
        List<String> expressions =
                new ArrayList<>(List.of(times.getAttribute("startExpression"), times.getAttribute("endExpression")));
        elements(style, "rule").forEach(rule -> expressions.add(rule.getAttribute("filter")));
        Set<String> named = new TreeSet<>();
        for (String expression : expressions) {
            assertThat(expression).isNotEmpty();
            Matcher field = Pattern.compile("\"(\\w+)\"").matcher(expression.replaceAll("'[^']*'", ""));
            while (field.find()) {
                named.add(field.group(1));
            }
        }
        assertThat(fields).containsAll(named);
        assertThat(named).contains("control", "certainty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2021-01-01"})
    void theStyleOfOneDayNamesFieldsOfItsFile(String day) throws Exception {
        assertThat(CliRun.of(
                                "export",
                                "--date",
                                day,
                                folder.resolve("day.geojson").toString())
                        .status())
                .isZero();
        assertThatTheStyleNamesFieldsOfTheFile("day");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01,1950-01-01", "1900-01-01,", ",1950-01-01", ","})
    void theStyleOfDataWithoutEndsNamesFieldsOfItsFile(String start, String end) throws Exception {
        data = own(feature("A", "a", 10, start, end));
        export("open.geojson");
        assertThatTheStyleNamesFieldsOfTheFile("open");
    }

    @Test
    void allFormsCutGroundAtThe180thMeridian() throws Exception {
        data = own(
                feature("West", "a", 178, null, null),
                feature("Across", "b", 179, null, null).replace("[180,", "[181,"));
        JsonNode geo = JSON.readTree(export("c.geojson").toFile()).get("features");
        JsonNode places = JSON.readTree(export("c.jsonld").toFile()).get("features");
        List<Element> marks = elements(xml(export("c.kml")), "Placemark");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + export("c.gpkg"));
                ResultSet row = db.createStatement().executeQuery("SELECT geom FROM zones ORDER BY fid")) {
            for (int i = 0; i < 2; i++) {
                assertThat(row.next()).isTrue();
                byte[] blob = row.getBytes(1);
                Geometry shape = new WKBReader().read(Arrays.copyOfRange(blob, 40, blob.length));
                Envelope box = shape.getEnvelopeInternal();
                assertThat(box.getMinX()).isGreaterThanOrEqualTo(-180);
                assertThat(box.getMaxX()).isLessThanOrEqualTo(180);
                assertThat(shape.getNumGeometries()).isEqualTo(i + 1);
                assertThat(places.get(i)
                                .get("geometry")
                                .get("geometries")
                                .get(0)
                                .get("coordinates"))
                        .isEqualTo(geo.get(i).get("geometry").get("coordinates"));
                assertThat(marks.get(i).getElementsByTagName("Polygon").getLength())
                        .isEqualTo(i + 1);
                assertThat(marks.get(i).getTextContent()).doesNotContain("181");
            }
        }
    }

    @Test
    void wordsNameContestantsInAlphabeticalOrder() throws Exception {
        data = own(feature("A", "contested", 10, null, null)
                .replace("\"control\"", "\"contested_by\":[\"b\",\"a\"],\"control\""));
        assertThat(first(elements(xml(export("d.kml")), "Placemark").get(0), "description"))
                .startsWith("a | b");
        export("d.geojson");
        assertThat(elements(xml(folder.resolve("d.qml")), "rule").get(0).getAttribute("label"))
                .startsWith("a | b");
        assertThat(JSON.readTree(export("d.jsonld").toFile())
                        .get("features")
                        .get(0)
                        .get("relations")
                        .findValuesAsText("label"))
                .startsWith("a", "b");
    }

    @Test
    void contestantsOfSeveralWordsCanBeToldApart() throws Exception {
        data = own(feature("A", "contested", 10, null, null)
                .replace("\"control\"", "\"contested_by\":[\"New Sweden\",\"Old Norway\"],\"control\""));

        assertThat(inTable(export("e.gpkg"), "contested_by")).isEqualTo("New Sweden; Old Norway");
        assertThat(field(export("e.kml"), "contested_by")).isEqualTo("New Sweden; Old Norway");
        export("e.geojson");
        assertThat(elements(xml(folder.resolve("e.qml")), "rule").get(0).getAttribute("filter"))
                .contains("array_to_string(\"contested_by\", '; ') = 'New Sweden; Old Norway'");
    }

    @Test
    void anOutlineIsNotGivenAsExactWhereNobodySaysHowExactItIs() throws Exception {
        assertThat(inTable(export("f.gpkg"), "accuracy_m")).isNull();
        assertThat(Files.readString(export("f.kml"))).doesNotContain("accuracy_m");
        assertThat(Files.readString(export("f.geojson"))).doesNotContain("accuracy_m");
    }

    private static String inTable(Path file, String column) throws Exception {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet row = db.createStatement().executeQuery("SELECT " + column + " FROM zones")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String field(Path kml, String name) throws Exception {
        return elements(xml(kml), "Data").stream()
                .filter(data -> data.getAttribute("name").equals(name))
                .map(data -> first(data, "value"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStyleOfOnesOwnIsNotOverwritten() throws IOException {
        Path own = Files.writeString(folder.resolve("a.qml"), "<qgis/>");
        CliRun run = CliRun.of(
                "export",
                "--data",
                data.toString(),
                "--all-periods",
                folder.resolve("a.geojson").toString());
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("a.qml").contains("--force");
        assertThat(own).hasContent("<qgis/>");
        assertThat(folder.resolve("a.geojson")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.kml", "a.gpkg", "a.jsonld", "a.geojson"})
    void eachIsVerifiedAndAnyChangeIsFound(String name) throws IOException {
        Path file = export(name);
        assertThat(CliRun.of("verify", "--data", data.toString(), file.toString())
                        .out())
                .contains("is what it claims");
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("1950-07-01");
        at = at < 0 ? text.lastIndexOf("1950-06-30") : at;
        bytes[at + 3] = '1';
        Files.write(file, bytes);
        CliRun changed = CliRun.of("verify", "--data", data.toString(), file.toString());
        assertThat(changed.status()).isNotZero();
        assertThat(changed.out() + changed.err()).contains("is not what it claims");
    }
}
