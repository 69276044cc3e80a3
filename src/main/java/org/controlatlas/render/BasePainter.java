package org.controlatlas.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.locationtech.jts.geom.Envelope;

/** The ground that nothing is said about, and the water over it. */
final class BasePainter implements BaseLayer {
    /** Logical pixels between the two lines round the sheet. */
    static final double NEAT_GAP = 4.5;

    /** Below this zoom continents are in view, and their waters take finer lines. */
    private static final double FAR = 4;

    /** The kind of line that the base map's borders are drawn as. */
    static final LineFeature.Kind BORDER = new LineFeature.Kind("world-border");

    private final Envelope sheet;
    private final boolean hasLand;
    private final int firstBorder;

    /**
     * @param sheet what the data cover, in degrees
     * @param hasLand true if there is land geometry, so that the rest of the sheet is sea
     * @param firstBorder which of a level's lines is the base map's first state border
     */
    BasePainter(Envelope sheet, boolean hasLand, int firstBorder) {
        this.sheet = sheet;
        this.hasLand = hasLand;
        this.firstBorder = firstBorder;
    }

    /** Moved as little as takes the sheet's edge with its line out of view, if the sheet is large enough for that. */
    MapViewport offTheEdge(MapViewport view) {
        return hasEdge() ? view.within(sheet, MapPainter.EDGE) : view;
    }

    /** What the base map covers, in degrees; a null envelope where its end is not seen. */
    Envelope sheet() {
        return hasEdge() ? new Envelope(sheet) : new Envelope();
    }

    /** Whether anything tells the sheet from what is around it. */
    private boolean hasEdge() {
        return hasLand && !sheet.isNull();
    }

    /** Paper, sea and land; opaque over the whole picture. */
    @Override
    public void paintGround(PaintContext c) {
        MapViewport viewport = c.spec().viewport();
        boolean base = c.spec().shows(MapLayerKind.BASE);
        Rectangle2D picture = new Rectangle2D.Double(0, 0, viewport.width(), viewport.height());
        boolean onSheet = base && hasEdge() && viewport.toScreen(sheet).contains(ShapeBounds.grown(picture, 1));
        int ground = onSheet
                ? c.theme().water()
                : base && hasLand ? c.theme().paper() : c.theme().land();
        c.fill(c.isVector() ? picture : ShapeBounds.grown(picture, 1), ground);
        if (!base) {
            return;
        }
        if (hasEdge() && !onSheet) {
            c.fill(viewport.toScreen(sheet), c.theme().water());
        }
        c.fill(path(c, c.level().land()), c.theme().land());
        c.fill(path(c, c.level().neighbours()), c.theme().land());
        if (c.spec().shows(MapLayerKind.BORDERS)) {
            // Below control: where the data tell whose the ground is, they alone tell it.
            LinePainter.draw(c, BORDER, Optional.empty(), false, path(c, borders(c.level())));
        }
        if (hasEdge()) {
            paintNeatLine(c);
        }
    }

    /** State borders of today, which are the base map's and not the data's. */
    private List<Outline> borders(GeometryLevel level) {
        return level.lines()
                .subList(
                        Math.min(firstBorder, level.lines().size()),
                        level.lines().size());
    }

    /** A double line round the sheet, as on printed maps: where the ground ends, the map does, and not the land. */
    private void paintNeatLine(PaintContext c) {
        MapViewport viewport = c.spec().viewport();
        Rectangle2D inner = viewport.toScreen(sheet);
        Rectangle2D picture = new Rectangle2D.Double(0, 0, viewport.width(), viewport.height());
        if (inner.contains(ShapeBounds.grown(picture, NEAT_GAP))) {
            return;
        }
        c.stroke(inner, Pen.sharp(0.6), c.theme().ink(), 0.45);
        c.stroke(ShapeBounds.grown(inner, NEAT_GAP), Pen.sharp(1.6), c.theme().ink(), 0.45);
    }

    /** Lakes and rivers, above control: who controls the ground controls no less of its water. */
    @Override
    public void paintWater(PaintContext c) {
        if (!c.spec().shows(MapLayerKind.BASE)) {
            return;
        }
        Path2D lakes = path(c, c.level().lakes());
        c.fill(lakes, c.theme().water());
        double zoom = c.spec().viewport().zoom();
        c.stroke(lakes, shore(zoom), c.theme().river());
        c.stroke(path(c, c.level().rivers()), river(zoom), c.theme().river());
    }

    static Pen shore(double zoom) {
        return Pen.round(zoom < FAR ? 0.3 : 0.6);
    }

    static Pen river(double zoom) {
        return Pen.round(zoom < FAR ? 0.35 : zoom < 7.5 ? 0.6 : 0.9);
    }

    boolean hasLand() {
        return hasLand;
    }

    private static Path2D.Float path(PaintContext c, List<Outline> outlines) {
        List<Outline> seen =
                outlines.stream().filter(outline -> outline.touches(c.view())).toList();
        return Outline.path(seen, c.toScreen());
    }
}
