package org.controlatlas.app.search;

import java.util.Objects;
import java.util.Optional;
import org.controlatlas.model.Control;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A place or zone that was found, with what is to be said of it on the day of the search.
 *
 * @param name in the interface's language
 * @param matched the name that fitted, where it is another one; else empty
 * @param kind code in messages: {@code city}, {@code village}, {@code zone} …
 * @param zoneId the zone, or the one that the place lies in; empty for places outside all zones
 * @param control who controls it on the day; empty outside the zones and on days without data
 * @param controller the same in words
 * @param location in degrees; inside of a zone
 * @param extent of a zone, in degrees
 */
public record SearchResult(
        String name,
        Optional<String> matched,
        String kind,
        Optional<String> zoneId,
        Optional<Control> control,
        String controller,
        Coordinate location,
        Optional<Envelope> extent) {
    public SearchResult {
        Objects.requireNonNull(name);
        Objects.requireNonNull(location);
    }
}
