package org.controlatlas.render;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Pen;
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
    private final SpriteCache cache;
    private LabelSource source;
    private final Map<Key, List<PlacedLabel>> placements = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<PlacedLabel>> eldest) {
            return size() > KEPT;
        }
    };

    LabelPainter(Atlas atlas, SpriteCache cache) {
        this.atlas = atlas;
        this.cache = cache;
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
        Rectangle2D picture = new Rectangle2D.Double(
                0, 0, c.spec().viewport().width(), c.spec().viewport().height());
        for (PlacedLabel label : placed(c.spec())) {
            if (bounds(label, c.spec()).intersects(picture)) {
                if (c.isVector()) {
                    draw(c, label);
                } else {
                    sprites(label, c.spec()).forEach(sprite -> sprite.paint(c.canvas()));
                }
            }
        }
    }

    Set<String> names(PictureSpec spec) {
        Rectangle2D picture = new Rectangle2D.Double(
                0, 0, spec.viewport().width(), spec.viewport().height());
        Set<String> names = new TreeSet<>();
        for (PlacedLabel label : placed(spec)) {
            if (bounds(label, spec).intersects(picture)) {
                names.addAll(label.label().texts(spec.language()));
            }
        }
        return names;
    }

    /** All that the label paints at the spec's date, in logical pixels. */
    static Rectangle2D bounds(PlacedLabel label, PictureSpec spec) {
        double x = label.screenX(spec.viewport());
        double y = label.screenY(spec.viewport());
        Rectangle2D box = PaintContext.grown(label.box(label.text(spec.language(), spec.day()), x, y), HALO);
        double mark = label.label().style().mark();
        if (mark > 0) {
            box.add(markBounds(mark, x, y));
        }
        return box;
    }

    private static Rectangle2D markBounds(double mark, double x, double y) {
        return PaintContext.grown(new Rectangle2D.Double(x, y, 0, 0), mark + 3);
    }

    private record TextKey(TextShape text, double opacity, Theme theme, double scale) {}

    private record MarkKey(double mark, boolean height, Theme theme, double scale) {}

    /** The mark, if any, and the text as they stand in the picture on the spec's date. */
    List<Sprite.Placed> sprites(PlacedLabel label, PictureSpec spec) {
        double scale = spec.viewport().pixelScale();
        double x = label.screenX(spec.viewport());
        double y = label.screenY(spec.viewport());
        List<Sprite.Placed> placed = new ArrayList<>(2);
        MapLabel map = label.label();
        double mark = map.style().mark();
        if (mark > 0) {
            Sprite sprite = cache.get(
                    new MarkKey(mark, map.height(), spec.theme(), scale),
                    () -> Sprite.draw(
                            markBounds(mark, 0, 0), scale, g -> mark(PaintContext.loose(g, spec), map, 0, 0)));
            placed.add(at(sprite, x, y, scale));
        }
        TextShape text = label.text(spec.language(), spec.day());
        double opacity = map.style().opacity();
        Sprite sprite = cache.get(
                new TextKey(text, opacity, spec.theme(), scale),
                () -> Sprite.draw(
                        PaintContext.grown(new Rectangle2D.Double(0, 0, text.width(), text.height()), HALO),
                        scale,
                        g -> text(PaintContext.loose(g, spec), text, 0, 0, opacity)));
        Rectangle2D.Double box = label.box(text, x, y);
        placed.add(at(sprite, box.x, box.y, scale));
        return placed;
    }

    private static Sprite.Placed at(Sprite sprite, double x, double y, double scale) {
        return new Sprite.Placed(sprite, (int) Math.rint(x * scale), (int) Math.rint(y * scale));
    }

    private static void draw(PaintContext c, PlacedLabel label) {
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
        c.stroke(shape, Pen.round(2.2), c.theme().halo());
        c.fill(shape, c.theme().ink());
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
        for (int i = 0; i < text.lines().size(); i++) {
            c.canvas()
                    .halo(
                            text.lines().get(i),
                            x + text.lineX(i),
                            y + text.baseline(i),
                            HALO,
                            Argb.of(c.theme().halo(), 0.80 * opacity));
        }
        for (int i = 0; i < text.lines().size(); i++) {
            c.canvas()
                    .text(
                            text.lines().get(i),
                            x + text.lineX(i),
                            y + text.baseline(i),
                            Argb.of(c.theme().ink(), opacity));
        }
    }
}
