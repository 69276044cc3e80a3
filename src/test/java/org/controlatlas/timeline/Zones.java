package org.controlatlas.timeline;

import java.util.List;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.GeometryFactory;

/** Zones for tests of time, where their shape does not matter. */
final class Zones {
    private Zones() {}

    static Zone zone(String id, ControlPeriod... periods) {
        return new Zone(id, Names.english(id), "group", new GeometryFactory().createPolygon(), List.of(periods));
    }

    static ControlPeriod period(String zone, ValidTime time, Control control) {
        return Made.period(zone, time, control, "a");
    }
}
