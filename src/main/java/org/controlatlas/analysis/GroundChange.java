package org.controlatlas.analysis;

import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Control;
import org.locationtech.jts.geom.Geometry;

/**
 * Some ground that one holder had on the first day and another has on the second.
 *
 * @param zones indexes of the one or two zones that say so; that of the first day first
 * @param cut the ground where it is not all of one zone; in degrees
 */
record GroundChange(List<Integer> zones, Control from, Control to, double squareKm, Optional<Geometry> cut) {
    GroundChange {
        zones = List.copyOf(zones);
    }

    /** The zone by which the ground is called. */
    int named() {
        return zones.get(0);
    }
}
