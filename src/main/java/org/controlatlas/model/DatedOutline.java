package org.controlatlas.model;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground that a zone takes up over a span of time.
 *
 * @param geometry polygon or multipolygon in degrees (CRS84); all parts of it that are the zone's at the time
 * @param time valid time {@code [start, end)}; {@link ValidTime#ALWAYS} for a zone that never moves
 */
public record DatedOutline(Geometry geometry, ValidTime time) {
    public DatedOutline {
        Objects.requireNonNull(geometry);
        Objects.requireNonNull(time);
    }
}
