package org.controlatlas.app.map;

import java.util.Optional;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Names;
import org.controlatlas.model.Zone;

/** What lies under a point of the map. */
sealed interface MapTarget {
    /**
     * A zone of the atlas.
     *
     * @param index in the timeline
     * @param names of the day
     * @param here what holds at the point on the day: contested where outlines disagree; empty where the data are silent
     */
    record OfZone(int index, Zone zone, Names names, Optional<ControlPeriod> here) implements MapTarget {}

    /** Ground of a neighbouring state. */
    record OfNeighbour(Zone zone) implements MapTarget {}

    /** The marker of an event. */
    record OfEvent(Event event) implements MapTarget {}

    /**
     * A railway or a road.
     *
     * @param index among the atlas's lines
     */
    record OfLine(int index, LineFeature line) implements MapTarget {}

    /** Nothing that the atlas knows of. */
    record Nothing() implements MapTarget {}
}
