package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.export.ExportException;
import org.controlatlas.export.ExportRequest;
import org.controlatlas.export.ExportSubject;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.render.MapPainter;

/** Refuses requests that make no sense for an atlas or a format, before anything is drawn. */
final class RequestCheck {
    /** Frames of one animation; more is a mistake in the step. */
    static final int MOST_FRAMES = 20_000;

    /** Maps of one sheet; of more, none could be read on any paper. */
    static final int MOST_MAPS = 400;

    private RequestCheck() {}

    static ExportException wrong(String sentence) {
        return new ExportException(ExportException.Kind.BAD_REQUEST, sentence);
    }

    static void check(ExportRequest request, MapPainter painter) throws ExportException {
        subjectFitsFormat(request);
        if (request.subject() instanceof ExportSubject.Sheet sheet
                && sheet.dates().size() > MOST_MAPS) {
            throw wrong("A sheet of " + sheet.dates().size() + " maps cannot be read: give at most " + MOST_MAPS
                    + " days.");
        }
        AtlasInfo info = painter.atlas().info();
        for (LocalDate date : SubjectDates.of(ends(request.subject()), painter.timeline())) {
            Optional<String> outside = info.outside(date);
            if (outside.isPresent()) {
                throw wrong(outside.get());
            }
        }
        if (request.subject() instanceof ExportSubject.Dossier dossier
                && painter.timeline().indexOf(dossier.zoneId()).isEmpty()) {
            throw wrong("There is no zone '" + dossier.zoneId()
                    + "': 'control-atlas query --place NAME' tells a place's zone.");
        }
        if (request.selectedZone().isPresent()
                && painter.timeline().indexOf(request.selectedZone().get()).isEmpty()) {
            throw wrong("There is no zone '" + request.selectedZone().get()
                    + "' to be outlined: 'control-atlas query --place NAME' tells a place's zone.");
        }
    }

    /** First and last day alone, so that an endless step is found before its days are counted. */
    private static ExportSubject ends(ExportSubject subject) throws ExportException {
        if (!(subject instanceof ExportSubject.Span span)) {
            return subject;
        }
        if (span.step().isPresent()
                && span.first().until(span.last(), java.time.temporal.ChronoUnit.DAYS)
                                / Math.max(1, days(span.step().get()))
                        > MOST_FRAMES) {
            throw wrong("The span from " + span.first() + " to " + span.last() + " by steps of "
                    + span.step().get() + " has more than " + MOST_FRAMES + " frames: choose a longer step.");
        }
        return span.first().equals(span.last())
                ? new ExportSubject.At(span.first())
                : new ExportSubject.SideBySide(span.first(), span.last());
    }

    private static long days(java.time.Period step) {
        return step.toTotalMonths() * 30 + step.getDays();
    }

    private static void subjectFitsFormat(ExportRequest request) throws ExportException {
        boolean span = request.subject() instanceof ExportSubject.Span;
        String code = request.format().code();
        switch (request.format()) {
            case GIF, MP4, FRAMES, CSV, CSV_AREAS -> {
                if (!span) {
                    throw wrong("The format " + code + " shows a span of time: give a first and a last day.");
                }
            }
            case GEOJSON -> {
                if (!(request.subject() instanceof ExportSubject.At)) {
                    throw wrong("The format geojson holds the state at one date: give one date.");
                }
            }
            case PNG, SVG, PDF -> {
                if (span) {
                    throw wrong("The format " + code
                            + " is one picture: give a date, or choose gif, mp4 or frames for a span of time.");
                }
            }
        }
    }
}
