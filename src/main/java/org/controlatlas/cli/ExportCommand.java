package org.controlatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.controlatlas.cli.export.BatchFile;
import org.controlatlas.cli.export.ExportBatch;
import org.controlatlas.cli.export.ExportOptions;
import org.controlatlas.cli.export.ExportRun;
import org.controlatlas.cli.export.ListProblem;
import org.controlatlas.cli.export.OutputPath;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.terminal.AnswerLanguage;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.FailureHandler;
import org.controlatlas.cli.terminal.UsageFailure;
import org.controlatlas.cli.terminal.UsageProblem;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportOption;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes pictures, vectors, tables and animations to files. */
@Command(
        name = "export",
        header = "Write the map as a picture, vectors, data or an animation.",
        description = {
            "Makes one file, whole or not at all; a file that is there already stays unless --force is given.",
            "A batch file is a YAML or JSON list of entries with 'file' and these options without their dashes. If an"
                    + " entry cannot be made, the others are, and the exit status is 1. Run again, a batch makes what is"
                    + " missing and keeps the files that are of the same request and data; with --force it makes all."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas export --date 2020-11-26 map.png",
            "  control-atlas export --compare 2020-09-26,2020-12-01 --size A3 --theme print before-after.pdf",
            "  control-atlas export --zone ZONE --date 2024-05-24 --lang az zone.svg",
            "  control-atlas export --from 2020-09-27 --to 2020-12-01 --step day --frame-time 200 war.mp4",
            "  control-atlas export --sheet 1988-02-20..2024-05-24 sheet.pdf",
            "  control-atlas export --date 2023-09-19 --format geojson --stdout | jq .features",
            "  control-atlas export --all-periods data-set.geojson",
            "  control-atlas export --batch docs/gallery.yaml --force"
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private ExportOptions options;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "The file to write; its ending gives the format, and a name without one gets that of --format."
                            + " - is standard output. A device or pipe is written to and never replaced.")
    private String file;

    @Option(names = "--stdout", description = "Write to standard output instead of a file; needs --format.")
    private boolean stdout;

    @Option(
            names = "--batch",
            paramLabel = "LIST",
            description = "Make all the exports that this YAML or JSON file lists.")
    private Path batch;

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    /** An entry of a batch file, read by the same parser as a command line. */
    @Command(name = "entry")
    static final class EntryOptions implements Runnable {
        @Mixin
        private ExportOptions options;

        @Override
        public void run() {
            // Only its options are of interest.
        }
    }

    @Override
    public Integer call() throws IOException {
        int targets = (file != null ? 1 : 0) + (stdout ? 1 : 0) + (batch != null ? 1 : 0);
        if (targets != 1) {
            throw new UsageFailure(spec, ListProblem.WHERE);
        }
        if (batch != null && options.isAnyGiven()) {
            throw new UsageFailure(spec, ListProblem.OPTIONS_INTO_LIST);
        }
        Path target = batch == null ? target() : null;
        if (batch == null && target == null && force) {
            throw new UsageFailure(spec, ListProblem.FORCE_ON_OUTPUT);
        }
        if (batch == null) {
            ExportRun.Job job = job(Message.EMPTY, target, options);
            runs(List.of(job)).get(job).make(job);
            return ExitStatus.DONE;
        }
        List<ExportRun.Job> jobs = jobs(new BatchFile(batch).read());
        return new ExportBatch(
                        runs(jobs)::get, (where, failure) -> FailureHandler.report(where, failure, spec.commandLine()))
                .make(jobs);
    }

    /** What makes each job. Each version of the data is read once. */
    private Map<ExportRun.Job, ExportRun> runs(List<ExportRun.Job> jobs) throws IOException {
        Map<Optional<String>, List<ExportRun.Job>> byVersion = new LinkedHashMap<>();
        jobs.forEach(job -> byVersion
                .computeIfAbsent(data.versionElse(linkedVersion(job)), each -> new ArrayList<>())
                .add(job));
        Map<ExportRun.Job, ExportRun> runs = new HashMap<>();
        for (Map.Entry<Optional<String>, List<ExportRun.Job>> alike : byVersion.entrySet()) {
            ExportRun run = run(alike.getValue(), alike.getKey());
            alike.getValue().forEach(job -> runs.put(job, run));
        }
        return runs;
    }

    /** Of the data in that version. Files of data need no base map to be drawn on. */
    private ExportRun run(List<ExportRun.Job> jobs, Optional<String> version) throws IOException {
        boolean onlyData = jobs.stream().allMatch(job -> job.format().isData());
        Atlas atlas = onlyData ? data.read(version) : data.readForMaps(version);
        return new ExportRun(
                atlas,
                CommandRun.of(spec),
                force,
                AnswerLanguage.beforeName(spec),
                AnswerLanguage.words(spec.commandLine()));
    }

    private static Optional<String> linkedVersion(ExportRun.Job job) {
        try {
            return job.options().linkedVersion();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.USAGE, Message.of(e).after(job.where()));
        }
    }

    /** Null for standard output. */
    private Path target() {
        if (stdout || OutputPath.isStandardOutput(file)) {
            return null;
        }
        try {
            return OutputPath.parse(file);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.FAILED, Message.of(e));
        }
    }

    private List<ExportRun.Job> jobs(List<BatchFile.Entry> entries) {
        List<ExportRun.Job> jobs = new ArrayList<>();
        for (BatchFile.Entry entry : entries) {
            Message where = Message.of(ListProblem.ENTRY, entry.number(), batch);
            ExportOptions own = parsed(entry.arguments(), where);
            List<String> all = new ArrayList<>(entry.arguments());
            entry.defaults().stream()
                    .filter(word -> !own.excludes(option(word)))
                    .forEach(all::add);
            ExportRun.Job whole = job(where, entry.file(), parsed(all, where));
            // A default that changes nothing in this file is for the others.
            List<String> used = new ArrayList<>(entry.arguments());
            entry.defaults().stream()
                    .filter(word -> all.contains(word))
                    .filter(word -> option(word).isEmpty()
                            || whole.options().matters(option(word).get(), whole.format()))
                    .forEach(used::add);
            jobs.add(job(where, entry.file(), parsed(used, where)));
        }
        return jobs;
    }

    private static Optional<ExportOption> option(String word) {
        return ExportOption.ofFlag(word.substring(0, word.indexOf('=')));
    }

    private static ExportOptions parsed(List<String> words, Message where) {
        EntryOptions parsed = new EntryOptions();
        try {
            new CommandLine(parsed).parseArgs(words.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new CommandFailure(ExitStatus.USAGE, UsageProblem.of(e).after(where));
        }
        return parsed.options;
    }

    private static ExportRun.Job job(Message where, Path target, ExportOptions asked) {
        try {
            ExportFormat format = asked.format()
                    .or(() -> target == null ? Optional.empty() : ExportFormat.ofFile(target))
                    .orElseThrow(() -> target == null
                            ? new BadValueException(ListProblem.STDOUT_NEEDS_FORMAT)
                            : new BadValueException(ListProblem.ENDING_NAMES_NO_FORMAT, target));
            Path written = target == null || isNoFile(target) ? target : format.withEnding(target);
            requireEnding(written, format);
            boolean table = format.isTable();
            if (target == null && table && asked.isGiven(ExportOption.TITLE)) {
                throw new BadValueException(ListProblem.TITLE_OF_TABLE);
            }
            return new ExportRun.Job(where, written, format, asked);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.USAGE, Message.of(e).after(where));
        }
    }

    /** A device, a pipe or a folder keeps its name. */
    private static boolean isNoFile(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    /** A file whose ending says that it is something else would open in the wrong program. */
    private static void requireEnding(Path target, ExportFormat format) {
        if (target != null) {
            ExportFormat.ofFile(target)
                    .filter(named -> !named.extension().equals(format.extension()))
                    .ifPresent(named -> {
                        throw new BadValueException(ListProblem.ENDING_AND_FORMAT, target, named.code(), format.code());
                    });
        }
    }
}
