package org.controlatlas.workshop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.option.WholeNumberConverter;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.Interruption;
import org.controlatlas.cli.terminal.TextFile;
import org.controlatlas.files.Staging;
import org.controlatlas.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures speed and memory on this machine. */
@Command(
        name = "bench",
        header = "Measure the program's speed and memory on this machine.",
        description = {
            "Prints one line of JSON for the machine and one for each measure: the median, the 95th percentile and the"
                    + " greatest of the samples, in milliseconds unless the line has a unit.",
            "No display is needed; windows are opened without one. Let nothing else run meanwhile."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas bench",
            "  control-atlas bench --quick date_step_atlas date_step_100k",
            "  control-atlas bench --own-data my.geojson --own-data polities",
            "  control-atlas bench --chart step-time.svg date_step_360 date_step_10k date_step_100k"
        })
final class BenchCommand implements Callable<Integer> {
    private static final int USUAL_FEATURES = 100_000;
    private static final int MOST_FEATURES = 10_000_000;

    /** Names of the measures, for help and completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Measure.values()).map(Measure::word).iterator();
        }
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "MEASURE",
            completionCandidates = Names.class,
            description = "What to measure, all by default: ${COMPLETION-CANDIDATES}.")
    private List<String> measures = List.of();

    @Option(names = "--quick", description = "Take a tenth of the samples: for a first look, not for figures.")
    private boolean quick;

    @Option(
            names = "--chart",
            paramLabel = "SVG",
            description = "Draw the time of a date step against the number of features into this file.")
    private Path chart;

    @Option(
            names = "--write-data",
            paramLabel = "FOLDER",
            description = "Measure nothing: write the data set of --features features into this new folder.")
    private Path folder;

    @Option(
            names = "--features",
            paramLabel = "N",
            converter = WholeNumberConverter.class,
            description = "For --write-data, 1 to 10000000 (default: " + USUAL_FEATURES + ").")
    private Integer features;

    @Option(
            names = "--own-data",
            paramLabel = "PATH",
            description =
                    "Measure how a data set of your own is opened, twice and once from the menu, and drawn; may be"
                            + " given several times."
                            + " fronts, worlds (a folder), polities and large (1 GB) are made for it.")
    private List<String> own = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        requireSense();
        PrintWriter out = spec.commandLine().getOut();
        Bench bench = new Bench(BundledAtlas.locate(), quick, line -> {
            out.println(line);
            out.flush();
        });
        if (folder != null) {
            writeData(bench);
            return ExitStatus.DONE;
        }
        if (!own.isEmpty()) {
            bench.runOwn(own);
            return ExitStatus.DONE;
        }
        Set<Measure> wanted = wanted();
        Interruption interruption = CommandRun.of(spec).interruption();
        interruption.onStop(() -> {
            // What they leave goes with the folder. Asked to end while it starts, Java 25 would print a remark on its
            // log.
            boolean ended = interruption.awaitEnd(
                    () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly));
            return Message.plain(bench.taken() + " of " + wanted.size() + " measures were taken and printed"
                    + (ended ? "." : "; its temporary files may be left."));
        });
        List<JsonNode> lines = bench.run(wanted);
        if (chart != null) {
            TextFile.write(chart, StepChart.svg(lines));
        }
        return ExitStatus.DONE;
    }

    private void requireSense() {
        if (features != null && (features < 1 || features > MOST_FEATURES)) {
            throw new ParameterException(
                    spec.commandLine(), "A data set has 1 to " + MOST_FEATURES + " features, not " + features + ".");
        }
        if (!own.isEmpty()) {
            requireOwnSense();
        }
        if (folder == null && features != null) {
            throw new ParameterException(spec.commandLine(), "--features changes nothing without --write-data.");
        }
        if (folder != null && (quick || chart != null || !measures.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--write-data measures nothing: leave out --quick, --chart and the measures.");
        }
    }

    private void requireOwnSense() {
        if (folder != null || chart != null || !measures.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--own-data measures your data alone: leave out the measures, --chart and --write-data.");
        }
        for (String word : own) {
            if (word.isBlank() || OwnDataMaker.of(word).isEmpty() && !new File(word).exists()) {
                throw new CommandFailure(
                        ExitStatus.BAD_DATA, "The data set '" + word + "' does not exist: name a file or folder.");
            }
        }
    }

    private void writeData(Bench bench) throws IOException {
        if (Files.exists(folder)) {
            throw new CommandFailure(ExitStatus.FAILED, "'" + folder + "' exists already: name a new folder.");
        }
        try (Staging staging = Staging.beside(folder)) {
            CommandRun.of(spec)
                    .interruption()
                    .onStop(() -> Message.plain(
                            "'" + folder + "' was " + (staging.cancel() ? "not written." : "written whole.")));
            try {
                bench.write(staging.folder(), features == null ? USUAL_FEATURES : features);
            } catch (IOException e) {
                throw staging.explained(e);
            }
            staging.publish();
        }
    }

    private Set<Measure> wanted() {
        if (measures.isEmpty()) {
            return EnumSet.allOf(Measure.class);
        }
        Set<Measure> wanted = EnumSet.noneOf(Measure.class);
        for (String word : measures) {
            wanted.add(Measure.of(word)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "There is no measure '" + word + "': choose of " + String.join(", ", new Names()) + ".")));
        }
        return wanted;
    }
}
