package org.controlatlas.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.DeclaredLineKind;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LineFeature.Kind;
import org.controlatlas.model.LineStyle;
import org.controlatlas.model.LinkState;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.Pen.Cap;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.PictureSpec;

/**
 * Lines with valid time. The kinds that every atlas has differ by their dash, not only by colour: a state border is
 * solid, a demarcated section of it double, a corridor's limit short-dashed. Of the others the data set says how.
 */
public final class LinePainter {
    private static final List<Kind> BORDERS = List.of(Kind.STATE_BORDER, Kind.DEMARCATED_BORDER);
    private static final List<Kind> OTHERS = List.of(Kind.CORRIDOR_LIMIT, Kind.RAILWAY, Kind.ROAD);

    private static final double USUAL_OPACITY = 0.80;
    private static final Map<LinkState, Double> OPACITY = Map.of(
            LinkState.CLOSED, 0.45,
            LinkState.PLANNED, 0.45,
            LinkState.BLOCKED, 0.65,
            LinkState.CHECKPOINT, 0.65,
            LinkState.NO_THROUGH_TRAFFIC, 0.65,
            LinkState.UNDER_CONSTRUCTION, 0.65);

    private static final double[] USUAL_DASHES = {9, 2};
    private static final Map<LinkState, double[]> DASHES = Map.of(
            LinkState.PLANNED, new double[] {1.5, 4},
            LinkState.CLOSED, new double[] {3, 5},
            LinkState.UNDER_CONSTRUCTION, new double[] {3, 3},
            LinkState.BLOCKED, new double[] {6, 4},
            LinkState.NO_THROUGH_TRAFFIC, new double[] {6, 4});

    /** Logical pixels that a line's drawing reaches beyond its geometry, at most. */
    static final double REACH = 4;

    /** By how much the light line under a dashed one is wider. */
    private static final double CASING = 1.8;

    private final List<LineFeature> lines;
    /** By line, how its kind is declared, and the layer that shows it; null for none. */
    private final DeclaredLineKind[] declared;

    private final MapLayerKind[] layers;

    LinePainter(List<LineFeature> lines, AtlasInfo info) {
        this.lines = lines;
        this.declared = new DeclaredLineKind[lines.size()];
        this.layers = new MapLayerKind[lines.size()];
        for (int i = 0; i < declared.length; i++) {
            Kind kind = lines.get(i).kind();
            declared[i] = info.declarations().lineKind(kind).orElse(null);
            layers[i] = layerOf(kind, info).orElse(null);
        }
    }

    /** Kinds of lines that a map of the atlas can draw, in the order in which a legend names them. */
    public static List<Kind> kinds(AtlasInfo info) {
        List<Kind> kinds = new ArrayList<>(BORDERS);
        info.declarations().lineKinds().forEach(kind -> kinds.add(kind.kind()));
        kinds.addAll(OTHERS);
        return kinds;
    }

    /** The layer that shows and hides a kind of line; empty for a kind that the map does not draw. */
    public static Optional<MapLayerKind> layerOf(Kind kind, AtlasInfo info) {
        if (kind.isStateBorder()) {
            return Optional.of(MapLayerKind.BORDERS);
        }
        if (kind.equals(Kind.CORRIDOR_LIMIT)) {
            return Optional.of(MapLayerKind.CORRIDOR);
        }
        if (kind.isTransport()) {
            return Optional.of(MapLayerKind.TRANSPORT);
        }
        return info.declarations()
                .lineKind(kind)
                .flatMap(declared -> MapLayerKind.ofCode(declared.layer(), MapLayerKind.all(info)));
    }

    boolean isVisible(int line, PictureSpec spec) {
        return lines.get(line).time().contains(spec.day()) && isOfShownLayer(line, spec);
    }

