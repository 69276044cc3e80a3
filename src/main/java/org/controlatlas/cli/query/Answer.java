package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;

/**
 * Who controls a point on a day.
 *
 * @param lon degrees
 * @param lat degrees
 * @param zone that the point lies in
 * @param period of the zone that covers the day
 * @param controllerName the controller's name as used on that day
 * @param note what else there is to say of the period
 * @param language of the names and the note
 */
public record Answer(
        LocalDate date,
        double lon,
        double lat,
        Zone zone,
        ControlPeriod period,
        String controllerName,
        Optional<String> note,
        Language language) {
    public String zoneName() {
        return zone.names().in(language);
    }

    /** An actor's id, {@code contested}, {@code unknown} or {@code no-data}. */
    public String controller() {
        return period.control().code();
    }

    public List<String> sources() {
        return period.sources();
    }
}
