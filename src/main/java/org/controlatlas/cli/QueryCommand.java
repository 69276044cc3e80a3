package org.controlatlas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.EncodingConverter;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.option.LonLat;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.option.ViewpointOption;
import org.controlatlas.cli.query.AnswerJson;
import org.controlatlas.cli.query.AnswerText;
import org.controlatlas.cli.query.AskedPlace;
import org.controlatlas.cli.query.BatchQuery;
import org.controlatlas.cli.query.Candidate;
import org.controlatlas.cli.query.ControlLookup;
import org.controlatlas.cli.query.NoAnswer;
import org.controlatlas.cli.query.PlaceAnswer;
import org.controlatlas.cli.query.PlaceNames;
import org.controlatlas.cli.terminal.AnswerLanguage;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.StandardInput;
import org.controlatlas.cli.terminal.UsageFailure;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.words.MessageWords;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers who controls a place on a day. */
@Command(
        name = "query",
        header = "Tell who controls a place on a day.",
        description = {
            "Prints the controller, since when and until when, how sure that is and how sure the date is, and the"
                    + " sources. An area such as a district is answered by the share of each controller, a railway or"
                    + " road by its state and by who controls the ground along it.",
            "A name that several places bear is not guessed: they are listed, and the exit status is 4.",
            "A batch reads a table as spreadsheets write it, with the columns lon, lat and date, or place and date. It"
                    + " adds controller, peacekeepers, zone_id, certainty, date_certainty, problem and contested_by behind the"
                    + " columns that are there; for places also place_kind, controllers, area_km2 and error_km2. It"
                    + " writes every row in the order read. The exit status is 3 if rows cannot be read, else 4 if"
                    + " rows have no answer."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas query --place TOWN --date 2021-01-01",
            "  control-atlas query --place 'DISTRICT district' --date 2020-11-15",
            "  control-atlas query --place 'VILLAGE, PROVINCE' --date 2021-01-01",
            "  control-atlas query --at 46.75,39.82 --date 2021-06-01 --format json",
            "  control-atlas query --batch points.csv --format csv > answers.csv"
        })
final class QueryCommand implements Callable<Integer> {
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

    /** What is asked for: exactly one of these. */
    static final class Subject {
        @Option(
                names = "--place",
                required = true,
                paramLabel = "NAME",
                description = "Whatever has a name, by any of its names in any of the four languages: a settlement, a"
                        + " zone, a district or another area, a line, a railway or road, a state, the place of an"
                        + " event. What it lies in, behind a comma, tells places of one name apart.")
        private String place;

        @Option(names = "--place-id", required = true, paramLabel = "ID", description = "The same by its id.")
        private String placeId;

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
                description = "A table of points or places, a day in each row; - reads standard input.")
        private String batch;
    }

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @Mixin
    private DateOption date;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json; csv for a batch.")
    private Format format;

    @Option(
            names = "--encoding",
            paramLabel = "CHARSET",
            converter = EncodingConverter.class,
            description = "The encoding of a batch's table, as windows-1251. Without it: found out.")
    private Charset encoding;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--cautious",
            description = "Say also whether the answer is certain: agreed, and held by one alone.")
    private boolean cautious;

    @Mixin
    private DataOption data;

    @Mixin
    private ViewpointOption viewpoint;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (subject.batch != null) {
            return batch();
        }
        if (format == Format.CSV) {
            throw new UsageFailure(spec, OptionProblem.CSV_IS_FOR_BATCH);
        }
        if (encoding != null) {
            throw new UsageFailure(spec, OptionProblem.ENCODING_IS_FOR_BATCH);
        }
        Atlas atlas = viewpoint.of(data.read(), cautious);
        LocalDate day = date.chosen().orElse(atlas.info().lastDay());
        try {
            return subject.at != null ? point(atlas, day) : place(atlas, day);
        } catch (NoAnswer e) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, Message.of(e));
        }
    }

    private Language names() {
        return language.orEnglish();
    }

    private int point(Atlas atlas, LocalDate day) throws NoAnswer, IOException {
        ControlLookup lookup = new ControlLookup(atlas, names());
        print(new PlaceAnswer.OfPoint(lookup.at(subject.at.lon(), subject.at.lat(), day)), AskedPlace.POINT, atlas);
        return ExitStatus.DONE;
    }

    private int place(Atlas atlas, LocalDate day) throws NoAnswer, IOException {
        Gazetteer gazetteer = new Gazetteer(atlas);
        Resolution resolved =
                subject.place != null ? gazetteer.resolve(subject.place) : gazetteer.resolveId(subject.placeId);
        PlaceNames found = new PlaceNames(gazetteer, names());
        if (!(resolved instanceof Resolution.One one)) {
            return notOne(resolved, found);
        }
        Entry entry = one.entry();
        AskedPlace asked = new AskedPlace(entry.name().in(names()), entry.kind().code(), found.candidates(resolved));
        print(new ControlLookup(atlas, names()).of(entry, gazetteer, day), asked, atlas);
        return ExitStatus.DONE;
    }

    /** Lists what the name may stand for. */
    private int notOne(Resolution resolved, PlaceNames found) throws IOException {
        List<Candidate> candidates = found.candidates(resolved);
        if (candidates.isEmpty()) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, found.headline(resolved));
        }
        PrintWriter err = spec.commandLine().getErr();
        String headline = AnswerLanguage.words(spec.commandLine())
                .of(found.headline(resolved))
                .stripTrailing();
        err.println(SafeText.line(spec.qualifiedName() + ": " + headline));
        candidates.forEach(candidate -> err.println("  " + SafeText.line(candidate.sentence())));
        err.flush();
        if (format == Format.JSON) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(AnswerJson.of(candidates));
            out.flush();
        }
        return ExitStatus.NOTHING_THERE;
    }

    private void print(PlaceAnswer answer, AskedPlace asked, Atlas atlas) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                format == Format.JSON
                        ? AnswerJson.of(answer, asked, atlas, names())
                        : AnswerText.of(answer, asked, atlas, names()));
        out.flush();
    }

    private int batch() throws IOException {
        if (format != null && format != Format.CSV) {
            throw new UsageFailure(spec, OptionProblem.BATCH_WRITES_CSV, format);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        MessageWords words = AnswerLanguage.words(spec.commandLine());
        try (InputStream table = open()) {
            byte[] bytes = table.readAllBytes();
            Atlas atlas = viewpoint.of(data.read(), cautious);
            BatchQuery batch = new BatchQuery(
                    new ControlLookup(atlas, names()),
                    new Gazetteer(atlas),
                    subject.batch.equals("-") ? Optional.empty() : Optional.of(subject.batch),
                    words,
                    line -> err.println(SafeText.line(line)));
            BatchQuery.Outcome outcome = batch.run(bytes, Optional.ofNullable(encoding), date.chosen(), out);
            out.flush();
            return outcome.unreadable() > 0
                    ? ExitStatus.BAD_DATA
                    : outcome.unanswered() > 0 ? ExitStatus.NOTHING_THERE : ExitStatus.DONE;
        }
    }

    private InputStream open() throws IOException {
        if (subject.batch.equals("-")) {
            return StandardInput.open();
        }
        Path path = Path.of(subject.batch);
        Optional<Message> obstacle = InputPath.fileObstacle(path);
        if (obstacle.isPresent()) {
            throw new CommandFailure(ExitStatus.BAD_DATA, Message.of(OptionProblem.TABLE_IS, path, obstacle.get()));
        }
        return Files.newInputStream(path);
    }
}
