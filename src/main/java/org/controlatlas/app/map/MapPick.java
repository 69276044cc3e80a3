package org.controlatlas.app.map;

import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.OptionalInt;
import org.controlatlas.app.state.AtlasViewModel;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.timeline.Ground;
import org.locationtech.jts.geom.Coordinate;

/** Finds what lies under a point of the screen: the marker of an event, a zone (small ones within 8 px), a neighbour. */
final class MapPick {
    private static final double MARKER_RADIUS = 7;

    private final AtlasViewModel model;
    private final ZonePicker zones;
    private final ZonePicker neighbours;
    private final EventMarkers markers;

    MapPick(AtlasViewModel model, Atlas atlas) {
        this.model = model;
        this.zones = model.painter().picker();
        this.neighbours = new ZonePicker(Ground.of(atlas.neighbours(), true));
        this.markers = new EventMarkers(atlas.events());
    }

    ZonePicker zones() {
        return zones;
    }

    /** @param x logical pixels of the viewport */
    MapTarget at(MapViewport view, double x, double y) {
        Optional<Event> event = eventAt(view, x, y);
        if (event.isPresent()) {
            return new MapTarget.OfEvent(event.get());
        }
        int day = ValidTime.dayOf(model.shownDateProperty().get());
        Coordinate place = view.toLonLat(x, y);
        OptionalInt zone = zones.pick(view, x, y, day);
        if (zone.isPresent()) {
            return ofZone(zone.getAsInt(), place, day);
        }
        OptionalInt neighbour = neighbours.zoneAt(place.x, place.y, day);
        return neighbour.isPresent()
                ? new MapTarget.OfNeighbour(model.atlas().neighbours().get(neighbour.getAsInt()))
                : new MapTarget.Nothing();
    }

    /** A small zone beside the point is told as a whole, else what holds at the point. */
    private MapTarget ofZone(int index, Coordinate place, int day) {
        Zone zone = model.timeline().zones().get(index);
        Optional<ControlPeriod> here = zones.at(place.x, place.y, day)
                .filter(spot -> spot.zone() == index)
                .map(ZonePicker.Spot::period)
                .orElseGet(() -> model.timeline().periodAt(index, day));
        return new MapTarget.OfZone(index, zone, zone.namesAt(day), here);
    }

    private Optional<Event> eventAt(MapViewport view, double x, double y) {
        if (!model.layersProperty().get().contains(MapLayerKind.EVENTS)) {
            return Optional.empty();
        }
        Event best = null;
        double bestDistance = MARKER_RADIUS;
        for (Event event : markers.shownAt(model.shownDateProperty().get())) {
            Point2D at = view.toScreen(event.location().getX(), event.location().getY());
            double distance = at.distance(x, y);
            if (distance <= bestDistance) {
                bestDistance = distance;
                best = event;
            }
        }
        return Optional.ofNullable(best);
    }
}
