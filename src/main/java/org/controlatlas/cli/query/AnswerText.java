package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.SourceDetails;
import org.controlatlas.evidence.KnownTo;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.gazetteer.LineState;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Reading;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.decor.DecorWords;
import org.controlatlas.timeline.AreaState;
import org.controlatlas.timeline.Holder;
import org.controlatlas.words.DataWords;
import org.controlatlas.words.EdtfWords;
import org.controlatlas.words.MessageWords;

/** Answers for a reader at a terminal: lines of text, without a newline at the end. */
public final class AnswerText {
    private static final int LABEL = 16;

    private final AtlasInfo info;
    private final Reading reading;
    private final ActorNames names;
    private final UnaryOperator<String> told;
    private final KnownTo known;
    private final Language language;
    private final MessageWords words;
    private final DataWords data;
    private final Atlas atlas;
    private final StringBuilder text = new StringBuilder();

    private AnswerText(Atlas atlas, Language language) {
        this.info = atlas.info();
        this.reading = atlas.info().reading();
        this.names = new ActorNames(atlas, language);
        this.language = language;
        this.words = new MessageWords(language);
        this.data = DataWords.in(language);
        this.atlas = atlas;
        this.known = KnownTo.of(atlas);
        this.told = sentence -> atlas.texts().in(sentence, language);
    }

    public static String of(PlaceAnswer answer, AskedPlace asked, Atlas atlas, Language language) {
        AnswerText writer = new AnswerText(atlas, language);
        new AnswerReading(atlas, language)
                .lines()
                .forEach(line -> writer.text.append(SafeText.line(line)).append('\n'));
        if (answer instanceof PlaceAnswer.OfPoint point) {
            writer.point(point.answer(), asked);
        } else if (answer instanceof PlaceAnswer.OfArea area) {
            writer.area(area.state(), asked);
        } else if (answer instanceof PlaceAnswer.OfLine line) {
            writer.line(line.state(), asked);
        }
        asked.alsoCalled().forEach(other -> writer.line(AnswerWords.ALSO_CALLED, other.sentence()));
        return writer.text.toString();
    }

    private void point(Answer answer, AskedPlace asked) {
        ControlPeriod period = answer.period();
        String where = asked.name() != null
                ? asked.name()
                : answer.at().lon() + "," + answer.at().lat();
        head(where, answer.date(), controller(answer.controllerName(), answer.controller()));
        line(AnswerWords.ZONE, answer.zoneName() + " (" + answer.zone().id() + ")");
        answer.others().forEach(zone -> line(AnswerWords.ALSO_IN, answer.nameOf(zone) + " (" + zone.id() + ")"));
        times(period.time());
        period.peacekeepers().ifPresent(id -> line(AnswerWords.PEACEKEEPERS, id));
        if (period.deJure() != null) {
            line(AnswerWords.DE_JURE, period.deJure());
        }
        line(AnswerWords.STATUS, said(AnswerWords.of(period.status())));
        line(AnswerWords.CERTAINTY, said(AnswerWords.of(answer.certainty())));
        if (reading.cautious()) {
            line(AnswerWords.CERTAIN, yesOrNo(answer.isCertain()));
        }
        line(AnswerWords.DATE_CERTAINTY, dateCertainty(period));
        period.access().ifPresent(access -> line(AnswerWords.ACCESS, data.linkWithin(access)));
        period.note().ifPresent(note -> line(AnswerWords.NOTE, told.apply(note)));
        if (asked.isApproximate()) {
            line(AnswerWords.POSITION, said(AnswerWords.MARK_OF_EVENT));
        }
        known.at(answer.zone().id(), answer.date()).ifPresent(at -> knownTo(at.day(), at.area()));
        sources(answer.sources());
    }

    /** The ids, then what each is and where it can be read. */
    private void sources(List<String> ids) {
        line(AnswerWords.SOURCES, ids.isEmpty() ? said(Message.of(AnswerWords.NONE_NAMED)) : String.join(", ", ids));
        ids.forEach(id -> SourceDetails.line(id, atlas).ifPresent(source -> line(AnswerWords.SOURCE, source)));
    }

    /** With the date as the sources give it, where that is more than the day above. */
    private String dateCertainty(ControlPeriod period) {
        Optional<Edtf> date =
                period.startEdtf().filter(d -> ControlPeriod.certaintyOf(Optional.of(d)) != Certainty.AGREED);
        return said(AnswerWords.of(period.dateCertainty()))
                + date.map(d -> " (" + EdtfWords.in(language).of(d) + ")").orElse("");
    }

