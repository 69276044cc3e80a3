package org.controlatlas.timeline;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Zone;

/**
 * One zone passing from one period to the next, or from one outline to the next while a period goes on.
 *
 * @param day epoch day on which the new state holds
 * @param zoneIndex position of the zone in {@link ControlTimeline#zones()}
 * @param before the period that ended the day before, empty at the zone's first or after days without data
 * @param after the period that begins, empty where days without data begin
 */
public record Change(int day, int zoneIndex, Zone zone, Optional<ControlPeriod> before, Optional<ControlPeriod> after) {
    public LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    /** True if control or peacekeepers differ, not only certainty, access or sources. */
    public boolean changesControl() {
        return before.isEmpty()
                || after.isEmpty()
                || !before.get().control().equals(after.get().control())
                || !before.get().peacekeepers().equals(after.get().peacekeepers());
    }

    /** True if the holder is another one, is no longer known, or was not known before. */
    public boolean changesHolder() {
        return !before.map(ControlPeriod::control).equals(after.map(ControlPeriod::control));
    }

    /**
     * The epoch day of the ground that changed: the day itself, or the day before if the zone has no ground from then on.
     */
    public int groundDay() {
        return zone.outlineAt(day).isPresent() ? day : day - 1;
    }

    /** True if the zone lies elsewhere than on the day before, whoever controls it. */
    public boolean changesOutline() {
        return zone.moves()
                && !zone.outlineAt(day - 1)
                        .map(DatedOutline::geometry)
                        .equals(zone.outlineAt(day).map(DatedOutline::geometry));
    }
}
