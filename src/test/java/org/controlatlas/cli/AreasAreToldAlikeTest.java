package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.analysis.HolderRanges;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever tells how much somebody holds tells the same figure with the same low and high one. */
class AreasAreToldAlikeTest {
    private static final String ZONE =
            """
            {"type":"Feature","properties":{"zone_id":"%s","name":"%s","control":"%s","start_date":"%s"%s},
            "geometry":{"type":"Polygon","coordinates":[[[10,%s],[10.5,%s],[10.5,%s],[10,%s],[10,%s]]]}}""";

    @TempDir
    Path folder;

    private record Told(String area, String low, String high) {}

    private static String out(List<String> data, String... command) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(data);
        CliRun run = CliRun.of(args.toArray(new String[0]));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String figure(JsonNode number) {
        return figure(number.asDouble());
    }

    private static Map<String, Told> rows(JsonNode rows) {
        Map<String, Told> told = new TreeMap<>();
        rows.forEach(row -> told.put(
                row.get("controller").asText(),
                new Told(figure(row.get("area_km2")), figure(row.get("low_km2")), figure(row.get("high_km2")))));
        return told;
    }

    private static Map<String, Told> table(String csv, String holder) {
        Map<String, Told> told = new TreeMap<>();
        List<String> lines = csv.lines().toList();
        List<String> heading = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            told.put(
                    cells[heading.indexOf(holder)],
                    new Told(
                            cells[heading.indexOf("area_km2")],
                            cells[heading.indexOf("low_km2")],
                            cells[heading.indexOf("high_km2")]));
        }
        return told;
    }

    private void agree(Path file, String day) throws IOException {
        List<String> data = List.of("--data=" + file);
        ObjectMapper json = new ObjectMapper();
        Map<String, Told> areas = rows(json.readTree(out(data, "areas", "--date=" + day, "--format=json")));
        Map<String, Told> described = rows(json.readTree(out(data, "describe", "--date=" + day, "--format=json"))
                .get("holders"));
        Path table = folder.resolve("areas-" + day + "-" + file.getFileName() + ".csv");
        out(data, "export", "--from=" + day, "--to=" + day, "--format=csv-areas", table.toString());
        Map<String, Told> exported = table(Files.readString(table), "control");

        assertThat(areas).as(day).isNotEmpty();
        assertThat(described).as("describe on %s", day).isEqualTo(areas);
        assertThat(exported).as("csv-areas on %s", day).isEqualTo(areas);
        new HolderRanges(AtlasReader.read(file)).on(LocalDate.parse(day)).forEach((control, range) -> {
            Told told = areas.get(control.code());
            // Contested ground has a line for each pair of who contest it.
            if (control instanceof Control.By && told != null) {
                assertThat(figure(range.lowSquareKm())).as("legend on %s", day).isEqualTo(told.low());
                assertThat(figure(range.highSquareKm())).as("legend on %s", day).isEqualTo(told.high());
            }
        });
    }

    private static String zone(String id, String holder, String from, String more, String south, String north) {
        return ZONE.formatted(id, id, holder, from, more, south, south, north, north, south);
    }

    private Path file(String accuracy) throws IOException {
        return Files.writeString(
                folder.resolve("two" + accuracy.length() + ".geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + zone("north", "red", "2000-01-01", ",\"end_date\":\"2005-06-01\"" + accuracy, "50", "50.3")
                        + ","
                        + zone("north", "blue", "2005-06-01", accuracy, "50", "50.3") + ","
                        + zone("south", "blue", "2000-01-01", accuracy, "49.7", "50") + "]}");
    }

    @Test
    void inCommandsAndExportsOnTheBundledAtlas() throws IOException {
        agree(Path.of("geodata"), "2020-12-02");
    }

    @Test
    void inCommandsAndExportsOnDataOfOnesOwn() throws IOException {
        for (String accuracy : List.of("", ",\"accuracy_m\":500")) {
            agree(file(accuracy), "2001-01-01");
            agree(file(accuracy), "2005-06-01");
        }
    }

    /** Over time, who may hold something and holds nothing on a day has a row, too. */
    @Test
    void inCommandsAndExportsOverTime() throws IOException {
        String[] span = {"--from=2023-09-01", "--to=2023-12-01", "--step=month"};
        Path table = folder.resolve("months.csv");
        out(List.of(), "export", span[0], span[1], span[2], "--format=csv-areas", table.toString());

        List<String> exported = holders(Files.readString(table));
        assertThat(exported)
                .contains("2023-10-01,nagorno-karabakh")
                .isEqualTo(holders(out(List.of(), "areas", span[0], span[1], span[2], "--format=csv")));
        assertThat(Files.readString(table)).containsPattern("2023-10-01,nagorno-karabakh,[^,]*,0.00,");
    }

    /** A day on which only doubt ends is one on which an area changes; each figure is the same to the last digit. */
    @Test
    void inCommandsAndExportsFromChangeToChange() throws IOException {
        Path file = file(",\"start_date:edtf\":\"2000/2002\"");
        List<String> data = List.of("--data=" + file);
        Path table = folder.resolve("changes.csv");
        out(data, "export", "--from=2000-01-01", "--to=2006-01-01", "--format=csv-areas", table.toString());

        List<String> exported = figures(Files.readString(table), 3);
        assertThat(exported)
                .anyMatch(row -> row.startsWith("2003-01-01,"))
                .isEqualTo(figures(
                        out(data, "areas", "--from=2000-01-01", "--to=2006-01-01", "--changes", "--format=csv"), 2));
    }

    /** Date, controller and the three figures of each row, as numbers. */
    private static List<String> figures(String csv, int first) {
        return csv.lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[0] + "," + cells[1] + "," + Double.valueOf(cells[first]) + ","
                        + Double.valueOf(cells[first + 1]) + "," + Double.valueOf(cells[first + 2]))
                .toList();
    }

    /** The first two cells of each row. */
    private static List<String> holders(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                .toList();
    }

    @Test
    void anOutlineThatStatesNoErrorIsNotToldAsExact() throws IOException {
        List<String> silent = List.of("--data=" + file(""));

        assertThat(out(silent, "areas", "--date=2001-01-01"))
                .contains("(error not stated)")
                .doesNotContain("–");
        assertThat(out(silent, "areas", "--date=2001-01-01", "--format=json")).contains("outline_error_stated");
        assertThat(new HolderRanges(AtlasReader.read(file(""))).on(LocalDate.of(2001, 1, 1)))
                .isEmpty();
    }

    @Test
    void theCautiousReadingIsMarkedInEachRow() throws IOException {
        List<String> lines = out(List.of(), "areas", "--date=2020-12-02", "--cautious", "--format=csv")
                .lines()
                .toList();

        assertThat(lines.get(0)).endsWith(",cautious");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.endsWith(",true"));
    }

    @Test
    void listsOfSourcesAndViewpointsNameTheVersionOfTheData() {
        assertThat(out(List.of(), "viewpoints", "--data-version=1.1.0")).startsWith("As known in version 1.1.0");
        assertThat(out(List.of(), "sources", "--data-version=1.1.0", "--format=json"))
                .contains("\"data_version\" : \"1.1.0\"");
        for (String command : List.of("sources", "viewpoints")) {
            assertThat(out(List.of(), command, "--data-version=1.1.0", "--format=csv")
                            .lines())
                    .allMatch(line -> line.endsWith(",data_version") || line.endsWith(",1.1.0"));
        }
    }

    @Test
    void eachSourceOfAnAnswerHasItsTitleBeside() throws IOException {
        for (List<String> command : List.of(
                List.of("query", "--at=46.75,39.76", "--date=2021-01-01"),
                List.of("agreement", "--date=2021-01-01"),
                List.of("diff", "--from=2020-11-01", "--to=2020-11-21"))) {
            List<String> args = new ArrayList<>(command);
            args.add("--format=json");
            JsonNode answer = new ObjectMapper().readTree(out(List.of(), args.toArray(new String[0])));
            List<String> detailed = new ArrayList<>();
            for (JsonNode source : answer.get("source_details")) {
                assertThat(source.get("title").asText()).isNotEmpty();
                detailed.add(source.get("id").asText());
            }
            assertThat(detailed).as(command.get(0)).isNotEmpty().doesNotHaveDuplicates();
            answer.findValues("sources")
                    .forEach(ids -> ids.forEach(id -> assertThat(detailed).contains(id.asText())));
        }
    }

    @Test
    void netGainsHaveTheErrorOfWhatPassed() throws IOException {
        JsonNode diff = new ObjectMapper()
                .readTree(out(
                        List.of("--data=" + file(",\"accuracy_m\":500")),
                        "diff",
                        "--from=2001-01-01",
                        "--to=2006-01-01",
                        "--format=json"));
        JsonNode error = diff.get("changes").get(0).get("error_km2");

        assertThat(error.asDouble()).isPositive();
        assertThat(diff.get("net").get(0).get("gained_error_km2")).isEqualTo(error);
        assertThat(diff.get("net").get(0).get("lost_error_km2").asDouble()).isZero();
    }
}
