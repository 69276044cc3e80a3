package org.controlatlas.export.format;

import org.controlatlas.render.MapPainter;
import org.controlatlas.timeline.Change;

/** How much ground a change is of: one measure for what a frame tells and for how long it stays. */
final class ChangedGround {
    private ChangedGround() {}

    /** Square kilometres of the zone as it is after the change, or before it where there is none after it. */
    static double squareKm(MapPainter painter, Change change) {
        return painter.areas()
                .squareKm(change.zoneIndex(), change.after().isPresent() ? change.day() : change.day() - 1);
    }
}
