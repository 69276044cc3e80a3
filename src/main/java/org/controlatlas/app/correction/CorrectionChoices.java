package org.controlatlas.app.correction;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Reason;
import org.controlatlas.correction.PacketMaker;
import org.controlatlas.correction.Proposal;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;

/** What is shown at a place, and what somebody proposes instead. Knows no control. */
final class CorrectionChoices {
    /** What can be proposed, by the format's names. */
    enum Field {
        CONTROL("control"),
        CERTAINTY("certainty"),
        START("start_date"),
        END("end_date"),
        PEACEKEEPERS("peacekeepers"),
        NAME("name"),
        NOTE("note");

        private final String code;

        Field(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        boolean isDay() {
            return this == START || this == END;
        }
    }

    private final Atlas atlas;
    private final Reason reason;
    private final Language language;
    private final AnalysisWords words;
    final ObjectProperty<Field> field = new SimpleObjectProperty<>(this, "field", Field.CONTROL);
    /** A code of {@link #values()}, a day, or any words. */
    final StringProperty value = new SimpleStringProperty(this, "value", "");

    final StringProperty source = new SimpleStringProperty(this, "source", "");
    /** Ids of who contest the ground, where that is proposed. */
    final ObjectProperty<List<String>> contestants = new SimpleObjectProperty<>(this, "contestants", List.of());

    CorrectionChoices(Atlas atlas, Reason reason, Language language) {
        this.atlas = atlas;
        this.reason = reason;
        this.language = language;
        this.words = new AnalysisWords(atlas, language);
        field.addListener((property, was, now) -> value.set(now.isDay() ? day(now) : ""));
    }

    /** Where in time the row begins or ends. */
    private String day(Field edge) {
        return (edge == Field.START
                        ? reason.spot().period().time().start()
                        : reason.spot().period().time().end())
                .map(LocalDate::toString)
                .orElse("");
    }

    /** What is shown and why, line by line. */
    List<String> shown() {
        return words.shownLines(reason);
    }

    /** The codes that the field may have; none where it is written. */
    List<String> values() {
        return switch (field.get()) {
            case CONTROL ->
                Stream.concat(
                                parties(actor -> true).stream(),
                                Stream.of(Control.CONTESTED_CODE, Control.UNKNOWN_CODE, Control.NO_DATA_CODE))
                        .filter(code ->
                                !code.equals(reason.spot().period().control().code()))
                        .toList();
            case PEACEKEEPERS -> atlas.actors().keySet().stream().sorted().toList();
            case CERTAINTY ->
                Stream.of(Certainty.values())
                        .map(Certainty::code)
                        .filter(code ->
                                !code.equals(reason.spot().period().certainty().code()))
                        .toList();
            default -> List.of();
        };
    }

    /** Who may contest the ground. */
    List<String> parties() {
        return parties(actor -> actor.kind() == Actor.Kind.PARTY);
    }

    private List<String> parties(Predicate<Actor> which) {
        return atlas.actors().values().stream()
                .filter(which)
                .map(Actor::id)
                .sorted(java.util.Comparator.comparing(this::actor))
                .toList();
    }

    String actor(String id) {
        return words.code(id, reason.spot().date());
    }

    /** A value that the field may have, in words. */
    String words(String code, java.util.function.UnaryOperator<String> certainty) {
        return field.get() == Field.CERTAINTY ? certainty.apply(code) : actor(code);
    }

    boolean isContested() {
        return field.get() == Field.CONTROL && value.get().equals(Control.CONTESTED_CODE);
    }

    /** Whether the proposal can be made: it says something, and a day is a day. */
    boolean isComplete() {
        if (field.get().isDay()) {
            return isDay(value.get()) && !value.get().equals(day(field.get()));
        }
        return !value.get().isBlank() && (!isContested() || contestants.get().size() > 1);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate unused = LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The name that the packet's file may have. */
    String suggestedName() {
        return "correction-" + reason.spot().zone().id().replaceAll("[^\\w.-]", "-") + "-"
                + reason.spot().date() + ".zip";
    }

    /**
     * What the packet holds, by name. Not to be asked on the JavaFX thread.
     *
     * @param dataSet where the data were read from
     */
    Map<String, byte[]> packet(Path dataSet) throws Exception {
        List<String> proposed = new ArrayList<>();
        proposed.add(field.get().code() + "=" + value.get().strip());
        if (isContested()) {
            proposed.add("contested_by=" + String.join(",", contestants.get()));
        }
        return new PacketMaker(dataSet, atlas, language)
                .make(reason, Proposal.parse(proposed, atlas), source.get().strip());
    }
}
