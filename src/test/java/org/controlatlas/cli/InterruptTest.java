package org.controlatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+C, as the system sends it to a program of its own. */
@EnabledOnOs(OS.LINUX)
class InterruptTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anExportThatIsInterruptedEndsWith130AndLeavesTheOldFileAlone() throws Exception {
        Path data = Files.writeString(
                folder.resolve("mine.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"zone_id\":\"a\","
                        + "\"name\":\"A\",\"start_date\":\"2000-01-01\",\"end_date\":\"2010-01-01\",\"control\":\"red\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[10,50],[11,50],[11,51],[10,51],[10,50]]]}}]}");
        Path old = Files.writeString(folder.resolve("map.png"), "the old file");
        Process export = new ProcessBuilder(
                        // What a shell starts behind its back ignores the signal, and so would all that this starts.
                        "env",
                        "--default-signal=INT",
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ControlAtlas.class.getName(),
                        "export",
                        "--data=" + data,
                        "--size=16384x16384",
                        "--force",
                        old.toString())
                .redirectErrorStream(true)
                .redirectOutput(elsewhere.resolve("said").toFile())
                .start();
        try {
            untilItWrites(export);
            // The shell's own "kill": a bare machine has no other.
            assertThat(new ProcessBuilder("sh", "-c", "kill -INT " + export.pid())
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(export.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            export.destroyForcibly();
        }
        String said = Files.readString(elsewhere.resolve("said"));
        assertThat(export.exitValue()).as(said).isEqualTo(130);
        assertThat(said.lines()).as(said).hasSizeLessThanOrEqualTo(1);
        assertThat(old).hasContent("the old file");
        assertThat(names()).containsExactly("map.png", "mine.geojson");
    }

    /** A third file beside the two is the one being written. */
    private void untilItWrites(Process export) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (names().size() < 3) {
            assertThat(export.isAlive()).as("the export runs").isTrue();
            assertThat(System.nanoTime()).as("no file is begun").isLessThan(limit);
            Thread.sleep(20);
        }
    }
}
