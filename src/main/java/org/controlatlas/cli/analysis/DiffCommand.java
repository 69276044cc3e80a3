package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Difference;
import org.controlatlas.analysis.Difference.AreaChange;
import org.controlatlas.analysis.DifferenceFinder;
import org.controlatlas.analysis.Survey;
import org.controlatlas.cli.option.AnswerOptions;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.option.ViewpointOption;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.SourceDetails;
import org.controlatlas.cli.terminal.UsageFailure;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.model.Atlas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what changed between two days. */
@Command(
        name = "diff",
        header = "Tell what changed between two days.",
        description = {
            "Prints which areas passed from whom to whom, their km² with the error, by what event or instrument, and"
                    + " the sources; a sentence on top sums it up.",
            "An outline that was only drawn anew, a zone that was only renamed, and a shift that is smaller than the"
                    + " error of the outline are no changes: they are counted apart."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas diff --from 2020-09-26 --to 2020-12-02",
            "  control-atlas diff --from 1992 --to 1994-05-12 --format json --lang ru",
            "  control-atlas diff --from 2023-09-18 --to 2023-10-01 --format csv > changes.csv"
        })
public final class DiffCommand implements Callable<Integer> {
    @Mixin
    private SpanOption span;

    @Mixin
    private AnswerOptions answer;

    @Mixin
    private ViewpointOption viewpoint;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!span.from().isBefore(span.to())) {
            throw new UsageFailure(spec, OptionProblem.EARLIER_FIRST, span.to(), span.from());
        }
        Atlas atlas = viewpoint.of(answer.read());
        CommandFailure.ifNothingThere(atlas.info().outside(span.from()));
        CommandFailure.ifNothingThere(atlas.info().outside(span.to()));
        Difference difference = new DifferenceFinder(Survey.of(atlas)).between(span.from(), span.to());
        AnalysisWords words = new AnalysisWords(atlas, answer.language());
        AnswerReading reading = new AnswerReading(atlas, answer.language());
        PrintWriter out = answer.out();
        switch (answer.format()) {
            case JSON -> Answers.print(out, SourceDetails.put(json(difference, words, reading), atlas));
            case CSV -> csv(difference, words, reading, out);
            case TEXT -> {
                reading.print(out);
                text(difference, words, out);
                SourceDetails.print(
                        out,
                        words.sourcesHead(),
                        difference.changes().stream()
                                .flatMap(change -> change.sources().stream())
                                .toList(),
                        atlas);
            }
        }
        out.flush();
        return ExitStatus.DONE;
    }

    static ObjectNode json(Difference difference, AnalysisWords words, AnswerReading reading) {
        ObjectNode root = reading.put(Answers.object())
                .put("from", difference.from().toString())
                .put("to", difference.to().toString());
        Answers.strings(root, "summary", words.sentences(difference));
        ArrayNode changes = root.putArray("changes");
        for (AreaChange change : difference.changes()) {
            ObjectNode row = changes.addObject().put("area", words.name(change.area()));
            row.put("area_id", change.areaId());
            Answers.strings(row, "zone_ids", change.zoneIds());
            row.put("from", change.passage().from().code());
            row.put("to", change.passage().to().code());
            row.put("area_km2", change.passage().squareKm());
            Answers.number(row, "error_km2", change.passage().errorSquareKm());
            Answers.strings(row, "events", change.events());
            Answers.strings(row, "instruments", change.instruments());
            Answers.strings(row, "sources", change.sources());
        }
        ArrayNode net = root.putArray("net");
        for (Difference.Net each : difference.net()) {
            ObjectNode row =
                    net.addObject().put("controller", each.controller()).put("gained_km2", each.gainedSquareKm());
            Answers.number(row, "gained_error_km2", each.gainedErrorSquareKm());
            row.put("lost_km2", each.lostSquareKm());
            Answers.number(row, "lost_error_km2", each.lostErrorSquareKm());
        }
        Difference.Apart apart = difference.apart();
        root.putObject("apart")
                .put("redrawn", apart.redrawn())
                .put("renamed", apart.renamed())
                .put("within_accuracy", apart.withinAccuracy())
                .put("within_accuracy_km2", apart.withinAccuracySquareKm())
                .put("returned", apart.returned())
                .put("peacekeepers", apart.peacekeepers());
        return root;
    }

    private static void csv(Difference difference, AnalysisWords words, AnswerReading reading, PrintWriter out)
            throws IOException {
        CsvWriter csv = Answers.csv(out);
        csv.row(reading.heading(List.of(
                "area",
                "area_id",
                "zone_ids",
                "from",
                "to",
                "area_km2",
                "error_km2",
                "events",
                "instruments",
                "sources")));
        for (AreaChange change : difference.changes()) {
            csv.row(reading.row(List.of(
                    words.name(change.area()),
                    change.areaId(),
                    Answers.cell(change.zoneIds()),
                    change.passage().from().code(),
                    change.passage().to().code(),
                    String.valueOf(change.passage().squareKm()),
                    Answers.cell(change.passage().errorSquareKm()),
                    Answers.cell(change.events()),
                    Answers.cell(change.instruments()),
                    Answers.cell(change.sources()))));
        }
    }

    private static void text(Difference difference, AnalysisWords words, PrintWriter out) {
        words.sentences(difference).forEach(sentence -> Answers.line(out, 0, sentence));
        for (AreaChange change : difference.changes()) {
            out.println();
            Answers.line(out, 0, words.row(change, difference));
            words.details(change).forEach(detail -> Answers.line(out, 2, detail));
        }
        if (!difference.net().isEmpty()) {
            out.println();
            words.net(difference).forEach(line -> Answers.line(out, 0, line));
        }
        List<String> apart = words.apart(difference.apart());
        if (!apart.isEmpty()) {
            out.println();
            Answers.line(out, 0, apart.get(0));
            apart.subList(1, apart.size()).forEach(line -> Answers.line(out, 2, line));
        }
    }
}
