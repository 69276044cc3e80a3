package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.controlatlas.analysis.Sketch;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.model.Language;
import org.controlatlas.words.EdtfWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that compare, measure and explain, as scripts and people call them. */
class AnalysisCommandsTest {
    @TempDir
    private Path folder;

    private static String out(String... args) {
        CliRun run = CliRun.of(args);
        assertThat(run.status()).as("%s: %s", List.of(args), run.err()).isZero();
        return run.out();
    }

    private static JsonNode json(String... args) throws IOException {
        return new ObjectMapper().readTree(out(args));
    }

    private static List<String> fields(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @Test
    void diffHasTheFieldsThatScriptsReadAndCancels() throws IOException {
        JsonNode diff = json("diff", "--from", "2020-09-26", "--to", "2020-12-02", "--format", "json");

        assertThat(fields(diff)).contains("from", "to", "changes", "net", "apart");
        assertThat(fields(diff.path("changes").get(0)))
                .contains("area", "zone_ids", "from", "to", "area_km2", "error_km2", "events", "sources");
        double gained = 0;
        double lost = 0;
        for (JsonNode net : diff.path("net")) {
            gained += net.path("gained_km2").asDouble();
            lost += net.path("lost_km2").asDouble();
        }
        assertThat(gained).isPositive().isCloseTo(lost, within(0.01));
    }

    @Test
    void diffAndQueryTellTheSameOfADistrict() throws IOException {
        JsonNode diff = json("diff", "--from", "2020-09-26", "--to", "2020-12-02", "--format", "json");
        JsonNode before = json("query", "--place", "Zangilan district", "--date", "2020-09-26", "--format", "json");
        double held = 0;
        for (JsonNode holder : before.path("controllers")) {
            held += holder.path("controller").asText().equals("nagorno-karabakh")
                    ? holder.path("area_km2").asDouble()
                    : 0;
        }
        double passed = 0;
        for (JsonNode change : diff.path("changes")) {
            passed += change.path("area_id").asText().equals("zangilan-district")
                    ? change.path("area_km2").asDouble()
                    : 0;
        }
        assertThat(passed).isPositive().isCloseTo(held, within(0.02));
    }

    @Test
    void areasOverTimeEndWithTheAreasOfTheLastDay() throws IOException {
        JsonNode series =
                json("areas", "--from", "2020-09-26", "--to", "2020-12-02", "--step", "month", "--format", "json");
        for (JsonNode day : json("areas", "--date", "2020-12-02", "--format", "json")) {
            assertThat(series).anySatisfy(row -> {
                assertThat(row.path("date").asText()).isEqualTo("2020-12-02");
                assertThat(row.path("controller")).isEqualTo(day.path("controller"));
                assertThat(row.path("area_km2").asDouble())
                        .isCloseTo(day.path("area_km2").asDouble(), within(0.006));
                assertThat(row.path("low_km2").asDouble())
                        .isLessThanOrEqualTo(row.path("area_km2").asDouble());
                assertThat(row.path("high_km2").asDouble())
                        .isGreaterThanOrEqualTo(row.path("area_km2").asDouble());
            });
        }
    }

    @Test
    void aSelectionIsMeasuredAlone() throws IOException {
        JsonNode rows = json(
                "areas", "--date", "2000-01-01", "--zone", "kelbajar-district,lachin-district", "--format", "json");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.path("controller").asText()).isEqualTo("nagorno-karabakh");
            assertThat(row.path("area_km2").asDouble()).isBetween(3_000.0, 4_500.0);
        });
    }

    @Test
    void whyNamesWhatDecidedAndWhatWouldChangeIt() throws IOException {
        JsonNode why = json("why", "--place", "Shusha", "--date", "2021-01-01", "--format", "json");

        assertThat(fields(why)).contains("controller", "decided_by", "would_change", "row");
        assertThat(fields(why.path("decided_by"))).contains("kind", "name", "distance_m", "sources", "otherwise");
        assertThat(why.path("decided_by").path("kind").asText()).isEqualTo("settlement");
        assertThat(why.path("decided_by").path("name").asText()).contains("Shusha");
        assertThat(why.path("controller").asText()).isEqualTo("azerbaijan");
        assertThat(why.path("would_change").path("controller").asText()).isEqualTo("nagorno-karabakh");
    }

    @Test
    void areasOverTimeAreOfYearsWhereTheDataGiveYears() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"name":"A","start":1900,"end":1910},
                "geometry":{"type":"Polygon","coordinates":[[[0,50],[1,50],[1,51],[0,51],[0,50]]]}}]}
                """);

        assertThat(out("areas", "--data", file.toString(), "--from", "1900", "--to", "1902", "--step", "year")
                        .lines()
                        .map(line -> line.substring(0, 7)))
                .containsExactly("1900  A", "1901  A", "1902  A");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '\"start\":\"2001\"', 'zone A, from 2001 to now.'",
        "en, '\"end\":\"2001\"', 'zone A, from the beginning of the data to'",
        "en, '\"other\":1', 'zone A, undated.'",
        "az, '\"other\":1', 'zona A, tarixsiz.'",
        "hy, '\"other\":1', 'գոտի A, առանց ամսաթվի։'",
        "ru, '\"other\":1', 'зона A, без даты.'"
    })
    void whyTellsTheTimeOfTheRowAsFarAsTheDataHaveOne(String language, String time, String told) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.geojson"),
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"A\",\"owner\":\"Red\"," + time
                        + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[10,50],[12,50],[12,52],[10,52],[10,50]]]}}");
        String date = time.contains("end") ? "2000-05-05" : "2005-05-05";

        assertThat(out("why", "--data", file.toString(), "--at", "11,51", "--date", date, "--lang", language))
                .contains(told);
    }

    @Test
    void whyAndQueryNameTheSameHolder() throws IOException {
        for (String at : List.of("46.75,39.76", "46.2,40.0", "47.0,39.6", "45.0,39.4", "46.63,39.64")) {
            for (String date : List.of("1991-01-01", "1993-09-01", "2020-11-10", "2023-10-01")) {
                JsonNode why = json("why", "--at", at, "--date", date, "--format", "json");
                JsonNode query = json("query", "--at", at, "--date", date, "--format", "json");
                assertThat(why.path("controller")).as("%s on %s", at, date).isEqualTo(query.path("controller"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "az", "hy", "ru"})
    void everyCommandSpeaksEveryLanguage(String language) {
        assertThat(out("diff", "--from", "2020-11-01", "--to", "2020-11-21", "--lang", language))
                .contains(day("2020-11-21", language));
        assertThat(out("why", "--at", "46.75,39.76", "--date", "2021-01-01", "--lang", language))
                .contains(day("2021-01-01", language));
        assertThat(out("agreement", "--date", "2020-12-02", "--lang", language)).contains(day("2020-12-02", language));
        assertThat(out("describe", "--date", "2020-12-02", "--lang", language)).contains(day("2020-12-02", language));
        assertThat(out("viewpoints", "--compare", "control,de-jure", "--date", "2000-01-01", "--lang", language))
                .contains(day("2000-01-01", language), " ± ");
    }

    private static String day(String date, String language) {
        return EdtfWords.in(Language.ofTag(language)).day(LocalDate.parse(date)).replace('\u00a0', ' ');
    }

    /** The ids in an answer, and below it what each is and where it can be read. */
    @ParameterizedTest
    @ValueSource(strings = {"why --at 46.75,39.76 --date 2021-01-01", "diff --from 2020-11-19 --to 2020-11-21"})
    void anAnswerTellsTitleAndAddressOfItsSources(String command) throws IOException {
        JsonNode details = json((command + " --format json").split(" ")).path("source_details");
        String text = out(command.split(" "));

        assertThat(details).isNotEmpty();
        for (JsonNode source : details) {
            assertThat(text)
                    .contains("\n  " + source.path("id").asText() + ": "
                            + source.path("title").asText());
            if (!source.path("address").isNull()) {
                assertThat(text).contains(source.path("address").asText());
            }
        }
    }

    @Test
    void documentsAreNamedInTheLanguageAsked() {
        assertThat(out("diff", "--from", "2020-11-01", "--to", "2020-11-21", "--lang", "ru"))
                .contains("Заявление от 9–10 ноября 2020 года")
                .doesNotContain("Statement of");
    }

    @Test
    void anAreaOfAQueryHasTheErrorOfItsOutlineAsInDescribe() throws IOException {
        JsonNode query = json("query", "--place", "Agdam district", "--date", "2021-01-01", "--format", "json");
        List<JsonNode> told = new ArrayList<>();
        for (JsonNode holder :
                json("describe", "--date", "2021-01-01", "--format", "json").path("holders")) {
            holder.path("areas").forEach(told::add);
        }

        assertThat(told).anySatisfy(area -> {
            assertThat(area.path("id")).isEqualTo(query.path("area_id"));
            assertThat(area.path("area_km2")).isEqualTo(query.path("area_km2"));
            assertThat(area.path("error_km2")).isEqualTo(query.path("error_km2"));
        });
        assertThat(out("query", "--place", "Agdam district", "--date", "2021-01-01"))
                .contains(" ± " + query.path("error_km2").asText() + " km²");
    }

    /** Names, decimals and what is said of the reading; keys and ids are alike in all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Armenia (armenia)|,|.|km²|Viewpoint: |Cautious reading",
                "az|Ermənistan (armenia)|.|,|km²|Baxış nöqtəsi: |Ehtiyatlı oxunuş",
                "hy|Հայաստան (armenia)|'\u00a0'|,|կմ²|Տեսակետ՝ |Զգուշավոր ընթերցում",
                "ru|Армения (armenia)|'\u00a0'|,|км²|Точка зрения: |Осторожное прочтение"
            })
    void areasSpeakEveryLanguage(
            String language,
            String holder,
            String group,
            String decimal,
            String unit,
            String viewpoint,
            String cautious) {
        String number = "\\d\\d" + Pattern.quote(group) + "\\d{3}" + Pattern.quote(decimal) + "\\d\\d";
        assertThat(out("areas", "--date", "2020-11-26", "--lang", language))
                .containsPattern(
                        Pattern.quote(holder) + " +" + number + " " + unit + " \\(" + number + "–" + number + "\\)");
        assertThat(out("areas", "--date", "2020-11-26", "--lang", language, "--viewpoint", "de-jure"))
                .startsWith(viewpoint);
        assertThat(out("areas", "--date", "2020-11-26", "--lang", language, "--cautious"))
                .startsWith(cautious);
        assertThat(out("areas", "--date", "2020-11-26", "--by", "zone", "--lang", language))
                .contains(holder, " ± ");
        assertThat(out("areas", "--date", "2020-11-26", "--lang", language, "--format", "csv"))
                .containsPattern("2020-11-26,armenia,[0-9.]+,[0-9.]+,[0-9.]+," + holder.replace(" (armenia)", ""));
    }

    @Test
    void eachZoneHasTheErrorThatDescribeGivesAnAreaOfThatZoneAlone() throws IOException {
        JsonNode zones = json("areas", "--date", "2020-12-02", "--by", "zone", "--format", "json");
        int compared = 0;
        for (JsonNode holder :
                json("describe", "--date", "2020-12-02", "--format", "json").path("holders")) {
            for (JsonNode area : holder.path("areas")) {
                for (JsonNode zone : zones) {
                    if (zone.path("zone_id").equals(area.path("id"))) {
                        assertThat(zone.path("area_km2")).isEqualTo(area.path("area_km2"));
                        assertThat(zone.path("error_km2")).isEqualTo(area.path("error_km2"));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diff --from 2020-09-26 --to 2020-12-02|area,area_id,zone_ids,from,to,area_km2,error_km2,events,instruments,sources",
                "areas --from 2020-09-26 --to 2020-12-02|date,controller,area_km2,low_km2,high_km2,controller_name",
                "areas --date 2020-11-26|date,controller,area_km2,low_km2,high_km2,controller_name",
                "areas --date 2020-11-26 --viewpoint de-jure|date,controller,area_km2,low_km2,high_km2,controller_name,viewpoint",
                "areas --date 2020-11-26 --by zone|date,zone_id,controller,area_km2,error_km2,zone_name,controller_name",
                "diff --from 2020-09-26 --to 2020-12-02 --data-version 1.1.0|area,area_id,zone_ids,from,to,area_km2,error_km2,events,instruments,sources,data_version",
                "why --at 46.75,39.76 --date 2020-12-02|lon,lat,date,controller,zone_id,kind,name,distance_m,sources,otherwise,change_name,change_controller,change_distance_m",
                "agreement --date 2020-12-02|date,document,number,title,state,since,done_on,late,deadline,done,outstanding,sources",
                "describe --date 2020-12-02|date,controller,area,area_id,area_km2,of_km2,error_km2,lies,borders"
            })
    void tablesHaveAHeadingAndAsManyCellsInEveryRow(String command, String heading) {
        List<String> lines = out((command + " --format csv").split(" ")).lines().toList();

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.get(0)).isEqualTo(heading);
        int cells = heading.split(",").length;
        assertThat(lines.stream().skip(1))
                .allSatisfy(line -> assertThat(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .hasSize(cells));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diff --from 2020-12-02 --to 2020-09-26|2",
                "diff --from 2020-12-02 --to 2020-12-02|2",
                "diff --from 1900-01-01 --to 2020-12-02|4",
                "areas --date 2020-01-01 --from 2020-01-01|2",
                "areas --from 2020-01-01 --to 2019-01-01|2",
                "areas --from 2020-01-01 --step day --changes|2",
                "areas --from 2020-01-01 --by zone|2",
                "areas --from 2020-01-01 --zone nowhere|4",
                "why --at 0,0 --date 2020-01-01|4",
                "why --place Atlantis --date 2020-01-01|4",
                "agreement --date 2000-01-01|4",
                "agreement --date 2021-01-01 --document none|4",
                "describe --date 1900-01-01|4"
            })
    void whatCannotBeAnsweredIsOneSentence(String command, int status) {
        CliRun run = CliRun.of(command.split(" "));

        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).hasSizeLessThanOrEqualTo(2);
    }

    /** A front that moves day by day and states that change their outlines, as others publish them. */
    @Test
    void everyCommandWorksOnDataOfOnesOwn() throws IOException {
        Path file = new Sketch()
                .zone("", "Front", "north", "2024-01-01", "2024-07-01", 30, 31)
                .zone("", "Front", "north", "2024-07-01", "2025-01-01", 30, 31.4)
                .zone("", "Rear", "south", "2024-01-01", "2024-07-01", 31, 33)
                .zone("", "Rear", "south", "2024-07-01", "2025-01-01", 31.4, 33)
                .write(folder);
        String data = "--data=" + file;

        JsonNode diff = json("diff", data, "--from", "2024-02-01", "--to", "2024-08-01", "--format", "json");
        assertThat(diff.path("changes")).singleElement().satisfies(change -> {
            assertThat(change.path("from").asText()).isEqualTo("south");
            assertThat(change.path("to").asText()).isEqualTo("north");
        });
        double gained = diff.path("net").get(0).path("gained_km2").asDouble();
        JsonNode areas =
                json("areas", data, "--from", "2024-02-01", "--to", "2024-08-01", "--step", "P6M", "--format", "json");
        assertThat(area(areas, "2024-08-01", "north") - area(areas, "2024-02-01", "north"))
                // A side 150 km long is a geodesic; cut in two it bends a little less.
                .isCloseTo(gained, within(gained / 5000));
        assertThat(json("why", data, "--at", "30.5,50.5", "--date", "2024-02-01", "--format", "json")
                        .path("decided_by")
                        .path("kind")
                        .asText())
                .isEqualTo("zone");
        assertThat(out("describe", data, "--date", "2024-08-01")).contains("Front", "Rear", "north", "south");
        assertThat(CliRun.of("agreement", data, "--date", "2024-08-01").status())
                .isEqualTo(ExitStatus.NOTHING_THERE);
    }

    private static double area(JsonNode rows, String date, String controller) {
        for (JsonNode row : rows) {
            if (row.path("date").asText().equals(date)
                    && row.path("controller").asText().equals(controller)) {
                return row.path("area_km2").asDouble();
            }
        }
        throw new AssertionError("No row of " + controller + " on " + date);
    }
}
