package org.controlatlas.gazetteer;

import org.controlatlas.model.NamedArea;
import org.locationtech.jts.geom.Coordinate;

/**
 * What an answer about a name is about: an area or a line as a whole, the ground of a zone, or the ground on which a place
 * lies. The name of a town never means its district, which may be held by several. Command and window ask here.
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
