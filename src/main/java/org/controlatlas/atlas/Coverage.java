package org.controlatlas.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/**
 * First and last day of what a data set says, where it does not say so itself: from the earliest to the latest date in it.
 *
 * @param openEnd true if something holds after the last day, too
 */
record Coverage(LocalDate start, LocalDate lastDay, TimeGrain grain, boolean openEnd) {
    /** Of a data set without any date. The timeline needs days all the same; they are shown nowhere. */
    static final Coverage UNDATED =
            new Coverage(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31), TimeGrain.UNDATED, false);

    /** Of a described data set, whose dates are days; of an open end the last start is all that is known. */
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
        return first > last
                ? UNDATED
                : new Coverage(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), TimeGrain.DAY, false);
    }
}
