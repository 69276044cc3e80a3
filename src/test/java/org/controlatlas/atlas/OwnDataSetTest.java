package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/data-format.md promises under "A data set of your own". */
class OwnDataSetTest {
    @TempDir
    Path temp;

    @Test
    void oneFileIsADataSet() throws IOException {
        Atlas atlas = read(square(0, "\"control\":\"Rome\",\"start_date\":\"1000-01-01\",\"end_date\":\"1200-01-01\""));
        assertThat(atlas.info().id()).isEqualTo("own.geojson");
        assertThat(atlas.info().start()).isEqualTo(LocalDate.of(1000, 1, 1));
        assertThat(atlas.info().lastDay()).isEqualTo(LocalDate.of(1199, 12, 31));
        assertThat(atlas.info().coverageIsPlanar()).isFalse();
        assertThat(atlas.zones().get(0).periods().get(0).control()).isEqualTo(new Control.By("Rome"));
        assertThat(atlas.actors().get("Rome").namesAt(LocalDate.of(1100, 1, 1)).in(Language.RU))
                .isEqualTo("Rome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"page\":3}", "{\"id\":\"b12\"}", "\"Times\"", "null", "[1]"})
    void aMemberNamedAtlasThatDescribesNoDataSetIsPassedOver(String member) throws IOException {
        Path file = temp.resolve("own.geojson");
        Files.writeString(
                file,
                "{\"type\":\"FeatureCollection\",\"atlas\":" + member + ",\"features\":["
                        + square(0, "\"owner\":\"Rome\"") + "]}");
        assertThat(AtlasReader.read(file).actors().keySet()).containsExactly("Rome");
    }

    @Test
    void aFolderOfFilesIsADataSet() throws IOException {
        Fixtures.collection(temp.resolve("b.geojson"), square(0, "\"control\":\"b\""));
        Fixtures.collection(temp.resolve("a.GEOJSON"), square(2, "\"control\":\"a\""));
        Files.writeString(temp.resolve("readme.txt"), "not data");
        Atlas atlas = AtlasReader.read(temp);
        assertThat(atlas.zones()).extracting(Zone::group).containsExactly("a", "b");
        assertThat(atlas.actors().keySet()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "start_date, end_date, control",
        "start, end, controller",
        "from, to, owner",
        "begin, end, power",
        "valid_from, valid_to, name",
        "START_DATE, End, Controller"
    })
    void propertiesMayGoByOtherNames(String start, String end, String control) throws IOException {
        ControlPeriod period = onlyPeriod(
                square(0, "\"" + start + "\":\"1990-01-01\",\"" + end + "\":\"1995-06-01\",\"" + control + "\":\"x\""));
        assertThat(period.time()).isEqualTo(ValidTime.of(LocalDate.of(1990, 1, 1), LocalDate.of(1995, 6, 1)));
        assertThat(period.control()).isEqualTo(new Control.By("x"));
    }

    @Test
    void theFormatsOwnNameWins() throws IOException {
        ControlPeriod period = onlyPeriod(square(0, "\"name\":\"Place\",\"owner\":\"o\",\"control\":\"c\""));
        assertThat(period.control()).isEqualTo(new Control.By("c"));
    }

    @ParameterizedTest
    @CsvSource({
        "1992, 1992-01-01",
        "'\"1992\"', 1992-01-01",
        "1992.0, 1992-01-01",
        "'\"1992-05\"', 1992-05-01",
        "'\"1992-05-18\"', 1992-05-18",
        "'\"1992/05/18\"', 1992-05-18",
        "'\"1992-05-18T23:59:59+04:00\"', 1992-05-18",
        "'\"1992/05/18 00:00:00\"', 1992-05-18",
        "'\" 1992-05-18 \"', 1992-05-18",
        "'\"18.05.1992\"', 1992-05-18",
        "'\"18/5/1992\"', 1992-05-18",
        "'\"5/18/1992\"', 1992-05-18",
        "'\"18 May 1992\"', 1992-05-18",
        "'\"May 18, 1992\"', 1992-05-18",
        "'\"18-May-1992\"', 1992-05-18",
        "'\"May 1992\"', 1992-05-01"
    })
    void datesMayBeYearsMonthsDaysOrTimes(String value, LocalDate day) throws IOException {
        ControlPeriod period = onlyPeriod(square(0, "\"control\":\"x\",\"start_date\":" + value));
        assertThat(period.time().start()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"'\"31.02.1992\"'", "'\"Mai 1992\"'", "1992.5", "'\"1992-13\"'", "'\"1991-02-29T00:00\"'", "true"})
    void whatIsNoDateIsToldWithItsFeature(String value) {
        assertThatThrownBy(() -> read(square(0, "\"control\":\"x\",\"start\":" + value)))
                .isInstanceOfSatisfying(
                        DataSetException.class,
                        e -> assertThat(e.problems()).last().satisfies(problem -> {
                            assertThat(problem.file()).endsWith("own.geojson");
                            assertThat(problem.feature()).isEqualTo("feature #1 ('x')");
                            assertThat(problem.field()).isEqualTo("start");
                            assertThat(problem.mend()).contains("1992-05-18");
                        }));
    }

