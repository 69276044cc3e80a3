package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl+C, a plain kill and a closed terminal, as the system sends them to a program of its own. */
@EnabledOnOs(OS.LINUX)
class InterruptTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Process process;

    @BeforeEach
    void writeData() throws IOException {
        OwnData.write(folder.resolve("mine.geojson"));
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void start(String... arguments) throws IOException {
        // What a shell starts behind its back, or by nohup, ignores a signal, and so would all that this starts.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM,HUP"));
        command.addAll(ChildRun.java("-Djava.io.tmpdir=" + elsewhere));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(Path.of("").toAbsolutePath().toFile())
                .redirectOutput(elsewhere.resolve("out").toFile())
                .redirectError(elsewhere.resolve("err").toFile())
                .start();
    }

    private void startLongExport(String... more) throws IOException {
        start(Stream.concat(
                        Stream.of("export", "--data=" + folder.resolve("mine.geojson"), "--size=16384x16384"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void until(Callable<Boolean> condition) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.call()) {
            assertThat(process.isAlive()).as("the program runs: %s", said()).isTrue();
            assertThat(System.nanoTime()).as("what is waited for does not come").isLessThan(limit);
            Thread.sleep(20);
        }
    }

    private boolean isWriting() throws IOException {
        return names().stream().anyMatch(name -> name.endsWith(".part"));
    }

    private void signal(String name) throws Exception {
        // The shell's own "kill": a bare machine has no other.
        assertThat(new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private String said() throws IOException {
        return Files.readString(elsewhere.resolve("err"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void anExportThatIsStoppedLeavesTheOldFileAloneAndSaysSo(String signal, int status) throws Exception {
        Path old = Files.writeString(folder.resolve("map.png"), "the old file");
        startLongExport("--force", old.toString());
        until(this::isWriting);
        signal(signal);
        assertThat(process.exitValue()).as(said()).isEqualTo(status);
        assertThat(said())
                .isEqualTo("control-atlas export: Stopped: '" + old + "' was not written; the old one is as it was.\n");
        assertThat(old).hasContent("the old file");
        assertThat(names()).containsExactly("map.png", "mine.geojson");
    }

    @Test
    void anExportToStandardOutputThatIsStoppedIsNotWhole() throws Exception {
        startLongExport("--format=png", "--stdout");
        until(() -> Files.size(elsewhere.resolve("out")) > 0);
        signal("TERM");
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(said()).isEqualTo("control-atlas export: Stopped: the output is not whole.\n");
    }

    @Test
    void anExportThatWaitsForAReaderOfAPipeIsStopped() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        start("export", "--data=" + folder.resolve("mine.geojson"), "--format=geojson", pipe.toString());
        until(() -> hasThread("open-pipe"));
        signal("TERM");
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(said()).contains("'" + pipe + "' was not written");
    }

    /** Linux cuts names of threads after fifteen characters. */
    private boolean hasThread(String... names) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return threads.map(thread -> read(thread.resolve("comm")))
                    .anyMatch(name -> Stream.of(names).anyMatch(name::startsWith));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void aBatchThatIsStoppedSaysHowFarItCame() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.yaml"), "[{file: a.svg}, {file: b.png, size: 16384x16384}, {file: c.svg}]");
        start("export", "--data=" + folder.resolve("mine.geojson"), "--batch=" + list);
        until(() -> names().contains("a.svg") && isWriting());
        signal("TERM");
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(said())
                .isEqualTo(
                        "control-atlas export: Stopped: 1 of 3 exports are written; the others are missing or as they"
                                + " were.\n");
        assertThat(names()).containsExactly("a.svg", "list.yaml", "mine.geojson");
    }

    @Test
    void aTableOfAnswersThatIsStoppedEndsWithAWholeLine() throws Exception {
        Path table = Files.writeString(
                folder.resolve("points.csv"), "lon,lat,date\n" + "10.5,50.5,2001-01-01\n".repeat(1_000_000));
        start("query", "--data=" + folder.resolve("mine.geojson"), "--batch=" + table);
        until(() -> Files.size(elsewhere.resolve("out")) > 0);
        signal("TERM");
        assertThat(process.exitValue()).isEqualTo(143);
        List<String> lines = Files.readAllLines(elsewhere.resolve("out"));
        assertThat(lines.get(lines.size() - 1)).isEqualTo(lines.get(1));
        assertThat(Files.readString(elsewhere.resolve("out"))).endsWith("\n");
        assertThat(said())
                .isEqualTo("control-atlas query: Stopped: the " + lines.size()
                        + " lines printed are whole, the rest is missing.\n");
    }

    @Test
    void aBuildThatIsStoppedLeavesNothingBehind() throws Exception {
        Path geodata = Files.createDirectory(folder.resolve("geodata"));
        copy(Path.of("geodata/inputs"), geodata.resolve("inputs"));
        start("build-geodata", geodata.toString());
        until(this::isStaging);
        signal("TERM");
        assertThat(process.exitValue()).as(said()).isEqualTo(143);
        assertThat(said()).isEqualTo("control-atlas build-geodata: Stopped: '" + geodata + "' is as it was.\n");
        assertThat(names()).containsExactly("geodata", "mine.geojson");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** Whether the first file lies in the folder in which they are made. */
    private boolean isStaging() throws IOException {
        for (String name : names()) {
            if (name.startsWith(".control-atlas-")) {
                try (Stream<Path> files = Files.list(folder.resolve(name))) {
                    return files.findAny().isPresent();
                }
            }
        }
        return false;
    }

    @Test
    void aBenchThatIsStoppedEndsItsProgramsAndSaysHowFarItCame() throws Exception {
        start("bench", "--quick", "load_100k");
        until(() -> process.descendants().findAny().isPresent());
        List<ProcessHandle> parts = process.descendants().toList();
        signal("TERM");
        assertThat(process.exitValue()).as(said()).isEqualTo(143);
        assertThat(said()).isEqualTo("control-atlas bench: Stopped: 0 of 1 measures were taken and printed.\n");
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".control-atlas"));
        }
    }

    @Test
    void aValidationThatIsStoppedSaysThatItHasSaidNothing() throws Exception {
        start("validate", "geodata");
        // It reads on several threads, and takes long after that.
        until(() -> hasThread("ForkJoinPool", "Thread-"));
        signal("TERM");
        assertThat(process.exitValue()).as(said()).isEqualTo(143);
        assertThat(said()).isEqualTo("control-atlas validate: Stopped: nothing was printed or written.\n");
    }

    @Test
    void whatAKilledExportLeavesIsRemovedByTheNext() throws Exception {
        Path map = folder.resolve("map.png");
        startLongExport(map.toString());
        until(this::isWriting);
        signal("KILL");
        assertThat(isWriting()).isTrue();
        CliRun next = CliRun.of(
                "export",
                "--data",
                folder.resolve("mine.geojson").toString(),
                folder.resolve("other.geojson").toString());
        assertThat(next.status()).as(next.err()).isZero();
        assertThat(names()).containsExactly("mine.geojson", "other.geojson", "other.qml");
    }
}
