package org.controlatlas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.controlatlas.app.bench.FirstMapWatch;

/**
 * Runs what should start fast, so that the Java that runs it can put the classes used into a class-data archive: the
 * window with the argument {@code window}, else the commands. Two archives, because Java goes through all of one at each
 * start. Only for the build.
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

    private static final String WINDOW = "window";
    private static final int WINDOW_SECONDS = 120;
    private static final long REST_MS = 500;

    private ClassDataTraining() {}

    private static void endAfter(int seconds) {
        Thread end = new Thread(
                () -> {
                    try {
                        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
                        System.exit(0);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "end-of-training");
        end.setDaemon(true);
        end.start();
    }

    /** Failures do not count: what could be loaded is archived, and the archive only saves time. */
    public static void main(String[] args) throws IOException {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                PrintWriter silence = new PrintWriter(nowhere, false, java.nio.charset.StandardCharsets.UTF_8)) {
            Streams streams = new Streams(silence, silence, nowhere, false);
            if (List.of(args).contains(WINDOW)) {
                window();
            } else {
                for (String command : COMMANDS) {
                    int unused = ControlAtlas.run(streams, command.split(" "));
                }
            }
        }
        awaitCompiler();
    }

    /** On no display, until the map is there. A machine that cannot do it only starts slower. */
    private static void window() {
        endAfter(WINDOW_SECONDS);
        FirstMapWatch.closeWhenShown();
        ControlAtlas.main(new String[0]);
    }

    /**
     * Java 17 archives a method that waits to be compiled as one that waits, and whoever reads the archive never queues
     * it again: it stays interpreted for ever, which made painting five times slower. So the archive is written when
     * nothing waits.
     */
    private static void awaitCompiler() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long before = -1;
        long now = compiler.getTotalCompilationTime();
        while (before != now) {
            try {
                Thread.sleep(REST_MS);
            } catch (InterruptedException e) {
                return;
            }
            before = now;
            now = compiler.getTotalCompilationTime();
        }
    }
}
