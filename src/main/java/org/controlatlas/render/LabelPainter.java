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
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.draw.Argb;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.render.label.GroundNamePlacer;
import org.controlatlas.render.label.GroundNames;
import org.controlatlas.render.label.LabelPlacer;
import org.controlatlas.render.label.LabelSource;
import org.controlatlas.render.label.LabelStyle;
import org.controlatlas.render.label.MapLabel;
import org.controlatlas.render.label.PlacedLabel;
import org.controlatlas.render.label.TextShape;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.Ground;

/** Draws names and the marks of places. Keeps some placements, so that pans and steps of the date place nothing anew. */
final class LabelPainter {
    /** Placements kept; a zoom in small steps asks for many. */
    private static final int KEPT = 8;

    /** @param epoch of the names of zones; 0 where they are not shown */
    private record BaseKey(
            double zoom, NameLanguages languages, boolean places, boolean areas, boolean rivers, int epoch) {}

    /** @param epoch of the names of ground; -1 where they are not shown */
    private record Key(BaseKey base, NameRoom room, boolean context, int epoch) {}

    private final Atlas atlas;
    private final GroundSheets sheets;
    private final SpriteCache cache;
    private final GroundNames grounds;
    private final Ground ground;
    private LabelSource source;
    /** Of places and zones: the same wherever the map is moved. */
    private final Map<BaseKey, List<PlacedLabel>> bases = kept();

    private final Map<Key, Placement> placements = kept();

    /** Labels where they stand, and what they take once somebody asks for that. */
    private static final class Placement {
        private final List<PlacedLabel> labels;
        private List<Rectangle2D> boxes;

        Placement(List<PlacedLabel> labels) {
            this.labels = labels;
        }

        List<Rectangle2D> boxes(NameLanguages languages, double scale) {
            if (boxes == null) {
                boxes = labels.stream()
                        .flatMap(label ->
                                label
                                        .boxes(
                                                languages,
                                                label.label().x() * scale,
                                                label.label().y() * scale,
                                                1,
                                                1)
                                        .stream())
                        .toList();
            }
            return boxes;
        }
    }

    LabelPainter(Atlas atlas, Ground ground, GroundSheets sheets, SpriteCache cache) {
        this.atlas = atlas;
        this.ground = ground;
        this.sheets = sheets;
        this.cache = cache;
        this.grounds =
                new GroundNames(atlas, ground, ground::on, sheets.pyramid().plane());
    }

    private static <K, V> Map<K, V> kept() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    /** Whether all names of ground are the same on two days; from one such span to another names may move. */
    boolean sameEpoch(PictureSpec one, PictureSpec other) {
        return epoch(one) == epoch(other) && zoneEpoch(one) == zoneEpoch(other);
    }

    private int epoch(PictureSpec spec) {
        return spec.shows(MapLayerKind.ZONE_NAMES) ? grounds.epoch(spec.day()) : -1;
    }

    private synchronized int zoneEpoch(PictureSpec spec) {
        return spec.shows(MapLayerKind.ZONE_NAMES) ? source().epoch(spec.day()) : 0;
    }

    private LabelSource source() {
        if (source == null) {
            source = new LabelSource(atlas, ground);
        }
        return source;
    }

    /** The names of the picture, whether in view or not, in the order in which they are drawn. */
    List<PlacedLabel> placed(PictureSpec spec) {
        return placement(spec).labels;
    }

    /**
     * What names and their marks take, in logical pixels from the world's upper left corner at the picture's scale, so that
     * a map that is moved finds them again.
     */
    synchronized List<Rectangle2D> boxes(PictureSpec spec) {
        return placement(spec).boxes(spec.languages(), spec.viewport().scale());
    }

    private synchronized Placement placement(PictureSpec spec) {
        NameRoom given = spec.nameRoom().orElseGet(() -> new NameRoom(spec.viewport(), List.of()));
        NameRoom room = new NameRoom(given.view().withPixelScale(1), given.covered());
        // Rounded so that a zoom there and back finds its placement again.
        double zoom = Math.rint(spec.viewport().zoom() * 1e6) / 1e6;
        BaseKey base = new BaseKey(
                zoom,
                spec.languages(),
                spec.shows(MapLayerKind.PLACES),
                spec.shows(MapLayerKind.ZONE_NAMES),
                // Waters are named with ground, and without the base map there are none.
                spec.shows(MapLayerKind.ZONE_NAMES) && spec.shows(MapLayerKind.BASE),
                zoneEpoch(spec));
        boolean context = spec.shows(MapLayerKind.BASE);
        return placements.computeIfAbsent(
                new Key(base, room, context, epoch(spec)), key -> new Placement(withGrounds(key, spec.viewport())));
    }

