package org.controlatlas.export.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.controlatlas.cli.CliRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QGIS itself opens the exports and shows what we show; where it is not installed (Debian: python3-qgis), nothing is tested. */
class QgisTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    static Path folder;

    private static final List<String> points = new ArrayList<>();
    private static final List<String> expected = new ArrayList<>();

    @BeforeAll
    static void askTheAtlas() throws IOException {
        assumeThat(Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/qgis")))
                .as("QGIS is installed")
                .isTrue();
        Random random = new Random(19);
        List<String> batch = new ArrayList<>(List.of("lon,lat,date"));
        for (String date : List.of("1993-06-01", "2020-11-26", "2024-06-01")) {
            LocalDate day = LocalDate.parse(date);
            for (int i = 0; i < 200; i++) {
                String lon = String.format(Locale.ROOT, "%.5f", 44.5 + 3.5 * random.nextDouble());
                String lat = String.format(Locale.ROOT, "%.5f", 38.8 + 2.3 * random.nextDouble());
                points.add(
                        lon + " " + lat + " " + day.getYear() + " " + day.getMonthValue() + " " + day.getDayOfMonth());
                batch.add(lon + "," + lat + "," + date);
            }
        }
        Path table = Files.write(folder.resolve("points.csv"), batch);
        CliRun run = CliRun.of("query", "--batch", table.toString(), "--format", "csv");
        List<String> lines = run.out().lines().toList();
        int column = List.of(lines.get(0).split(",")).indexOf("controller");
        lines.stream().skip(1).forEach(line -> expected.add(line.split(",", -1)[column]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg"})
    void itsTemporalControllerShowsWhatTheAtlasSays(String format) throws Exception {
        Path file = folder.resolve("all." + format);
        assertThat(CliRun.of("export", "--all-periods", file.toString()).err()).isBlank();
        Path script = Path.of(QgisTest.class.getResource("states.py").toURI());
        Process process = new ProcessBuilder(
                        PYTHON.toString(),
                        script.toString(),
                        file + (format.equals("gpkg") ? "|layername=zones" : ""),
                        Files.write(folder.resolve("points.txt"), points).toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        List<String> shown =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors.txt")))
                .isZero();
        assertThat(shown).hasSize(600);
        for (int i = 0; i < shown.size(); i++) {
            // Neighbours are no zones of the file.
            String said = List.of("", "iran", "georgia", "turkey", "russia").contains(expected.get(i))
                    ? "-"
                    : expected.get(i);
            assertThat(shown.get(i)).as(points.get(i)).isEqualTo(said);
        }
    }
}