    /** How many lines the data have. */
    int count() {
        return lines.size();
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
        return layers[line] != null && spec.shows(layers[line]);
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
            DeclaredLineKind kind = declared[line];
            boolean solid = kind == null
                    // Dashes would have to be counted from the line's beginning.
                    ? feature.kind().isStateBorder()
                    : kind.style().dashes().isEmpty();
            Path2D.Float path = solid && !outline.closed()
                    ? outline.pathNear(c.view(), c.toScreen())
                    : Outline.path(List.of(outline), c.toScreen());
            if (kind == null) {
                draw(c, feature.kind(), feature.state(), feature.sketch(), path);
            } else {
                draw(c, kind.style(), path);
            }
        }
    }

    /** Draws one line of a declared kind as the map does; a legend shows the same. */
    static void draw(PaintContext c, LineStyle style, Shape path) {
        double[] dashes =
                style.dashes().stream().mapToDouble(Double::doubleValue).toArray();
        Cap cap = style.hasRoundEnds() ? Cap.ROUND : Cap.BUTT;
        casing(c, path, style.width() + CASING);
        c.stroke(path, Pen.dashed(style.width(), cap, dashes), c.theme().line(style.rgb()), style.opacity());
    }

    /** Draws one line as the map does; a legend shows the same. */
    static void draw(PaintContext c, Kind kind, Optional<LinkState> state, boolean sketch, Shape path) {
        if (kind.equals(Kind.STATE_BORDER)) {
            casing(c, path, 3.2);
            c.stroke(path, Pen.round(1.3), c.theme().ink(), 0.80);
        } else if (kind.equals(Kind.DEMARCATED_BORDER)) {
            c.stroke(path, Pen.round(3.2), c.theme().ink(), 0.90);
            c.stroke(path, Pen.round(1.2), c.theme().halo());
        } else if (kind.equals(BasePainter.BORDER)) {
            // Of the base map, and no line of the data.
            c.stroke(path, Pen.dashed(0.8, Cap.BUTT, 4, 2.5), c.theme().ink(), 0.45);
        } else if (kind.equals(Kind.CORRIDOR_LIMIT)) {
            dashed(c, path, Pen.dashed(1.2, Cap.BUTT, 5, 2.5, 1.2, 2.5), 0.75);
        } else if (kind.equals(Kind.RAILWAY)) {
            railway(c, state, sketch, path);
        } else if (kind.equals(Kind.ROAD)) {
            road(c, state, sketch, path);
        }
    }

    private static void casing(PaintContext c, Shape path, double width) {
        c.stroke(path, Pen.round(width), c.theme().halo(), 0.55);
    }

    private static void dashed(PaintContext c, Shape path, Pen pen, double opacity) {
        casing(c, path, pen.width() + CASING);
        c.stroke(path, pen, c.theme().ink(), opacity);
    }

    private static void railway(PaintContext c, Optional<LinkState> state, boolean sketch, Shape path) {
        casing(c, path, 3.4);
        double opacity = transportOpacity(state);
        c.stroke(path, transportPen(1.1, state, sketch), c.theme().ink(), opacity);
        // Sleepers: short strokes across, as on topographic sheets.
        c.stroke(path, Pen.dashed(3.8, Cap.BUTT, 1, 9), c.theme().ink(), opacity);
    }

    private static void road(PaintContext c, Optional<LinkState> state, boolean sketch, Shape path) {
        c.stroke(path, Pen.round(2.6), c.theme().ink(), transportOpacity(state));
        c.stroke(path, transportPen(1.3, state, sketch), c.theme().halo());
    }

    private static Pen transportPen(double width, Optional<LinkState> state, boolean sketch) {
        boolean isRunning = state.filter(told -> !told.equals(LinkState.OPEN)).isEmpty();
        return isRunning && !sketch
                ? Pen.round(width)
                : Pen.dashed(width, Cap.BUTT, state.map(DASHES::get).orElse(USUAL_DASHES));
    }

    private static double transportOpacity(Optional<LinkState> state) {
        return state.map(OPACITY::get).orElse(USUAL_OPACITY);
    }
}
