package org.controlatlas.app.map;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;
import org.controlatlas.render.PlacedMark;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.timeline.Ground;
import org.locationtech.jts.geom.Coordinate;

/** Finds what lies under a point of the screen: the marker of an event, a zone (small ones within 8 px), a neighbour. */
final class MapPick {
    private static final double MARKER_RADIUS = 7;

    private final OpenAtlas open;
    private final ShownPicture picture;
    private final ZonePicker zones;
    private final ZonePicker neighbours;

    MapPick(OpenAtlas open, ShownPicture picture, Atlas atlas) {
        this.open = open;
        this.picture = picture;
        this.zones = open.painter().picker();
        this.neighbours = new ZonePicker(Ground.of(atlas.neighbours(), true));
    }

    ZonePicker zones() {
        return zones;
    }

    /**
     * @param x logical pixels of the viewport
     * @param date of the picture there
     */
    MapTarget at(MapViewport view, double x, double y, LocalDate date) {
        PictureSpec shown = picture.spec().withDate(date);
        Optional<Event> event = eventAt(shown, view, x, y);
        if (event.isPresent()) {
            return new MapTarget.OfEvent(event.get());
        }
        int day = shown.day();
        Coordinate place = view.toLonLat(x, y);
        OptionalInt zone = zones.pick(view, x, y, day);
        if (zone.isPresent()) {
            return ofZone(zone.getAsInt(), place, day);
        }
        OptionalInt neighbour = neighbours.zoneAt(place.x, place.y, day);
        return neighbour.isPresent()
                ? new MapTarget.OfNeighbour(open.atlas().neighbours().get(neighbour.getAsInt()))
                : new MapTarget.Nothing();
    }

    /** A small zone beside the point is told as a whole, else what holds at the point. */
    private MapTarget ofZone(int index, Coordinate place, int day) {
        Zone zone = open.timeline().zones().get(index);
        Optional<ControlPeriod> here = zones.at(place.x, place.y, day)
                .filter(spot -> spot.zone() == index)
                .map(ZonePicker.Spot::period)
                .orElseGet(() -> open.timeline().periodAt(index, day));
        return new MapTarget.OfZone(index, zone, zone.namesAt(day), here);
    }

    /** The nearest mark where several are in reach; of marks at one place the one on top. */
    private Optional<Event> eventAt(PictureSpec shown, MapViewport view, double x, double y) {
        Event best = null;
        double bestDistance = MARKER_RADIUS;
        for (PlacedMark mark : open.painter().marks(shown)) {
            double distance = mark.middle(view).distance(x, y);
            if (distance <= bestDistance) {
                bestDistance = distance;
                best = mark.event();
            }
        }
        return Optional.ofNullable(best);
    }
}
