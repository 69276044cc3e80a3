package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/**
 * Who controls a point on a day.
 *
 * @param lon degrees
 * @param lat degrees
 * @param zone that the point lies in
 * @param period of the zone that covers the day
 * @param controllerName the controller's name as used on that day
 * @param language of the names
 */
public record Answer(
        LocalDate date,
        double lon,
        double lat,
        Zone zone,
        ControlPeriod period,
        String controllerName,
        Language language) {
    public String zoneName() {
        return zone.names().in(language);
    }

    /** An actor's id, {@code contested}, {@code unknown} or {@code no-data}. */
    public String controller() {
        return period.control().code();
    }

    /** Of who controls it on the day: what the map draws. */
    public Certainty certainty() {
        return period.certaintyOn(ValidTime.dayOf(date));
    }

    /** Of the day on which that began. */
    public Certainty dateCertainty() {
        return period.dateCertainty();
    }

    public List<String> sources() {
        return period.sources();
    }
}
