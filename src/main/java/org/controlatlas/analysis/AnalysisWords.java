package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.controlatlas.analysis.Difference.Apart;
import org.controlatlas.analysis.Difference.AreaChange;
import org.controlatlas.analysis.Difference.Passage;
import org.controlatlas.analysis.MapDescription.Border;
import org.controlatlas.analysis.MapDescription.Held;
import org.controlatlas.analysis.MapDescription.Holding;
import org.controlatlas.model.Actor;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Document;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.Reading;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.words.CertaintyWords;
import org.controlatlas.words.DataWords;
import org.controlatlas.words.EdtfWords;
import org.controlatlas.words.TextTable;

/** Analyses in words, alike in window and commands. One for each atlas and language. */
public final class AnalysisWords {
    /** So many names are told in one sentence; the rest is counted. */
    private static final int NAMES = 15;

    /** Areas behind a passage, of which a page has a line or two. */
    private static final int PASSAGE_NAMES = 5;

    private static final int BORDERS = 6;

    private static final Map<Language, TextTable> TEXTS = new EnumMap<>(Language.class);

    private final Atlas atlas;
    private final Language language;
    private final TextTable texts;
    private final Figures figures;

    public AnalysisWords(Atlas atlas, Language language) {
        this.atlas = atlas;
        this.language = language;
        this.texts = table(language);
        this.figures = new Figures(texts);
    }

    private static synchronized TextTable table(Language language) {
        return TEXTS.computeIfAbsent(language, key -> new TextTable(AnalysisWords.class, "analysis", key));
    }

    // Names

    /** What an actor is called on a day; what the data call him where they do not describe him. */
    public String actor(String id, LocalDate date) {
        Actor actor = atlas.actors().get(id);
        return actor == null ? id : actor.namesAt(date).in(language);
    }

    /** {@code Norway}, {@code Contested (Norway, Sweden)}, {@code no data}. */
    public String control(Control control, LocalDate date) {
        if (control instanceof Control.By by) {
            return actor(by.actorId(), date);
        }
        String word = code(control.code(), date);
        List<String> between = control instanceof Control.Contested contested ? contested.actorIds() : List.of();
        return between.isEmpty()
                ? word
                : word + " (" + between.stream().map(id -> actor(id, date)).collect(Collectors.joining(", ")) + ")";
    }

    /** As {@link #control} where only the code is known. */
    public String code(String code, LocalDate date) {
        return switch (code) {
            case Control.CONTESTED_CODE -> DataWords.in(language).holder(code);
            case Control.UNKNOWN_CODE, Control.NO_DATA_CODE ->
                DataWords.in(language).holderWithin(code);
            default -> actor(code, date);
        };
    }

    public String name(Names names) {
        return names.in(language);
    }

    /** A sentence of the data in the language. */
    public String told(String english) {
        return atlas.texts().in(english, language);
    }

    /** As finely as the data give their dates: {@code 26 November 2020}, {@code 1492}, {@code any day}. */
    public String day(LocalDate date) {
        return switch (atlas.info().grain()) {
            case UNDATED -> texts.get("day.any");
            case YEAR -> EdtfWords.in(language).year(date.getYear());
            case DAY -> EdtfWords.in(language).day(date);
        };
    }

    /** The same for a column of a table: {@code 2020-11-26}. */
    public String cell(LocalDate date) {
        return atlas.info().grain() == TimeGrain.DAY ? date.toString() : day(date);
    }

    /** The key of a sentence that says {@code on} before a day and {@code in} before a year. */
    private String onDay(String key) {
        return atlas.info().grain() == TimeGrain.YEAR ? key + ".year" : key;
    }

