package org.controlatlas.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.Pen.Cap;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.PictureSpec;

/**
 * Lines with valid time. The classes differ by their dash, not only by colour: a state border is solid, a demarcated
 * section of it double, the former oblast long-dashed, the line of contact dotted, a corridor's limit short-dashed.
 */
public final class LinePainter {
    /** Kinds of lines in the order in which a legend names them. */
    public static final List<String> KINDS = List.of(
            "state-border", "demarcated-border", "oblast-1991", "line-of-contact", "corridor-limit", "railway", "road");

    /** Kinds drawn without dashes, which would have to be counted from the line's beginning. */
    private static final Set<String> SOLID = Set.of("state-border", "demarcated-border");

    /** Logical pixels that a line's drawing reaches beyond its geometry, at most. */
    static final double REACH = 4;

    private final List<LineFeature> lines;

    LinePainter(List<LineFeature> lines) {
        this.lines = lines;
    }

    /** The layer that shows and hides a kind of line; empty for a kind that the map does not draw. */
    public static Optional<MapLayerKind> layerOf(String kind) {
        return switch (kind) {
            case "state-border", "demarcated-border" -> Optional.of(MapLayerKind.BORDERS);
            case "oblast-1991" -> Optional.of(MapLayerKind.OBLAST_1991);
            case "line-of-contact" -> Optional.of(MapLayerKind.LINE_OF_CONTACT);
            case "corridor-limit" -> Optional.of(MapLayerKind.CORRIDOR);
            case "railway", "road" -> Optional.of(MapLayerKind.TRANSPORT);
            default -> Optional.empty();
        };
    }

    boolean isVisible(int line, PictureSpec spec) {
        return lines.get(line).time().contains(spec.day()) && isOfShownLayer(line, spec);
    }

    /** Indexes of the lines that the spec shows on its date. */
    BitSet visible(PictureSpec spec) {
        BitSet shown = new BitSet(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (isVisible(i, spec)) {
                shown.set(i);
            }
        }
        return shown;
    }

    /** True for a line that the spec shows on the days on which it exists. */
    boolean isOfShownLayer(int line, PictureSpec spec) {
        return layerOf(lines.get(line).kind()).filter(spec::shows).isPresent();
    }

    /** All lines of the day. */
    void paint(PaintContext c) {
        for (int i = 0; i < lines.size(); i++) {
            if (isVisible(i, c.spec())) {
                paint(c, i);
            }
        }
    }

    /** One line, whatever the day. */
    void paint(PaintContext c, int line) {
        Outline outline = c.level().lines().get(line);
        if (outline.touches(c.view())) {
            LineFeature feature = lines.get(line);
            boolean solid = SOLID.contains(feature.kind());
            Path2D.Float path = solid && !outline.closed()
                    ? outline.pathNear(c.view(), c.toScreen())
                    : Outline.path(List.of(outline), c.toScreen());
            draw(c, feature.kind(), feature.state().orElse(""), feature.sketch(), path);
        }
    }

    /** Draws one line as the map does; a legend shows the same. */
    static void draw(PaintContext c, String kind, String state, boolean sketch, Shape path) {
        switch (kind) {
            case "state-border" -> {
                casing(c, path, 3.2);
                c.stroke(path, Pen.round(1.3), c.theme().ink(), 0.80);
            }
            case "demarcated-border" -> {
                c.stroke(path, Pen.round(3.2), c.theme().ink(), 0.90);
                c.stroke(path, Pen.round(1.2), c.theme().halo());
            }
            case "oblast-1991" -> dashed(c, path, Pen.dashed(1.3, Cap.BUTT, 10, 4), 0.75);
            case "line-of-contact" -> dashed(c, path, Pen.dashed(2.2, Cap.ROUND, 0.01, 4.4), 0.85);
            case "corridor-limit" -> dashed(c, path, Pen.dashed(1.2, Cap.BUTT, 5, 2.5, 1.2, 2.5), 0.75);
            case "railway" -> railway(c, state, sketch, path);
            case "road" -> road(c, state, sketch, path);
            default -> {}
        }
    }

    private static void casing(PaintContext c, Shape path, double width) {
        c.stroke(path, Pen.round(width), c.theme().halo(), 0.55);
    }

    private static void dashed(PaintContext c, Shape path, Pen pen, double opacity) {
        casing(c, path, pen.width() + 1.8);
        c.stroke(path, pen, c.theme().ink(), opacity);
    }

    private static void railway(PaintContext c, String state, boolean sketch, Shape path) {
        casing(c, path, 3.4);
        double opacity = transportOpacity(state);
        c.stroke(path, transportPen(1.1, state, sketch), c.theme().ink(), opacity);
        // Sleepers: short strokes across, as on topographic sheets.
        c.stroke(path, Pen.dashed(3.8, Cap.BUTT, 1, 9), c.theme().ink(), opacity);
    }

    private static void road(PaintContext c, String state, boolean sketch, Shape path) {
        c.stroke(path, Pen.round(2.6), c.theme().ink(), transportOpacity(state));
        c.stroke(path, transportPen(1.3, state, sketch), c.theme().halo());
    }

    private static Pen transportPen(double width, String state, boolean sketch) {
        return isRunning(state) && !sketch ? Pen.round(width) : Pen.dashed(width, Cap.BUTT, transportDashes(state));
    }

    private static boolean isRunning(String state) {
        return state.isEmpty() || state.equals("open");
    }

    private static double transportOpacity(String state) {
        return switch (state) {
            case "closed", "planned" -> 0.45;
            case "blocked", "checkpoint", "no-through-traffic", "under-construction" -> 0.65;
            default -> 0.80;
        };
    }

    private static double[] transportDashes(String state) {
        return switch (state) {
            case "planned" -> new double[] {1.5, 4};
            case "closed" -> new double[] {3, 5};
            case "under-construction" -> new double[] {3, 3};
            case "blocked", "no-through-traffic" -> new double[] {6, 4};
            default -> new double[] {9, 2};
        };
    }
}
