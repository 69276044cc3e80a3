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
import org.controlatlas.timeline.Ground;

/**
 * Which zone a point lies in, and what holds there on a day. The atlas's own zones come first; where there is none, the
 * states around. Safe to share between threads.
 */
public final class ZoneLookup {
    private record Layer(List<Zone> zones, ZonePicker picker) {
        Layer(Ground ground) {
            this(ground.zones(), new ZonePicker(ground));
        }
    }

    /**
     * @param zone the zone in front
     * @param zones all zones that cover the place on the day; several where outlines overlap
     * @param period what holds there, contested where outlines disagree; empty on days of which the data say nothing
     */
    public record Spot(Zone zone, List<Zone> zones, Optional<ControlPeriod> period) {}

    private final Layer own;
    private final Layer around;
    private final ControlTimeline timeline;

    public ZoneLookup(Atlas atlas) {
        own = new Layer(Ground.of(atlas));
        around = new Layer(Ground.of(atlas.neighbours(), true));
        timeline = new ControlTimeline(atlas.zones());
    }

    /**
     * @param lon degrees
     * @param lat degrees
     * @return empty where no outline is in force
     */
    public Optional<Spot> at(double lon, double lat, LocalDate date) {
        for (Layer layer : List.of(own, around)) {
            Optional<ZonePicker.Spot> spot = layer.picker().at(lon, lat, ValidTime.dayOf(date));
            if (spot.isPresent()) {
                return Optional.of(new Spot(
                        layer.zones().get(spot.get().zone()),
                        spot.get().zones().stream().map(layer.zones()::get).toList(),
                        spot.get().period()));
            }
        }
        return Optional.empty();
    }

    /** What holds in one of the atlas's own zones; empty if there is none of that id. */
    public Optional<Spot> in(String zoneId, LocalDate date) {
        OptionalInt index = timeline.indexOf(zoneId);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Zone zone = timeline.zones().get(index.getAsInt());
        return Optional.of(new Spot(zone, List.of(zone), timeline.periodAt(index.getAsInt(), ValidTime.dayOf(date))));
    }

    /** The atlas's own zones that are there at any time, the one with the smallest outline first. */
    public List<Zone> everAt(double lon, double lat) {
        return own.picker().everAt(lon, lat).stream().map(own.zones()::get).toList();
    }

    public ControlTimeline timeline() {
        return timeline;
    }
}
