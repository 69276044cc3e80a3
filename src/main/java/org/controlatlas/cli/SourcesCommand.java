package org.controlatlas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.controlatlas.cli.option.AnswerOptions;
import org.controlatlas.cli.option.DayConverter;
import org.controlatlas.cli.option.LonLat;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.query.EvidenceTable;
import org.controlatlas.cli.query.PlaceNames;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.UsageFailure;
import org.controlatlas.evidence.AreaEvidence;
import org.controlatlas.evidence.SourceUse;
import org.controlatlas.evidence.StatementScope;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.gazetteer.Told;
import org.controlatlas.gazetteer.ZoneLookup;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Source;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what the data rest on. */
@Command(
        name = "sources",
        header = "Tell how good the sources are and where they are thin.",
        description = {
            "Counts the sources by side, by kind and by how far they were read, or lists them. A source is weak if it is"
                    + " an encyclopedia that anybody can edit, a copy without an editor, or general knowledge. Evidence"
                    + " is of two sides (or a third party), of a map only (an undisputed border), of one side, weak, or"
                    + " none.",
            "With a place or a day: the sources of what the atlas says of it, on that day or at any time."
        },
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas sources",
            "  control-atlas sources --by area",
            "  control-atlas sources --weak --format csv > weak.csv",
            "  control-atlas sources --place TOWN --date 2021-01-01"
        })
final class SourcesCommand implements Callable<Integer> {
    /** What a row stands for. */
    enum By {
        SIDE,
        KIND,
        READING,
        AREA,
        SOURCE
    }

    /** What is asked for: at most one of these. */
    static final class Subject {
        @Option(
                names = "--place",
                required = true,
                paramLabel = "NAME",
                description = "Whatever has a name, as in query.")
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
    }

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "side, kind, reading, area or source. Without it: the first three, and source if anything"
                    + " else narrows the question.")
    private By by;

    @Option(names = "--weak", description = "Weak sources only.")
    private boolean weak;

    @Option(names = "--unread", description = "Only sources that are known by citation and were not read.")
    private boolean unread;

    @ArgGroup
    private Subject subject;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "Only what the atlas says of that day, as 2020-11-26.")
    private LocalDate date;

    @Mixin
    private AnswerOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean narrowed = weak || unread || subject != null || date != null;
        if (by == By.AREA && narrowed) {
            throw new UsageFailure(spec, OptionProblem.BY_AREA_COUNTS);
        }
        Atlas atlas = answer.read();
        Language names = answer.language();
        if (date != null) {
            CommandFailure.ifNothingThere(atlas.info().outside(date));
        }
        EvidenceTable table = by == By.AREA
                ? EvidenceTable.ofAreas(AreaEvidence.of(atlas), names)
                : EvidenceTable.ofSources(uses(atlas, names), groups(narrowed));
        PrintWriter out = answer.out();
        AnswerReading reading = new AnswerReading(atlas, names);
        switch (answer.format()) {
            case JSON -> table.json(out, reading);
            case CSV -> table.csv(out, reading);
            case TEXT -> table.text(out, reading, names);
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private List<String> groups(boolean narrowed) {
        if (by == By.SOURCE || by == null && narrowed) {
            return List.of();
        }
        return by == null
                ? List.of("side", "kind", "reading")
                : List.of(by.name().toLowerCase(Locale.ROOT));
    }

    private List<SourceUse> uses(Atlas atlas, Language names) {
        StatementScope selection = subject == null
                ? new StatementScope(Set.of(), Set.of(), Optional.ofNullable(date))
                : ofPlace(atlas, names);
        boolean onlyUsed = subject != null || date != null;
        return SourceUse.of(atlas, selection).stream()
                .filter(use -> !weak || use.source().isWeak())
                .filter(use -> !unread || use.source().reading() == Source.Reading.NOT_SEEN)
                .filter(use -> !onlyUsed || use.statements() > 0)
                .toList();
    }

    private StatementScope ofPlace(Atlas atlas, Language names) {
        Set<String> zones = new HashSet<>();
        Set<String> lines = new HashSet<>();
        ZoneLookup ground = new ZoneLookup(atlas);
        LocalDate day = date != null ? date : atlas.info().lastDay();
        if (subject.at != null) {
            ground.at(subject.at.lon(), subject.at.lat(), day)
                    .ifPresent(spot -> zones.add(spot.zone().id()));
        } else {
            Gazetteer gazetteer = new Gazetteer(atlas);
            Resolution resolved =
                    subject.place != null ? gazetteer.resolve(subject.place) : gazetteer.resolveId(subject.placeId);
            Entry entry = new PlaceNames(gazetteer, names).only(resolved);
            Told told = gazetteer.told(entry);
            if (told instanceof Told.OfArea of) {
                of.area().parts().stream().filter(Part::isWhole).forEach(part -> zones.add(part.zoneId()));
            } else if (told instanceof Told.OfLine of) {
                of.line().features().stream().map(LineFeature::id).forEach(lines::add);
            } else if (told instanceof Told.OfZone of) {
                zones.add(of.zoneId());
            } else if (told instanceof Told.OfSpot of) {
                ground.at(of.at().x, of.at().y, day)
                        .ifPresent(spot -> zones.add(spot.zone().id()));
            }
        }
        if (zones.isEmpty() && lines.isEmpty()) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, Message.of(OptionProblem.NO_GROUND_THERE));
        }
        return new StatementScope(zones, lines, Optional.ofNullable(date));
    }
}
