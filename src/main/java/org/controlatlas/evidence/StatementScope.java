package org.controlatlas.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.ValidTime;

/**
 * Statements about some ground, on a day or at any time.
 *
 * @param zones ids; empty for all ground
 * @param lines ids of lines; with neither zones nor lines all are meant
 * @param day empty for any
 */
public record StatementScope(Set<String> zones, Set<String> lines, Optional<LocalDate> day) {
    public static final StatementScope EVERYTHING = new StatementScope(Set.of(), Set.of(), Optional.empty());

    public StatementScope {
        zones = Set.copyOf(zones);
        lines = Set.copyOf(lines);
    }

    public boolean isEverything() {
        return isAnywhere() && day.isEmpty();
    }

    private boolean isAnywhere() {
        return zones.isEmpty() && lines.isEmpty();
    }

    boolean has(String zoneId, ValidTime time) {
        return (isAnywhere() || zones.contains(zoneId)) && isThen(time);
    }

    boolean has(Event event, Atlas atlas) {
        return isThen(event.time())
                && (isAnywhere()
                        || KnownTo.zoneOf(event, atlas).filter(zones::contains).isPresent());
    }

    boolean has(LineFeature line) {
        return (isAnywhere() || lines.contains(line.id())) && isThen(line.time());
    }

    private boolean isThen(ValidTime time) {
        return day.map(d -> time.contains(ValidTime.dayOf(d))).orElse(true);
    }
}
