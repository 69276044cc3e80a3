package org.controlatlas.app.search;

import java.util.Objects;
import java.util.Optional;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.gazetteer.Entry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A named thing that was found, and what holds for it on the day of the search.
 *
 * @param name in the interface's language
 * @param matched the name that fitted, where it is another one; else empty
 * @param kind what it is, in words: {@code city}, {@code village}, {@code district}, {@code zone} …
 * @param address the place around it, to tell it apart from others of its name; empty if that has no name
 * @param selects what to select with it, unless that is a zone
 */
public record SearchResult(
        Entry entry,
        String name,
        Optional<String> matched,
        String kind,
        String address,
        Holding holding,
        Optional<SelectedPlace> selects) {
    public SearchResult {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(name);
        Objects.requireNonNull(holding);
    }

    public Optional<String> zoneId() {
        return holding.zoneId();
    }

    /** In degrees; inside of a zone or an area. */
    public Coordinate location() {
        return entry.location();
    }

    /** In degrees; empty for what has a position only. */
    public Optional<Envelope> extent() {
        return entry.isPoint() ? Optional.empty() : Optional.of(entry.extent());
    }
}
