package org.controlatlas.app.map;

import java.util.Optional;
import java.util.OptionalInt;
import org.controlatlas.app.state.AtlasViewModel;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.render.PlacedMark;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Coordinate;

/** Finds what lies under a point of the screen: the marker of an event, a zone (small ones within 8 px), a neighbour. */
final class MapPick {
    private static final double MARKER_RADIUS = 7;

    private final AtlasViewModel model;
    private final ZonePicker zones;
    private final ZonePicker neighbours;

    MapPick(AtlasViewModel model, Atlas atlas) {
        this.model = model;
        this.zones = model.painter().picker();
        this.neighbours = new ZonePicker(atlas.neighbours());
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
            return new MapTarget.OfZone(
                    zone.getAsInt(), model.timeline().zones().get(zone.getAsInt()));
        }
        Coordinate place = view.toLonLat(x, y);
        OptionalInt neighbour = neighbours.zoneAt(place.x, place.y);
        return neighbour.isPresent()
                ? new MapTarget.OfNeighbour(model.atlas().neighbours().get(neighbour.getAsInt()))
                : new MapTarget.Nothing();
    }

    /** The nearest mark where several are in reach; of marks at one place the one on top. */
    private Optional<Event> eventAt(MapViewport view, double x, double y) {
        Event best = null;
        double bestDistance = MARKER_RADIUS;
        for (PlacedMark mark : model.painter().marks(model.picture())) {
            double distance = mark.middle(view).distance(x, y);
            if (distance <= bestDistance) {
                bestDistance = distance;
                best = mark.event();
            }
        }
        return Optional.ofNullable(best);
    }
}
