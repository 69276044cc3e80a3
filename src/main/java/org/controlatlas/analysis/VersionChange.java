package org.controlatlas.analysis;

import java.util.List;
import java.util.OptionalDouble;
import org.controlatlas.model.Control;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;

/**
 * What one version of the data says otherwise of some ground than another one.
 *
 * @param ground where
 * @param time the days of which the versions speak differently, {@code [start, end)}
 * @param old what the earlier version says of them
 * @param now what the later version says
 * @param reasons why, in English, where that is recorded
 * @param sources of what the later version says
 */
public record VersionChange(
        Where ground, ValidTime time, Said old, Said now, List<Names> reasons, List<String> sources) {
    public VersionChange {
        reasons = List.copyOf(reasons);
        sources = List.copyOf(sources);
    }

    /**
     * The ground concerned.
     *
     * @param zoneId the zone in the later version
     * @param zone what the later version calls it
     * @param oldZoneIds the zones of the earlier version on this ground
     * @param errorSquareKm how far off the area may be by the outline; empty where the data do not say how exact it is
     */
    public record Where(
            String zoneId, Names zone, List<String> oldZoneIds, double squareKm, OptionalDouble errorSquareKm) {
        public Where {
            oldZoneIds = List.copyOf(oldZoneIds);
        }
    }

    /**
     * What is said of ground.
     *
     * @param peacekeepers empty where there are none
     * @param certainty of the control
     */
    public record Said(Control control, String peacekeepers, String certainty) {
        /** The holder, with those who contest it: {@code norway}, {@code contested (norway, sweden)}. */
        public String code() {
            return control instanceof Control.Contested && !control.actorIds().isEmpty()
                    ? control.code() + " (" + String.join(", ", control.actorIds()) + ")"
                    : control.code();
        }

        boolean sameControl(Said other) {
            return control.equals(other.control) && peacekeepers.equals(other.peacekeepers);
        }
    }

    /** Whether who held the ground differs, and not only how sure that is. */
    public boolean isOfControl() {
        return !old.sameControl(now);
    }

    public String zoneId() {
        return ground.zoneId();
    }

    public double squareKm() {
        return ground.squareKm();
    }
}