    @Test
    void daysDoNotDependOnTheTimeZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Baku")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                ControlPeriod period = onlyPeriod(square(0, "\"control\":\"x\",\"start_date\":\"1992-03-29\""));
                assertThat(period.time().start()).as(zone).contains(LocalDate.of(1992, 3, 29));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void propertyNamesDoNotDependOnTheLanguage() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("az-Latn"));
            ControlPeriod period = onlyPeriod(square(0, "\"VALID_FROM\":\"1992\",\"CONTROL\":\"x\""));
            assertThat(period.time().start()).contains(LocalDate.of(1992, 1, 1));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void featuresOfEqualGeometryAreOneZone() throws IOException {
        Atlas atlas = read(
                square(0, "\"control\":\"b\",\"start\":1950,\"end\":1990"),
                square(5, "\"control\":\"c\""),
                square(0, "\"control\":\"a\",\"start\":1900,\"end\":1950"));
        assertThat(atlas.zones()).hasSize(2);
        assertThat(atlas.zones().get(0).periods())
                .extracting(period -> period.control().code())
                .containsExactly("a", "b");
        assertThat(atlas.zones().get(0).periods())
                .allMatch(period -> period.zoneId().equals(atlas.zones().get(0).id()));
    }

    @Test
    void twoClaimsOfOneShapeAtOneTimeContestIt() throws IOException {
        Atlas atlas = read(
                square(0, "\"control\":\"a\",\"start\":1900,\"end\":1950"),
                square(0, "\"control\":\"b\",\"start\":1920,\"end\":1960"));
        assertThat(atlas.zones()).singleElement().satisfies(zone -> assertThat(zone.periods())
                .extracting(ControlPeriod::control)
                .containsExactly(new Control.By("a"), new Control.Contested(List.of("a", "b")), new Control.By("b")));
        assertThat(atlas.remarks())
                .anySatisfy(remark -> assertThat(remark.sentence()).contains("a and b"));
    }

    @Test
    void zonesMayOverlapOnTheGround() throws IOException {
        Atlas atlas = read(square(0, "\"control\":\"a\""), shape("[[[0,0],[2,0],[2,2],[0,0]]]", "\"control\":\"b\""));
        assertThat(atlas.zones()).hasSize(2);
        assertThat(atlas.info().coverageIsPlanar()).isFalse();
    }

    @Test
    void oneIdMayHaveSeveralShapes() throws IOException {
        Atlas atlas = read(
                square(0, "\"zone_id\":\"z\",\"control\":\"a\",\"end\":1950"),
                square(1, "\"zone_id\":\"z\",\"control\":\"a\",\"start\":1950"),
                square(0, "\"zone_id\":\"z\",\"control\":\"b\",\"start\":1960"));
        // From 1960 on it lies on two squares under two controllers, which makes two zones.
        assertThat(atlas.zones()).extracting(Zone::id).containsExactly("z", "z~2");
        assertThat(atlas.zones().get(0).outlines()).hasSize(2);
        assertThat(atlas.zones().get(0).periods()).hasSize(1);
    }

    @Test
    void madeUpIdsDoNotMeetThoseGiven() throws IOException {
        Atlas atlas = read(
                square(0, "\"zone_id\":\"zone-2\",\"control\":\"a\""),
                square(1, "\"control\":\"b\""),
                square(2, "\"zone_id\":\"zone-3\",\"control\":\"c\""),
                square(3, "\"control\":\"d\""));
        assertThat(atlas.zones()).extracting(Zone::id).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void aDataSetWithoutAnyDateHoldsOnEveryDay() throws IOException {
        Atlas atlas = read(square(0, "\"control\":\"a\""), square(1, "\"control\":\"b\",\"start\":null,\"end\":\"\""));
        assertThat(atlas.zones()).allMatch(zone -> zone.periods().get(0).time().equals(ValidTime.ALWAYS));
        assertThat(atlas.info().start()).isBefore(atlas.info().lastDay());
    }

    @Test
    void controllersMayBeNumbersOrFlags() throws IOException {
        Atlas atlas =
                read(square(0, "\"control\":7"), square(1, "\"control\":\"seven\""), square(2, "\"control\":true"));
        assertThat(atlas.actors().keySet()).containsExactly("7", "seven", "true");
    }

    @Test
    void derivedActorsHaveColoursOfTheirOwn() throws IOException {
        String[] squares = new String[40];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = square(i, "\"control\":\"actor " + i + "\"");
        }
        assertThat(read(squares).actors().values())
                .extracting(actor -> actor.rgb())
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void pointsAndLinesBetweenTheZonesArePassedOver() throws IOException {
        Atlas atlas = read(
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}",
                square(0, "\"control\":\"a\""));
        assertThat(atlas.zones()).hasSize(1);
    }

    @Test
    void aFileWithoutFeaturesIsToldWithWhatItNeeds() {
        assertThatThrownBy(this::read)
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("own.geojson")
                .hasMessageContaining("no zone")
                .hasMessageContaining("control");
    }

    @Test
    void groundOfNobodyAmongOthersIsDrawnAsNoData() throws IOException {
        Atlas atlas = read(square(0, "\"start\":1990"), square(1, "\"owner\":\"a\",\"start\":1990"));
        assertThat(atlas.zones())
                .extracting(zone -> zone.periods().get(0).control().code())
                .containsExactly("no-data", "a");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read(
                        square(0, "\"control\":\"a\",\"start\":\"soon\""),
                        shape("[[[0,0],[1,0]]]", "\"control\":\"b\""),
                        shape("[[[0,0],[1,\"x\"],[1,1]]]", "\"control\":\"c\""),
                        square(2, "\"control\":\"d\",\"start\":1995,\"end\":1990")))
                .isInstanceOfSatisfying(DataSetException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.feature() + " " + problem.field())
                        .containsExactlyInAnyOrder(
                                " geometry",
                                "feature #1 ('a') start",
                                "feature #2 ('b') geometry",
                                "feature #3 geometry.coordinates",
                                "feature #4 ('d') end"));
    }

    @Test
    void theListOfProblemsHasAnEnd() {
        String[] squares = new String[1000];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = square(i % 100, "\"start\":\"at no time\"");
        }
        assertThatThrownBy(() -> read(squares))
                .isInstanceOfSatisfying(
                        DataSetException.class, e -> assertThat(e.problems()).hasSize(ReadingReport.LIMIT + 1));
    }

    @Test
    void aFolderWithoutGeoJsonIsTold() {
        assertThatThrownBy(() -> AtlasReader.read(temp))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining(temp.toString())
                .hasMessageContaining("no GeoJSON");
    }

    @Test
    void anAtlasJsonThatIsNoJsonIsToldAndNotPassedOver() throws IOException {
        Fixtures.collection(temp.resolve("a.geojson"), square(0, "\"control\":\"a\""));
        Files.writeString(temp.resolve("atlas.json"), "{\"id\": \"mine\",\n oops}");
        assertThatThrownBy(() -> AtlasReader.read(temp))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("atlas.json")
                .hasMessageContaining("line 2");
    }

    @Test
    void atlasJsonBesideTheFilesNamesThem() throws IOException {
        Fixtures.collection(temp.resolve("a.geojson"), square(0, "\"control\":\"a\",\"start\":1990"));
        Files.writeString(
                temp.resolve("atlas.json"),
                "{\"id\": \"mine\", \"title\": {\"en\": \"Mine\"}, \"last_day\": \"2020-01-31\"}");
        Atlas atlas = AtlasReader.read(temp);
        assertThat(atlas.info().title().in(Language.EN)).isEqualTo("Mine");
        assertThat(atlas.info().lastDay()).isEqualTo(LocalDate.of(2020, 1, 31));
        assertThat(AtlasReader.read(temp.resolve("atlas.json")).info().hash())
                .isEqualTo(atlas.info().hash());
    }

    private ControlPeriod onlyPeriod(String feature) throws IOException {
        List<Zone> zones = read(feature).zones();
        assertThat(zones).hasSize(1);
        return zones.get(0).periods().get(0);
    }

    private Atlas read(String... features) throws IOException {
        return AtlasReader.read(Fixtures.collection(temp.resolve("own.geojson"), features));
    }

    private static String square(int x, String properties) {
        return Fixtures.square(x, 10, properties);
    }

    private static String shape(String coordinates, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";
    }
}
