package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.cli.option.LonLat;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/**
 * Who controls a point on a day.
 *
 * @param zone that the point lies in
 * @param zones all whose outlines cover the point on the day; several where outlines overlap
 * @param period of the zone that covers the day; contested where outlines disagree
 * @param controllerName the controller's name as used on that day
 * @param language of the names
 */
public record Answer(
        LocalDate date,
        LonLat at,
        Zone zone,
        List<Zone> zones,
        ControlPeriod period,
        String controllerName,
        Language language) {
    /** True if sources agree on one holder who holds it alone, on that day. */
    public boolean isCertain() {
        return certainty() == Certainty.AGREED && period.control() instanceof Control.By;
    }

    public String zoneName() {
        return nameOf(zone);
    }

    /** The name that one of the zones has on the day; its id if it has none. */
    public String nameOf(Zone one) {
        String name = one.namesAt(ValidTime.dayOf(date)).in(language);
        return name.isEmpty() ? one.id() : name;
    }

    /** Zones other than the one in front whose outlines cover the point as well. */
    public List<Zone> others() {
        return zones.stream().filter(each -> !each.id().equals(zone.id())).toList();
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
