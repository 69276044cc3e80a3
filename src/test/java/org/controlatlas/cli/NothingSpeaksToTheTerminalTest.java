package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.controlatlas.export.text.SafeText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in data and of files come from anywhere: what a command prints of them is text and nothing else. */
class NothingSpeaksToTheTerminalTest {
    /** Colours, a bell, a C1 control, an override of direction, a zero-width space, a line separator. */
    private static final String EVIL = "W\u001B[31mest\u0007\u009B2J\u202Etxt\u200B\u2028end";

    private static final String HOLDER = "red\u001B]0;title\u0007\u2066";

    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        String json = OwnData.collection(json(EVIL), json(HOLDER), "2001-05-05");
        Files.writeString(folder.resolve("mine.geojson"), json);
        Files.writeString(folder.resolve("bad\u001B[2J.geojson"), json.replace("2001-05-05", "20\\u001b[0m01"));
        Files.writeString(
                folder.resolve("points.csv"),
                "name,lon,lat,date\n" + EVIL + ",10.5,50.5,2001-01-01\n" + EVIL + ",x\u001B[1m,50.5,2001-01-01\n");
        Files.writeString(folder.resolve("list.yaml"), "- {file: \"a\\e[1m.png\", date: 1900-01-01}\n");
        CliRun made = CliRun.of(words(
                "export --data DIR/mine.geojson --size 300x200 --date 2001-01-01 --title " + EVIL + " DIR/map.png"));
        assertThat(made.status()).as(made.err()).isZero();
    }

    private static String json(String text) throws IOException {
        String quoted = new ObjectMapper().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private String[] words(String line) {
        return Stream.of(line.split(" "))
                .map(word -> word.replace("DIR", folder.toString()))
                .toArray(String[]::new);
    }

    static Stream<String> lines() {
        String data = " --data DIR/mine.geojson";
        return Stream.of(
                "query --at 10.5,50.5 --date 2001-01-01" + data,
                "query --at 10.5,50.5 --date 2001-01-01 --format json" + data,
                "query --place " + EVIL + " --date 2001-01-01" + data,
                "query --place W\u001B[31messt --date 2001-01-01" + data,
                "query --place nowhere\u001B[31m --date 2001-01-01" + data,
                "query --batch DIR/points.csv" + data,
                "query --batch DIR/none\u0007.csv" + data,
                "query --pl\u001B[31mace x",
                "query --at 1\u001B[31m",
                "qu\u001B[31mery",
                "areas --by zone --date 2001-01-01" + data,
                "areas --by controller --date 2001-01-01" + data,
                "areas --by zone --date 2001-01-01 --format json" + data,
                "areas --by zone --date 2001-01-01 --format csv" + data,
                "areas --by controller --date 2001-01-01 --format csv" + data,
                "areas --data DIR/none\u001B[2J",
                "validate DIR/mine.geojson",
                "validate DIR/bad\u001B[2J.geojson",
                "verify DIR/map.png DIR/none\u001B[2J.png DIR/points.csv" + data,
                "export --date 2001-01-01 DIR/none\u0007/x.png" + data,
                "export --date 2001-01-01 --zone no\u001B[31m DIR/x.png" + data,
                "export --date 2001-01-01 DIR/x\u001B.exe" + data,
                "export --batch DIR/list.yaml" + data,
                "export --date 2001-01-01 --format geojson --stdout" + data,
                "export --date 2001-01-01 --format svg --size 300x200 --stdout" + data,
                "export --format csv --stdout" + data,
                "export --format csv-areas --stdout" + data,
                "view nolink\u001B[31m");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void noCharacterIsPrintedThatATerminalObeys(String line) {
        CliRun run = CliRun.of(words(line));
        String all = run.out() + run.err() + new String(run.bytes(), StandardCharsets.UTF_8);
        assertThat(all).isNotEmpty();
        assertThat(all.codePoints().filter(SafeText::isCommand).mapToObj(Integer::toHexString))
                .isEmpty();
    }

    @Test
    void aLineBreakInANameForgesNoLine() throws IOException {
        Files.writeString(
                folder.resolve("mine.geojson"),
                OwnData.collection("west\\nerror  all is well", "red\\r\\nvalid", "2001-05-05"));
        assertThat(CliRun.of(words("areas --by zone --data DIR/mine.geojson"))
                        .out()
                        .lines())
                .hasSize(2);
        assertThat(CliRun.of(words("query --at 10.5,50.5 --date 2001-01-01 --data DIR/mine.geojson"))
                        .out())
                .doesNotContain("\nerror")
                .doesNotContain("\nvalid");
    }

    @Test
    void jsonMeansWhatTheDataMean() throws IOException {
        CliRun run = CliRun.of(words("query --at 10.5,50.5 --date 2001-01-01 --format json --data DIR/mine.geojson"));
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(answer.path("zone_name").asText()).isEqualTo(EVIL);
        assertThat(answer.path("controller").asText()).isEqualTo(HOLDER);
    }

    @Test
    void exportedGeoJsonMeansWhatTheDataMean() throws IOException {
        CliRun run = CliRun.of(words("export --date 2001-01-01 --format geojson --stdout --data DIR/mine.geojson"));
        JsonNode features = new ObjectMapper().readTree(run.bytes()).path("features");
        assertThat(features.path(0).path("properties").path("name").asText()).isEqualTo(EVIL);
    }

    @Test
    void formulasInDataAreHarmlessInEveryTable() throws IOException {
        Files.writeString(folder.resolve("mine.geojson"), OwnData.collection("=1+cmd|x", "@SUM(A1)", "2001-05-05"));
        Files.writeString(
                folder.resolve("points.csv"),
                "note,lon,lat,date\n=2+2,10.5,50.5,2001-01-01\n-7,10.5,50.5,2001-01-01\n");
        String data = " --data DIR/mine.geojson";
        for (String line : new String[] {
            "areas --by zone --date 2001-01-01 --format csv" + data,
            "query --batch DIR/points.csv" + data,
            "export --format csv --stdout" + data,
            "export --format csv-areas --stdout" + data
        }) {
            CliRun run = CliRun.of(words(line));
            String table = run.out() + new String(run.bytes(), StandardCharsets.UTF_8);
            assertThat(table.lines().flatMap(row -> Stream.of(row.split(","))))
                    .as(line)
                    .noneMatch(cell -> cell.matches("\"?[=@].*"))
                    .anyMatch(cell -> cell.matches("\"?'[=@].*"));
        }
        assertThat(CliRun.of(words("query --batch DIR/points.csv" + data)).out())
                .contains("\n'=2+2,10.5,50.5")
                .contains("\n-7,10.5,50.5");
    }

    @Test
    void anAnsweredTableIsReadBackAsItWas() throws IOException {
        Files.writeString(
                folder.resolve("points.csv"),
                "note,lon,lat,date\n=2+2,10.5,50.5,2001-01-01\n'=x,10.5,50.5,2001-01-01\n");
        String once = CliRun.of(words("query --batch DIR/points.csv --data DIR/mine.geojson"))
                .out();
        assertThat(once).contains("\n'=2+2,");
        Files.writeString(folder.resolve("again.csv"), once.replaceAll("(?m),(controller|red).*$", ""));
        String twice = CliRun.of(words("query --batch DIR/again.csv --data DIR/mine.geojson"))
                .out();
        assertThat(twice).contains("\n'=2+2,").doesNotContain("''");
    }
}
