package org.controlatlas.timeline;

import java.util.Optional;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;

/** Who controls what on one day: a view on the index, made in O(1), each look-up O(log p). */
public record ControlState(ControlTimeline timeline, int day) {
    public int size() {
        return timeline.zones().size();
    }

    public Optional<ControlPeriod> period(int zoneIndex) {
        return timeline.periodAt(zoneIndex, day);
    }

    /** {@link Control.NoData} on a day that no period covers. */
    public Control control(int zoneIndex) {
        int p = timeline.periodIndex(zoneIndex, day);
        return p < 0
                ? new Control.NoData()
                : timeline.zones().get(zoneIndex).periods().get(p).control();
    }
}
