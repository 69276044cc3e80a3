package org.controlatlas.render.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Place;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.Mercator;
import org.controlatlas.render.geometry.AreaMiddle;

/**
 * The names that an atlas puts on its map: settlements and heights; zones; states, each on the largest zone that belongs
 * to it in law and by its name of the day.
 */
public final class LabelSource {
    /** A zone's name must fit into this part of the zone's width at its middle. */
    private static final double ROOM = 0.9;

    private final List<MapLabel> places = new ArrayList<>();
    private final List<MapLabel> areas = new ArrayList<>();

    public LabelSource(Atlas atlas) {
        for (Place place : atlas.places()) {
            places.add(new MapLabel(
                    place.id(),
                    place.names(),
                    Mercator.x(place.location().getX()),
                    Mercator.y(place.location().getY()),
                    LabelStyle.place(place.rank()),
                    10 * place.rank(),
                    place.kind().equals("height"),
                    Double.POSITIVE_INFINITY));
        }
        atlas.neighbours().forEach(zone -> areas.add(area(zone, timeless(zone), LabelStyle.STATE, 0)));
        Map<String, Zone> largest = largestByState(atlas.zones());
        largest.forEach((actorId, zone) -> {
            Actor actor = atlas.actors().get(actorId);
            if (actor != null) {
                areas.add(area(zone, actor.names(), LabelStyle.STATE, 0));
            }
        });
        for (Zone zone : atlas.zones()) {
            if (!largest.containsValue(zone)) {
                areas.add(area(zone, timeless(zone), LabelStyle.ZONE, 35));
            }
        }
    }

    /** Settlements and heights. */
    public List<MapLabel> places() {
        return places;
    }

    /** Zones and states. */
    public List<MapLabel> areas() {
        return areas;
    }

    private static List<Actor.DatedNames> timeless(Zone zone) {
        return List.of(new Actor.DatedNames(zone.names(), ValidTime.ALWAYS));
    }

    private static MapLabel area(Zone zone, List<Actor.DatedNames> names, LabelStyle style, int priority) {
        AreaMiddle middle = AreaMiddle.of(zone.geometry());
        return new MapLabel(zone.id(), names, middle.x(), middle.y(), style, priority, false, middle.width() * ROOM);
    }

    private static Map<String, Zone> largestByState(List<Zone> zones) {
        Map<String, Zone> largest = new HashMap<>();
        for (Zone zone : zones) {
            String state = zone.periods().stream()
                    .map(ControlPeriod::deJure)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse("");
            largest.merge(
                    state,
                    zone,
                    (a, b) -> a.geometry().getArea() >= b.geometry().getArea() ? a : b);
        }
        return largest;
    }
}
