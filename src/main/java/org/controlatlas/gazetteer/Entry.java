package org.controlatlas.gazetteer;

import java.util.List;
import java.util.Locale;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Something with a name.
 *
 * @param id unique among the entries of its kind
 * @param detail what it is more exactly, as a code of the data: {@code village}, {@code district}, {@code railway}; else
 *     empty
 * @param names all that it is and was called; the last is shown
 * @param rank 1 (large) to 5; 3 for areas, lines and states; 5 for zones, so that the settlement in one comes before it
 * @param location a point of it, in degrees
 * @param extent in degrees; of a place with a position only that point
 */
public record Entry(
        Kind kind, String id, String detail, List<Names> names, int rank, Coordinate location, Envelope extent) {
    /** What has names. */
    public enum Kind {
        SETTLEMENT,
        AREA,
        ZONE,
        STATE,
        LINK,
        LINE,
        EVENT_PLACE;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The word on the command line: {@code settlement}, {@code event-place}. */
        public String code() {
            return code;
        }
    }

    public Entry {
        names = List.copyOf(names);
    }

    /** What it is called now. */
    public Names name() {
        return names.get(names.size() - 1);
    }

    /** True for what has a position and no extent. */
    public boolean isPoint() {
        return extent.getWidth() == 0 && extent.getHeight() == 0;
    }
}
