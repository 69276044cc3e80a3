package org.controlatlas.render;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Event;
import org.controlatlas.render.view.MapViewport;

/**
 * Finds room for the marks of events: each at its place, or, where a name or the mark of an earlier event stands there, at
 * the nearest of some points round it. Earlier events choose first, so that a mark stays where it is when others join it.
 */
final class EventMarkPlacer {
    /** Distances from the place, in logical pixels. */
    private static final double[] DISTANCES = {15, 21, 28, 36};

    private static final int DIRECTIONS = 12;

    /** The first direction, to the upper right, in radians from the east. */
    private static final double FIRST = -Math.PI / 3;

    private final MapViewport seen;
    private final List<Rectangle2D> names;
    private final double originX;
    private final double originY;
    private final double scale;
    private final List<Point2D.Double> marks = new ArrayList<>();

    /**
     * @param seen the part of the world within which marks stay whose place is in it
     * @param names what names and towns take, in logical pixels from the world's upper left corner
     */
    EventMarkPlacer(MapViewport seen, List<Rectangle2D> names) {
        this.seen = seen;
        this.names = names;
        this.scale = seen.scale();
        this.originX = seen.originX() * scale;
        this.originY = seen.originY() * scale;
    }

    /** @return the marks in the order of the events */
    List<PlacedMark> place(List<Event> events, int day) {
        Map<Event, PlacedMark> placed = new HashMap<>();
        events.stream()
                .sorted(Comparator.comparingInt((Event event) -> event.time().startDay())
                        .thenComparing(Event::id))
                .forEach(event -> placed.put(event, place(event, EventMarks.phase(event, day))));
        return events.stream().map(placed::get).toList();
    }

    private PlacedMark place(Event event, EventMarks.Phase phase) {
        Point2D.Double place =
                seen.toScreen(event.location().getX(), event.location().getY());
        double most = DISTANCES[DISTANCES.length - 1] + EventMarks.REACH;
        boolean inView = isSeen(place, 0);
        List<Rectangle2D> near = near(place, most);
        Point2D.Double free = place;
        if (!isFree(place, near)) {
            free = beside(place, near, inView);
        }
        marks.add(free);
        return new PlacedMark(event, phase, free.x - place.x, free.y - place.y);
    }

    private Point2D.Double beside(Point2D.Double place, List<Rectangle2D> near, boolean inView) {
        for (boolean overNames : new boolean[] {false, true}) {
            for (double distance : DISTANCES) {
                for (int i = 0; i < DIRECTIONS; i++) {
                    // To the right and to the left of the first direction in turn.
                    double angle = FIRST + (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2) * 2 * Math.PI / DIRECTIONS;
                    Point2D.Double at = new Point2D.Double(
                            place.x + Math.rint(distance * StrictMath.cos(angle)),
                            place.y + Math.rint(distance * StrictMath.sin(angle)));
                    boolean inside = !inView || isSeen(at, EventMarks.REACH);
                    if (inside && isFree(at, near) && (overNames || !crosses(place, at, near))) {
                        return at;
                    }
                }
            }
        }
        return place;
    }

    private boolean isSeen(Point2D.Double at, double reach) {
        return at.x >= reach && at.y >= reach && at.x <= seen.width() - reach && at.y <= seen.height() - reach;
    }

    /** The boxes that a mark near the place might touch, in pixels of the view. */
    private List<Rectangle2D> near(Point2D.Double place, double distance) {
        double x = place.x + originX;
        double y = place.y + originY;
        List<Rectangle2D> near = new ArrayList<>();
        for (Rectangle2D box : names) {
            if (box.getMaxX() > x - distance
                    && box.getMinX() < x + distance
                    && box.getMaxY() > y - distance
                    && box.getMinY() < y + distance) {
                near.add(new Rectangle2D.Double(
                        box.getX() - originX, box.getY() - originY, box.getWidth(), box.getHeight()));
            }
        }
        return near;
    }

    private boolean isFree(Point2D.Double at, List<Rectangle2D> near) {
        for (Rectangle2D box : near) {
            double dx = Math.max(0, Math.max(box.getMinX() - at.x, at.x - box.getMaxX()));
            double dy = Math.max(0, Math.max(box.getMinY() - at.y, at.y - box.getMaxY()));
            if (dx * dx + dy * dy < EventMarks.REACH * EventMarks.REACH) {
                return false;
            }
        }
        return marks.stream().allMatch(mark -> mark.distance(at) >= 2 * EventMarks.REACH);
    }

    /** Whether the line to the place would run through a name; it may end at a town's dot. */
    private static boolean crosses(Point2D.Double place, Point2D.Double at, List<Rectangle2D> near) {
        Line2D line = new Line2D.Double(place, at);
        return near.stream().anyMatch(box -> !box.contains(place) && line.intersects(box));
    }
}
