package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.controlatlas.timeline.Change;
import org.controlatlas.timeline.ControlTimeline;

/** Where a step in time leads to: by the calendar, or to the next change of some of the zones. */
final class TimeSteps {
    private final ControlTimeline timeline;

    public TimeSteps(ControlTimeline timeline) {
        this.timeline = timeline;
    }

    /** By the calendar: a month after 31 January is the last of February. */
    public static LocalDate step(LocalDate from, Period period, boolean forward) {
        return forward ? from.plus(period) : from.minus(period);
    }

    /** The nearest day with any change, strictly later or earlier. */
    public Optional<LocalDate> change(LocalDate from, boolean forward) {
        int day = (int) from.toEpochDay();
        OptionalInt found = forward ? timeline.nextChangeDay(day) : timeline.previousChangeDay(day);
        return found.isPresent() ? Optional.of(LocalDate.ofEpochDay(found.getAsInt())) : Optional.empty();
    }

    /** As {@link #change} for the zones with those indexes only, such as what is in view or selected. */
    public Optional<LocalDate> change(LocalDate from, boolean forward, IntPredicate zoneIndex) {
        Optional<LocalDate> day = change(from, forward);
        while (day.isPresent() && !touches(day.get(), zoneIndex)) {
            day = change(day.get(), forward);
        }
        return day;
    }

    private boolean touches(LocalDate date, IntPredicate zoneIndex) {
        int day = (int) date.toEpochDay();
        return Arrays.stream(timeline.touchedZones(day - 1, day)).anyMatch(zoneIndex);
    }

    /** How many zones change on that day. */
    public int zonesChangedOn(LocalDate date) {
        return (int) timeline.changes(date.minusDays(1), date).stream()
                .filter(Change::changesControl)
                .count();
    }
}
