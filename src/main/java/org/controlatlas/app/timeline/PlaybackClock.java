package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.model.ValidTime;

/**
 * Turns elapsed time into days, without a thread or a timer: it keeps the part of a day that has not been shown yet.
 * Changing speed or loop keeps the place.
 */
final class PlaybackClock {
    private final TimeSteps steps;
    private double owed;

    public PlaybackClock(TimeSteps steps) {
        this.steps = steps;
    }

    /** Forgets what is owed, for a new start. */
    public void reset() {
        owed = 0;
    }

    /**
     * The day to show after so many more seconds.
     *
     * @param range the days that are played; from its end playback goes on at its start if it loops
     * @return empty when the end has been reached and there is no loop
     */
    public Optional<LocalDate> advance(
            LocalDate date, double seconds, PlaybackSpeed speed, ValidTime range, boolean loop) {
        LocalDate first = LocalDate.ofEpochDay(range.startDay());
        LocalDate last = LocalDate.ofEpochDay(range.endDay() - 1L);
        if (date.isBefore(first) || date.isAfter(last)) {
            reset();
            return Optional.of(first);
        }
        owed += seconds * speed.perSecond();
        long whole = (long) owed;
        if (whole == 0) {
            return Optional.of(date);
        }
        if (date.equals(last)) {
            reset();
            return loop ? Optional.of(first) : Optional.empty();
        }
        owed -= whole;
        LocalDate next = date;
        if (speed.byChange()) {
            for (long i = 0; i < whole && next.isBefore(last); i++) {
                next = steps.change(next, true).orElse(last);
            }
        } else {
            next = date.plusDays(whole);
        }
        return Optional.of(next.isAfter(last) ? last : next);
    }
}
