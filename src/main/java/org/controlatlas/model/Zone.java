package org.controlatlas.model;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * An atomic extent with its history.
 *
 * @param id stable id, unique in the atlas
 * @param group which area it belongs to: the file's name without its ending
 * @param geometry polygon or multipolygon in degrees (CRS84)
 * @param periods in order of time, never overlapping; between two of them there may be days without data
 */
public record Zone(String id, Names names, String group, Geometry geometry, List<ControlPeriod> periods) {
    public Zone {
        periods = List.copyOf(periods);
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).time().startDay() < periods.get(i - 1).time().endDay()) {
                throw new IllegalArgumentException(
                        "Zone '" + id + "': the period " + periods.get(i).time() + " begins before "
                                + periods.get(i - 1).time() + " has ended.");
            }
        }
    }
}
