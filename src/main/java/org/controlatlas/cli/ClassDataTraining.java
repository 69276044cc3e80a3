package org.controlatlas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;

/**
 * Runs the commands whose start should be fast, so that the Java that runs it can put the classes they use into a
 * class-data archive. Only for the build.
 */
final class ClassDataTraining {
    private static final List<String> COMMANDS = List.of(
            "--help",
            "query --place Shusha --date 2021-01-01 --format json",
            "query --at 46.75,39.82 --date 2021-01-01",
            "export --date 2020-11-26 --format png --stdout",
            "export --date 2020-11-26 --format svg --stdout",
            "export --date 2020-11-26 --format pdf --stdout",
            "export --date 2020-11-26 --format geojson --stdout");

    private ClassDataTraining() {}

    /** Failures do not count: what could be loaded is archived, and the archive only saves time. */
    public static void main(String[] args) throws IOException {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                PrintWriter silence = new PrintWriter(nowhere, false, java.nio.charset.StandardCharsets.UTF_8)) {
            for (String command : COMMANDS) {
                int unused = ControlAtlas.run(new Streams(silence, silence, nowhere, false), command.split(" "));
            }
        }
    }
}
