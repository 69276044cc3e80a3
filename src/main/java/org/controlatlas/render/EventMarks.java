package org.controlatlas.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.Event;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;

/**
 * Marks of dated events: a disc on the days of the event, a ring for {@value #RECENT_DAYS} days after it, with a sign for
 * the kind of event.
 */
public final class EventMarks {
    /** How many days an event can still be seen after its last. */
    public static final int RECENT_DAYS = 14;

    /** Radius of a mark in logical pixels. */
    public static final double RADIUS = 6.5;

    /** Logical pixels that the halo reaches beyond the mark. */
    private static final double HALO = 2;

    private final List<Event> events;
    private final SpriteCache cache;

    EventMarks(List<Event> events, SpriteCache cache) {
        this.events = events;
        this.cache = cache;
    }

    /** How an event is shown on a day. */
    public enum Phase {
        HIDDEN,
        PRESENT,
        RECENT
    }

    public static Phase phase(Event event, int day) {
        if (event.location() == null || event.location().isEmpty()) {
            return Phase.HIDDEN;
        }
        if (event.time().contains(day)) {
            return Phase.PRESENT;
        }
        long since = (long) day - event.time().endDay();
        return since >= 0 && since < RECENT_DAYS ? Phase.RECENT : Phase.HIDDEN;
    }

    /** Events that show on the day; those of the day itself come last and so on top. */
    List<Event> visible(int day) {
        List<Event> found = new ArrayList<>();
        for (Phase wanted : List.of(Phase.RECENT, Phase.PRESENT)) {
            for (Event event : events) {
                if (phase(event, day) == wanted) {
                    found.add(event);
                }
            }
        }
        return found;
    }

    /** Whether any of the event's mark is in the picture and under none of the others. */
    static boolean isSeen(Event event, List<Event> above, MapViewport viewport) {
        Point2D place = place(event, viewport);
        List<Point2D> others =
                above.stream().map(other -> place(other, viewport)).toList();
        double reach = RADIUS + HALO - 0.5;
        for (double y = -reach; y <= reach; y += 0.5) {
            for (double x = -reach; x <= reach; x += 0.5) {
                double markX = place.getX() + x;
                double markY = place.getY() + y;
                if (StrictMath.hypot(x, y) <= reach
                        && markX >= 0
                        && markY >= 0
                        && markX < viewport.width()
                        && markY < viewport.height()
                        && others.stream().allMatch(other -> other.distance(markX, markY) > reach)) {
                    return true;
                }
            }
        }
        return false;
    }

    void paint(PaintContext c) {
        if (!c.spec().shows(MapLayerKind.EVENTS)) {
            return;
        }
        for (Event event : visible(c.spec().day())) {
            if (c.isVector()) {
                Point2D place = place(event, c.spec().viewport());
                draw(c, event.kind(), phase(event, c.spec().day()), place.getX(), place.getY());
            } else {
                sprite(event, c.spec()).paint(c.canvas());
            }
        }
    }

    private static Point2D place(Event event, MapViewport viewport) {
        return viewport.toScreen(event.location().getX(), event.location().getY());
    }

    private record Key(String kind, Phase phase, Theme theme, double scale) {}

    /** The event's mark as it stands in the picture on the spec's date. */
    Sprite.Placed sprite(Event event, PictureSpec spec) {
        double scale = spec.viewport().pixelScale();
        Phase phase = phase(event, spec.day());
        double reach = RADIUS + 3;
        Sprite sprite = cache.get(
                new Key(event.kind(), phase, spec.theme(), scale),
                () -> Sprite.draw(
                        new Rectangle2D.Double(-reach, -reach, 2 * reach, 2 * reach),
                        scale,
                        g -> draw(PaintContext.loose(g, spec), event.kind(), phase, 0, 0)));
        Point2D place = place(event, spec.viewport());
        return new Sprite.Placed(sprite, (int) Math.rint(place.getX() * scale), (int) Math.rint(place.getY() * scale));
    }

    /** Draws one mark as the map does; a legend shows the same. */
    static void draw(PaintContext c, String kind, Phase phase, double x, double y) {
        Ellipse2D disc = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        boolean present = phase == Phase.PRESENT;
        c.stroke(disc, Pen.round(2 * HALO), c.theme().halo());
        c.fill(disc, present ? c.theme().ink() : c.theme().halo());
        c.stroke(disc, Pen.round(1.2), c.theme().ink(), present ? 1 : 0.75);
        c.stroke(
                sign(kind, x, y),
                Pen.round(1.5),
                present ? c.theme().halo() : c.theme().ink());
    }

    private static Path2D sign(String kind, double x, double y) {
        double r = RADIUS * 0.46;
        Path2D.Double path = new Path2D.Double();
        switch (kind) {
            case "fighting" -> lines(path, x, y, -r, -r, r, r, -r, r, r, -r);
            case "handover" -> lines(path, x, y, -r, 0, r, 0, 0, -r, r, 0, 0, r, r, 0);
            case "agreement" -> lines(path, x, y, -r, 0, -r / 3, r, -r / 3, r, r, -r);
            case "humanitarian" -> lines(path, x, y, -r, 0, r, 0, 0, -r, 0, r);
            case "negotiation" -> lines(path, x, y, -r, -r / 2, r, -r / 2, -r, r / 2, r, r / 2);
            default -> lines(path, x, y, 0, -r, 0, r / 4, 0, r, 0, r);
        }
        return path;
    }

    private static void lines(Path2D.Double path, double x, double y, double... ends) {
        for (int i = 0; i < ends.length; i += 4) {
            path.moveTo(x + ends[i], y + ends[i + 1]);
            path.lineTo(x + ends[i + 2], y + ends[i + 3]);
        }
    }
}
