package org.controlatlas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.atlas.NameIndex;
import org.controlatlas.cli.query.Answer;
import org.controlatlas.cli.query.AnswerJson;
import org.controlatlas.cli.query.AnswerText;
import org.controlatlas.cli.query.BatchQuery;
import org.controlatlas.cli.query.ControlLookup;
import org.controlatlas.cli.query.NoAnswer;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.locationtech.jts.geom.Coordinate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers who controls a place on a day. */
@Command(
        name = "query",
        header = "Tell who controls a place on a day.",
        description = {
            "Prints the controller, since when and until when, how sure that is, and the sources.",
            "A batch reads a table with the columns lon, lat and date and adds controller, peacekeepers, zone_id and"
                    + " certainty to each row, in the order read."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas query --place Shusha --date 2021-01-01",
            "  control-atlas query --at 46.75,39.82 --date 2021-06-01 --format json",
            "  control-atlas query --batch points.csv --format csv > answers.csv"
        })
public final class QueryCommand implements Callable<Integer> {
    /** How an answer is written. */
    enum Format {
        CSV,
        JSON,
        TEXT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is asked for: exactly one of the three. */
    static final class Subject {
        @Option(
                names = "--place",
                required = true,
                paramLabel = "NAME",
                description = "A settlement or zone by any of its names, in any of the four languages.")
        private String place;

        @Option(
                names = "--at",
                required = true,
                paramLabel = "LON,LAT",
                converter = LonLat.Converter.class,
                description = "A point in degrees, longitude first.")
        private LonLat at;

        @Option(
                names = "--batch",
                required = true,
                paramLabel = "FILE",
                description = "A CSV file with the columns lon, lat and date; - reads standard input.")
        private String batch;
    }

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @Mixin
    private DateOption date;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json; csv for a batch.")
    private Format format;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (subject.batch != null) {
            return batch();
        }
        if (format == Format.CSV) {
            throw new ParameterException(spec.commandLine(), "--format csv is for --batch: use json or text.");
        }
        Atlas atlas = data.read();
        ControlLookup lookup = new ControlLookup(atlas, names());
        LocalDate day = date.chosen().orElse(atlas.info().lastDay());
        try {
            if (subject.at != null) {
                print(lookup.at(subject.at.lon(), subject.at.lat(), day), null);
            } else {
                NameIndex.Hit hit = find(new NameIndex(atlas), subject.place);
                Coordinate point = hit.location();
                print(lookup.at(point.x, point.y, day), hit.names().in(names()));
            }
        } catch (NoAnswer e) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, e.getMessage());
        }
        return ExitStatus.DONE;
    }

    private Language names() {
        return language.chosen().orElse(Language.EN);
    }

    private static NameIndex.Hit find(NameIndex index, String name) {
        List<NameIndex.Hit> hits = index.named(name);
        if (!hits.isEmpty()) {
            return hits.get(0);
        }
        List<String> nearest = index.nearest(name, 3);
        String offer = nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest) + "?";
        throw new CommandFailure(
                ExitStatus.NOTHING_THERE,
                "No place or zone is called '" + name + "'" + (offer.isEmpty() ? "." : offer));
    }

    private void print(Answer answer, String place) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(format == Format.JSON ? AnswerJson.of(answer, place) : AnswerText.of(answer, place));
        out.flush();
    }

    private int batch() throws IOException {
        if (format != null && format != Format.CSV) {
            throw new ParameterException(spec.commandLine(), "--batch writes --format csv, not " + format + ".");
        }
        if (date.chosen().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--date and --batch exclude each other: each row has a date of its own.");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String file = subject.batch.equals("-") ? "standard input" : subject.batch;
        try (Reader table = new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder())) {
            ControlLookup lookup = new ControlLookup(data.read(), names());
            BatchQuery.Outcome outcome =
                    new BatchQuery(lookup, file, line -> err.println(SafeText.line(line))).run(table, out);
            out.flush();
            return outcome.unreadable() > 0 ? ExitStatus.BAD_DATA : ExitStatus.DONE;
        }
    }

    private InputStream open() throws IOException {
        if (subject.batch.equals("-")) {
            return StandardInput.open();
        }
        Path path = Path.of(subject.batch);
        Optional<String> obstacle = InputPath.fileObstacle(path);
        if (obstacle.isPresent()) {
            throw new CommandFailure(ExitStatus.BAD_DATA, "The table '" + path + "' " + obstacle.get() + ".");
        }
        return Files.newInputStream(path);
    }
}
