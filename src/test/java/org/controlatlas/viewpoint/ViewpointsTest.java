package org.controlatlas.viewpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.CliRun;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Reading;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class ViewpointsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Atlas atlas;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws Exception {
        atlas = BundledAtlas.read();
    }

    private static CliRun run(String... words) {
        CliRun run = CliRun.of(words);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static JsonNode json(String... words) throws Exception {
        return JSON.readTree(run(words).out());
    }

    @Test
    void everyViewpointOfTheBundledDataButControlHasAnAuthorAndSourcesThatTheDataCite() {
        Set<String> cited = atlas.claims().stream()
                .flatMap(claim -> claim.sources().stream())
                .collect(Collectors.toSet());

        assertThat(Viewpoints.of(atlas))
                .filteredOn(viewpoint -> viewpoint.kind() != Viewpoint.Kind.CONTROL)
                .hasSizeGreaterThan(2)
                .allSatisfy(viewpoint -> {
                    assertThat(viewpoint.author()).isNotBlank();
                    assertThat(viewpoint.sources()).isNotEmpty().isSubsetOf(cited);
                    assertThat(atlas.sources()).containsKeys(viewpoint.sources().toArray(String[]::new));
                });
    }

    @Test
    void groundInLawKeepsTheSourcesOfItsOwnPeriods() {
        Viewpoint law = Viewpoints.find(atlas, "de-jure").orElseThrow();
        Zone before = atlas.zones().stream()
                .filter(zone -> zone.id().equals("armenia"))
                .findFirst()
                .orElse(atlas.zones().get(0));
        Zone seen = Viewpoints.seenFrom(atlas, new Reading(law, false)).zones().stream()
                .filter(zone -> zone.id().equals(before.id()))
                .findFirst()
                .orElseThrow();

        assertThat(seen.periods()).isNotEmpty().allSatisfy(period -> assertThat(period.sources())
                .isSubsetOf(before.periods().stream()
                        .flatMap(each -> each.sources().stream())
                        .toList()));
    }

    @Test
    void whatASideSaysRestsOnTheSourcesOfItsStatements() {
        List<Viewpoint> said = Viewpoints.of(atlas).stream()
                .filter(viewpoint -> viewpoint.kind() == Viewpoint.Kind.STATEMENTS)
                .toList();

        assertThat(said).isNotEmpty().allSatisfy(viewpoint -> {
            List<String> sources = new ArrayList<>();
            Atlas seen = Viewpoints.seenFrom(atlas, new Reading(viewpoint, false));
            seen.zones().forEach(zone -> zone.periods().forEach(period -> sources.addAll(period.sources())));
            assertThat(viewpoint.sources()).isNotEmpty().doesNotHaveDuplicates().containsAll(sources);
            assertThat(atlas.sources().keySet()).containsAll(viewpoint.sources());
        });
    }

    /** The period of the zone with the point on the day, found by brute force. */
    private static ControlPeriod period(Point point, int day) {
        for (Zone zone : atlas.zones()) {
            if (zone.outlineAt(day).isPresent()
                    && zone.outlineAt(day).get().geometry().contains(point)) {
                for (ControlPeriod period : zone.periods()) {
                    if (period.time().contains(day)) {
                        return period;
                    }
                }
            }
        }
        return null;
    }

    @Test
    void queryAndAreasByLawSayWhatTheDataSayOfEachPoint() throws Exception {
        Random random = new Random(18);
        GeometryFactory factory = new GeometryFactory();
        List<String> rows = new ArrayList<>(List.of("lon,lat,date"));
        List<String> expected = new ArrayList<>();
        while (expected.size() < 300) {
            double lon = 44.5 + 3.5 * random.nextDouble();
            double lat = 38.8 + 2.3 * random.nextDouble();
            LocalDate date = LocalDate.of(1988, 6, 1).plusDays(random.nextInt(13_500));
            ControlPeriod period = period(factory.createPoint(new Coordinate(lon, lat)), (int) date.toEpochDay());
            if (period != null && period.deJure() != null) {
                rows.add(lon + "," + lat + "," + date);
                expected.add(period.deJure());
            }
        }
        Path table = Files.write(folder.resolve("points.csv"), rows);
        List<String> lines = run("query", "--batch", table.toString(), "--viewpoint", "de-jure", "--format", "csv")
                .out()
                .lines()
                .toList();
        int column = List.of(lines.get(0).split(",")).indexOf("controller");
        for (int i = 0; i < expected.size(); i++) {
            assertThat(lines.get(i + 1).split(",", -1)[column])
                    .as(rows.get(i + 1))
                    .isEqualTo(expected.get(i));
        }
    }

    @Test
    void areasSumToTheSameGroundFromEveryViewpointThatSpeaksOfAll() throws Exception {
        double byControl = total(json("areas", "--date", "2000-01-01", "--format", "json"));
        double byLaw = total(json("areas", "--date", "2000-01-01", "--viewpoint", "de-jure", "--format", "json"));
        assertThat(byLaw).isCloseTo(byControl, org.assertj.core.data.Offset.offset(0.5));
    }

    private static double total(JsonNode rows) {
        double sum = 0;
        for (JsonNode row : rows) {
            sum += row.get("area_km2").asDouble();
        }
        return sum;
    }

    @Test
    void anAnswerNamesTheViewpointInEachForm() throws Exception {
        String[] question = {"query", "--place", "Shusha", "--date", "2000-01-01", "--viewpoint", "de-jure"};
        JsonNode answer = json(
                "query", "--place", "Shusha", "--date", "2000-01-01", "--viewpoint", "de-jure", "--format", "json");
        assertThat(answer.get("viewpoint").asText()).isEqualTo("de-jure");
        assertThat(answer.get("controller").asText()).isEqualTo("azerbaijan");
        assertThat(run(question).out()).startsWith("Viewpoint: ").contains("(de-jure)");
        assertThat(run("query", "--place", "Shusha", "--date", "2000-01-01").out())
                .doesNotContain("Viewpoint");
    }

    /** So that figures that are passed on say whose view they are, and of which data. */
    @Test
    void anExportIsOfTheVersionOfItsLinkUnlessAnotherIsAskedFor() {
        String export = "export --link control-atlas://view?date=2000-01-01&at=46.7,39.8&zoom=8&data-version=1.1.0"
                + " --size 900x600 --format svg --stdout";

        assertThat(new String(run(export.split(" ")).bytes(), StandardCharsets.UTF_8))
                .contains("1.1.0");
        assertThat(new String(run((export + " --data-version 2.0.0").split(" ")).bytes(), StandardCharsets.UTF_8))
                .contains("2.0.0")
                .doesNotContain("1.1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query --at 46.75,39.76 --date 2000-01-01",
                "why --at 46.75,39.76 --date 2000-01-01",
                "areas --date 2000-01-01",
                "areas --date 2000-01-01 --by zone",
                "areas --from 2000-01-01 --to 2000-02-01",
                "describe --date 2000-01-01",
                "diff --from 2000-01-01 --to 2021-01-01"
            })
    void everyAnswerNamesTheViewpointAndTheVersionInEachForm(String command) throws Exception {
        String usual = run(command.split(" ")).out();
        assertThat(usual).doesNotContain("Viewpoint", "As known in version");
        String read = command + " --viewpoint de-jure --data-version 1.1.0";
        String text = run(read.split(" ")).out();
        assertThat(text).startsWith("Viewpoint: ");
        assertThat(text.lines().limit(2)).anyMatch(line -> line.endsWith("(de-jure)"));
        assertThat(text).contains("As known in version 1.1.0 of the data");
        JsonNode answer = json((read + " --format json").split(" "));
        JsonNode told = answer.isArray() ? answer.get(0) : answer;
        assertThat(told.path("viewpoint").asText()).isEqualTo("de-jure");
        assertThat(told.path("data_version").asText()).isEqualTo("1.1.0");
        JsonNode plain = json((command + " --format json").split(" "));
        assertThat((plain.isArray() ? plain.get(0) : plain).has("viewpoint")).isFalse();
        if (!command.startsWith("query")) {
            List<String> table =
                    run((read + " --format csv").split(" ")).out().lines().toList();
            assertThat(table.get(0)).endsWith(",viewpoint,data_version");
            assertThat(table.stream().skip(1)).allMatch(line -> line.endsWith(",de-jure,1.1.0"));
        }
    }

    @Test
    void aTableOfAnswersNamesTheViewpointInEachRow() throws Exception {
        Path asked = Files.writeString(
                folder.resolve("asked.csv"), "lon,lat,date\n46.75,39.76,2000-01-01\n9,9,2000-01-01\n");
        CliRun usual = CliRun.of("query", "--batch", asked.toString());
        assertThat(usual.out().lines().findFirst().orElseThrow()).endsWith(",problem,contested_by");
        CliRun table = CliRun.of("query", "--batch", asked.toString(), "--viewpoint", "de-jure");
        List<String> lines = table.out().lines().toList();
        assertThat(lines.get(0)).endsWith(",problem,contested_by,viewpoint");
        assertThat(lines.stream().skip(1)).hasSize(2).allMatch(line -> line.endsWith(",de-jure"));
    }

    @Test
    void groundOfWhichASideSaysNothingHasNoData() {
        CliRun silent = CliRun.of(
                "query", "--place", "Yerevan", "--date", "2000-01-01", "--viewpoint", "counted-by-nagorno-karabakh");
        assertThat(silent.status()).isNotZero();
        assertThat(run(
                                "query",
                                "--place",
                                "Shusha",
                                "--date",
                                "2000-01-01",
                                "--viewpoint",
                                "counted-by-nagorno-karabakh")
                        .out())
                .contains("nagorno-karabakh");
    }

    @Test
    void anUnknownViewpointIsRefusedWithThoseThatThereAre() {
        for (String command :
                List.of("query --place Shusha", "areas", "describe", "diff --from 2000-01-01 --to 2021-01-01")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--viewpoint", "mine"));
            CliRun run = CliRun.of(words.toArray(String[]::new));
            assertThat(run.status()).isEqualTo(4);
            assertThat(run.err()).contains("'mine'").contains("control, de-jure");
        }
        CliRun export = CliRun.of(
                "export", "--viewpoint", "mine", folder.resolve("a.png").toString());
        assertThat(export.status()).isEqualTo(4);
        assertThat(export.err()).contains("'mine'").contains("control, de-jure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--viewpoint=de-jure", "--cautious", "--viewpoint=counted-by-armenia"})
    void aPictureSaysHowItWasReadAndIsVerified(String option) throws Exception {
        Path usual = folder.resolve("usual.svg");
        Path file = folder.resolve("read.svg");
        for (String[] words : new String[][] {{usual.toString()}, {file.toString(), option}}) {
            List<String> command = new ArrayList<>(List.of("export", "--date=2000-01-01", "--size=800x600"));
            command.addAll(List.of(words));
            run(command.toArray(String[]::new));
        }
        assertThat(run("verify", file.toString()).out()).contains("is what it claims");
        assertThat(Files.readString(file)).isNotEqualTo(Files.readString(usual));
        assertThat(Files.readString(file))
                .contains(option.equals("--cautious") ? "Cautious reading" : "Control Atlas)");
    }

    @Test
    void comparingControlWithLawGivesTheGroundThatAnotherHeld() throws Exception {
        JsonNode difference =
                json("viewpoints", "--compare", "control,de-jure", "--date", "2000-01-01", "--format", "json");
        double sum = 0;
        for (JsonNode row : difference.get("differences")) {
            assertThat(row.get("one")).isNotEqualTo(row.get("other"));
            sum += row.get("area_km2").asDouble();
        }
        assertThat(sum).isCloseTo(difference.get("area_km2").asDouble(), org.assertj.core.data.Offset.offset(0.5));
        assertThat(sum).isBetween(10_000.0, 13_500.0);
        JsonNode back = json("viewpoints", "--compare", "de-jure,control", "--date", "2000-01-01", "--format", "json");
        assertThat(back.get("area_km2")).isEqualTo(difference.get("area_km2"));
        assertThat(json("viewpoints", "--compare", "control,control", "--date", "2000-01-01", "--format", "json")
                        .get("differences"))
                .isEmpty();
    }

    @Test
    void eachStatementOfAViewpointIsOneThatTheDataHold() {
        for (Viewpoint viewpoint : Viewpoints.of(atlas)) {
            for (String statement : viewpoint.statements().keySet()) {
                assertThat(atlas.claims())
                        .anyMatch(claim -> claim.statement().equals(statement)
                                && viewpoint.by().filter(claim.by()::equals).isPresent());
            }
            assertThat(viewpoint.names().isComplete()).isTrue();
        }
    }

    @Test
    void legalStatusKeepsHowExactlyTheDataGiveItsDates() throws Exception {
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"z\",\"name\":\"A\",\"control\":\"%s\",\"de_jure\":\"blue\","
                        + "\"start_date:edtf\":\"%s\",\"end_date:edtf\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}";
        Path file = Files.writeString(
                folder.resolve("inexact.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + String.format(feature, "red", "1901", "1910-03") + ","
                        + String.format(feature, "blue", "1910-03", "1920-05~") + "]}");
        Atlas own = AtlasReader.read(file);
        List<ControlPeriod> seen = Viewpoints.seenFrom(own, new Reading(Viewpoint.DE_JURE, false))
                .zones()
                .get(0)
                .periods();
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).startEdtf())
                .isEqualTo(own.zones().get(0).periods().get(0).startEdtf())
                .isPresent();
        assertThat(seen.get(0).endEdtf())
                .isEqualTo(own.zones().get(0).periods().get(1).endEdtf())
                .isPresent();
        assertThat(seen.get(0).dateCertainty())
                .isEqualTo(own.zones().get(0).periods().get(0).dateCertainty());
    }

    @Test
    void theUsualReadingIsTheAtlasItself() {
        assertThat(Viewpoints.seenFrom(atlas, Reading.USUAL)).isSameAs(atlas);
    }

    @Test
    void cautiousAreasAreTheCertainOnes() throws Exception {
        JsonNode usual = json("areas", "--date", "2020-11-26", "--format", "json");
        JsonNode cautious = json("areas", "--date", "2020-11-26", "--cautious", "--format", "json");
        for (JsonNode row : cautious) {
            assertThat(row.get("area_km2").asDouble())
                    .isCloseTo(row.get("low_km2").asDouble(), org.assertj.core.data.Offset.offset(0.006));
        }
        assertThat(total(cautious)).isLessThan(total(usual));
    }

    @Test
    void aCautiousAnswerSaysWhetherItIsCertain() throws Exception {
        JsonNode town = json("query", "--place", "Yerevan", "--date", "2000-01-01", "--cautious", "--format", "json");
        assertThat(town.get("certain").asBoolean()).isTrue();
        assertThat(json("query", "--place", "Yerevan", "--date", "2000-01-01", "--format", "json")
                        .has("certain"))
                .isFalse();
    }

    @Test
    void dataOfOnesOwnHaveControlAndLawWhereTheyTellOfIt() throws Exception {
        String feature =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"A\","
                        + "\"control\":\"red\",\"start_date\":\"1900-01-01\"%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}";
        Path plain = Files.writeString(folder.resolve("plain.geojson"), String.format(feature, ""));
        assertThat(json("viewpoints", "--data", plain.toString(), "--format", "json"))
                .hasSize(1);
        Path told = Files.writeString(folder.resolve("told.geojson"), String.format(feature, ",\"de_jure\":\"blue\""));
        assertThat(run(
                                "query",
                                "--data",
                                told.toString(),
                                "--at",
                                "0.5,0.5",
                                "--date",
                                "1950-01-01",
                                "--viewpoint",
                                "de-jure")
                        .out())
                .contains("blue");
    }
}
