package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.model.ControlPeriod;

/** An answer for a reader at a terminal. */
public final class AnswerText {
    private AnswerText() {}

    /** Lines of text, without a newline at the end; {@code until} gives the last day, not the day after. */
    public static String of(Answer answer, String place) {
        ControlPeriod period = answer.period();
        String where = place != null ? place : answer.lon() + "," + answer.lat();
        StringBuilder text = new StringBuilder();
        text.append(where).append(" on ").append(answer.date()).append(": ").append(answer.controllerName());
        if (!answer.controller().equals(answer.controllerName())) {
            text.append(" (").append(answer.controller()).append(')');
        }
        line(text, "zone", answer.zoneName() + " (" + answer.zone().id() + ")");
        line(text, "since", day(period.time().start()).orElse("before the coverage"));
        line(
                text,
                "until",
                day(period.time().end().map(end -> end.minusDays(1))).orElse("open"));
        period.peacekeepers().ifPresent(id -> line(text, "peacekeepers", id));
        if (period.deJure() != null) {
            line(text, "de jure", period.deJure());
        }
        line(text, "status", period.status());
        line(text, "certainty", period.certainty().code());
        period.access().ifPresent(access -> line(text, "access", access));
        answer.note().ifPresent(note -> line(text, "note", note));
        line(text, "sources", String.join(", ", answer.sources()));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append('\n')
                .append("  ")
                .append(label)
                .append(" ".repeat(14 - label.length()))
                .append(value);
    }

    private static Optional<String> day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString);
    }
}
