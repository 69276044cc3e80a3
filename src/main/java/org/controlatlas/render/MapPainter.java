package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;

/**
 * Paints an atlas: the one painter for the screen and for every file. Safe to share between threads.
 *
 * <p>Painting takes logical pixels: a graphics of a device with more pixels is to be scaled by the viewport's
 * {@code pixelScale} beforehand, by nothing else, and moved by whole device pixels only; then hatches come out exact.
 */
public final class MapPainter {
    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final GeometryPyramid pyramid;
    private final BasePainter base;
    private final ControlPainter control;
    private final EdgePainter edges;
    private final LinePainter lines;
    private final EventMarks events;
    private final LabelPainter labels;
    private final ZoneAreas areas;
    private ZonePicker picker;
    private final Map<Theme, StyleIndex> styles = new EnumMap<>(Theme.class);

    /** With an index of its own. */
    public MapPainter(Atlas atlas) {
        this(atlas, new ControlTimeline(atlas.zones()));
    }

    /** @param timeline the index over the atlas's zones */
    public MapPainter(Atlas atlas, ControlTimeline timeline) {
        this.atlas = atlas;
        this.timeline = timeline;
        this.areas = new ZoneAreas(timeline.zones());
        this.pyramid = new GeometryPyramid(atlas, timeline.zones());
        this.base = new BasePainter(
                pyramid.sheet(),
                !atlas.basemap().getOrDefault("land", List.of()).isEmpty());
        this.control = new ControlPainter(timeline);
        this.edges = new EdgePainter(timeline.zones());
        SpriteCache sprites = new SpriteCache();
        this.lines = new LinePainter(atlas.lines());
        this.events = new EventMarks(atlas.events(), sprites);
        this.labels = new LabelPainter(atlas, sprites);
    }

    public Atlas atlas() {
        return atlas;
    }

    /** The view moved as little as brings the base map's edge out of it, if the base map is large enough for that. */
    public MapViewport offTheEdge(MapViewport view) {
        return base.offTheEdge(view);
    }

    public ControlTimeline timeline() {
        return timeline;
    }

    GeometryPyramid pyramid() {
        return pyramid;
    }

    /** Finds zones by place; made when first needed. */
    public synchronized ZonePicker picker() {
        if (picker == null) {
            picker = new ZonePicker(timeline.zones());
        }
        return picker;
    }

    /** Geodesic areas of the zones, measured when first asked for. */
    public ZoneAreas areas() {
        return areas;
    }

    BasePainter base() {
        return base;
    }

    LinePainter lines() {
        return lines;
    }

    EventMarks events() {
        return events;
    }

    LabelPainter labels() {
        return labels;
    }

    EdgePainter edges() {
        return edges;
    }

    /** Styles of all zones and periods in a theme; made once. */
    StyleIndex styles(Theme theme) {
        synchronized (styles) {
            return styles.computeIfAbsent(theme, t -> new StyleIndex(timeline, new ControlStyles(t, atlas.actors())));
        }
    }

    /**
     * The zone's outline as pictures near that zoom show it, in logical pixels of the view and cut to what lies within
     * that many of it. For what is drawn above a picture; returns at once, empty as long as there is no picture.
     *
     * @param zone index in {@link ControlTimeline#zones()}
     */
    public Optional<Path2D.Float> outline(int zone, MapViewport view, double margin) {
        MapViewport grown = view.grow(margin);
        Rectangle2D near = PaintContext.picture(grown, pyramid.plane().toScreen(grown));
        return pyramid.nearestTo(view)
                .map(level -> Outline.path(
                        List.of(level.zones().get(zone).within(near)),
                        pyramid.plane().toScreen(view)));
    }

    /**
     * As {@link #outline(int, MapViewport, double)} of several zones together: not where two of them meet. Open stretches,
     * not rings.
     *
     * @param zones indexes in {@link ControlTimeline#zones()}
     */
    public Optional<Path2D.Float> outline(BitSet zones, MapViewport view, double margin) {
        MapViewport grown = view.grow(margin);
        Rectangle2D near = PaintContext.picture(grown, pyramid.plane().toScreen(grown));
        return pyramid.nearestTo(view).map(level -> {
            Path2D.Float path = new Path2D.Float();
            level.arcs().stream()
                    .filter(arc ->
                            arc.touches(near) && zones.get(arc.zone()) != (arc.other() >= 0 && zones.get(arc.other())))
                    .forEach(arc -> arc.appendNear(path, near, pyramid.plane().toScreen(view)));
            return path;
        });
    }

