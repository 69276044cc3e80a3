package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a holder gained less what it lost is its area after less its area before, from commands that share no sum. */
class DifferencesAgreeWithAreasTest {
    /** Each figure is rounded to hundredths. */
    private static final double ROUNDING = 0.05;

    @TempDir
    Path folder;

    private static JsonNode json(List<String> more, String... command) throws IOException {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(more);
        args.add("--format=json");
        CliRun run = CliRun.of(args.toArray(new String[0]));
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static Map<String, Double> areas(List<String> data, String day) throws IOException {
        Map<String, Double> areas = new TreeMap<>();
        json(data, "areas", "--date=" + day)
                .forEach(row -> areas.put(
                        row.get("controller").asText(), row.get("area_km2").asDouble()));
        return areas;
    }

    private static void agree(List<String> data, String from, String to) throws IOException {
        Map<String, Double> before = areas(data, from);
        Map<String, Double> after = areas(data, to);
        Map<String, Double> net = new TreeMap<>();
        JsonNode difference = json(data, "diff", "--from=" + from, "--to=" + to);
        difference
                .get("net")
                .forEach(row -> net.put(
                        row.get("controller").asText(),
                        row.get("gained_km2").asDouble() - row.get("lost_km2").asDouble()));
        TreeSet<String> holders = new TreeSet<>(before.keySet());
        holders.addAll(after.keySet());
        holders.addAll(net.keySet());
        double within = difference.get("apart").get("within_accuracy_km2").asDouble();
        for (String holder : holders) {
            assertThat(net.getOrDefault(holder, 0.0))
                    .as("%s from %s to %s", holder, from, to)
                    .isCloseTo(
                            after.getOrDefault(holder, 0.0) - before.getOrDefault(holder, 0.0),
                            within(within + ROUNDING));
        }
        double moved = 0;
        for (JsonNode change : difference.get("changes")) {
            moved += change.get("area_km2").asDouble();
        }
        double gained = 0;
        for (JsonNode row : difference.get("net")) {
            gained += row.get("gained_km2").asDouble();
        }
        assertThat(gained)
                .isCloseTo(
                        moved, within(ROUNDING * (1 + difference.get("changes").size())));
    }

    @ParameterizedTest
    @CsvSource({
        "1988-02-20, 1994-05-12",
        "1992-05-01, 1992-06-01",
        "2020-09-26, 2020-12-02",
        "1993-08-01, 2020-12-02",
        "2023-09-18, 2024-06-01"
    })
    void onTheBundledAtlas(String from, String to) throws IOException {
        agree(List.of(), from, to);
    }

    /** Cells of a grid whose holders change by chance, some to nobody's. */
    @Test
    void onDataMadeByChance() throws IOException {
        for (int seed = 1; seed <= 4; seed++) {
            Path file = Files.writeString(folder.resolve("grid" + seed + ".geojson"), grid(new Random(seed)));
            List<String> data = List.of("--data=" + file);
            agree(data, "1901-01-01", "1904-07-01");
            agree(data, "1902-01-01", "1905-01-01");
        }
    }

    private static String grid(Random random) {
        StringBuilder features = new StringBuilder();
        for (int cell = 0; cell < 12; cell++) {
            double west = 10 + cell % 4;
            double south = 40 + cell / 4;
            for (int year = 1900; year < 1906; year++) {
                String holder = List.of("red", "blue", "green").get(random.nextInt(3));
                features.append(features.isEmpty() ? "" : ",")
                        .append(
                                """
                                {"type":"Feature","properties":{"zone_id":"c%d","name":"Cell %d","control":"%s",\
                                "start_date":"%d-01-01","end_date":"%d-01-01"},"geometry":{"type":"Polygon","coordinates":\
                                [[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}"""
                                        .formatted(
                                                cell, cell, holder, year, year + 1, west, south, west + 1, south,
                                                west + 1, south + 1, west, south + 1, west, south));
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }
}
