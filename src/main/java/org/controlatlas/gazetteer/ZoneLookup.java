package org.controlatlas.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.timeline.ControlTimeline;

/**
 * Which zone a point lies in, and what holds there on a day. The atlas's own zones come first; where there is none, the
 * states around. Safe to share between threads.
 */
public final class ZoneLookup {
    private record Layer(ControlTimeline timeline, ZonePicker picker) {
        Layer(List<Zone> zones) {
            this(new ControlTimeline(zones), new ZonePicker(zones));
        }
    }

    /** @param period empty on days of which the data say nothing */
    public record Spot(Zone zone, Optional<ControlPeriod> period) {}

    private final Layer own;
    private final Layer around;

    public ZoneLookup(Atlas atlas) {
        own = new Layer(atlas.zones());
        around = new Layer(atlas.neighbours());
    }

    /**
     * @param lon degrees
     * @param lat degrees
     * @return empty outside the map
     */
    public Optional<Spot> at(double lon, double lat, LocalDate date) {
        for (Layer layer : List.of(own, around)) {
            OptionalInt zone = layer.picker().zoneAt(lon, lat);
            if (zone.isPresent()) {
                return Optional.of(spot(layer.timeline(), zone.getAsInt(), date));
            }
        }
        return Optional.empty();
    }

    /** What holds in one of the atlas's own zones; empty if there is none of that id. */
    public Optional<Spot> in(String zoneId, LocalDate date) {
        OptionalInt zone = own.timeline().indexOf(zoneId);
        return zone.isPresent() ? Optional.of(spot(own.timeline(), zone.getAsInt(), date)) : Optional.empty();
    }

    private static Spot spot(ControlTimeline timeline, int zone, LocalDate date) {
        return new Spot(timeline.zones().get(zone), timeline.periodAt(zone, ValidTime.dayOf(date)));
    }

    /** True if one of the atlas's own zones is there. */
    public boolean hasOwn(double lon, double lat) {
        return own.picker().zoneAt(lon, lat).isPresent();
    }

    public ControlTimeline timeline() {
        return own.timeline();
    }
}
