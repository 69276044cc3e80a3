package org.controlatlas.app.map;

import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;

/** What lies under a point of the map. */
sealed interface MapTarget {
    /** A zone of the atlas, by its index in the timeline. */
    record OfZone(int index, Zone zone) implements MapTarget {}

    /** Ground of a neighbouring state. */
    record OfNeighbour(Zone zone) implements MapTarget {}

    /** The marker of an event. */
    record OfEvent(Event event) implements MapTarget {}

    /** Nothing that the atlas knows of. */
    record Nothing() implements MapTarget {}
}
