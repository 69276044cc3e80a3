package org.controlatlas.app.map;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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

/** Finds what lies under a point of the screen: the marker of an event, a railway or road, a zone (small ones
 * within 8 px), a neighbour. */
final class MapPick {
    private static final double MARKER_RADIUS = 7;

    private final OpenAtlas open;
    private final ShownPicture picture;
    private final ZonePicker zones;
    private final ZonePicker neighbours;
    private final LinePick lines;

    MapPick(OpenAtlas open, ShownPicture picture, Atlas atlas) {
        this.open = open;
        this.picture = picture;
        this.zones = open.painter().picker();
        this.lines = new LinePick(atlas);
        this.neighbours = new ZonePicker(Ground.of(atlas.neighbours(), true));
    }

    /**
     * @param x logical pixels of the viewport
     * @param date of the picture there
     */
    MapTarget at(MapViewport view, double x, double y, LocalDate date) {
        PictureSpec shown = picture.spec(date);
        List<Event> events = eventsAt(view, x, y, date);
        if (!events.isEmpty()) {
            return new MapTarget.OfEvent(events.get(0));
        }
        OptionalInt line = lines.at(view, x, y, shown);
        if (line.isPresent()) {
            return new MapTarget.OfLine(line.getAsInt(), open.atlas().lines().get(line.getAsInt()));
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

    /** Events whose marks on that day are in reach of a point, the nearest first; of marks at one place the one on top first. */
    List<Event> eventsAt(MapViewport view, double x, double y, LocalDate date) {
        List<PlacedMark> reached = marks(date).stream()
                .filter(mark -> mark.middle(view).distance(x, y) <= MARKER_RADIUS)
                .collect(Collectors.toCollection(ArrayList::new));
        // The last painted is on top, and the sort keeps the order of equals.
        Collections.reverse(reached);
        reached.sort(Comparator.comparingDouble(mark -> mark.middle(view).distance(x, y)));
        return reached.stream().map(PlacedMark::event).toList();
    }

    /** Events whose marks stand in the view, by date. */
    List<Event> eventsIn(MapViewport view) {
        Rectangle2D seen = new Rectangle2D.Double(0, 0, view.width(), view.height());
        return marks(picture.spec().date()).stream()
                .filter(mark -> seen.contains(mark.middle(view)))
                .map(PlacedMark::event)
                .sorted(Comparator.comparingInt(event -> event.time().startDay()))
                .toList();
    }

    private List<PlacedMark> marks(LocalDate date) {
        return open.painter().marks(picture.spec(date));
    }
}