    private List<PlacedLabel> base(BaseKey key) {
        return bases.computeIfAbsent(key, k -> {
            List<MapLabel> labels = new ArrayList<>();
            if (key.places()) {
                labels.addAll(source().places());
            }
            if (key.areas()) {
                labels.addAll(source().areas(key.epoch()));
            }
            if (key.rivers()) {
                labels.addAll(source().rivers());
            }
            return LabelPlacer.place(labels, key.zoom(), key.languages());
        });
    }

    private List<PlacedLabel> withGrounds(Key key, MapViewport viewport) {
        List<PlacedLabel> base =
                LabelPlacer.fit(base(key.base()), key.room(), key.base().languages());
        if (key.epoch() < 0) {
            return base;
        }
        List<GroundNames.Named> named = grounds.at(key.epoch()).stream()
                // Without the base map there are neither neighbours nor waters.
                .filter(name -> key.context() || name.kind() == GroundNames.Kind.PARTY)
                .toList();
        GeometryPyramid pyramid = sheets.at(grounds.dayOf(key.epoch())).pyramid();
        return GroundNamePlacer.place(
                named,
                key.room(),
                key.base().languages(),
                pyramid.levelFor(viewport),
                pyramid.plane().toScreen(key.room().view()),
                base);
    }

    void paint(PaintContext c) {
        Rectangle2D picture = new Rectangle2D.Double(
                0, 0, c.spec().viewport().width(), c.spec().viewport().height());
        // A file of vectors keeps what lies outside of its clips, where it is found and copied.
        Rectangle2D seen = c.isVector() ? picture.createIntersection(c.canvas().bounds()) : picture;
        for (PlacedLabel label : placed(c.spec())) {
            if (bounds(label, c.spec()).intersects(seen)) {
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
                names.addAll(label.label().texts(spec.languages()));
            }
        }
        return names;
    }

    /** All that the label paints at the spec's date, in logical pixels. */
    static Rectangle2D bounds(PlacedLabel label, PictureSpec spec) {
        double x = label.screenX(spec.viewport());
        double y = label.screenY(spec.viewport());
        Rectangle2D box =
                ShapeBounds.grown(label.box(label.text(spec.languages(), spec.day()), x, y), PlacedLabel.HALO);
        double mark = label.label().style().mark();
        if (mark > 0) {
            box.add(markBounds(mark, x, y));
        }
        return box;
    }

    private static Rectangle2D markBounds(double mark, double x, double y) {
        return ShapeBounds.grown(new Rectangle2D.Double(x, y, 0, 0), mark + 3);
    }

    private record TextKey(TextShape text, LabelInk ink, Theme theme, double scale) {}

    /**
     * What a text is drawn with.
     *
     * @param left part of the room beside a line that is on the line's left
     */
    private record LabelInk(double opacity, boolean water, double left) {
        static LabelInk of(PlacedLabel label) {
            LabelStyle style = label.label().style();
            return new LabelInk(style.opacity(), style.water(), label.leftOfLines());
        }
    }

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
        TextShape text = label.text(spec.languages(), spec.day());
        LabelInk ink = LabelInk.of(label);
        Sprite sprite = cache.get(
                new TextKey(text, ink, spec.theme(), scale),
                () -> Sprite.draw(
                        ShapeBounds.grown(new Rectangle2D.Double(0, 0, text.width(), text.height()), PlacedLabel.HALO),
                        scale,
                        g -> text(PaintContext.loose(g, spec), text, 0, 0, ink)));
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
        TextShape text = label.text(c.spec().languages(), c.spec().day());
        Rectangle2D.Double box = label.box(text, x, y);
        text(c, text, box.x, box.y, LabelInk.of(label));
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
        text(c, text, x, y, new LabelInk(opacity, false, 0.5));
    }

    private static void text(PaintContext c, TextShape text, double x, double y, LabelInk ink) {
        int halo = Argb.of(ink.water() ? c.theme().water() : c.theme().halo(), 0.80 * ink.opacity());
        int letters = Argb.of(ink.water() ? c.theme().waterInk() : c.theme().ink(), ink.opacity());
        for (int i = 0; i < text.lines().size(); i++) {
            double lineX = x + text.lineX(i, ink.left());
            c.canvas().halo(text.lines().get(i), lineX, y + text.baseline(i), PlacedLabel.HALO, halo);
        }
        for (int i = 0; i < text.lines().size(); i++) {
            c.canvas().text(text.lines().get(i), x + text.lineX(i, ink.left()), y + text.baseline(i), letters);
        }
    }
}
