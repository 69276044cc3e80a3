package org.controlatlas.render.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Place;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.geometry.AreaMiddle;
import org.controlatlas.render.view.Mercator;

/**
 * The names that stand on a map wherever it is moved: settlements and heights, and zones, but for the largest one of each
 * state: that ground has the state's name ({@link GroundNames}).
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
        Set<String> ofStates = new HashSet<>();
        largestByState(atlas.zones()).values().forEach(zone -> ofStates.add(zone.id()));
        for (Zone zone : atlas.zones()) {
            if (!ofStates.contains(zone.id())) {
                areas.add(area(zone, timeless(zone), LabelStyle.ZONE, 35));
            }
        }
    }

    /** Settlements and heights. */
    public List<MapLabel> places() {
        return places;
    }

    /** Zones. */
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
        Map<String, Double> areas = new HashMap<>();
        for (Zone zone : zones) {
            String state = zone.periods().stream()
                    .map(ControlPeriod::deJure)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse("");
            double area = zone.geometry().getArea();
            if (area > areas.getOrDefault(state, -1.0)) {
                areas.put(state, area);
                largest.put(state, zone);
            }
        }
        return largest;
    }
}
