package org.controlatlas.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.controlatlas.render.draw.Fade;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;

/**
 * The limits between zones that look different on the day. A documented one is a line. An inferred one is none: the two
 * colours pass over into each other as far as the limit may be off, so that nobody takes it for a border.
 */
final class EdgePainter {
    /** Points of a path from the start: one that has to grow copies itself every thousand points. */
    private static final int ROOM = 4096;

    /** Opacity of the theme's ink in these lines. */
    static final double OPACITY = 0.62;

    static final Pen SOLID = Pen.butt(0.9);

    /** Logical pixels over which an inferred limit fades at least, to each side: else it would look documented. */
    private static final double LEAST_REACH = 3;

    private static final int[] NOTHING = {};

    private final InferredLimits limits;
    private final GeometryPyramid pyramid;

    EdgePainter(InferredLimits limits, GeometryPyramid pyramid) {
        this.limits = limits;
        this.pyramid = pyramid;
    }

    InferredLimits.OfLevel limits(MapViewport viewport) {
        return limits.of(pyramid.levelFor(viewport), pyramid.toleranceFor(viewport));
    }

    /** In the plane's units. */
    static double reach(double known, double scale) {
        return Math.max(known, LEAST_REACH / scale);
    }

    /** Logical pixels to which the colour of changed ground may reach beyond it. */
    double farthest(MapViewport viewport) {
        double scale = pyramid.plane().toScreen(viewport).getScaleX();
        return reach(limits(viewport).farthest(), scale) * scale;
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

    /** The numbers of the two looks that meet at the arc; empty where nothing fades, as towards bare ground. */
    static int[] sides(Arc arc, StyleIndex styles, int[] numbers) {
        int first = StyleIndex.NONE;
        for (int piece : arc.all()) {
            int number = numbers[piece];
            if (number != StyleIndex.NONE && first == StyleIndex.NONE) {
                first = number;
            } else if (number != StyleIndex.NONE && styles.differ(first, number)) {
                return new int[] {first, number};
            }
        }
        return NOTHING;
    }

    /** The colour in the middle between two. */
    static int middle(int one, int other) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            rgb |= (one >> shift & 0xFF) + (other >> shift & 0xFF) + 1 >> 1 << shift;
        }
        return rgb;
    }

    /** The limits between two looks in one group. */
    private record Band(int one, int other, int group) {}

    /** What fades; to be painted over the ground and below the waters. */
    void paintFades(PaintContext c, StyleIndex styles, int[] numbers) {
        if (!c.spec().shows(MapLayerKind.INFERRED_EDGES)) {
            return;
        }
        InferredLimits.OfLevel made = limits(c.spec().viewport());
        List<Arc> arcs = c.level().arcs();
        double scale = c.toScreen().getScaleX();
        Map<Band, List<Fade.Line>> bands = new LinkedHashMap<>();
        for (int a = 0; a < arcs.size(); a++) {
            if (made.isSoft(a)) {
                int[] sides = sides(arcs.get(a), styles, numbers);
                if (sides.length > 0) {
                    List<Fade.Line> lines = bands.computeIfAbsent(
                            new Band(
                                    Math.min(sides[0], sides[1]),
                                    Math.max(sides[0], sides[1]),
                                    made.groups()[arcs.get(a).zone()]),
                            band -> new ArrayList<>());
                    double reach = reach(made.reach()[a], scale);
                    if (touches(arcs.get(a).bounds(), c.view(), reach)) {
                        for (float[] xy : made.soft()[a]) {
                            lines.add(new Fade.Line(onScreen(xy, c.toScreen()), reach * scale));
                        }
                    }
                }
            }
        }
        List<Fade> fades = new ArrayList<>();
        bands.forEach((band, lines) -> {
            if (!lines.isEmpty()) {
                int rgb = middle(
                        styles.style(band.one()).rgb(),
                        styles.style(band.other()).rgb());
                IntPredicate ground = piece -> made.groups()[piece] == band.group()
                        && (numbers[piece] == band.one() || numbers[piece] == band.other());
                fades.add(new Fade(lines, rgb, ground(c, ground, lines)));
            }
        });
        c.canvas().fade(fades);
    }

    private static boolean touches(Rectangle2D box, Rectangle2D view, double reach) {
        return box.getMinX() - reach <= view.getMaxX()
                && box.getMaxX() + reach >= view.getMinX()
                && box.getMinY() - reach <= view.getMaxY()
                && box.getMaxY() + reach >= view.getMinY();
    }

    private static float[] onScreen(float[] xy, AffineTransform toScreen) {
        float[] points = new float[xy.length];
        toScreen.transform(xy, 0, points, 0, xy.length / 2);
        return points;
    }

    /** The ground of pieces, as far as the lines reach. */
    private static Path2D.Float ground(PaintContext c, IntPredicate pieces, List<Fade.Line> lines) {
        List<Outline> outlines = new ArrayList<>();
        Rectangle2D box = c.isVector() ? reached(c, lines) : c.view();
        for (int piece = 0; piece < c.level().zones().size(); piece++) {
            Outline outline = c.level().zones().get(piece);
            if (pieces.test(piece) && outline.touches(box)) {
                outlines.add(c.isVector() ? outline.within(box) : outline);
            }
        }
        return Outline.path(outlines, c.toScreen());
    }

    /** What the lines reach of the part of the picture that can be seen, in the plane. */
    private static Rectangle2D reached(PaintContext c, List<Fade.Line> lines) {
        double scale = c.toScreen().getScaleX();
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Fade.Line line : lines) {
            for (int i = 0; i < line.xy().length; i += 2) {
                left = Math.min(left, line.xy()[i] - line.reach());
                right = Math.max(right, line.xy()[i] + line.reach());
                top = Math.min(top, line.xy()[i + 1] - line.reach());
                bottom = Math.max(bottom, line.xy()[i + 1] + line.reach());
            }
        }
        return new Rectangle2D.Double(
                        (left - c.toScreen().getTranslateX()) / scale,
                        (top - c.toScreen().getTranslateY()) / scale,
                        (right - left) / scale,
                        (bottom - top) / scale)
                .createIntersection(c.seen());
    }

    /** The lines of documented limits. */
    void paint(PaintContext c, StyleIndex styles, int[] numbers) {
        Path2D.Float solid = new Path2D.Float(Path2D.WIND_NON_ZERO, ROOM);
        InferredLimits.OfLevel made = limits(c.spec().viewport());
        List<Arc> arcs = c.level().arcs();
        for (int a = 0; a < arcs.size(); a++) {
            if (shows(arcs.get(a), styles, numbers) && arcs.get(a).touches(c.view())) {
                for (float[] xy : made.sharp()[a]) {
                    Outline.appendNear(solid, xy, c.view(), c.toScreen());
                }
            }
        }
        c.stroke(solid, SOLID, c.theme().ink(), OPACITY);
    }

    /** Whether an inferred limit fades in the picture. */
    boolean showsFade(GeometryLevel level, MapViewport viewport, StyleIndex styles, int[] numbers) {
        InferredLimits.OfLevel made = limits(viewport);
        AffineTransform toScreen = pyramid.plane().toScreen(viewport);
        Rectangle2D picture = LocalPlane.inView(viewport, toScreen);
        for (int a = 0; a < level.arcs().size(); a++) {
            if (made.isSoft(a) && sides(level.arcs().get(a), styles, numbers).length > 0) {
                for (float[] xy : made.soft()[a]) {
                    if (Outline.crosses(xy, picture)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
