package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Hundredths;
import org.controlatlas.analysis.Survey;
import org.controlatlas.analysis.ZoneErrors;
import org.controlatlas.cli.option.AnswerOptions;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.option.ViewpointOption;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.SourceDetails;
import org.controlatlas.cli.terminal.UsageFailure;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.model.Zone;
import org.controlatlas.viewpoint.ViewpointDifference;
import org.controlatlas.viewpoint.Viewpoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the viewpoints of a data set, and the ground on which two of them differ. */
@Command(
        name = "viewpoints",
        header = "List whose ground it is by whom, and where two viewpoints differ.",
        description = {
            "Without --compare: the viewpoints of the data set, each with its author and sources. Most commands take one of"
                    + " them by --viewpoint.",
            "With --compare: the zones of which the two say another owner on the day, with their areas. Zones of which one"
                    + " of them says nothing are counted apart."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas viewpoints",
            "  control-atlas viewpoints --compare control,de-jure --date 2000-01-01",
            "  control-atlas viewpoints --compare control,de-jure --date 2000-01-01 --format csv"
        })
public final class ViewpointsCommand implements Callable<Integer> {
    @Option(names = "--compare", paramLabel = "ID,ID", split = ",", description = "Two viewpoints to be compared.")
    private List<String> compare;

    @Mixin
    private DateOption date;

    @Mixin
    private AnswerOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (compare != null && compare.size() != 2) {
            throw new UsageFailure(spec, OptionProblem.TWO_VIEWPOINTS);
        }
        if (compare == null && date.chosen().isPresent()) {
            throw new UsageFailure(spec, OptionProblem.DATE_IS_FOR_COMPARE);
        }
        Atlas atlas = answer.read();
        PrintWriter out = answer.out();
        if (compare == null) {
            list(atlas, out);
        } else {
            LocalDate day = date.on(atlas);
            compare(
                    ViewpointDifference.between(
                            atlas,
                            ViewpointOption.find(atlas, compare.get(0)),
                            ViewpointOption.find(atlas, compare.get(1)),
                            day),
                    atlas,
                    out);
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private void list(Atlas atlas, PrintWriter out) throws IOException {
        Language names = answer.language();
        AnalysisWords words = new AnalysisWords(atlas, names);
        AnswerReading reading = new AnswerReading(atlas, names);
        List<Viewpoint> all = Viewpoints.of(atlas);
        switch (answer.format()) {
            case JSON -> {
                ArrayNode list = Answers.list();
                for (Viewpoint viewpoint : all) {
                    ObjectNode entry = list.addObject()
                            .put("id", viewpoint.id())
                            .put("kind", viewpoint.kind().code())
                            .put("name", viewpoint.names().in(names))
                            .put("by", viewpoint.by().orElse(null))
                            .put("author", viewpoint.author());
                    Answers.strings(entry, "sources", viewpoint.sources());
                    reading.put(entry);
                }
                Answers.print(out, list);
            }
            case CSV -> {
                CsvWriter csv = Answers.csv(out);
                csv.row(reading.heading(List.of("id", "kind", "name", "by", "author", "sources")));
                for (Viewpoint viewpoint : all) {
                    csv.row(reading.row(List.of(
                            viewpoint.id(),
                            viewpoint.kind().code(),
                            viewpoint.names().in(names),
                            viewpoint.by().orElse(""),
                            viewpoint.author(),
                            Answers.cell(viewpoint.sources()))));
                }
            }
            case TEXT -> {
                reading.print(out);
                for (Viewpoint viewpoint : all) {
                    Answers.line(
                            out, 0, viewpoint.id() + ": " + viewpoint.names().in(names));
                    if (!viewpoint.author().isBlank()) {
                        Answers.line(out, 1, words.author(viewpoint.author()));
                    }
                    if (!viewpoint.sources().isEmpty()) {
                        Answers.line(out, 1, words.sources(viewpoint.sources()));
                    }
                }
                SourceDetails.print(
                        out,
                        words.sourcesHead(),
                        all.stream()
                                .flatMap(viewpoint -> viewpoint.sources().stream())
                                .toList(),
                        atlas);
            }
        }
    }

    private void compare(ViewpointDifference difference, Atlas atlas, PrintWriter out) throws IOException {
        Language names = answer.language();
        AnalysisWords words = new AnalysisWords(atlas, names);
        AnswerReading reading = new AnswerReading(atlas, names);
        ZoneErrors errors = new ZoneErrors(Survey.of(atlas));
        LocalDate date = difference.date();
        OptionalDouble error =
                errors.of(difference.rows().stream().map(row -> row.zone().id()).toList(), date);
        OptionalDouble untoldError =
                errors.of(difference.untold().stream().map(Zone::id).toList(), date);
        String one = compare.get(0);
        String other = compare.get(1);
        switch (answer.format()) {
            case JSON -> {
                ObjectNode root = reading.put(Answers.object())
                        .put("date", difference.date().toString())
                        .put("one", one)
                        .put("other", other)
                        .put("area_km2", Hundredths.of(difference.squareKm()));
                Answers.number(root, "error_km2", error);
                root.put("untold_km2", Hundredths.of(difference.untoldSquareKm()));
                Answers.number(root, "untold_error_km2", untoldError);
                ArrayNode rows = root.putArray("differences");
                for (ViewpointDifference.Row row : difference.rows()) {
                    ObjectNode entry = rows.addObject()
                            .put("zone_id", row.zone().id())
                            .put("name", name(row.zone(), date, names))
                            .put("one", row.one())
                            .put("other", row.other())
                            .put("area_km2", Hundredths.of(row.squareKm()));
                    Answers.number(
                            entry, "error_km2", errors.of(List.of(row.zone().id()), date));
                }
                Answers.print(out, root);
            }
            case CSV -> {
                CsvWriter csv = Answers.csv(out);
                csv.row(reading.heading(List.of("date", "zone_id", "name", one, other, "area_km2", "error_km2")));
                for (ViewpointDifference.Row row : difference.rows()) {
                    csv.row(reading.row(List.of(
                            difference.date().toString(),
                            row.zone().id(),
                            name(row.zone(), date, names),
                            row.one(),
                            row.other(),
                            String.format(Locale.ROOT, "%.2f", row.squareKm()),
                            Answers.cell(errors.of(List.of(row.zone().id()), date)))));
                }
            }
            case TEXT -> {
                reading.print(out);
                Answers.line(
                        out,
                        0,
                        words.differ(
                                date,
                                name(atlas, one, names),
                                name(atlas, other, names),
                                words.size(difference.squareKm(), error),
                                difference.rows().size()));
                if (!difference.untold().isEmpty()) {
                    Answers.line(out, 0, words.untold(words.size(difference.untoldSquareKm(), untoldError)));
                }
                for (ViewpointDifference.Row row : difference.rows()) {
                    String zone = name(row.zone(), date, names);
                    String size = words.size(
                            row.squareKm(), errors.of(List.of(row.zone().id()), date));
                    Answers.line(
                            out,
                            1,
                            zone + ": " + words.owners(row.one(), date) + " | " + words.owners(row.other(), date) + ", "
                                    + size);
                }
            }
        }
    }

    private static String name(Atlas atlas, String id, Language language) {
        return Answers.named(ViewpointOption.find(atlas, id).names().in(language), id);
    }

    private static String name(Zone zone, LocalDate date, Language language) {
        return zone.namesAt(ValidTime.dayOf(date)).in(language);
    }
}
