package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.Streams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whatever is printed: if it does not arrive, the command has not done what it was asked for. */
class FullOutputTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeData() throws IOException {
        OwnData.write(folder.resolve("mine.geojson"));
        Files.writeString(folder.resolve("points.csv"), "lon,lat,date\n" + "10.5,50.5,2001-01-01\n".repeat(2000));
        Files.writeString(folder.resolve("bad.csv"), "lon,lat,date\n10.5,50.5,never\n");
        CliRun made = CliRun.of(words("export --data DIR/mine.geojson --size 300x200 --date 2001-01-01 DIR/map.png"));
        assertThat(made.status()).as(made.err()).isZero();
    }

    private String[] words(String line) {
        return Stream.of(line.split(" "))
                .map(word -> word.replace("DIR", folder.toString()))
                .toArray(String[]::new);
    }

    /** For each command what makes it print to standard output; nothing for those that print only help. */
    private static Map<String, List<String>> lines() {
        return Map.ofEntries(
                Map.entry(
                        "query",
                        List.of(
                                "query --data DIR/mine.geojson --at 10.5,50.5",
                                "query --data DIR/mine.geojson --at 10.5,50.5 --format json",
                                "query --data DIR/mine.geojson --batch DIR/points.csv")),
                Map.entry(
                        "areas",
                        List.of(
                                "areas --data DIR/mine.geojson",
                                "areas --data DIR/mine.geojson --format json",
                                "areas --data DIR/mine.geojson --format csv --by zone")),
                Map.entry(
                        "export",
                        List.of(
                                "export --data DIR/mine.geojson --date 2001-01-01 --size 300x200 --format png --stdout",
                                "export --data DIR/mine.geojson --date 2001-01-01 --size 300x200 --format svg -",
                                "export --data DIR/mine.geojson --date 2001-01-01 --size 300x200 --format pdf /dev/stdout",
                                "export --data DIR/mine.geojson --date 2001-01-01 --format geojson --stdout",
                                "export --data DIR/mine.geojson --format csv --stdout",
                                "export --data DIR/mine.geojson --format csv-areas --stdout",
                                "export --data DIR/mine.geojson --size 300x200 --format gif --stdout",
                                "export --data DIR/mine.geojson --size 300x200 --format mp4 --stdout",
                                "export --data DIR/mine.geojson --size 300x200 --format frames --stdout")),
                Map.entry("versions", List.of("versions", "versions --format json", "versions --format csv")),
                Map.entry(
                        "correction",
                        List.of(
                                "correction --data DIR/mine.geojson --at 10.5,50.5 --propose note=x --output DIR/x.zip")),
                Map.entry("apply-correction", List.of()),
                Map.entry(
                        "diff",
                        List.of(
                                "diff --data DIR/mine.geojson --from 2000-01-01 --to 2001-01-01",
                                "diff --data DIR/mine.geojson --from 2000-01-01 --to 2001-01-01 --format json",
                                "diff --data DIR/mine.geojson --from 2000-01-01 --to 2001-01-01 --format csv")),
                Map.entry("why", List.of("why --data DIR/mine.geojson --at 10.5,50.5")),
                Map.entry("describe", List.of("describe --data DIR/mine.geojson")),
                Map.entry("viewpoints", List.of("viewpoints --data geodata")),
                Map.entry("agreement", List.of("agreement --data geodata --date 2021-01-01")),
                Map.entry("sources", List.of("sources --data geodata --by source --format csv")),
                Map.entry("new-atlas", List.of()),
                Map.entry("verify", List.of("verify --data DIR/mine.geojson DIR/map.png")),
                Map.entry("validate", List.of("validate DIR/mine.geojson")),
                Map.entry("build-geodata", List.of("build-geodata --check geodata")),
                // Its first line is on the machine.
                Map.entry("bench", List.of("bench --quick load_atlas")),
                Map.entry("view", List.of()),
                Map.entry("documentation", List.of()),
                Map.entry("prepare", List.of()),
                Map.entry("screenshots", List.of()));
    }

    static Stream<String> printing() {
        Stream<String> commands = lines().entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getKey() + " --help", entry.getKey() + " --version"),
                        entry.getValue().stream()));
        return Stream.concat(Stream.of("--help", "--version"), commands.sorted());
    }

    @Test
    void everyCommandIsInTheTable() {
        CommandLine root = ControlAtlas.commandLine(CliRun.nowhere());
        assertThat(lines()).containsOnlyKeys(root.getSubcommands().keySet());
    }

    @ParameterizedTest
    @MethodSource("printing")
    void aFullDiskBehindStandardOutputIsAFailureWithItsReason(String line) {
        Disk full = new Disk(0, "No space left on device");
        int status = ControlAtlas.run(Streams.of(full, err, full, false), words(line));
        assertThat(status).as(said()).isEqualTo(ExitStatus.FAILED);
        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains("Standard output could not be written: No space left on device.");
    }

    /** As {@link #printing} without what takes long. */
    static Stream<String> quick() {
        return printing().filter(line -> !line.startsWith("build-geodata --check"));
    }

    @ParameterizedTest
    @MethodSource("quick")
    void aDiskThatFillsUpOnTheWayIsAFailure(String line) {
        Disk full = new Disk(20, "No space left on device");
        int status = ControlAtlas.run(Streams.of(full, err, full, false), words(line));
        assertThat(status).as(said()).isEqualTo(ExitStatus.FAILED);
        assertThat(said().lines()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void aReaderWhoHasGoneIsNoCauseForComplaint(String line) {
        Disk pipe = new Disk(20, "Broken pipe");
        int status = ControlAtlas.run(Streams.of(pipe, err, pipe, false), words(line));
        assertThat(status).isEqualTo(ExitStatus.READER_GONE);
        assertThat(said()).isEmpty();
    }

    @Test
    void aCommandStopsAtTheFirstLineThatIsLost() {
        Disk full = new Disk(100, "No space left on device");
        int status = ControlAtlas.run(
                Streams.of(full, err, full, false), words("query --data DIR/mine.geojson --batch DIR/points.csv"));
        assertThat(status).isEqualTo(ExitStatus.FAILED);
        // Rows gather in a buffer of 8 KB, 40 bytes each; the table has two thousand.
        assertThat(full.attempts).isEqualTo(1);
    }

    @Test
    void aComplaintThatDoesNotArriveIsAFailure() {
        Disk full = new Disk(0, "No space left on device");
        OutputStream out = OutputStream.nullOutputStream();
        int missing = ControlAtlas.run(Streams.of(out, full, out, false), words("query --plac Shusha"));
        assertThat(missing).isEqualTo(ExitStatus.USAGE);
        int complaint = ControlAtlas.run(
                Streams.of(out, full, out, false), words("query --data DIR/mine.geojson --batch DIR/bad.csv"));
        assertThat(complaint).isNotZero();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Takes a number of bytes and no more. */
    private static final class Disk extends OutputStream {
        private final String reason;
        private long left;
        private int attempts;

        Disk(long room, String reason) {
            this.left = room;
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            left -= count;
            if (left < 0) {
                attempts++;
                throw new IOException(reason);
            }
        }
    }
}