    private void area(AreaState state, AskedPlace asked) {
        head(asked.name(), state.date(), controller(names.of(state.holders(), state.date()), state.controller()));
        OptionalDouble error = AreaError.of(state, atlas);
        String size = state.squareKm().isPresent()
                ? ", "
                        + about(
                                state.estimated(),
                                AnswerWords.SQUARE_KM,
                                decimal(state.squareKm().getAsDouble())
                                        + (error.isPresent() ? " ± " + decimal(error.getAsDouble()) : ""))
                : "";
        line(
                AnswerWords.AREA,
                data.kind(info.declarations().areaKinds(), state.area().kind().code()) + " ("
                        + state.area().id() + ")" + size);
        holders(AnswerWords.HELD_BY, state.holders(), AnswerWords.SQUARE_KM, state.date());
        times(state.time());
        if (!state.peacekeepers().isEmpty()) {
            line(AnswerWords.PEACEKEEPERS, String.join(", ", state.peacekeepers()));
        }
        double uncertain = state.uncertainSquareKm();
        line(
                AnswerWords.CERTAINTY,
                said(
                        uncertain > 0
                                ? Message.of(
                                        AnswerWords.PART_OF_IT, AnswerWords.of(state.certainty()), decimal(uncertain))
                                : AnswerWords.of(state.certainty())));
        line(AnswerWords.DATE_CERTAINTY, said(AnswerWords.of(state.dateCertainty())));
        if (reading.cautious()) {
            line(AnswerWords.CERTAIN, yesOrNo(state.isCertain()));
        }
        if (state.estimated()) {
            line(AnswerWords.NOTE, said(AnswerWords.MEASURED_ROUGHLY));
        }
        known.of(state.area()).ifPresent(day -> knownTo(day, Optional.empty()));
        sources(state.sources());
    }

    private void knownTo(LocalDate day, Optional<NamedArea> where) {
        line(
                AnswerWords.KNOWN_TO,
                said(where.map(area -> Message.of(
                                AnswerWords.NOTHING_AFTER_IN,
                                info.shown(day),
                                area.name().in(language)))
                        .orElseGet(() -> Message.of(AnswerWords.NOTHING_AFTER, info.shown(day)))));
    }

    private void line(LineState state, AskedPlace asked) {
        head(
                asked.name(),
                state.date(),
                state.state().map(data::linkWithin).orElseGet(() -> said(AnswerWords.ON_THE_MAP)));
        line(
                state.line().isLink() ? AnswerWords.LINK : AnswerWords.LINE,
                kind(state.line().kind().code()) + " (" + state.line().id() + "), "
                        + about(state.isSketch(), AnswerWords.KM, Long.toString(Math.round(state.kilometres()))));
        holders(AnswerWords.ALONG_IT, state.holders(), AnswerWords.KM, state.date());
        times(state.time());
        state.note().ifPresent(note -> line(AnswerWords.NOTE, told.apply(note)));
        sources(state.sources());
    }

    private void holders(AnswerWords label, List<Holder> holders, AnswerWords unit, LocalDate date) {
        for (Holder holder : holders) {
            String size = holder.size().isPresent()
                    ? said(Message.of(unit, decimal(holder.size().getAsDouble()))) + ", "
                    : "";
            line(
                    label,
                    controller(
                                    names.of(holder.control(), date),
                                    holder.control().code()) + ": " + size
                            + String.format(Locale.ROOT, "%.1f %%", holder.share() * 100));
        }
    }

    /** Of a line: as the data declare it, else as a legend has it. */
    private String kind(String code) {
        return info.declarations()
                .lineKind(code)
                .map(kind -> kind.names().in(language))
                .orElseGet(() -> DataWords.small(new DecorWords(language).kind(Map.of(), "line.", code)));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Who it is, or what there is instead of one actor. */
    private String controller(String name, String code) {
        return Answers.named(name.equals(code) ? data.holderWithin(code) : name, code);
    }

    private void head(String where, LocalDate date, String what) {
        text.append(SafeText.line(said(Message.of(
                info.grain() == TimeGrain.YEAR ? AnswerWords.IN_YEAR : AnswerWords.ON_DAY,
                where,
                info.shown(date),
                what))));
    }

    /** {@code until} gives the last day, not the day after. */
    private void times(ValidTime time) {
        line(
                AnswerWords.SINCE,
                time.start()
                        .map(info::shown)
                        .map(this::said)
                        .orElseGet(() -> said(isUndated() ? AnswerWords.UNDATED : AnswerWords.BEFORE_COVERAGE)));
        line(
                AnswerWords.UNTIL,
                time.end()
                        .map(end -> said(info.shown(end.minusDays(1))))
                        .orElseGet(() -> said(isUndated() ? AnswerWords.UNDATED : AnswerWords.OPEN_END)));
    }

    private boolean isUndated() {
        return info.grain() == TimeGrain.UNDATED;
    }

    private String yesOrNo(boolean yes) {
        return said(yes ? AnswerWords.YES : AnswerWords.NO);
    }

    private String about(boolean isRough, AnswerWords unit, String number) {
        Message size = Message.of(unit, number);
        return said(isRough ? Message.of(AnswerWords.ABOUT, size) : size);
    }

    private String said(AnswerWords word) {
        return said(Message.of(word));
    }

    private String said(Message message) {
        return words.of(message);
    }

    private void line(AnswerWords head, String value) {
        String label = said(head);
        text.append('\n')
                .append("  ")
                .append(label)
                .append(" ".repeat(LABEL - label.length()))
                .append(SafeText.line(value));
    }
}
