package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.MapDescriber;
import org.controlatlas.analysis.MapDescription;
import org.controlatlas.analysis.MapDescription.Held;
import org.controlatlas.analysis.MapDescription.Holding;
import org.controlatlas.analysis.Survey;
import org.controlatlas.cli.option.AnswerOptions;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.ViewpointOption;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.export.text.CsvWriter;
import org.controlatlas.model.Atlas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts the map of a day into words. */
@Command(
        name = "describe",
        header = "Put the map of a day into words.",
        description = {
            "Prints who holds what, by area and with km², where each area lies and what it borders, and what changed"
                    + " last. For a screen reader, and for everybody who would rather read."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas describe --date 2020-12-05",
            "  control-atlas describe --date 1994-05-12 --lang ru",
            "  control-atlas describe --date 2024-05-24 --format json"
        })
public final class DescribeCommand implements Callable<Integer> {
    /** So many areas of a holder are told one by one in a text; JSON and CSV have all. */
    private static final int LISTED = 40;

    @Mixin
    private DateOption date;

    @Mixin
    private AnswerOptions answer;

    @Mixin
    private ViewpointOption viewpoint;

    @Override
    public Integer call() throws IOException {
        Atlas atlas = viewpoint.of(answer.read());
        LocalDate day = date.on(atlas);
        MapDescription map = new MapDescriber(Survey.of(atlas)).on(day);
        AnalysisWords words = new AnalysisWords(atlas, answer.language());
        AnswerReading reading = new AnswerReading(atlas, answer.language());
        PrintWriter out = answer.out();
        switch (answer.format()) {
            case JSON -> Answers.print(out, json(map, words, reading));
            case CSV -> csv(map, words, reading, out);
            case TEXT -> {
                reading.print(out);
                text(map, words, out);
            }
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private static ObjectNode json(MapDescription map, AnalysisWords words, AnswerReading reading) {
        ObjectNode root =
                reading.put(Answers.object()).put("date", map.date().toString()).put("summary", words.sentence(map));
        ArrayNode holders = root.putArray("holders");
        for (Holding holding : map.holders()) {
            ObjectNode holder = holders.addObject()
                    .put("controller", holding.band().controller())
                    .put("name", words.code(holding.band().controller(), map.date()))
                    .put("area_km2", holding.band().squareKm())
                    .put("low_km2", holding.band().lowSquareKm())
                    .put("high_km2", holding.band().highSquareKm());
            ArrayNode areas = holder.putArray("areas");
            holding.areas().forEach(held -> held(areas.addObject(), held, words));
        }
        map.last()
                .ifPresentOrElse(
                        last -> root.set("last_change", DiffCommand.json(last, words, reading)),
                        () -> root.putNull("last_change"));
        return root;
    }

    private static void held(ObjectNode entry, Held held, AnalysisWords words) {
        entry.put("id", held.id())
                .put("name", words.name(held.name()))
                .put("area_km2", held.squareKm())
                .put("of_km2", held.ofSquareKm());
        Answers.number(entry, "error_km2", held.errorSquareKm());
        entry.put("lies", held.lies().map(MapDescription.Direction::code).orElse(null));
        ArrayNode borders = entry.putArray("borders");
        held.borders().forEach(border -> borders.addObject()
                .put("id", border.id())
                .put("name", words.name(border.name()))
                .put("controller", border.controller())
                .put("km", border.kilometres()));
    }

    private static void csv(MapDescription map, AnalysisWords words, AnswerReading reading, PrintWriter out)
            throws IOException {
        CsvWriter csv = Answers.csv(out);
        csv.row(reading.heading(List.of(
                "date", "controller", "area", "area_id", "area_km2", "of_km2", "error_km2", "lies", "borders")));
        for (Holding holding : map.holders()) {
            for (Held held : holding.areas()) {
                csv.row(reading.row(List.of(
                        map.date().toString(),
                        holding.band().controller(),
                        words.name(held.name()),
                        held.id(),
                        String.valueOf(held.squareKm()),
                        String.valueOf(held.ofSquareKm()),
                        Answers.cell(held.errorSquareKm()),
                        held.lies().map(MapDescription.Direction::code).orElse(""),
                        Answers.cell(held.borders().stream()
                                .map(MapDescription.Border::id)
                                .toList()))));
            }
        }
    }

    private static void text(MapDescription map, AnalysisWords words, PrintWriter out) {
        Answers.line(out, 0, words.sentence(map));
        map.last().ifPresent(last -> Answers.line(out, 0, words.last(last)));
        for (Holding holding : map.holders()) {
            out.println();
            Answers.line(out, 0, words.head(holding));
            List<Held> areas = holding.areas();
            areas.stream().limit(LISTED).forEach(held -> Answers.line(out, 2, words.line(held, map.date())));
            if (areas.size() > LISTED) {
                Answers.line(out, 2, words.rest(areas.subList(LISTED, areas.size())));
            }
        }
    }
}
