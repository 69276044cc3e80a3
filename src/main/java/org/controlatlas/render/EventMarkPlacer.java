package org.controlatlas.render;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.controlatlas.model.Event;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;

/**
 * Finds room for the marks of events: each at its place, or, where a name, a card, the frame or the mark of an earlier event
 * stands there, at the nearest of some points round it. Earlier events choose first, so that a mark stays where it is when
 * others join it. A mark whose place is outside the frame, but which would reach into it, is left out.
 */
final class EventMarkPlacer {
    /** Distances from the place, in logical pixels. */
    private static final double[] DISTANCES = {15, 21, 28, 36, 46, 58, 72, 90, 110};

    private static final int DIRECTIONS = 24;

    /** So much longer a line is taken as one that runs through a name or another mark, in logical pixels. */
    private static final double CROSSING = 30;

    /** The first direction, to the upper right, in radians from the east. */
    private static final double FIRST = -Math.PI / 3;

    private final NameRoom room;
    private final MapViewport seen;
    private final List<Rectangle2D> names;
    private final double originX;
    private final double originY;
    private final List<Point2D.Double> marks = new ArrayList<>();

    /**
     * @param room the part of the world within which marks stay whose place is in it, and what covers it
     * @param names what names and towns take, in logical pixels from the world's upper left corner
     */
    EventMarkPlacer(NameRoom room, List<Rectangle2D> names) {
        this.room = room;
        this.seen = room.view();
        this.names = names;
        this.originX = seen.originX() * seen.scale();
        this.originY = seen.originY() * seen.scale();
    }

    /** @return the marks in the order of the events, without those that the frame would cut */
    List<PlacedMark> place(List<Event> events, int day) {
        // By identity: the hash of an event goes through all its words and sources.
        Map<Event, PlacedMark> placed = new IdentityHashMap<>();
        events.stream()
                .sorted(Comparator.comparingInt((Event event) -> event.time().startDay())
                        .thenComparing(Event::id))
                .forEach(
                        event -> place(event, EventMarks.phase(event, day)).ifPresent(mark -> placed.put(event, mark)));
        return events.stream().map(placed::get).filter(Objects::nonNull).toList();
    }

    private Optional<PlacedMark> place(Event event, EventMarks.Phase phase) {
        Point2D.Double place =
                seen.toScreen(event.location().getX(), event.location().getY());
        boolean inView = isSeen(place, 0);
        if (!inView && isSeen(place, -EventMarks.REACH)) {
            return Optional.empty();
        }
        List<Rectangle2D> near = near(place, DISTANCES[DISTANCES.length - 1] + EventMarks.REACH);
        Point2D.Double free = isGood(place, near, inView) ? place : beside(place, near, inView);
        marks.add(free);
        return Optional.of(new PlacedMark(event, phase, free.x - place.x, free.y - place.y));
    }

    /** The good point with the shortest line, or the place itself where there is none. */
    private Point2D.Double beside(Point2D.Double place, List<Rectangle2D> near, boolean inView) {
        Point2D.Double best = place;
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (int i = 0; i < DIRECTIONS && distance < least; i++) {
                // To the right and to the left of the first direction in turn.
                double angle = FIRST + (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2) * 2 * Math.PI / DIRECTIONS;
                Point2D.Double at = new Point2D.Double(
                        place.x + Math.rint(distance * StrictMath.cos(angle)),
                        place.y + Math.rint(distance * StrictMath.sin(angle)));
                if (isGood(at, near, inView)) {
                    double cost = distance + (crosses(place, at, near) ? CROSSING : 0);
                    if (cost < least) {
                        least = cost;
                        best = at;
                    }
                }
            }
        }
        return best;
    }

    private boolean isSeen(Point2D.Double at, double reach) {
        return at.x >= reach && at.y >= reach && at.x <= seen.width() - reach && at.y <= seen.height() - reach;
    }

    /** What a mark near the place might touch, in pixels of the view. */
    private List<Rectangle2D> near(Point2D.Double place, double distance) {
        double x = place.x + originX;
        double y = place.y + originY;
        List<Rectangle2D> near = new ArrayList<>(room.covered());
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

    private boolean isGood(Point2D.Double at, List<Rectangle2D> near, boolean inView) {
        // Wholly in the frame or wholly outside.
        return (inView ? isSeen(at, EventMarks.REACH) : !isSeen(at, -EventMarks.REACH))
                && near.stream().allMatch(box -> distance(box, at) >= EventMarks.REACH)
                && marks.stream().allMatch(mark -> mark.distance(at) >= 2 * EventMarks.REACH);
    }

    private static double distance(Rectangle2D box, Point2D.Double at) {
        double dx = Math.max(0, Math.max(box.getMinX() - at.x, at.x - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - at.y, at.y - box.getMaxY()));
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Whether the line to the place would run through a name or another mark; it may end at a town's dot. */
    private boolean crosses(Point2D.Double place, Point2D.Double at, List<Rectangle2D> near) {
        Line2D line = new Line2D.Double(place, at);
        return near.stream().anyMatch(box -> !box.contains(place) && line.intersects(box))
                || marks.stream().anyMatch(mark -> line.ptSegDist(mark) < EventMarks.RADIUS);
    }
}
