package org.controlatlas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.label.LabelPlacer;
import org.controlatlas.render.label.LabelSource;
import org.controlatlas.render.label.MapLabel;
import org.controlatlas.render.label.PlacedLabel;
import org.controlatlas.render.label.TextShape;

/** Draws names and the marks of places. Keeps some placements, so that pans and steps of the date place nothing anew. */
final class LabelPainter {
    /** Placements kept; a zoom in small steps asks for many. */
    private static final int KEPT = 8;

    private static final double HALO = 2.6;

    private record Key(double zoom, Language language, boolean places, boolean areas) {}

    private final Atlas atlas;
    private LabelSource source;
    private final Map<Key, List<PlacedLabel>> placements = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<PlacedLabel>> eldest) {
            return size() > KEPT;
        }
    };

    LabelPainter(Atlas atlas) {
        this.atlas = atlas;
    }

    /** The names of the picture, whether in view or not, in the order in which they were placed. */
    synchronized List<PlacedLabel> placed(PictureSpec spec) {
        boolean places = spec.shows(MapLayerKind.PLACES);
        boolean areas = spec.shows(MapLayerKind.ZONE_NAMES);
        // Rounded so that a zoom there and back finds its placement again.
        double zoom = Math.rint(spec.viewport().zoom() * 1e6) / 1e6;
        return placements.computeIfAbsent(new Key(zoom, spec.language(), places, areas), key -> {
            if (source == null) {
                source = new LabelSource(atlas);
            }
            List<MapLabel> labels = new ArrayList<>();
            if (places) {
                labels.addAll(source.places());
            }
            if (areas) {
                labels.addAll(source.areas());
            }
            return LabelPlacer.place(labels, zoom, spec.language());
        });
    }

    void paint(PaintContext c) {
        for (PlacedLabel label : placed(c.spec())) {
            if (bounds(label, c.spec()).intersects(pictureOf(c.spec()))) {
                paint(c, label);
            }
        }
    }

    private static Rectangle2D pictureOf(PictureSpec spec) {
        return new Rectangle2D.Double(
                0, 0, spec.viewport().width(), spec.viewport().height());
    }

    /** All that the label paints at the spec's date, in logical pixels. */
    static Rectangle2D bounds(PlacedLabel label, PictureSpec spec) {
        double x = label.screenX(spec.viewport());
        double y = label.screenY(spec.viewport());
        Rectangle2D box = label.box(label.text(spec.language(), spec.day()), x, y);
        double mark = label.label().style().mark() + 2;
        if (mark > 2) {
            box.add(new Rectangle2D.Double(x - mark, y - mark, 2 * mark, 2 * mark));
        }
        return new Rectangle2D.Double(
                box.getX() - HALO, box.getY() - HALO, box.getWidth() + 2 * HALO, box.getHeight() + 2 * HALO);
    }

    void paint(PaintContext c, PlacedLabel label) {
        MapLabel map = label.label();
        double x = label.screenX(c.spec().viewport());
        double y = label.screenY(c.spec().viewport());
        if (map.style().mark() > 0) {
            mark(c, map, x, y);
        }
        TextShape text = label.text(c.spec().language(), c.spec().day());
        Rectangle2D.Double box = label.box(text, x, y);
        text(c, text, box.x, box.y, map.style().opacity());
    }

    private static void mark(PaintContext c, MapLabel map, double x, double y) {
        double r = map.style().mark();
        Shape shape = map.height() ? triangle(x, y, r + 1) : new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        c.colour(c.theme().halo());
        c.stroke(2.2);
        c.graphics().draw(shape);
        c.colour(c.theme().ink());
        c.graphics().fill(shape);
    }

    private static Shape triangle(double x, double y, double r) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x, y - r);
        path.lineTo(x + r, y + r * 0.8);
        path.lineTo(x - r, y + r * 0.8);
        path.closePath();
        return path;
    }

    /** Text with its halo, the upper left corner of its box at that point. */
    static void text(PaintContext c, TextShape text, double x, double y, double opacity) {
        Graphics2D g = c.graphics();
        Shape outline = AffineTransform.getTranslateInstance(x, y).createTransformedShape(text.outline());
        c.colour(c.theme().halo(), 0.80 * opacity);
        g.setStroke(new BasicStroke((float) HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        c.colour(c.theme().ink(), opacity);
        if (!c.isVector()) {
            g.fill(outline);
            return;
        }
        g.setFont(text.font());
        for (int i = 0; i < text.lines().size(); i++) {
            g.drawString(text.lines().get(i), (float) (x + text.lineX().get(i)), (float)
                    (y + text.baseline() + i * text.lineHeight()));
        }
    }
}
