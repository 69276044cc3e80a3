package org.controlatlas.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/**
 * First and last day of what a data set says, where it does not say so itself: from the earliest to the latest date in
 * it. Of an open end the last start is all that is known.
 */
record Coverage(LocalDate start, LocalDate lastDay) {
    /** The time span given to a data set without any date, so that the timeline has a range: it holds on every day. */
    private static final Coverage ANY_YEAR = new Coverage(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31));

    static Coverage of(List<Zone> zones) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Zone zone : zones) {
            List<ValidTime> times = Stream.concat(
                            zone.periods().stream().map(ControlPeriod::time),
                            zone.outlines().stream().map(DatedOutline::time))
                    .toList();
            for (ValidTime time : times) {
                if (time.startDay() != ValidTime.OPEN_START) {
                    first = Math.min(first, time.startDay());
                    last = Math.max(last, time.startDay());
                }
                if (time.endDay() != ValidTime.OPEN_END) {
                    // With an open start the day before the end is the only one that is certain.
                    first = Math.min(first, time.endDay() - 1);
                    last = Math.max(last, time.endDay() - 1);
                }
            }
        }
        return first > last ? ANY_YEAR : new Coverage(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }
}
