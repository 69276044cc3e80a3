package org.controlatlas.export.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.render.MapPainter;
import org.controlatlas.timeline.Change;

/**
 * How long the frames of an animation stay, in milliseconds: as long as was asked for, and longer where there is more to
 * read. In even steps that is a day of change; from change to change one with much of what changes. The last stays too.
 */
record FrameTimes(List<Integer> times) {
    /** So many times as long as the others. */
    private static final int PAUSE = 3;

    /** Part of all ground that changes in the span, from which a change is a large one. */
    private static final double LARGE = 0.08;

    FrameTimes {
        times = List.copyOf(times);
    }

    static FrameTimes of(ExportJob job) {
        ExportSubject.Span span = (ExportSubject.Span) job.request().subject();
        int usual = (int) span.frameTime().toMillis();
        List<LocalDate> days = job.dates();
        double[] changed = new double[days.size()];
        double all = 0;
        for (int i = 1; i < days.size(); i++) {
            changed[i] = changed(job.painter(), days.get(i - 1), days.get(i));
            all += changed[i];
        }
        double least = span.step().isPresent() ? 0 : LARGE * all;
        List<Integer> times = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            boolean last = i == days.size() - 1 && i > 0;
            times.add(last || changed[i] > least ? PAUSE * usual : usual);
        }
        return new FrameTimes(times);
    }

    int millis(int frame) {
        return times.get(frame);
    }

    /** Square kilometres of another holder. */
    private static double changed(MapPainter painter, LocalDate before, LocalDate after) {
        double squareKm = 0;
        for (Change change : painter.timeline().changes(before, after)) {
            if (change.changesHolder()) {
                squareKm += painter.areas().squareKm(change);
            }
        }
        return squareKm;
    }
}
