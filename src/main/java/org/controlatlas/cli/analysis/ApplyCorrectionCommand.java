package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.controlatlas.analysis.VersionChange;
import org.controlatlas.analysis.VersionComparison;
import org.controlatlas.analysis.VersionWords;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.DataSetProblem;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.terminal.AnswerLanguage;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.ReportWords;
import org.controlatlas.cli.terminal.UsageFailure;
import org.controlatlas.correction.CorrectedCopy;
import org.controlatlas.correction.Correction;
import org.controlatlas.correction.CorrectionException;
import org.controlatlas.correction.Packet;
import org.controlatlas.correction.Trial;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.words.MessageWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a correction packet on a copy of the data. */
@Command(
        name = "apply-correction",
        header = "Try a correction packet on a copy of the data.",
        description = {
            "Copies the data set into a new folder, changes the row there, and says what that changes on the map and what"
                    + " 'validate' finds. The data themselves stay as they are. The exit status is 3 if the copy breaks"
                    + " rules; it is then kept to be looked at."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas apply-correction fix.zip --output tried",
            "  control-atlas apply-correction fix.zip --data mine --output tried --format json"
        })
public final class ApplyCorrectionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The packet that 'control-atlas correction' made.")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "The data set to copy: a folder or a GeoJSON file. Default: the bundled atlas.")
    private Path data;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder for the copy; it must be new or empty.")
    private Path output;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private String format = "text";

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!List.of("text", "json").contains(format)) {
            throw new UsageFailure(spec, OptionProblem.UNKNOWN_FORMAT, format);
        }
        if (data != null) {
            DataOption.requireReadable(data, DataSetProblem.GIVE_DATA);
        }
        Path dataSet = data == null ? BundledAtlas.locate() : data;
        if (Files.exists(output) && !isEmptyFolder(output)) {
            throw new CommandFailure(ExitStatus.FAILED, Message.of(OptionProblem.FOLDER_NOT_EMPTY, output));
        }
        try {
            Correction correction = Packet.read(file);
            Trial trial = trial(dataSet, correction);
            return tell(AtlasReader.read(dataSet), correction, trial);
        } catch (CorrectionException e) {
            throw new CommandFailure(ExitStatus.BAD_DATA, Message.of(e));
        }
    }

    /** Leaves nothing behind if it fails. */
    private Trial trial(Path dataSet, Correction correction) throws IOException {
        boolean there = Files.exists(output);
        Files.createDirectories(output);
        try {
            return Trial.on(dataSet, correction, output);
        } catch (IOException | RuntimeException e) {
            Trial.delete(output);
            if (there) {
                Files.createDirectories(output);
            }
            throw e;
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private int tell(Atlas before, Correction correction, Trial trial) throws IOException {
        List<VersionChange> changes = List.of();
        Atlas after = before;
        if (trial.opens()) {
            after = trial.read();
            changes = new VersionComparison(before, after, List.of()).changes();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format.equals("json")) {
            Answers.print(out, json(correction, trial, changes));
        } else {
            text(trial, changes, new VersionWords(after, language.orEnglish()), out);
        }
        out.flush();
        return trial.errors().isEmpty() ? ExitStatus.DONE : ExitStatus.BAD_DATA;
    }

    private ObjectNode json(Correction correction, Trial trial, List<VersionChange> changes) {
        ObjectNode root = Answers.object()
                .put("output", output.toString())
                .put("file", trial.copy().file())
                .put("zone_id", correction.zoneId())
                .put("source", correction.source().isBlank() ? null : correction.source());
        ArrayNode fields = root.putArray("fields");
        for (String field : changed(trial)) {
            fields.addObject()
                    .put("field", field)
                    .put("old", trial.copy().before().get(field))
                    .put("new", trial.copy().after().get(field));
        }
        ArrayNode moved = root.putArray("moved");
        for (CorrectedCopy.Moved each : trial.copy().moved()) {
            moved.addObject()
                    .put("start_date", each.start())
                    .put("field", each.field())
                    .put("old", each.before())
                    .put("new", each.after());
        }
        ArrayNode rows = root.putArray("changes");
        for (VersionChange change : changes) {
            rows.addObject()
                    .put("zone_id", change.zoneId())
                    .put(
                            "start_date",
                            change.time().start().map(LocalDate::toString).orElse(null))
                    .put(
                            "end_date",
                            change.time().end().map(LocalDate::toString).orElse(null))
                    .put("old", change.old().code())
                    .put("new", change.now().code())
                    .put("old_certainty", change.old().certainty())
                    .put("new_certainty", change.now().certainty())
                    .put("area_km2", change.squareKm());
        }
        root.put("valid", trial.errors().isEmpty());
        MessageWords said = AnswerLanguage.words(spec.commandLine());
        Answers.strings(root, "errors", said.all(trial.errors()));
        Answers.strings(root, "remarks", said.all(trial.remarks()));
        return root;
    }

    private static TreeSet<String> changed(Trial trial) {
        TreeSet<String> fields = new TreeSet<>(trial.copy().before().keySet());
        fields.addAll(trial.copy().after().keySet());
        fields.removeIf(field -> Objects.equals(
                trial.copy().before().get(field), trial.copy().after().get(field)));
        return fields;
    }

    private void text(Trial trial, List<VersionChange> changes, VersionWords words, PrintWriter out) {
        Answers.line(out, 0, output + ": " + trial.copy().file());
        for (String field : changed(trial)) {
            Answers.line(
                    out,
                    2,
                    field + ": " + trial.copy().before().getOrDefault(field, "–") + " → "
                            + trial.copy().after().getOrDefault(field, "–"));
        }
        MessageWords said = AnswerLanguage.words(spec.commandLine());
        for (CorrectedCopy.Moved each : trial.copy().moved()) {
            Message moved = Message.of(
                    OptionProblem.ROW_BESIDE, orDash(each.start()), each.field(), each.before(), orDash(each.after()));
            Answers.line(out, 2, said.of(moved));
        }
        changes.forEach(change -> Answers.line(out, 0, words.lines(change).get(0)));
        trial.errors().forEach(error -> Answers.line(out, 0, said.of(Message.of(ReportWords.ERROR, error))));
        trial.remarks().forEach(remark -> Answers.line(out, 0, said.of(Message.of(ReportWords.REMARK, remark))));
        Answers.line(
                out,
                0,
                said.of(
                        trial.errors().isEmpty()
                                ? Message.of(ReportWords.VALID)
                                : Message.of(
                                        OptionProblem.COPY_BREAKS_RULES,
                                        trial.errors().size())));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
