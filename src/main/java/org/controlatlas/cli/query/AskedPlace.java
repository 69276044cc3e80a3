package org.controlatlas.cli.query;

import java.util.List;
import org.controlatlas.gazetteer.Entry;

/**
 * What a question was about.
 *
 * @param name of the place in the language asked for; null for a point
 * @param kind {@code point}, or the kind of the place
 * @param alsoCalled others that are called nearly so
 */
public record AskedPlace(String name, String kind, List<Candidate> alsoCalled) {
    public static final AskedPlace POINT = new AskedPlace(null, "point", List.of());

    /** True if the position is that of a mark on the map, which may be some distance away from the place itself. */
    boolean isApproximate() {
        return kind.equals(Entry.Kind.EVENT_PLACE.code());
    }

    public AskedPlace {
        alsoCalled = List.copyOf(alsoCalled);
    }
}
