package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.controlatlas.cli.terminal.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCommandsTest {
    @TempDir
    private Path folder;

    private static JsonNode areas(String date, String by) throws IOException {
        CliRun run = CliRun.of("areas", "--date", date, "--by", by, "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static double sum(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> row.path("area_km2").asDouble())
                .sum();
    }

    @Test
    void areasByControllerAndByZoneAreOfTheSameGround() throws IOException {
        assertThat(sum(areas("1994-06-01", "zone"))).isCloseTo(sum(areas("1994-06-01", "controller")), within(1.0));
    }

    @Test
    void theGroundIsTheSameOnEveryDay() throws IOException {
        assertThat(sum(areas("1988-01-01", "controller")))
                .isCloseTo(sum(areas("2023-09-25", "controller")), within(0.1));
    }

    @Test
    void areasOutsideTheCoverageAreNothingThere() {
        CliRun run = CliRun.of("areas", "--date", "1950-01-01");
        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_THERE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void areasAsCsvHaveAHeadingAndOneLineForEachController() {
        CliRun run = CliRun.of("areas", "--date", "2020-11-26", "--format", "csv");
        assertThat(run.out().lines())
                .startsWith("date,controller,area_km2,low_km2,high_km2,controller_name")
                .anyMatch(line -> line.startsWith("2020-11-26,armenia,"));
    }

    @Test
    void validateSaysWhatItMeasuredAndThatTheAtlasIsValid() {
        CliRun run = CliRun.of("validate", "geodata");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Held outside the former oblast").contains("geodata: valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--date=2020-11-15", "--from=1993-01-01", "--all-periods", "--zone=qazax-enclaves"})
    void whatIsExportedAsGeoJsonIsAValidDataSet(String option) {
        Path file = folder.resolve("out.geojson");
        assertThat(CliRun.of("export", option, file.toString()).status()).isZero();
        CliRun run = CliRun.of("validate", file.toString());

        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }

    @Test
    void validateNamesFileFeatureAndFieldOfWhatIsWrong() throws IOException {
        Path file = folder.resolve("mine.geojson");
        Files.writeString(
                file,
                """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "a",
                 "properties": {"start_date": "1994-13-01", "control": "x"},
                 "geometry": {"type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1],[0,0]]]}}]}
                """);
        CliRun run = CliRun.of("validate", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(run.err()).contains("mine").contains("start_date").contains("1994-13-01");
    }

    @Test
    void aBuildOutsideTheProjectSaysWhereToRunIt() {
        CliRun run = CliRun.of("build-geodata", folder.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(run.err()).contains("inputs");
    }

    @Test
    void aLinkThatIsNoneIsWrongUsageBeforeAWindowOpens() {
        CliRun run = CliRun.of("view", "https://example.org/");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("control-atlas://view?");
    }
}
