package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;

/**
 * One line of the chronicle: on a day, zones that came into the same state together, or an event, or both.
 *
 * @param zones whose state changed; empty for an event alone
 * @param after the state they came into; empty where days without data begin and for an event alone
 * @param event what happened, if recorded
 */
public record ChangeEntry(LocalDate date, List<Zone> zones, Optional<ControlPeriod> after, Optional<Event> event) {
    public ChangeEntry {
        zones = List.copyOf(zones);
    }

    public boolean changesMap() {
        return !zones.isEmpty();
    }
}
