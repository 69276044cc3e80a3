package org.controlatlas.cli.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Reason;
import org.controlatlas.analysis.ReasonFinder;
import org.controlatlas.cli.option.AnswerOptions;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.LonLat;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.option.ViewpointOption;
import org.controlatlas.cli.query.PlaceNames;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.SourceDetails;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.locationtech.jts.geom.Coordinate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains why a place is coloured as it is. */
@Command(
        name = "why",
        header = "Tell why a place is coloured as it is.",
        description = {
            "Prints what decided it (the nearest settlement, a line, or the outline that the data give) and how far"
                    + " away that is, the sources in order of weight, who says otherwise, and what would change the"
                    + " answer: the nearest settlement of another holder."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas why --at 46.75,39.76 --date 2020-11-10",
            "  control-atlas why --place TOWN --date 2021-01-01 --lang az",
            "  control-atlas why --at 46.75,39.76 --date 1993-06 --format json"
        })
public final class WhyCommand implements Callable<Integer> {
    /** What is asked for: exactly one of these. */
    static final class Subject {
        @Option(
                names = "--at",
                required = true,
                paramLabel = "LON,LAT",
                converter = LonLat.Converter.class,
                description = "A point in degrees, longitude first.")
        private LonLat at;

        @Option(
                names = "--place",
                required = true,
                paramLabel = "NAME",
                description = "The position of whatever has that name, as query finds it.")
        private String place;

        @Option(names = "--place-id", required = true, paramLabel = "ID", description = "The same by its id.")
        private String placeId;
    }

    @ArgGroup(multiplicity = "1")
    private Subject subject;

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
        LonLat at = subject.at != null ? subject.at : position(atlas);
        Optional<Reason> found = new ReasonFinder(atlas).at(at.lon(), at.lat(), day);
        if (found.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.NOTHING_THERE, Message.of(OptionProblem.NOTHING_AT_POINT, at.lon(), at.lat(), day));
        }
        AnalysisWords words = new AnalysisWords(atlas, answer.language());
        AnswerReading reading = new AnswerReading(atlas, answer.language());
        PrintWriter out = answer.out();
        switch (answer.format()) {
            case JSON -> Answers.print(out, SourceDetails.put(json(found.get(), words, reading), atlas));
            case CSV -> csv(found.get(), words, reading, out);
            case TEXT -> {
                reading.print(out);
                List<String> lines = words.lines(found.get());
                Answers.line(out, 0, lines.get(0));
                lines.subList(1, lines.size()).forEach(line -> Answers.line(out, 2, line));
                SourceDetails.print(out, words.sourcesHead(), sources(found.get()), atlas);
            }
        }
        out.flush();
        return ExitStatus.DONE;
    }

    /** Those of the answer, then those of who says otherwise. */
    private static List<String> sources(Reason reason) {
        return Stream.concat(
                        reason.sources().stream(),
                        reason.otherwise().stream().flatMap(voice -> voice.sources().stream()))
                .toList();
    }

    private LonLat position(Atlas atlas) {
        Gazetteer gazetteer = new Gazetteer(atlas);
        Resolution resolved =
                subject.place != null ? gazetteer.resolve(subject.place) : gazetteer.resolveId(subject.placeId);
        Coordinate at =
                new PlaceNames(gazetteer, answer.language()).only(resolved).location();
        return new LonLat(at.x, at.y);
    }

    private static ObjectNode json(Reason reason, AnalysisWords words, AnswerReading reading) {
        Reason.Spot spot = reason.spot();
        ControlPeriod period = spot.period();
        ObjectNode root = reading.put(Answers.object())
                .put("lon", spot.lon())
                .put("lat", spot.lat())
                .put("date", spot.date().toString())
                .put("controller", period.control().code());
        root.put("certainty", period.certaintyOn(ValidTime.dayOf(spot.date())).code());
        root.putObject("row")
                .put("zone_id", spot.zone().id())
                .put(
                        "start_date",
                        period.time().start().map(LocalDate::toString).orElse(null))
                .put("end_date", period.time().end().map(LocalDate::toString).orElse(null))
                .put("geometry_source", period.geometrySource().code())
                .put("accuracy_m", period.accuracyM() > 0 ? period.accuracyM() : null);
        Reason.Decider decider = reason.decider();
        ObjectNode decided = root.putObject("decided_by")
                .put("kind", decider.kind().name().toLowerCase(Locale.ROOT))
                .put("type", decider.type().isEmpty() ? null : decider.type())
                .put("id", decider.id())
                .put("name", words.name(decider.name()))
                .put("distance_m", Math.round(decider.distanceM()));
        Answers.strings(decided, "sources", reason.sources());
        ArrayNode otherwise = decided.putArray("otherwise");
        reason.otherwise().forEach(voice -> {
            ObjectNode entry = otherwise
                    .addObject()
                    .put("kind", voice.kind().code())
                    .put("by", voice.by())
                    .put("statement", words.told(voice.statement()));
            Answers.strings(entry, "sources", voice.sources());
        });
        root.put("outline_distance_m", Math.round(reason.outline().distanceM()));
        reason.change()
                .ifPresentOrElse(
                        other -> root.putObject("would_change")
                                .put("kind", "settlement")
                                .put("id", other.id())
                                .put("name", words.name(other.name()))
                                .put("controller", other.controller())
                                .put("distance_m", Math.round(other.distanceM())),
                        () -> root.putNull("would_change"));
        return root;
    }

    private static void csv(Reason reason, AnalysisWords words, AnswerReading reading, PrintWriter out)
            throws IOException {
        Reason.Spot spot = reason.spot();
        Answers.csv(out)
                .row(reading.heading(List.of(
                        "lon",
                        "lat",
                        "date",
                        "controller",
                        "zone_id",
                        "kind",
                        "name",
                        "distance_m",
                        "sources",
                        "otherwise",
                        "change_name",
                        "change_controller",
                        "change_distance_m")));
        Answers.csv(out)
                .row(reading.row(List.of(
                        String.valueOf(spot.lon()),
                        String.valueOf(spot.lat()),
                        spot.date().toString(),
                        spot.period().control().code(),
                        spot.zone().id(),
                        reason.decider().kind().name().toLowerCase(Locale.ROOT),
                        words.name(reason.decider().name()),
                        String.valueOf(Math.round(reason.decider().distanceM())),
                        Answers.cell(reason.sources()),
                        Answers.cell(reason.otherwise().stream()
                                .map(Reason.Voice::by)
                                .toList()),
                        reason.change().map(other -> words.name(other.name())).orElse(""),
                        reason.change().map(Reason.Other::controller).orElse(""),
                        reason.change()
                                .map(other -> String.valueOf(Math.round(other.distanceM())))
                                .orElse(""))));
    }
}
