package org.controlatlas.timeline;

import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
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

    /** Of an outline that is known to so many metres, which one source tells. */
    static ControlPeriod period(String zone, ValidTime time, Control control, int accuracyM, String source) {
        return Made.period(
                zone,
                time,
                Optional.empty(),
                Optional.empty(),
                control,
                Optional.empty(),
                "a",
                "own",
                Certainty.AGREED,
                "border",
                accuracyM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(source));
    }

    /** An outline of the zone of its index, in force while somebody holds it. */
    static GroundPiece outline(int index, Geometry ground, ControlPeriod... periods) {
        return new GroundPiece(
                index,
                List.of(index),
                ground,
                List.of(periods).stream().map(ControlPeriod::time).toList(),
                List.of(periods));
    }

    static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }
}
