package org.controlatlas.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.LongStream;
import org.controlatlas.model.Event;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.ShapeBounds;
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

    /** By kind the ends of a sign's strokes about its middle, for half its height. */
    private static final Map<Event.Kind, DoubleFunction<double[]>> SIGNS = Map.of(
            Event.Kind.FIGHTING, r -> new double[] {-r, -r, r, r, -r, r, r, -r},
            Event.Kind.HANDOVER, r -> new double[] {-r, 0, r, 0, 0, -r, r, 0, 0, r, r, 0},
            Event.Kind.AGREEMENT, r -> new double[] {-r, 0, -r / 3, r, -r / 3, r, r, -r},
            Event.Kind.HUMANITARIAN, r -> new double[] {-r, 0, r, 0, 0, -r, 0, r},
            Event.Kind.NEGOTIATION, r -> new double[] {-r, -r / 2, r, -r / 2, -r, r / 2, r, r / 2});

    private static final DoubleFunction<double[]> OTHER_SIGN = r -> new double[] {0, -r, 0, r / 4, 0, r, 0, r};

    /** Logical pixels that the halo reaches beyond the mark. */
    private static final double HALO = 2;

    /** Radius of a mark with its halo in logical pixels. */
    static final double REACH = RADIUS + HALO;

    /** What of a mark must reach into the picture for anything to be seen, in logical pixels. */
    private static final double LEAST = 0.25;

    /** Radius of the dot at the place of a mark that stands beside it, in logical pixels. */
    private static final double DOT = 1.9;

    /** Those that have a place. */
    private final List<Event> events;

    private final SpriteCache cache;
    /** The days on which a phase of an event begins, sorted; as long, since the end of an event without end would overflow. */
    private final long[] phaseStarts;

    EventMarks(List<Event> all, SpriteCache cache) {
        this.events = all.stream().filter(EventMarks::hasPlace).toList();
        this.cache = cache;
        this.phaseStarts = events.stream()
                .flatMapToLong(event -> LongStream.of(
                        event.time().startDay(),
                        event.time().endDay(),
                        (long) event.time().endDay() + RECENT_DAYS))
                .sorted()
                .distinct()
                .toArray();
    }

    private static boolean hasPlace(Event event) {
        return event.location() != null && !event.location().isEmpty();
    }

    /** How an event is shown on a day. */
    public enum Phase {
        HIDDEN,
        PRESENT,
        RECENT
    }

    public static Phase phase(Event event, int day) {
        if (!hasPlace(event)) {
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
        List<Event> present = new ArrayList<>();
        for (Event event : events) {
            switch (phase(event, day)) {
                case RECENT -> found.add(event);
                case PRESENT -> present.add(event);
                case HIDDEN -> {}
            }
        }
        found.addAll(present);
        return found;
    }

    /**
     * Whether all events are in the same phase on two days and on those between. So it may be false for two days that look
     * alike: an event may have come and gone.
     */
    boolean areSameOn(int day, int other) {
        return phasesBegun(day) == phasesBegun(other);
    }

    private int phasesBegun(int day) {
        int found = Arrays.binarySearch(phaseStarts, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Whether any of the event's mark is in the picture and under none of the others. */
    static boolean isSeen(PlacedMark mark, List<PlacedMark> above, MapViewport viewport) {
        Point2D place = mark.middle(viewport);
        List<Point2D.Double> others =
                above.stream().map(other -> other.middle(viewport)).toList();
        double reach = REACH - 0.5;
        for (double y = -reach; y <= reach; y += 0.5) {
            for (double x = -reach; x <= reach; x += 0.5) {
                double markX = place.getX() + x;
                double markY = place.getY() + y;
                if (StrictMath.hypot(x, y) <= reach
                        && markX >= LEAST
                        && markY >= LEAST
                        && markX < viewport.width() - LEAST
                        && markY < viewport.height() - LEAST
                        && others.stream().allMatch(other -> other.distance(markX, markY) > reach)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The lines from marks to their places; to be painted under names, which stay legible where they meet one. */
    void paintLines(PaintContext c, List<PlacedMark> marks) {
        if (!c.isVector()) {
            lines(marks, c.spec()).forEach(sprite -> sprite.paint(c.canvas()));
            return;
        }
        for (PlacedMark mark : marks) {
            if (mark.isMoved()) {
                Point2D.Double place = mark.place(c.spec().viewport());
                line(c, place.x, place.y, mark.dx(), mark.dy());
            }
        }
    }

    /** The marks without their lines. */
    void paint(PaintContext c, List<PlacedMark> marks) {
        if (!c.isVector()) {
            sprites(marks, c.spec()).forEach(sprite -> sprite.paint(c.canvas()));
            return;
        }
        for (PlacedMark mark : marks) {
            Point2D.Double middle = mark.middle(c.spec().viewport());
            draw(c, mark.event().kind(), mark.phase(), middle.x, middle.y);
        }
    }

    private record Key(Event.Kind kind, Phase phase, Theme theme, double scale) {}

    private record LineKey(double dx, double dy, Theme theme, double scale) {}

    /** The lines of moved marks as they stand in the picture. */
    List<Sprite.Placed> lines(List<PlacedMark> marks, PictureSpec spec) {
        return marks.stream()
                .filter(PlacedMark::isMoved)
                .map(mark -> line(mark, spec))
                .toList();
    }

    /** The marks as they stand in the picture, in the order in which they are painted. */
    List<Sprite.Placed> sprites(List<PlacedMark> marks, PictureSpec spec) {
        return marks.stream().map(mark -> sprite(mark, spec)).toList();
    }

    private Sprite.Placed sprite(PlacedMark mark, PictureSpec spec) {
        double scale = spec.viewport().pixelScale();
        double reach = RADIUS + 3;
        Event.Kind kind = mark.event().kind();
        Sprite sprite = cache.get(
                new Key(kind, mark.phase(), spec.theme(), scale),
                () -> Sprite.draw(
                        new Rectangle2D.Double(-reach, -reach, 2 * reach, 2 * reach),
                        scale,
                        g -> draw(PaintContext.loose(g, spec), kind, mark.phase(), 0, 0)));
        return at(sprite, mark.middle(spec.viewport()), scale);
    }

    private Sprite.Placed line(PlacedMark mark, PictureSpec spec) {
        double scale = spec.viewport().pixelScale();
        Rectangle2D box = new Rectangle2D.Double(0, 0, 0, 0);
        box.add(mark.dx(), mark.dy());
        Sprite sprite = cache.get(
                new LineKey(mark.dx(), mark.dy(), spec.theme(), scale),
                () -> Sprite.draw(
                        ShapeBounds.grown(box, DOT + 2),
                        scale,
                        g -> line(PaintContext.loose(g, spec), 0, 0, mark.dx(), mark.dy())));
        return at(sprite, mark.place(spec.viewport()), scale);
    }

    private static Sprite.Placed at(Sprite sprite, Point2D.Double place, double scale) {
        return new Sprite.Placed(sprite, (int) Math.rint(place.x * scale), (int) Math.rint(place.y * scale));
    }

    /** A line from the place to the mark's middle, with a dot on the place. */
    private static void line(PaintContext c, double x, double y, double dx, double dy) {
        Line2D line = new Line2D.Double(x, y, x + dx, y + dy);
        Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        c.stroke(line, Pen.round(3), c.theme().halo(), 0.8);
        c.stroke(dot, Pen.round(2), c.theme().halo(), 0.8);
        c.stroke(line, Pen.round(1.1), c.theme().ink());
        c.fill(dot, c.theme().ink());
    }

    /** Draws one mark as the map does; a legend shows the same. */
    static void draw(PaintContext c, Event.Kind kind, Phase phase, double x, double y) {
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

    private static Path2D sign(Event.Kind kind, double x, double y) {
        double r = RADIUS * 0.46;
        Path2D.Double path = new Path2D.Double();
        double[] ends = SIGNS.getOrDefault(kind, OTHER_SIGN).apply(r);
        for (int i = 0; i < ends.length; i += 4) {
            path.moveTo(x + ends[i], y + ends[i + 1]);
            path.lineTo(x + ends[i + 2], y + ends[i + 3]);
        }
        return path;
    }
}
