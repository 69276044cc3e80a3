package org.controlatlas.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.timeline.GroundPiece;

/**
 * The limits between zones that look different on the day. Where both sides' outlines were inferred and not drawn by a
 * source, the limit is dashed: it is no border.
 */
final class EdgePainter {
    /** Words of {@link org.controlatlas.model.ControlPeriod#geometrySource()} for outlines that no source draws. */
    private static final Set<String> INFERRED = Set.of("nearest settlement", "sketch", "corridor");

    /** Points of a path from the start: one that has to grow copies itself every thousand points. */
    private static final int ROOM = 4096;

    /** Opacity of the theme's ink in these lines. */
    static final double OPACITY = 0.62;

    static final Pen SOLID = Pen.butt(0.9);

    /** Dash and gap of an inferred limit, in logical pixels, counted from the beginning of each arc. */
    private static final double[] DASHES = {3.5, 3};

    static final Pen DASHED = Pen.dashed(0.9, Pen.Cap.BUTT, DASHES);

    private final boolean[] inferred;

    /** @param pieces in the order of the levels' outlines */
    EdgePainter(List<GroundPiece> pieces) {
        inferred = new boolean[pieces.size()];
        for (int z = 0; z < inferred.length; z++) {
            inferred[z] = !pieces.get(z).periods().isEmpty()
                    && pieces.get(z).periods().stream().allMatch(p -> INFERRED.contains(p.geometrySource()));
        }
    }

    boolean isInferred(Arc arc) {
        return inferred[arc.zone()] && arc.other() != Arc.NONE && inferred[arc.other()];
    }

    boolean isInferred(int piece) {
        return inferred[piece];
    }

    Pen pen(Arc arc) {
        return isInferred(arc) ? DASHED : SOLID;
    }

    /** True if the arc separates two looks. */
    static boolean shows(Arc arc, StyleIndex styles, int[] numbers) {
        if (arc.all().length > 2) {
            return showsAmongMany(arc, styles, numbers);
        }
        int other = arc.other() == Arc.NONE ? StyleIndex.NONE : numbers[arc.other()];
        return styles.differ(numbers[arc.zone()], other);
    }

    /** Of outlines that follow each other in time only those in force have a look. */
    private static boolean showsAmongMany(Arc arc, StyleIndex styles, int[] numbers) {
        int looks = 0;
        int first = StyleIndex.NONE;
        for (int piece : arc.all()) {
            int number = numbers[piece];
            if (number != StyleIndex.NONE) {
                if (looks > 0 && styles.differ(number, first)) {
                    return true;
                }
                first = number;
                looks++;
            }
        }
        return looks == 1;
    }

    /**
     * Whether any dash of an inferred limit lies in the picture, and not only a gap between two.
     *
     * @param xy points in the plane of the geometry
     * @param picture in that plane
     * @param scale logical pixels to a unit of the plane
     */
    static boolean showsDash(float[] xy, Rectangle2D picture, double scale) {
        double gone = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double dx = (xy[i + 2] - xy[i]) * scale;
            double dy = (xy[i + 3] - xy[i + 1]) * scale;
            double length = StrictMath.hypot(dx, dy);
            double[] inside = inside(xy, i, picture);
            if (inside[0] < inside[1] && isInk(gone + inside[0] * length, gone + inside[1] * length)) {
                return true;
            }
            gone += length;
        }
        return false;
    }

    /** From which part of a segment to which it lies in the rectangle (Liang and Barsky, 1984). */
    private static double[] inside(float[] xy, int i, Rectangle2D area) {
        double[] part = {0, 1};
        double dx = xy[i + 2] - xy[i];
        double dy = xy[i + 3] - xy[i + 1];
        cut(part, -dx, xy[i] - area.getMinX());
        cut(part, dx, area.getMaxX() - xy[i]);
        cut(part, -dy, xy[i + 1] - area.getMinY());
        cut(part, dy, area.getMaxY() - xy[i + 1]);
        return part;
    }

    private static void cut(double[] part, double towards, double room) {
        if (towards == 0) {
            part[1] = room < 0 ? 0 : part[1];
        } else if (towards < 0) {
            part[0] = Math.max(part[0], room / towards);
        } else {
            part[1] = Math.min(part[1], room / towards);
        }
    }

    private static boolean isInk(double from, double to) {
        double period = DASHES[0] + DASHES[1];
        double begun = Math.floor(from / period) * period;
        return from < begun + DASHES[0] || to > begun + period;
    }

    void paint(PaintContext c, StyleIndex styles, int[] numbers) {
        Path2D.Float solid = new Path2D.Float(Path2D.WIND_NON_ZERO, ROOM);
        Path2D.Float dashed = new Path2D.Float(Path2D.WIND_NON_ZERO, ROOM);
        for (Arc arc : c.level().arcs()) {
            if (shows(arc, styles, numbers) && arc.touches(c.view())) {
                if (isInferred(arc)) {
                    arc.appendTo(dashed, c.toScreen());
                } else {
                    arc.appendNear(solid, c.view(), c.toScreen());
                }
            }
        }
        c.stroke(solid, SOLID, c.theme().ink(), OPACITY);
        if (c.spec().shows(MapLayerKind.INFERRED_EDGES)) {
            c.stroke(dashed, DASHED, c.theme().ink(), OPACITY);
        }
    }
}