    /**
     * As {@link #outline(int, MapViewport, double)} of lines.
     *
     * @param lines indexes in the atlas's lines
     */
    public Optional<Path2D.Float> lines(BitSet lines, MapViewport view, double margin) {
        MapViewport grown = view.grow(margin);
        Rectangle2D near = PaintContext.picture(grown, pyramid.plane().toScreen(grown));
        return pyramid.nearestTo(view).map(level -> {
            Path2D.Float path = new Path2D.Float();
            lines.stream()
                    .mapToObj(level.lines()::get)
                    .forEach(line ->
                            path.append(line.pathNear(near, pyramid.plane().toScreen(view)), false));
            return path;
        });
    }

    /**
     * Where the pictures of two days differ.
     *
     * @param before and {@code after} differ in nothing but their dates
     * @return bounds in logical pixels, which may reach beyond the picture; empty if nothing differs
     */
    public Rectangle2D changes(PictureSpec before, PictureSpec after) {
        return PictureChanges.between(this, before, after);
    }

    /**
     * Paints pixels: the rectangle from the origin to the viewport's width and height, in logical pixels. The clip, if
     * set, spares work, and must be where the rectangle is not the whole of the image: it may be painted over by a pixel.
     */
    public void paint(Graphics2D graphics, PictureSpec spec) {
        paint(graphics, spec, Optional.empty());
    }

    /** Paints for a vector file: hatches as lines, names as text, and the sink told of each zone. */
    public void paint(Graphics2D graphics, PictureSpec spec, ZoneShapeSink sink) {
        paint(graphics, spec, Optional.of(sink));
    }

    private void paint(Graphics2D graphics, PictureSpec spec, Optional<ZoneShapeSink> sink) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            PaintContext c = context(g, spec, sink);
            base.paintGround(c);
            paintControl(c);
            paintLines(c);
            labels.paint(c);
            events.paint(c);
        } finally {
            g.dispose();
        }
    }

    /**
     * Lets something be drawn over an array of premultiplied ARGB.
     *
     * @param pixels of the part, row by row
     * @param part of the picture, in device pixels
     */
    void paintPart(int[] pixels, Rectangle part, PictureSpec spec, Consumer<PaintContext> drawing) {
        Graphics2D g = PixelImage.of(pixels, part.width, part.height).createGraphics();
        try {
            g.translate(-part.x, -part.y);
            g.clip(part);
            g.scale(spec.viewport().pixelScale(), spec.viewport().pixelScale());
            drawing.accept(context(g, spec, Optional.empty()));
        } finally {
            g.dispose();
        }
    }

    private PaintContext context(Graphics2D g, PictureSpec spec, Optional<ZoneShapeSink> sink) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Rectangle2D part = new Rectangle2D.Double(
                0, 0, spec.viewport().width(), spec.viewport().height());
        Rectangle clip = g.getClipBounds();
        if (clip != null) {
            part = part.createIntersection(clip);
        }
        return PaintContext.of(g, spec, pyramid.levelFor(spec.viewport()), pyramid.plane(), part, sink);
    }

    private void paintControl(PaintContext c) {
        if (!c.spec().shows(MapLayerKind.CONTROL)) {
            base.paintWater(c);
            return;
        }
        int[] numbers = styles(c.theme()).at(c.spec().day());
        control.paint(c, styles(c.theme()), numbers);
        base.paintWater(c);
        edges.paint(c, numbers);
    }

    /** Graticule, lines and selection, one over the other. */
    private void paintLines(PaintContext c) {
        if (c.spec().shows(MapLayerKind.GRATICULE)) {
            GraticulePainter.paint(c);
        }
        lines.paint(c);
        paintSelection(c);
    }

    void paintSelection(PaintContext c) {
        c.spec().selectedZone().ifPresent(id -> timeline.indexOf(id).ifPresent(z -> {
            Path2D.Float path = new Path2D.Float();
            c.level().zones().get(z).appendTo(path, c.toScreen());
            c.colour(c.theme().halo(), 0.9);
            c.stroke(5);
            c.graphics().draw(path);
            c.colour(c.theme().ink());
            c.stroke(2.2);
            c.graphics().draw(path);
        }));
    }
}
