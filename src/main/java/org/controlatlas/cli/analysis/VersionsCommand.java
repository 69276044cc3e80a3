package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.controlatlas.analysis.VersionChange;
import org.controlatlas.analysis.VersionComparison;
import org.controlatlas.analysis.VersionWords;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataVersions;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingChoices;
import org.controlatlas.cli.option.AnswerFormat;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.DataSetProblem;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.SourceDetails;
import org.controlatlas.cli.terminal.UsageFailure;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the versions of the data, and tells what a version changed on the map. */
@Command(
        name = "versions",
        header = "Tell which versions of the data there are, and what a version changed.",
        description = {
            "Prints the versions of the data, newest first, with their days and what each changed. With --changes: which"
                    + " ground is told otherwise, of which days, from what to what, why and by which sources.",
            "Other commands take --data-version to answer as the data were known in a version."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas versions",
            "  control-atlas versions --changes 1.1.0..2.0.0",
            "  control-atlas versions --changes 2.0.1..2.1.0 --format json",
            "  control-atlas query --at 46.75,39.76 --date 1992-06 --data-version 1.1.0"
        })
public final class VersionsCommand implements Callable<Integer> {
    @Option(
            names = "--changes",
            paramLabel = "X..Y",
            description = "What differs on the map between version X and the later version Y.")
    private String changes;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private AnswerFormat format = AnswerFormat.TEXT;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "A data set of your own with a list of its versions: a folder. Default: the bundled atlas.")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (data != null) {
            DataOption.requireReadable(data, DataSetProblem.GIVE_FOLDER);
        }
        Path path = data == null ? BundledAtlas.locate() : data;
        DataVersions versions = DataVersions.of(path);
        if (versions.all().isEmpty()) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, Message.of(OptionProblem.NO_VERSION_LIST, path));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (changes == null) {
            list(versions, out);
        } else {
            changes(path, versions, out);
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private void list(DataVersions versions, PrintWriter out) throws IOException {
        Language said = language.orEnglish();
        switch (format) {
            case JSON -> {
                ObjectNode root = Answers.object();
                ArrayNode list = root.putArray("versions");
                versions.all().forEach(each -> describe(list.addObject(), each, said));
                Answers.print(out, root);
            }
            case CSV -> {
                CsvWriter csv = Answers.csv(out);
                csv.row(List.of("version", "date", "section", "note"));
                for (DataVersion each : versions.all()) {
                    for (DataVersion.Section section : each.sections()) {
                        for (Names note : section.notes()) {
                            csv.row(List.of(
                                    each.version(),
                                    each.date().toString(),
                                    section.title().in(said),
                                    note.in(said)));
                        }
                    }
                }
            }
            case TEXT -> {
                for (DataVersion each : versions.all()) {
                    Answers.line(out, 0, each.version() + "  " + each.date());
                    for (DataVersion.Section section : each.sections()) {
                        if (!section.title().isEmpty()) {
                            Answers.line(out, 2, section.title().in(said) + ":");
                        }
                        section.notes().forEach(note -> Answers.line(out, 4, VersionWords.plain(note.in(said))));
                    }
                }
            }
        }
    }

    private static void describe(ObjectNode entry, DataVersion version, Language said) {
        entry.put("version", version.version()).put("date", version.date().toString());
        ArrayNode notes = entry.putArray("notes");
        for (DataVersion.Section section : version.sections()) {
            section.notes().forEach(note -> notes.addObject()
                    .put("section", section.title().in(said))
                    .put("text", note.in(said)));
        }
    }

    private void changes(Path path, DataVersions versions, PrintWriter out) throws IOException {
        String[] both = changes.split("\\.\\.", -1);
        if (both.length != 2 || both[0].isBlank() || both[1].isBlank()) {
            throw new UsageFailure(spec, OptionProblem.NO_TWO_VERSIONS, changes);
        }
        DataVersion from = version(versions, both[0]);
        DataVersion to = version(versions, both[1]);
        if (versions.all().indexOf(from) <= versions.all().indexOf(to)) {
            throw new UsageFailure(spec, OptionProblem.EARLIER_VERSION_FIRST, changes);
        }
        Atlas later = read(path, to);
        VersionComparison comparison = new VersionComparison(read(path, from), later, versions.between(from, to));
        VersionWords words = new VersionWords(later, language.orEnglish());
        switch (format) {
            case JSON -> Answers.print(out, SourceDetails.put(json(from, to, comparison, words, versions), later));
            case CSV -> csv(comparison, words, out);
            case TEXT -> {
                Answers.line(out, 0, words.sentence(comparison, from, to));
                for (VersionChange change : comparison.changes()) {
                    List<String> lines = words.lines(change);
                    Answers.line(out, 0, lines.get(0));
                    lines.subList(1, lines.size()).forEach(line -> Answers.line(out, 2, line));
                }
                words.apart(comparison).forEach(line -> Answers.line(out, 0, line));
                SourceDetails.print(
                        out,
                        words.sourcesHead(),
                        comparison.changes().stream()
                                .flatMap(change -> change.sources().stream())
                                .toList(),
                        later);
            }
        }
    }

    private static DataVersion version(DataVersions versions, String asked) {
        return versions.find(asked)
                .orElseThrow(() -> new CommandFailure(ExitStatus.NOTHING_THERE, versions.unknown(asked)));
    }

    private static Atlas read(Path path, DataVersion version) throws IOException {
        return AtlasReader.read(path, ReadingChoices.NONE.ofVersion(Optional.of(version.version())), LoadListener.NONE);
    }

    private static ObjectNode json(
            DataVersion from, DataVersion to, VersionComparison comparison, VersionWords words, DataVersions versions) {
        ObjectNode root = Answers.object().put("from", from.version()).put("to", to.version());
        root.put("summary", words.sentence(comparison, from, to));
        ArrayNode rows = root.putArray("changes");
        for (VersionChange change : comparison.changes()) {
            ObjectNode row = rows.addObject()
                    .put("zone_id", change.zoneId())
                    .put("zone", words.name(change))
                    .put("kind", change.isOfControl() ? "control" : "certainty")
                    .put("start_date", day(change.time().start().orElse(null)))
                    .put("end_date", day(change.time().end().orElse(null)))
                    .put("old", change.old().code())
                    .put("new", change.now().code())
                    .put("old_certainty", change.old().certainty())
                    .put("new_certainty", change.now().certainty())
                    .put("old_peacekeepers", blankAsNull(change.old().peacekeepers()))
                    .put("new_peacekeepers", blankAsNull(change.now().peacekeepers()))
                    .put("area_km2", change.squareKm());
            Answers.number(row, "error_km2", change.ground().errorSquareKm());
            row.put(
                    "reason",
                    change.reasons().isEmpty()
                            ? null
                            : String.join(
                                    "; ",
                                    change.reasons().stream().map(words::told).toList()));
            Answers.strings(row, "old_zone_ids", change.ground().oldZoneIds());
            Answers.strings(row, "sources", change.sources());
        }
        ObjectNode apart = root.putObject("apart");
        apart.put("within_accuracy", comparison.withinAccuracy());
        Answers.strings(apart, "redrawn", comparison.redrawn());
        ArrayNode notes = root.putArray("versions");
        versions.between(from, to).forEach(each -> describe(notes.addObject(), each, words.language()));
        return root;
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void csv(VersionComparison comparison, VersionWords words, PrintWriter out) throws IOException {
        CsvWriter csv = Answers.csv(out);
        csv.row(List.of(
                "zone_id",
                "zone",
                "kind",
                "start_date",
                "end_date",
                "old",
                "new",
                "old_certainty",
                "new_certainty",
                "area_km2",
                "reason",
                "sources",
                "error_km2",
                "old_peacekeepers",
                "new_peacekeepers",
                "old_zone_ids"));
        for (VersionChange change : comparison.changes()) {
            csv.row(List.of(
                    change.zoneId(),
                    words.name(change),
                    change.isOfControl() ? "control" : "certainty",
                    change.time().start().map(LocalDate::toString).orElse(""),
                    change.time().end().map(LocalDate::toString).orElse(""),
                    change.old().code(),
                    change.now().code(),
                    change.old().certainty(),
                    change.now().certainty(),
                    String.valueOf(change.squareKm()),
                    Answers.cell(change.reasons().stream().map(words::told).toList()),
                    Answers.cell(change.sources()),
                    Answers.cell(change.ground().errorSquareKm()),
                    change.old().peacekeepers(),
                    change.now().peacekeepers(),
                    Answers.cell(change.ground().oldZoneIds())));
        }
    }
}
