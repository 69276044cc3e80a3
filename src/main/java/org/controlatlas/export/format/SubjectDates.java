package org.controlatlas.export.format;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.timeline.ControlTimeline;

/** Finds the days that a subject shows. */
final class SubjectDates {
    private SubjectDates() {}

    /** In the subject's order, at least one; of a story its own text tells them. */
    public static List<LocalDate> of(ExportSubject subject, ControlTimeline timeline) {
        if (subject instanceof ExportSubject.At at) {
            return List.of(at.date());
        }
        if (subject instanceof ExportSubject.SideBySide two) {
            return List.of(two.left(), two.right());
        }
        if (subject instanceof ExportSubject.Sheet sheet) {
            return sheet.dates();
        }
        if (subject instanceof ExportSubject.Dossier dossier) {
            return List.of(dossier.date());
        }
        ExportSubject.Span span = (ExportSubject.Span) subject;
        return span.step().isPresent()
                ? stepping(span.first(), span.last(), span.step().get())
                : changing(span.first(), span.last(), timeline);
    }

    /** Each step counts from the first day, so that monthly steps from the 31st do not drift to the 28th. */
    private static List<LocalDate> stepping(LocalDate first, LocalDate last, Period step) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate day = first;
        for (int i = 1; day.isBefore(last); i++) {
            dates.add(day);
            day = first.plus(step.multipliedBy(i));
        }
        dates.add(last);
        return dates;
    }

    /** The first day, each day on which something changes, the last day. */
    private static List<LocalDate> changing(LocalDate first, LocalDate last, ControlTimeline timeline) {
        List<LocalDate> dates = new ArrayList<>();
        dates.add(first);
        OptionalInt day = timeline.nextChangeDay((int) first.toEpochDay());
        while (day.isPresent() && day.getAsInt() < last.toEpochDay()) {
            dates.add(LocalDate.ofEpochDay(day.getAsInt()));
            day = timeline.nextChangeDay(day.getAsInt());
        }
        if (last.isAfter(first)) {
            dates.add(last);
        }
        return dates;
    }
}
