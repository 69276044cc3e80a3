package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled atlas answers on the command line. */
class AtlasQueryTest {
    private static JsonNode query(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        all[0] = "query";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--format";
        all[arguments.length + 2] = "json";
        CliRun run = CliRun.of(all);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "Agdam, 2010-01-01, nagorno-karabakh",
        "Agdam, 2021-01-01, azerbaijan",
        "Kelbajar, 2020-11-20, nagorno-karabakh",
        "Kelbajar, 2020-11-27, azerbaijan",
        "Shusha, 1992-04-01, azerbaijan",
        "Shusha, 2010-01-01, nagorno-karabakh",
        "Shusha, 2021-01-01, azerbaijan",
        "Stepanakert, 2021-06-01, nagorno-karabakh",
        "Stepanakert, 2024-02-01, azerbaijan",
        "Yukhari Askipara, 1991-01-01, azerbaijan",
        "Yukhari Askipara, 2010-01-01, armenia",
        "Artsvashen, 1991-01-01, armenia",
        "Artsvashen, 2010-01-01, azerbaijan",
        "Nakhchivan, 2010-01-01, azerbaijan",
        "Goris, 2010-01-01, armenia",
        "Karki, 2010-01-01, armenia",
        "Barkhudarli, 2010-01-01, armenia",
        "'Sofulu, Qazax', 2010-01-01, armenia",
        "Lachin, 2022-08-25, nagorno-karabakh",
        "Lachin, 2022-08-26, azerbaijan",
        "Baghanis Ayrum, 2024-05-23, armenia",
        "Baghanis Ayrum, 2024-05-24, azerbaijan"
    })
    void thePlaceIsControlledOnThatDayBy(String place, String date, String controller) throws IOException {
        JsonNode answer = query("--place", place, "--date", date);

        assertThat(answer.path("controller").asText()).isEqualTo(controller);
        assertThat(answer.path("sources")).isNotEmpty();
    }

    @Test
    void theAnswerForAReaderHasThePagesOfItsSources() {
        assertThat(CliRun.of("query", "--at", "47.0477,39.72", "--date", "2008-07-14")
                        .out())
                .containsPattern("source +[^\n]*https://www\\.latimes\\.com/");
    }

    @Test
    void thePeacekeepersAreInStepanakertIn2021() throws IOException {
        assertThat(query("--place", "Stepanakert", "--date", "2021-06-01")
                        .path("peacekeepers")
                        .asText())
                .isEqualTo("russia");
    }

    @ParameterizedTest(name = "{0},{1}: {2}")
    @CsvSource({
        "44.79, 41.72, georgia",
        "46.29, 38.08, iran",
        "43.1, 40.6, turkey",
        "47.3, 41.9, russia",
        "49.87, 40.41, azerbaijan"
    })
    void aPointInANeighbourIsAnsweredAsContext(String lon, String lat, String country) throws IOException {
        JsonNode answer = query("--at", lon + "," + lat, "--date", "2010-01-01");

        assertThat(answer.path("controller").asText()).isEqualTo(country);
        assertThat(answer.path("place").isNull()).isTrue();
    }

    @Test
    void theAnswerHasEveryFieldOfTheContract() throws IOException {
        assertThat(query("--place", "Shusha", "--date", "2021-01-01").fieldNames())
                .toIterable()
                .containsExactly(
                        "date",
                        "place",
                        "place_kind",
                        "lon",
                        "lat",
                        "zone_id",
                        "zone_name",
                        "controller",
                        "controller_name",
                        "peacekeepers",
                        "de_jure",
                        "status",
                        "certainty",
                        "date_certainty",
                        "valid_from",
                        "valid_to",
                        "known_to",
                        "sources",
                        "source_details");
    }

    @Test
    void theControllerIsNamedAsItWasCalledOnThatDay() throws IOException {
        assertThat(query("--place", "Baku", "--date", "1990-01-01")
                        .path("controller_name")
                        .asText())
                .isEqualTo("Azerbaijan SSR");
    }

    @Test
    void anUnknownPlaceOffersTheNearestNames() {
        CliRun run = CliRun.of("query", "--place", "Stepanakrt", "--date", "2010-01-01");

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(run.err()).contains("Stepanakert").doesNotContain("\tat ");
    }

    @Test
    void aDayBeforeTheCoverageIsNothingThere() {
        CliRun run = CliRun.of("query", "--place", "Shusha", "--date", "1970-01-01");

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(run.err()).contains("1988-01-01");
    }

    @Test
    void aPointOutsideTheMapIsNothingThere() {
        assertThat(CliRun.of("query", "--at", "10,10", "--date", "2010-01-01").status())
                .isEqualTo(ExitStatus.NOTHING_THERE);
    }
}
