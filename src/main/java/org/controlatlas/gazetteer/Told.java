package org.controlatlas.gazetteer;

import org.controlatlas.model.NamedArea;
import org.locationtech.jts.geom.Coordinate;

/**
 * What an answer to a name covers: a whole area or line, the ground of a zone, or the ground that a place lies on. The name
 * of a town never means its district, which several may hold. Command and window decide it here.
 */
public sealed interface Told {
    /** An area as a whole, by who holds which share. */
    record OfArea(NamedArea area) implements Told {}

    /** A line, a railway or a road, by its state. */
    record OfLine(NamedLine line) implements Told {}

    /** A zone. */
    record OfZone(String zoneId) implements Told {}

    /** The ground at a point in degrees, whichever zone that is on the day. */
    record OfSpot(Coordinate at) implements Told {}
}
