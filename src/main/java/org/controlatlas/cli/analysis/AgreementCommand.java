package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.PointState;
import org.controlatlas.cli.option.AnswerOptions;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.SourceDetails;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.message.Message;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Document;
import org.controlatlas.model.Edtf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what had become of documents with dated points. */
@Command(
        name = "agreement",
        header = "Tell what had become of an agreement's points by a day.",
        description = {
            "Prints for each point of the documents made by that day whether it is pending, done (when, and whether"
                    + " late), outstanding in part, overdue, lapsed or disputed, what was done and what was not."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas agreement --date 2020-12-02",
            "  control-atlas agreement --date 2023-10-01 --document ID --lang hy",
            "  control-atlas agreement --date 2024-06-15 --format json"
        })
public final class AgreementCommand implements Callable<Integer> {
    @Mixin
    private DateOption date;

    @Option(
            names = "--document",
            paramLabel = "ID",
            description = "Only this document. Default: all that were made by that day.")
    private String document;

    @Mixin
    private AnswerOptions answer;

    @Override
    public Integer call() throws IOException {
        Atlas atlas = answer.read();
        LocalDate day = date.on(atlas);
        List<Document> documents = documents(atlas, day);
        AnalysisWords words = new AnalysisWords(atlas, answer.language());
        AnswerReading reading = new AnswerReading(atlas, answer.language());
        PrintWriter out = answer.out();
        switch (answer.format()) {
            case JSON -> Answers.print(out, SourceDetails.put(reading.put(json(documents, day, words)), atlas));
            case CSV -> csv(documents, day, words, reading, out);
            case TEXT -> {
                reading.print(out);
                text(documents, day, words, out);
            }
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private List<Document> documents(Atlas atlas, LocalDate day) {
        if (atlas.documents().isEmpty()) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, Message.of(OptionProblem.NO_DOCUMENTS));
        }
        List<Document> asked = atlas.documents().stream()
                .filter(each -> document == null || each.id().equals(document))
                .toList();
        if (asked.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.NOTHING_THERE,
                    Message.of(
                            OptionProblem.NO_DOCUMENT,
                            document,
                            atlas.documents().stream().map(Document::id).collect(Collectors.joining(", "))));
        }
        List<Document> made = asked.stream()
                .filter(each ->
                        each.date().filter(signed -> signed.isAfter(day)).isEmpty())
                .toList();
        if (made.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.NOTHING_THERE,
                    Message.of(
                            OptionProblem.NO_DOCUMENT_YET,
                            day,
                            Message.joined(
                                    ", ",
                                    asked.stream().map(AgreementCommand::dated).toList())));
        }
        return made;
    }

    private static Message dated(Document document) {
        return document.date()
                .map(day -> Message.of(OptionProblem.DOCUMENT_OF_DAY, document.id(), day))
                .orElseGet(() -> Message.of(OptionProblem.DOCUMENT_OF_NO_DAY, document.id()));
    }

    private static ObjectNode json(List<Document> documents, LocalDate day, AnalysisWords words) {
        ObjectNode root = Answers.object().put("date", day.toString());
        ArrayNode list = root.putArray("documents");
        for (Document each : documents) {
            ObjectNode entry = list.addObject()
                    .put("id", each.id())
                    .put("title", words.name(each.title()))
                    .put("date", each.date().map(LocalDate::toString).orElse(null));
            ArrayNode points = entry.putArray("points");
            each.points().forEach(point -> point(points.addObject(), PointState.of(point, day), words));
        }
        return root;
    }

    private static void point(ObjectNode entry, PointState state, AnalysisWords words) {
        AgreementPoint point = state.point();
        entry.put("number", point.number())
                .put("title", words.name(point.title()))
                .put("state", state.code())
                .put("since", state.since().map(LocalDate::toString).orElse(null))
                .put("done_on", state.doneOn().map(LocalDate::toString).orElse(null))
                .put("late", state.late())
                .put("deadline", point.deadline().map(Edtf::text).orElse(null))
                .put("text", words.name(point.text()))
                .put("done", state.step().map(step -> words.name(step.done())).orElse(""))
                .put(
                        "outstanding",
                        state.step().map(step -> words.name(step.outstanding())).orElse(""));
        Answers.strings(
                entry, "events", state.step().map(AgreementPoint.Step::events).orElse(List.of()));
        Answers.strings(
                entry, "sources", state.step().map(AgreementPoint.Step::sources).orElse(point.sources()));
    }

    private static void csv(
            List<Document> documents, LocalDate day, AnalysisWords words, AnswerReading reading, PrintWriter out)
            throws IOException {
        CsvWriter csv = Answers.csv(out);
        csv.row(reading.heading(List.of(
                "date",
                "document",
                "number",
                "title",
                "state",
                "since",
                "done_on",
                "late",
                "deadline",
                "done",
                "outstanding",
                "sources")));
        for (Document each : documents) {
            for (AgreementPoint point : each.points()) {
                PointState state = PointState.of(point, day);
                csv.row(reading.row(List.of(
                        day.toString(),
                        each.id(),
                        String.valueOf(point.number()),
                        words.name(point.title()),
                        state.code(),
                        state.since().map(LocalDate::toString).orElse(""),
                        state.doneOn().map(LocalDate::toString).orElse(""),
                        String.valueOf(state.late()),
                        point.deadline().map(Edtf::text).orElse(""),
                        state.step().map(step -> words.name(step.done())).orElse(""),
                        state.step().map(step -> words.name(step.outstanding())).orElse(""),
                        Answers.cell(
                                state.step().map(AgreementPoint.Step::sources).orElse(point.sources())))));
            }
        }
    }

    private static void text(List<Document> documents, LocalDate day, AnalysisWords words, PrintWriter out) {
        for (int i = 0; i < documents.size(); i++) {
            if (i > 0) {
                out.println();
            }
            Answers.line(out, 0, words.head(documents.get(i), day));
            for (AgreementPoint point : documents.get(i).points()) {
                PointState state = PointState.of(point, day);
                Answers.line(out, 2, point.number() + ". " + words.name(point.title()) + ": " + words.state(state));
                words.details(state).forEach(detail -> Answers.line(out, 5, detail));
            }
        }
    }
}
