package org.controlatlas.workshop.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Measures of whole processes, taken from outside: cold starts and memory. */
final class ProcessMeasures {
    /** Nobody starts a program ten times in a row: a rented machine slows by half under a minute of full load. */
    private static final long REST_MS = 2_000;

    private static final Repetition STARTS = new Repetition(1, 10, REST_MS);
    private static final Repetition QUICK_STARTS = new Repetition(1, 3, REST_MS);
    private static final double KILO = 1024;

    private final ChildJava java;
    private final Path data;
    private final Path scratch;
    private final Repetition times;

    /** @param data the bundled atlas */
    ProcessMeasures(ChildJava java, Path data, Path scratch, boolean quick) {
        this.java = java;
        this.data = data;
        this.scratch = scratch;
        this.times = quick ? QUICK_STARTS : STARTS;
    }

    /** Empty if this machine does not tell what is asked. */
    Optional<Measurement> take(Measure measure) throws Exception {
        return switch (measure) {
            case LOAD_ATLAS -> Optional.of(archived(loadAtlas()));
            case START_TO_MAP ->
                Optional.of(archived(Measurement.ofMillis(measure.word(), times.millis(() -> untilShown("start")))));
            case START_FLOOR ->
                Optional.of(archived(Measurement.ofMillis(measure.word(), times.millis(() -> untilShown("empty")))));
            case COMMAND_TO_PNG ->
                Optional.of(archived(Measurement.ofMillis(measure.word(), times.millis(this::exportPng))));
            case RESIDENT_MEMORY -> residentMemory();
            default -> throw new IllegalArgumentException(measure + " is taken within a process.");
        };
    }

    private Measurement archived(Measurement measurement) {
        return measurement.with("start_script", java.isDistribution());
    }

    private Measurement loadAtlas() throws Exception {
        return Measurement.ofMillis(Measure.LOAD_ATLAS.word(), times.samples(() -> {
            double[] taken = new double[1];
            ChildJava.run(java.java("view", BenchChild.class, "load", data.toString()), line -> taken[0] = p50(line));
            return taken[0];
        }));
    }

    private static double p50(String line) {
        try {
            return new ObjectMapper().readTree(line).path("p50_ms").asDouble();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** @param what a child does, which then says that it is shown */
    private void untilShown(String what) throws Exception {
        Process process = java.java("view", BenchChild.class, what).start();
        try (BufferedReader out = ChildJava.reader(process)) {
            awaitLine(out, BenchChild.SHOWN);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void awaitLine(BufferedReader out, String wanted) throws IOException {
        String line = out.readLine();
        while (!wanted.equals(line)) {
            if (line == null) {
                throw new IOException("The program ended before it said '" + wanted + "'.");
            }
            line = out.readLine();
        }
    }

    private void exportPng() throws Exception {
        Path file = scratch.resolve("command.png");
        ChildJava.run(java.program("export", "--date", "2020-11-26", "--force", file.toString()), line -> {});
    }

    /** At the first map, and after the slider was dragged over all dates and the map panned about. */
    private Optional<Measurement> residentMemory() throws Exception {
        Process process =
                java.java("view", BenchChild.class, "use", data.toString()).start();
        try (BufferedReader out = ChildJava.reader(process)) {
            awaitLine(out, BenchChild.USED);
            Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
            if (!Files.exists(status)) {
                return Optional.empty();
            }
            return Optional.of(new Measurement(
                            Measure.RESIDENT_MEMORY.word(), new double[] {megabytes(status, "VmRSS:")}, "MB", Map.of())
                    .with("peak", megabytes(status, "VmHWM:"))
                    .with("start_script", java.isDistribution()));
        } finally {
            process.destroyForcibly();
        }
    }

    private static double megabytes(Path status, String key) throws IOException {
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith(key)) {
                double kilobytes = Double.parseDouble(line.replaceAll("\\D", ""));
                return Math.rint(kilobytes / KILO);
            }
        }
        throw new IOException("There is no " + key + " in '" + status + "'.");
    }
}