    /** The names, and how many more there are than are wanted. */
    public String list(List<String> names, int most) {
        if (names.size() <= most) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, most)) + " " + texts.get("more", names.size() - most);
    }

    /** From which viewpoint and in which version the data are read; nothing where that is as usual. */
    public List<String> readAs() {
        Reading reading = atlas.info().reading();
        List<String> lines = new ArrayList<>();
        if (reading.isOfViewpoint()) {
            lines.add(texts.get(
                    "read.viewpoint",
                    reading.viewpoint().names().in(language),
                    reading.viewpoint().id()));
        }
        reading.version().ifPresent(version -> lines.add(texts.get("read.version", version)));
        return lines;
    }

    // Two days

    /** What changed, in one sentence for each pair of holders; the first says between which days. */
    public List<String> sentences(Difference difference) {
        String from = day(difference.from());
        String to = day(difference.to());
        if (difference.passages().isEmpty()) {
            return List.of(texts.get("diff.none", from, to));
        }
        List<String> sentences = new ArrayList<>();
        for (Passage passage : difference.passages()) {
            String what = passed(passage, difference);
            sentences.add(
                    sentences.isEmpty() ? texts.get("diff.between", from, to, what) : texts.get("diff.also", what));
        }
        return sentences;
    }

    private String passed(Passage passage, Difference difference) {
        List<String> areas = areas(passage, difference);
        String size = figures.areaWithError(passage.squareKm(), passage.errorSquareKm());
        if (passage.from() instanceof Control.NoData) {
            return texts.get("diff.of-no-data", size, control(passage.to(), difference.to()), list(areas, NAMES));
        }
        String from = control(passage.from(), difference.from());
        return passage.to() instanceof Control.NoData
                ? texts.get("diff.to-no-data", size, from, list(areas, NAMES))
                : texts.get("diff.passed", size, from, control(passage.to(), difference.to()), list(areas, NAMES));
    }

    /** {@code Norway → Sweden: 1,936 ± 35 km²}, of all areas together. */
    public String direction(Passage passage, Difference difference) {
        return control(passage.from(), difference.from()) + " → " + control(passage.to(), difference.to()) + ": "
                + figures.areaWithError(passage.squareKm(), passage.errorSquareKm());
    }

    /** {@code Norway → Sweden: 1,936 ± 35 km² (North district, South district)}, one for each pair of holders, the largest first. */
    public List<String> passages(Difference difference) {
        return difference.passages().stream()
                .map(passage ->
                        direction(passage, difference) + " (" + list(areas(passage, difference), PASSAGE_NAMES) + ")")
                .toList();
    }

    private List<String> areas(Passage passage, Difference difference) {
        return difference.changes().stream()
                .filter(row -> row.passage().from().equals(passage.from())
                        && row.passage().to().equals(passage.to()))
                .map(row -> name(row.area()))
                .toList();
    }

    /** {@code North district: 1,936 ± 35 km², from … to …}. */
    public String row(AreaChange row, Difference difference) {
        Passage passage = row.passage();
        return texts.get(
                "diff.row",
                name(row.area()),
                figures.areaWithError(passage.squareKm(), passage.errorSquareKm()),
                control(passage.from(), difference.from()),
                control(passage.to(), difference.to()));
    }

    /** By what event or instrument, and by which sources; what is not known is left out. */
    public List<String> details(AreaChange row) {
        List<String> lines = new ArrayList<>();
        if (!row.events().isEmpty()) {
            lines.add(
                    texts.get("diff.by", row.events().stream().map(this::event).collect(Collectors.joining("; "))));
        }
        if (!row.instruments().isEmpty()) {
            lines.add(texts.get(
                    "diff.instruments",
                    row.instruments().stream().map(this::told).collect(Collectors.joining("; "))));
        }
        if (!row.sources().isEmpty()) {
            lines.add(texts.get("diff.sources", String.join(", ", row.sources())));
        }
        return lines;
    }

    private String event(String id) {
        for (Event event : atlas.events()) {
            if (event.id().equals(id)) {
                return name(event.names()) + " ("
                        + (event.dateEdtf().map(EdtfWords.in(language)::of).orElse(id)) + ")";
            }
        }
        return id;
    }

    /** {@code Norway: gained 8,760 ± 150 km², lost 0 km²}, one for each holder. */
    public List<String> net(Difference difference) {
        return difference.net().stream()
                .map(net -> texts.get(
                        "diff.net",
                        code(net.controller(), difference.to()),
                        gross(net.gainedSquareKm(), net.gainedErrorSquareKm()),
                        gross(net.lostSquareKm(), net.lostErrorSquareKm())))
                .toList();
    }

    private String gross(double squareKm, OptionalDouble error) {
        return squareKm == 0 ? texts.get("area.none") : figures.areaWithError(squareKm, error);
    }

    /** What differs and is no change, one line each, a heading first; nothing where there is none. */
    public List<String> apart(Apart apart) {
        List<String> lines = new ArrayList<>();
        count(lines, "redrawn", apart.redrawn());
        count(lines, "renamed", apart.renamed());
        if (apart.withinAccuracy() > 0) {
            lines.add(texts.get(
                    "apart.within-accuracy",
                    apart.withinAccuracy(),
                    figures.number(apart.withinAccuracySquareKm(), 2)));
        }
        count(lines, "returned", apart.returned());
        count(lines, "peacekeepers", apart.peacekeepers());
        if (!lines.isEmpty()) {
            lines.add(0, texts.get("apart.head"));
        }
        return lines;
    }

    private void count(List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(texts.get("apart." + key, count));
        }
    }

    // Areas

    /** {@code 4,400.12 km² (4,100.05–4,700.31)}: of all digits, as a table has them. */
    public String band(AreaBand band) {
        return band(band, 2);
    }

    /** {@code 4,400 km² (4,100–4,700)}: in the digits that a reader of a sentence needs. */
    public String shortBand(AreaBand band) {
        return band(band, Figures.decimals(band.highSquareKm()));
    }

    private String band(AreaBand band, int decimals) {
        if (band.isErrorUnknown()) {
            return texts.get("area.error-unknown", figures.number(band.squareKm(), decimals));
        }
        return texts.get(
                band.isEdgeStated() ? "band" : "band.edge-unknown",
                figures.number(band.squareKm(), decimals),
                figures.number(band.lowSquareKm(), decimals),
                figures.number(band.highSquareKm(), decimals));
    }

    /** That the first figure of each band is the certain one. */
    public String cautious() {
        return texts.get("read.cautious");
    }

    /** {@code 1,936 ± 35 km²}. */
    public String size(double squareKm, OptionalDouble error) {
        return figures.areaWithError(squareKm, error);
    }

    // Viewpoints

    /** @param ids of actors, contestants with a bar between them */
    public String owners(String ids, LocalDate date) {
        return Arrays.stream(ids.split("\\|")).map(id -> code(id, date)).collect(Collectors.joining(", "));
    }

    /** @param size of the ground, as {@link #size} says it */
    public String differ(LocalDate date, String one, String other, String size, int zones) {
        return texts.get(onDay("viewpoints.differ"), day(date), one, other, size, zones);
    }

    /** @param size of the ground of which one of two viewpoints says nothing */
    public String untold(String size) {
        return texts.get("viewpoints.untold", size);
    }

    public String author(String author) {
        return texts.get("viewpoints.author", author);
    }

    public String sources(List<String> ids) {
        return texts.get("viewpoints.sources", String.join(", ", ids));
    }

    /** What stands above a list of sources. */
    public String sourcesHead() {
        return texts.get("sources.head");
    }

    /** Where the sources appeared, as a reader knows them: {@code Azernews, BBC News}; each name once. */
    public String publications(List<String> ids) {
        return ids.stream()
                .map(id -> atlas.sources().containsKey(id)
                        ? atlas.sources().get(id).shortName()
                        : id)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    // Why

    /** Line by line, the answer first; the sources by their ids. */
    public List<String> lines(Reason reason) {
        return lines(reason, String.join(", ", reason.sources()));
    }

    /** As {@link #lines}, the sources by where they appeared. */
    public List<String> shownLines(Reason reason) {
        return lines(reason, publications(reason.sources()));
    }

    /** @param sources none of them is told of where it is empty */
    private List<String> lines(Reason reason, String sources) {
        List<String> lines = new ArrayList<>();
        Reason.Spot spot = reason.spot();
        ControlPeriod period = spot.period();
        LocalDate date = spot.date();
        lines.add(texts.get(
                onDay("why.head"), spot.lon() + "," + spot.lat(), day(date), control(period.control(), date)));
        Reason.Decider decider = reason.decider();
        Reason.Outline outline = reason.outline();
        lines.add(texts.get(
                switch (decider.kind()) {
                    case SETTLEMENT -> "why.by-settlement";
                    case LINE -> "why.by-line";
                    case ZONE -> "why.by-zone";
                },
                name(decider.name()),
                figures.length(decider.distanceM())));
        lines.add(
                outline.accuracyM() > 0
                        ? texts.get(
                                "why.edge", figures.length(outline.distanceM()), figures.length(outline.accuracyM()))
                        : texts.get("why.edge.exact", figures.length(outline.distanceM())));
        lines.add(
                atlas.info().grain() == TimeGrain.UNDATED
                        ? texts.get("why.row.undated", spot.zone().id())
                        : texts.get(
                                "why.row",
                                spot.zone().id(),
                                period.time().start().map(this::day).orElse(texts.get("why.since")),
                                period.time()
                                        .end()
                                        .map(end -> day(end.minusDays(1)))
                                        .orElse(texts.get("why.until"))));
        CertaintyWords.in(language).doubts(period).forEach(doubt -> lines.add(doubt + "."));
        period.note().ifPresent(note -> lines.add(told(note)));
        if (!sources.isEmpty()) {
            lines.add(texts.get("why.sources", sources));
        }
        reason.otherwise()
                .forEach(voice -> lines.add(texts.get(
                        voice.kind().equals(Claim.Kind.POSITION) ? "why.position" : "why.otherwise",
                        actor(voice.by(), date),
                        told(voice.statement()))));
        if (reason.otherwise().isEmpty()) {
            lines.add(texts.get("why.nobody"));
        }
        lines.add(reason.change()
                .map(other -> texts.get(
                        "why.change",
                        name(other.name()),
                        code(other.controller(), date),
                        figures.length(other.distanceM())))
                .orElseGet(() -> texts.get("why.change.none")));
        return lines;
    }

    // Documents

    /** {@code Statement … on 2020-12-02}. */
    public String head(Document document, LocalDate date) {
        return texts.get(
                onDay("agreement.head"),
                document.title().isEmpty() ? texts.get("agreement.document") : name(document.title()),
                day(date));
    }

    public String state(PointState state) {
        return state.own().orElseGet(() -> texts.get("agreement.state." + state.code()));
    }

    /** What is to be told of a point beside its state; what is not known is left out. */
    public List<String> details(PointState state) {
        List<String> lines = new ArrayList<>();
        state.point()
                .deadline()
                .ifPresent(deadline -> lines.add(
                        texts.get("agreement.deadline", EdtfWords.in(language).of(deadline))));
        state.since().ifPresent(since -> lines.add(texts.get("agreement.since", day(since))));
        state.doneOn()
                .ifPresent(done ->
                        lines.add(texts.get(state.late() ? "agreement.done-on.late" : "agreement.done-on", day(done))));
        state.step().ifPresent(step -> step(step, lines));
        return lines;
    }

    private void step(AgreementPoint.Step step, List<String> lines) {
        if (!step.done().isEmpty()) {
            lines.add(texts.get("agreement.done", name(step.done())));
        }
        if (!step.outstanding().isEmpty()) {
            lines.add(texts.get("agreement.outstanding", name(step.outstanding())));
        }
        if (!step.sources().isEmpty()) {
            lines.add(texts.get("agreement.sources", String.join(", ", step.sources())));
        }
    }

    // The map in words

    /** Who holds how much, in one sentence; of many the first. */
    public String sentence(MapDescription map) {
        List<String> shares = map.holders().stream()
                .map(holding -> texts.get(
                        "describe.share", code(holding.band().controller(), map.date()), shortBand(holding.band())))
                .toList();
        return texts.get(onDay("describe.sentence"), day(map.date()), list(shares, NAMES));
    }

    public String head(Holding holding) {
        return texts.get(
                "describe.head",
                code(holding.band().controller(), holding.band().date()),
                shortBand(holding.band()));
    }

    /** {@code North district: 1,936 ± 35 km²; lies in the west of the map; borders …}. */
    public String line(Held held, LocalDate date) {
        String size = figures.areaWithError(held.squareKm(), held.errorSquareKm());
        List<String> parts = new ArrayList<>();
        parts.add(
                held.isWhole()
                        ? texts.get("describe.area", name(held.name()), size)
                        : texts.get("describe.area.part", name(held.name()), size, figures.area(held.ofSquareKm())));
        held.lies().ifPresent(direction -> parts.add(texts.get("describe.lies", direction(direction))));
        if (!held.borders().isEmpty()) {
            parts.add(texts.get(
                    "describe.borders",
                    list(
                            held.borders().stream()
                                    .map(border -> border(border, date))
                                    .toList(),
                            BORDERS)));
        }
        return String.join("; ", parts);
    }

    private String border(Border border, LocalDate date) {
        return name(border.name()) + " (" + code(border.controller(), date) + ", "
                + figures.length(border.kilometres() * 1000) + ")";
    }

    private String direction(MapDescription.Direction direction) {
        return texts.get("direction." + direction.code());
    }

    /** What is left out of a list, so that nothing is dropped in silence. */
    public String rest(List<Held> left) {
        return texts.get(
                "describe.more",
                left.size(),
                figures.area(left.stream().mapToDouble(Held::squareKm).sum()));
    }

    /** The last change, {@code The last change, 2020-12-01: …}. */
    public String last(Difference difference) {
        return texts.get(
                "describe.last",
                day(difference.to()),
                difference.passages().stream()
                        .map(passage -> passed(passage, difference))
                        .collect(Collectors.joining(" ")));
    }
}
