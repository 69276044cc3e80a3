package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.cli.terminal.Answers;
import org.controlatlas.cli.terminal.SourceDetails;
import org.controlatlas.evidence.KnownTo;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.gazetteer.LineState;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Language;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.Reading;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.AreaState;
import org.controlatlas.timeline.Holder;
import org.controlatlas.words.EdtfWords;

/** Answers for a reader at a terminal: lines of text, without a newline at the end. */
public final class AnswerText {
    private static final int LABEL = 16;

    private final AtlasInfo info;
    private final Reading reading;
    private final ActorNames names;
    private final UnaryOperator<String> told;
    private final KnownTo known;
    private final Language language;
    private final Atlas atlas;
    private final StringBuilder text = new StringBuilder();

    private AnswerText(Atlas atlas, Language language) {
        this.info = atlas.info();
        this.reading = atlas.info().reading();
        this.names = new ActorNames(atlas, language);
        this.language = language;
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
        asked.alsoCalled().forEach(other -> writer.line("also called so", other.sentence()));
        return writer.text.toString();
    }

    private void point(Answer answer, AskedPlace asked) {
        ControlPeriod period = answer.period();
        String where = asked.name() != null
                ? asked.name()
                : answer.at().lon() + "," + answer.at().lat();
        head(where, answer.date(), Answers.named(answer.controllerName(), answer.controller()));
        line("zone", answer.zoneName() + " (" + answer.zone().id() + ")");
        answer.others().forEach(zone -> line("also in", answer.nameOf(zone) + " (" + zone.id() + ")"));
        times(period.time());
        period.peacekeepers().ifPresent(id -> line("peacekeepers", id));
        if (period.deJure() != null) {
            line("de jure", period.deJure());
        }
        line("status", period.status().code());
        line("certainty", answer.certainty().code());
        if (reading.cautious()) {
            line("certain", answer.isCertain() ? "yes" : "no");
        }
        line("date certainty", dateCertainty(period));
        period.access().ifPresent(access -> line("access", access.code()));
        period.note().ifPresent(note -> line("note", told.apply(note)));
        if (asked.isApproximate()) {
            line("position", "of the event's mark on the map, which may stand some way off");
        }
        known.at(answer.zone().id(), answer.date())
                .ifPresent(at -> knownTo(
                        at.day(),
                        at.area()
                                .map(area -> " (" + area.name().in(language) + ")")
                                .orElse("")));
        sources(answer.sources());
    }

    /** The ids, then what each is and where it can be read. */
    private void sources(List<String> ids) {
        line("sources", ids.isEmpty() ? "none named" : String.join(", ", ids));
        ids.forEach(id -> SourceDetails.line(id, atlas).ifPresent(source -> line("source", source)));
    }

    /** With the date as the sources give it, where that is more than the day above. */
    private static String dateCertainty(ControlPeriod period) {
        Optional<Edtf> date =
                period.startEdtf().filter(d -> ControlPeriod.certaintyOf(Optional.of(d)) != Certainty.AGREED);
        return period.dateCertainty().code()
                + date.map(d -> " (" + EdtfWords.in(Language.EN).of(d) + ")").orElse("");
    }

    private void area(AreaState state, AskedPlace asked) {
        head(asked.name(), state.date(), Answers.named(names.of(state.holders(), state.date()), state.controller()));
        OptionalDouble error = AreaError.of(state, atlas);
        String size = state.squareKm().isPresent()
                ? ", " + (state.estimated() ? "about " : "")
                        + decimal(state.squareKm().getAsDouble())
                        + (error.isPresent() ? " ± " + decimal(error.getAsDouble()) : "") + " km²"
                : "";
        line("area", state.area().kind().code() + " (" + state.area().id() + ")" + size);
        holders("held by", state.holders(), "km²", state.date());
        times(state.time());
        if (!state.peacekeepers().isEmpty()) {
            line("peacekeepers", String.join(", ", state.peacekeepers()));
        }
        double uncertain = state.uncertainSquareKm();
        line("certainty", state.certainty().code() + (uncertain > 0 ? " (" + decimal(uncertain) + " km² of it)" : ""));
        line("date certainty", state.dateCertainty().code());
        if (reading.cautious()) {
            line("certain", state.isCertain() ? "yes" : "no");
        }
        if (state.estimated()) {
            line("note", "Ground that is no zone of its own is measured by a generalised outline of the area.");
        }
        known.of(state.area()).ifPresent(day -> knownTo(day, ""));
        sources(state.sources());
    }

    private void knownTo(LocalDate day, String where) {
        line("known to", "nothing found after " + info.shown(day) + where);
    }

    private void line(LineState state, AskedPlace asked) {
        head(asked.name(), state.date(), state.state().map(LinkState::code).orElse("on the map"));
        line(
                state.line().isLink() ? "link" : "line",
                state.line().kind().code() + " (" + state.line().id() + "), " + (state.isSketch() ? "about " : "")
                        + Math.round(state.kilometres()) + " km");
        holders("along it", state.holders(), "km", state.date());
        times(state.time());
        state.note().ifPresent(note -> line("note", told.apply(note)));
        sources(state.sources());
    }

    private void holders(String label, List<Holder> holders, String unit, LocalDate date) {
        for (Holder holder : holders) {
            String size = holder.size().isPresent() ? decimal(holder.size().getAsDouble()) + " " + unit + ", " : "";
            line(
                    label,
                    Answers.named(
                                    names.of(holder.control(), date),
                                    holder.control().code()) + ": " + size
                            + String.format(Locale.ROOT, "%.1f %%", holder.share() * 100));
        }
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void head(String where, LocalDate date, String what) {
        text.append(SafeText.line(
                where + (info.grain() == TimeGrain.YEAR ? " in " : " on ") + info.shown(date) + ": " + what));
    }

    /** {@code until} gives the last day, not the day after. */
    private void times(ValidTime time) {
        line(
                "since",
                time.start()
                        .map(info::shown)
                        .orElse(info.grain() == TimeGrain.UNDATED ? "undated" : "before the coverage"));
        line(
                "until",
                time.end()
                        .map(end -> info.shown(end.minusDays(1)))
                        .orElse(info.grain() == TimeGrain.UNDATED ? "undated" : "open"));
    }

    private void line(String label, String value) {
        text.append('\n')
                .append("  ")
                .append(label)
                .append(" ".repeat(LABEL - label.length()))
                .append(SafeText.line(value));
    }
}
