package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.query.AnswerJson;
import org.controlatlas.cli.query.AskedPlace;
import org.controlatlas.cli.query.ControlLookup;
import org.controlatlas.cli.query.NoAnswer;
import org.controlatlas.cli.query.PlaceNames;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking the bundled atlas by name: areas, lines, names that several places bear, tables of places. */
class PlaceQueryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DATES =
            List.of("1988-01-01", "1993-05-01", "1994-06-01", "2016-05-01", "2020-11-15", "2022-09-01", "2024-06-01");

    private static Atlas atlas;
    private static Gazetteer gazetteer;
    private static ControlLookup lookup;

    @BeforeAll
    static void read() throws IOException {
        atlas = BundledAtlas.read();
        gazetteer = new Gazetteer(atlas);
        lookup = new ControlLookup(atlas, Language.EN);
    }

    /** As the command answers, without starting it: the data are read once for all. */
    private static JsonNode answer(Resolution resolved, String date) throws IOException, NoAnswer {
        assertThat(resolved).isInstanceOf(Resolution.One.class);
        Resolution.One one = (Resolution.One) resolved;
        AskedPlace asked = new AskedPlace(
                one.entry().name().in(Language.EN),
                one.entry().kind().code(),
                new PlaceNames(gazetteer, Language.EN).candidates(one));
        return JSON.readTree(
                AnswerJson.of(lookup.of(one.entry(), gazetteer, LocalDate.parse(date)), asked, atlas, Language.EN));
    }

    private static JsonNode query(String name, String date) throws IOException, NoAnswer {
        return answer(gazetteer.resolve(name), date);
    }

    @Test
    void aTableOfPlacesHasTheSizeAndTheErrorThatOneQuestionHas(@TempDir Path made) throws IOException {
        JsonNode one = new ObjectMapper()
                .readTree(
                        CliRun.of("query", "--place-id", "lachin-district", "--date", "2020-11-15", "--format", "json")
                                .out());
        Path table = Files.writeString(
                made.resolve("asked.csv"),
                "place_id,date\nlachin-district,2020-11-15\nroad-kornidzor,2023-06-01\nshusha,2020-11-15\n");

        List<String> rows =
                CliRun.of("query", "--batch", table.toString()).out().lines().toList();

        assertThat(rows.get(0)).endsWith(",contested_by,area_km2,error_km2");
        assertThat(one.path("error_km2").doubleValue()).isPositive();
        assertThat(rows.get(1))
                .endsWith(String.format(
                        Locale.ROOT,
                        ",%.2f,%.2f",
                        one.path("area_km2").doubleValue(),
                        one.path("error_km2").doubleValue()));
        assertThat(rows.subList(2, 4)).allMatch(row -> row.endsWith(",,"));
    }

    @Test
    void anAreaIsAnsweredForTheArea() throws IOException {
        CliRun run = CliRun.of("query", "--place", "Lachin district", "--date", "2020-11-15", "--format", "json");
        JsonNode answer = JSON.readTree(run.out());

        assertThat(answer.path("place_kind").asText()).isEqualTo("area");
        assertThat(answer.path("controller").asText()).isEqualTo("mixed");
        assertThat(answer.path("controllers").findValuesAsText("controller"))
                .containsExactly("nagorno-karabakh", "azerbaijan");
        assertThat(answer.path("valid_from").asText()).isEqualTo("2020-11-10");
        assertThat(answer.path("valid_to").asText()).isEqualTo("2020-12-01");
    }

    @Test
    void anAreaOfOneHolderHasThatController() throws IOException, NoAnswer {
        JsonNode answer = query("Lachin district", "2010-01-01");

        assertThat(answer.path("controller").asText()).isEqualTo("nagorno-karabakh");
        assertThat(answer.path("controller_name").asText()).isEqualTo("Nagorno-Karabakh authorities (NKR)");
        assertThat(answer.path("controllers")).hasSize(1);
        assertThat(answer.path("controllers").get(0).path("share").asDouble()).isEqualTo(1);
    }

    @Test
    void theTextHasALineForEachHolder() {
        CliRun run = CliRun.of("query", "--place", "Lachin district", "--date", "2020-11-15");

        assertThat(run.out())
                .startsWith("Lachin district on 2020-11-15: mixed\n")
                .contains("Nagorno-Karabakh authorities (Artsakh) (nagorno-karabakh): ", " Azerbaijan (azerbaijan): ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lachin district",
                "Kelbajar district",
                "Agdam district",
                "Fizuli district",
                "Jabrayil district",
                "Zangilan district",
                "Qubadli district",
                "Shusha district",
                "Hadrut district",
                "Martuni district",
                "Askeran district",
                "Mardakert district",
                "Shahumyan district",
                "Qazax district",
                "Nagorno-Karabakh Autonomous Oblast",
                "Lachin corridor",
                "Nakhchivan Autonomous Republic",
                "Azerbaijan",
                "Armenia",
                "Karabakh",
                "Zəngilan rayonu",
                "Քելբաջարի շրջան",
                "Агдамский район"
            })
    void aNameOfAnAreaIsNoZone(String name) throws IOException, NoAnswer {
        JsonNode answer = query(name, "2020-11-15");

        assertThat(answer.path("place_kind").asText()).isEqualTo("area");
        assertThat(answer.path("controllers")).isNotEmpty();
        double shares = 0;
        double last = 2;
        for (JsonNode holder : answer.path("controllers")) {
            assertThat(holder.path("share").asDouble()).isLessThanOrEqualTo(last);
            last = holder.path("share").asDouble();
            shares += last;
        }
        assertThat(shares).isCloseTo(1, within(0.0003));
    }

    /** What {@code areas} prints is the measure: each area is the sum of its zones, on each date. */
    @Test
    void theSharesAreWhatAreasGives() throws IOException, NoAnswer {
        SoftAssertions softly = new SoftAssertions();
        JsonNode areas = JSON.readTree(Path.of("geodata/areas.json").toFile());
        int asked = 0;
        for (String date : DATES) {
            Map<String, JsonNode> zones = new HashMap<>();
            JsonNode measured = JSON.readTree(CliRun.of("areas", "--by", "zone", "--date", date, "--format", "json")
                    .out());
            measured.forEach(zone -> zones.put(zone.path("zone_id").asText(), zone));
            for (JsonNode area : areas) {
                if (!area.path("parts").isEmpty() || area.path("zones").isEmpty()) {
                    continue;
                }
                Map<String, Double> expected = new TreeMap<>();
                area.path("zones").forEach(id -> {
                    JsonNode zone = zones.get(id.asText());
                    expected.merge(
                            zone.path("controller").asText(),
                            zone.path("area_km2").asDouble(),
                            Double::sum);
                });
                Resolution.One one =
                        (Resolution.One) gazetteer.resolveId(area.path("id").asText());
                Map<String, Double> given = new TreeMap<>();
                lookup.of(one.entry(), gazetteer, LocalDate.parse(date))
                        .holders()
                        .forEach(holder -> given.merge(
                                holder.control().code(), holder.size().getAsDouble(), Double::sum));
                softly.assertThat(given.keySet())
                        .as("%s on %s", area.path("id"), date)
                        .isEqualTo(expected.keySet());
                expected.forEach((controller, km2) -> softly.assertThat(given.getOrDefault(controller, -1.0))
                        .as("%s of %s on %s", controller, area.path("id"), date)
                        .isCloseTo(km2, within(0.01 + 0.005 * area.path("zones").size())));
                asked++;
            }
        }
        softly.assertAll();
        assertThat(asked).isGreaterThan(150);
    }

    @Test
    void aDistrictThatLiesInOneZoneHasItsControllerAndNoInventedSize() throws IOException, NoAnswer {
        JsonNode answer = query("Tavush province", "2010-01-01");

        assertThat(answer.path("controller").asText()).isEqualTo("armenia");
        assertThat(answer.path("controllers").get(0).path("area_km2").isNull()).isTrue();
        assertThat(answer.path("controllers").get(0).path("share").asDouble()).isEqualTo(1);
    }

    @Test
    void anAreaOnADayOutsideTheCoverageIsNothingThere() {
        assertThat(CliRun.of("query", "--place", "Lachin district", "--date", "1970-01-01")
                        .status())
                .isEqualTo(ExitStatus.NOTHING_THERE);
    }

    @ParameterizedTest
    @CsvSource({
        "Norashen, 4, Tavush province",
        "Martuni, 2, Gegharkunik province",
        "Ağdam, 2, Tovuz district",
        "Мартуни, 2, Martuni district",
        "Agarak, 4, Syunik province"
    })
    void aNameOfSeveralPlacesIsAskedBack(String name, int count, String district) throws IOException, NoAnswer {
        CliRun text = CliRun.of("query", "--place", name, "--date", "2010-01-01");
        CliRun json = CliRun.of("query", "--place", name, "--date", "2010-01-01", "--format", "json");

        assertThat(text.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(text.out()).isEmpty();
        assertThat(text.err())
                .contains(name, district, "--place-id")
                .containsPattern("\\d\\d\\.\\d{4},\\d\\d\\.\\d{4}");
        assertThat(json.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        JsonNode candidates = JSON.readTree(json.out());
        assertThat(candidates.isArray()).isTrue();
        assertThat(candidates).hasSize(count);
        assertThat(candidates).allSatisfy(candidate -> {
            assertThat(candidate.path("kind").asText()).isEqualTo("settlement");
            assertThat(candidate.path("district").asText()).isNotEmpty();
            assertThat(candidate.path("lon").isNumber() && candidate.path("lat").isNumber())
                    .isTrue();
            // Each is picked by the id that is told, and lies where it is said to lie.
            JsonNode picked = answer(gazetteer.resolveId(candidate.path("id").asText()), "2010-01-01");
            assertThat(picked.path("lon").asDouble())
                    .isEqualTo(candidate.path("lon").asDouble());
            JsonNode placed = query(
                    candidate.path("name").asText() + ", "
                            + candidate.path("district").asText(),
                    "2010-01-01");
            assertThat(placed.path("place_kind").asText()).isEqualTo("settlement");
        });
    }

    @Test
    void aDistrictOfTodayPicksThePlaceToo() throws IOException, NoAnswer {
        JsonNode answer = query("Norashen, Khojavend district", "2010-01-01");

        assertThat(answer.path("place").asText()).isEqualTo("Norashen / Guneshli");
    }

    @Test
    void othersThatAreCalledNearlySoAreTold() throws IOException, NoAnswer {
        CliRun text = CliRun.of("query", "--place", "Agdam", "--date", "2010-01-01");

        assertThat(text.out()).contains("also called so", "Agdam (Tovuz)");
        assertThat(query("Agdam", "2010-01-01").path("also_called").findValuesAsText("id"))
                .containsExactly("agdam-tovuz");
    }

    @Test
    void anIdThatIsNotThereIsNothingThere() {
        CliRun run = CliRun.of("query", "--place-id", "no-such-id");

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(run.err()).contains("no-such-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lachin corridor", "Giyamaddinli", "Omar Pass", "Hakari bridge", "Tabriz", "Georgia"})
    void whatTheDataNameIsFound(String name) throws IOException, NoAnswer {
        assertThat(query(name, "2021-01-01").path("controller").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-01-01, open",
        "2022-12-11, open",
        "2022-12-12, blocked",
        "2023-05-01, checkpoint",
        "2024-01-01, open"
    })
    void aRoadIsAnsweredByItsState(String date, String state) throws IOException, NoAnswer {
        JsonNode answer = query("Road Lachin / Berdzor–Stepanakert / Khankendi", date);

        assertThat(answer.path("place_kind").asText()).isEqualTo("link");
        assertThat(answer.path("state").asText()).isEqualTo(state);
        assertThat(answer.path("length_km").asDouble()).isBetween(20.0, 80.0);
        assertThat(answer.path("controllers")).isNotEmpty();
    }

    @Test
    void theLineOfContactHasBothSidesAlongIt() throws IOException, NoAnswer {
        JsonNode answer = query("Line of contact", "2010-01-01");

        assertThat(answer.path("place_kind").asText()).isEqualTo("line");
        assertThat(answer.path("state").isNull()).isTrue();
        assertThat(answer.path("controllers").findValuesAsText("controller"))
                .containsExactlyInAnyOrder("azerbaijan", "nagorno-karabakh");
        assertThat(answer.path("controllers").get(0).path("share").asDouble()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void aLineOnADayOnWhichThereIsNoneSaysWhenThereWas() {
        CliRun run = CliRun.of("query", "--place", "Line of contact", "--date", "2021-01-01");

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(run.err()).contains("from 1994-05-12 to 2020-11-09");
    }

    @Test
    void aTableOfPlacesIsAnswered(@TempDir Path folder) throws IOException, NoAnswer {
        Path table = Files.writeString(
                folder.resolve("places.csv"),
                "place;date\nShusha;10.11.2020\nLachin district;15.11.2020\nNorashen;15.11.2020\n");

        CliRun run = CliRun.of("query", "--batch", table.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        String[] rows = run.out().split("\n");
        assertThat(rows[1]).startsWith("Shusha;10.11.2020;settlement;azerbaijan;;");
        assertThat(rows[2])
                .matches("Lachin district;15\\.11\\.2020;area;mixed;\"nagorno-karabakh \\d+\\.\\d %; azerbaijan"
                        + " \\d+\\.\\d %\";russia;.*");
        assertThat(rows[3]).startsWith("Norashen;15.11.2020;;;;;;;;").contains("Tavush province");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 46.75,39.82,2020-11-10",
                "4 | 10,10,2020-11-10",
                "4 | 46.75,39.82,1970-01-01",
                "3 | x,39.82,2020-11-10",
                "3 | 46.75,39.82,2020-11-10,too,long"
            })
    void theExitStatusOfABatchIsThatOfItsWorstRow(int status, String row, @TempDir Path folder)
            throws IOException, NoAnswer {
        Path table = Files.writeString(
                folder.resolve("points.csv"),
                "lon,lat,date\n46.75,39.82,2020-11-10\n" + row + "\n",
                StandardCharsets.UTF_8);

        CliRun run = CliRun.of("query", "--batch", table.toString());

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out().lines()).hasSize(3);
    }

    @Test
    void theExampleOfTheDocsIsNotMadeUp() {
        CliRun run = CliRun.of("query", "--place", "Norashen, Tavush", "--date", "2021-01-01");

        assertThat(run.status()).isZero();
        assertThat(run.out().toLowerCase(Locale.ROOT)).contains("armenia");
    }
}
