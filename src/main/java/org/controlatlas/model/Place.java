package org.controlatlas.model;

import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Point;

/**
 * A settlement or another named spot.
 *
 * @param rank 1 (largest, drawn first) to 5
 * @param names in order of time, the names that were in use then; several where a name changed
 * @param accuracyM error of the position in metres
 */
public record Place(
        String id,
        Kind kind,
        int rank,
        List<Actor.DatedNames> names,
        Point location,
        int accuracyM,
        List<String> sources) {
    /**
     * What lies there: one below, or a word of the data's own, which stands for itself.
     *
     * @param code the word in data files
     */
    public record Kind(String code) {
        public static final Kind CITY = new Kind("city");
        public static final Kind TOWN = new Kind("town");
        public static final Kind VILLAGE = new Kind("village");
        /** A summit or another point of which the height is known. */
        public static final Kind HEIGHT = new Kind("height");

        public static final Kind OTHER = new Kind("other");

        public Kind {
            Objects.requireNonNull(code);
        }
    }

    public Place {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
    }

    /** The same place with its mark elsewhere. */
    public Place at(Point other) {
        return new Place(id, kind, rank, names, other, accuracyM, sources);
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
