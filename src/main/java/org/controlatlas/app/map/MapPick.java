package org.controlatlas.app.map;

import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.OptionalInt;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Coordinate;

/** Finds what lies under a point of the screen: the marker of an event, a zone (small ones within 8 px), a neighbour. */
final class MapPick {
    private static final double MARKER_RADIUS = 7;

    private final OpenAtlas open;
    private final TimeState time;
    private final MapState mapState;
    private final ZonePicker zones;
    private final ZonePicker neighbours;
    private final EventMarkers markers;

    MapPick(OpenAtlas open, TimeState time, MapState mapState, Atlas atlas) {
        this.open = open;
        this.time = time;
        this.mapState = mapState;
        this.zones = open.painter().picker();
        this.neighbours = new ZonePicker(atlas.neighbours());
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
        OptionalInt zone = zones.pick(view, x, y);
        if (zone.isPresent()) {
            return new MapTarget.OfZone(zone.getAsInt(), open.timeline().zones().get(zone.getAsInt()));
        }
        Coordinate place = view.toLonLat(x, y);
        OptionalInt neighbour = neighbours.zoneAt(place.x, place.y);
        return neighbour.isPresent()
                ? new MapTarget.OfNeighbour(open.atlas().neighbours().get(neighbour.getAsInt()))
                : new MapTarget.Nothing();
    }

    private Optional<Event> eventAt(MapViewport view, double x, double y) {
        if (!mapState.layersProperty().get().contains(MapLayerKind.EVENTS)) {
            return Optional.empty();
        }
        Event best = null;
        double bestDistance = MARKER_RADIUS;
        for (Event event : markers.shownAt(time.shownDateProperty().get())) {
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
