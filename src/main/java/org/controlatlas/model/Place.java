package org.controlatlas.model;

import java.util.List;
import org.locationtech.jts.geom.Point;

/**
 * A settlement or another named spot.
 *
 * @param kind {@code city}, {@code town}, {@code village}, {@code height}, {@code other}
 * @param rank 1 (largest, drawn first) to 5
 * @param names in order of time, the names that were in use then; several where a name changed
 * @param accuracyM error of the position in metres
 */
public record Place(
        String id,
        String kind,
        int rank,
        List<Actor.DatedNames> names,
        Point location,
        int accuracyM,
        List<String> sources) {
    public Place {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
    }

    /** The names used on that day; the last ones where none covers it. */
    public Names namesAt(java.time.LocalDate date) {
        for (Actor.DatedNames dated : names) {
            if (dated.time().contains(date)) {
                return dated.names();
            }
        }
        return names.isEmpty() ? Names.EMPTY : names.get(names.size() - 1).names();
    }
}
