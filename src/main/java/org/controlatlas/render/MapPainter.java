package org.controlatlas.render;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.model.OtherView;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.CoverageRecord;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.text.MissingCharacters;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.Envelope;

/**
 * Paints an atlas: the one painter for the screen and for every file. Safe to share between threads.
 *
 * <p>The canvas's scale is to be the viewport's {@code pixelScale}, and its origin a whole device pixel; then hatches come
 * out exact.
 */
public final class MapPainter {
    /**
     * Number of the way in which pictures are drawn: to be raised with every change that an eye or a sum can find, so that a
     * picture made before can be told from one that somebody has changed. Files without a number are of the first.
     */
    public static final int VERSION = 10;

    /** What is drawn round the base map's end, in logical pixels. */
    public static final double EDGE = BasePainter.NEAT_GAP + 1;

    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final Ground ground;
    private final GroundSheets sheets;
    private final BasePainter base;
    private final LinePainter lines;
    private final EventMarks events;
    private final LabelPainter labels;
    private final ZoneAreas areas;
    private final ContentsFinder contents = new ContentsFinder(this);
    private ZonePicker picker;
    private OtherView otherView;
    private volatile MissingCharacters missing;
    private final Map<Theme, ControlStyles> byTheme = new ConcurrentHashMap<>();

    /** With an index of its own. */
    public MapPainter(Atlas atlas) {
        this(atlas, new ControlTimeline(atlas.zones()));
    }

    /** @param timeline the index over the atlas's zones */
    public MapPainter(Atlas atlas, ControlTimeline timeline) {
        this.atlas = atlas;
        this.timeline = timeline;
        this.ground = Ground.of(atlas);
        this.areas = new ZoneAreas(ground);
        this.sheets = new GroundSheets(atlas, ground);
        this.base = new BasePainter(
                pyramid().sheet(),
                !atlas.basemap().getOrDefault("land", List.of()).isEmpty(),
                atlas.lines().size());
        SpriteCache sprites = new SpriteCache();
        this.lines = new LinePainter(atlas.lines(), atlas.info());
        this.events = new EventMarks(atlas.events(), sprites);
        this.labels = new LabelPainter(atlas, ground, sheets, sprites);
    }

    public Atlas atlas() {
        return atlas;
    }

    /** What the base map covers, in degrees; a null envelope where its end is not seen. */
    public Envelope sheet() {
        return base.sheet();
    }

    /** The view moved as little as brings the base map's edge out of it, if the base map is large enough for that. */
    public MapViewport offTheEdge(MapViewport view) {
        return base.offTheEdge(view);
    }

    public ControlTimeline timeline() {
        return timeline;
    }

    /** What is drawn and how, for those who draw it in another place. */
    public MapModel model() {
        return new MapModel(this);
    }

    /** The ground that is drawn. */
    public Ground ground() {
        return ground;
    }

    /** Of the base map, with the ground where that is one with all its time; else {@link #sheet} has it. */
    GeometryPyramid pyramid() {
        return sheets.pyramid();
    }

    /** The ground as it is drawn on the day. */
    GroundSheet sheet(int day) {
        return sheets.at(day);
    }

    GroundSheets sheets() {
        return sheets;
    }

    /** Finds zones by place; made when first needed. */
    public synchronized ZonePicker picker() {
        if (picker == null) {
            picker = new ZonePicker(ground);
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

    /**
     * The marks of events in the picture, those of the day itself last and so on top; none where the layer is off. Quick
     * for a picture that has been drawn.
     */
    public List<PlacedMark> marks(PictureSpec spec) {
        List<Event> shown = spec.shows(MapLayerKind.EVENTS) ? events.visible(spec.day()) : List.of();
        if (shown.isEmpty()) {
            return List.of();
        }
        NameRoom room = spec.nameRoom().orElseGet(() -> new NameRoom(spec.viewport(), List.of()));
        return new EventMarkPlacer(room, labels.boxes(spec)).place(shown, spec.day());
    }

    /**
     * What names and marks take in the picture, in logical pixels of the view; what is drawn above the picture leaves them
     * free. Quick for a picture that has been drawn.
     *
     * @param view at the picture's zoom
     */
    public List<Rectangle2D> namesAndMarks(PictureSpec spec, MapViewport view) {
        double left = view.originX() * view.scale();
        double top = view.originY() * view.scale();
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Rectangle2D box : labels.boxes(spec)) {
            boxes.add(new Rectangle2D.Double(box.getX() - left, box.getY() - top, box.getWidth(), box.getHeight()));
        }
        for (PlacedMark mark : marks(spec)) {
            Point2D.Double middle = mark.middle(view);
            boxes.add(ShapeBounds.grown(new Rectangle2D.Double(middle.x, middle.y, 0, 0), EventMarks.REACH));
        }
        return boxes;
    }

    LabelPainter labels() {
        return labels;
    }

    /** Styles of all pieces of the day's sheet in the picture's theme and layers; made once. */
    StyleIndex styles(PictureSpec spec) {
        return styles(sheet(spec.day()), spec);
    }

    StyleIndex styles(GroundSheet sheet, PictureSpec spec) {
        return sheet.styles(
                new GroundSheet.Filling(
                        spec.theme(),
                        spec.shows(MapLayerKind.CONTROL),
                        spec.shows(MapLayerKind.EVIDENCE),
                        spec.shows(MapLayerKind.OTHER_VIEWPOINT)),
                this::index);
    }

    private StyleIndex index(Ground ground, GroundSheet.Filling filling) {
        ControlStyles control = controlStyles(filling.theme());
        StyleIndex.Rules rules = filling.evidence()
                ? new EvidenceRules(atlas, control, filling.theme(), filling.control())
                : StyleIndex.byControl(control);
        return new StyleIndex(ground, filling.otherView() ? new OtherViewRules(rules, control, otherView()) : rules);
    }

    /** The viewpoint that the layer of another one tells of; made when it is first asked for. */
    public synchronized OtherView otherView() {
        if (otherView == null) {
            otherView = OtherViewRules.of(atlas);
        }
        return otherView;
    }

    /**
     * Begins on other threads what takes long besides outlines the first time that such a picture is painted. Returns at
     * once; who paints waits for what is not finished, and meets what failed.
     */
    void prepareNamesAndFillings(PictureSpec spec) {
        CompletableFuture.runAsync(() -> prepareFillings(spec), OtherCores.executor());
        CompletableFuture.runAsync(() -> labels.placed(spec), OtherCores.executor());
    }

    private void prepareFillings(PictureSpec spec) {
        StyleIndex styles = styles(spec);
        Arrays.stream(styles.at(spec.day()))
                .filter(number -> number != StyleIndex.NONE)
                .distinct()
                .mapToObj(styles::style)
                .filter(style -> !style.isPlain())
                .forEach(style -> HatchTile.prepare(style, spec.viewport()));
    }

    /** Whether ground is filled at all. */
    static boolean fillsGround(PictureSpec spec) {
        return spec.shows(MapLayerKind.CONTROL) || spec.shows(MapLayerKind.EVIDENCE);
    }

    ControlStyles controlStyles(Theme theme) {
        return byTheme.computeIfAbsent(
                theme,
                each -> new ControlStyles(
                        each, atlas.actors(), atlas.info().reading().cautious()));
    }

    /** What the picture shows. The first call for a view takes some milliseconds, others of the same view much less. */
    public PictureContents contents(PictureSpec spec) {
        return contents.find(spec);
    }

    /** Whether a picture shows anything besides its {@link #contents}: base map, names, grid. */
    public boolean hasContext(PictureSpec spec) {
        return contents.hasContext(spec);
    }

    /** Whether ground of any zone lies in the view, whatever a picture of it shows. */
    public boolean hasGround(MapViewport view) {
        return contents.hasGround(view);
    }

    /**
     * The zone's outline in force on the day as pictures near that zoom show it, in logical pixels of the view and cut to what lies within
     * that many of it. For what is drawn above a picture; returns at once, empty as long as there is no picture and where
     * the zone is nowhere.
     *
     * @param zone index in {@link ControlTimeline#zones()}
     */
    public Optional<Path2D.Float> outline(int zone, int day, MapViewport view, double margin) {
        Optional<GroundSheet> sheet = sheets.made(day);
        OptionalInt piece = sheet.isPresent() ? sheet.get().ground().outlineOf(zone, day) : OptionalInt.empty();
        if (piece.isEmpty()) {
            return Optional.empty();
        }
        GeometryPyramid pyramid = sheet.get().pyramid();
        MapViewport grown = view.grow(margin);
        Rectangle2D near = LocalPlane.inView(grown, pyramid.plane().toScreen(grown));
        return pyramid.nearestTo(view)
                .map(level -> Outline.path(
                        List.of(level.zones().get(piece.getAsInt()).within(near)),
                        pyramid.plane().toScreen(view)));
    }

    /** The names that a picture shows, in all the forms that they take over time. */
    public Set<String> names(PictureSpec spec) {
        return labels.names(spec);
    }

    /**
     * Characters of the atlas's names and sources that no font has, in any language: where there are none, no picture
     * without a title of its own lacks any.
     */
    public MissingCharacters missingCharacters() {
        MissingCharacters known = missing;
        if (known == null) {
            known = MissingCharacters.of(AtlasTexts.of(atlas));
            missing = known;
        }
        return known;
    }

    /**
     * As {@link #outline(int, int, MapViewport, double)} of several zones together: not where two of them meet. Open
     * stretches, not rings.
     *
     * @param zones indexes in {@link ControlTimeline#zones()}
     */
    public Optional<Path2D.Float> outline(BitSet zones, int day, MapViewport view, double margin) {
        Optional<GroundSheet> made = sheets.made(day);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        GroundSheet sheet = made.get();
        GeometryPyramid pyramid = sheet.pyramid();
        BitSet pieces = new BitSet();
        zones.stream().forEach(zone -> sheet.ground().outlineOf(zone, day).ifPresent(pieces::set));
        MapViewport grown = view.grow(margin);
        Rectangle2D near = LocalPlane.inView(grown, pyramid.plane().toScreen(grown));
        return pyramid.nearestTo(view).map(level -> {
            Path2D.Float path = new Path2D.Float();
            level.arcs().stream()
                    .filter(arc -> arc.touches(near)
                            && Arrays.stream(arc.all()).filter(pieces::get).count() == 1)
                    .forEach(arc -> arc.appendNear(path, near, pyramid.plane().toScreen(view)));
            return path;
        });
    }

    /**
     * As {@link #outline(int, int, MapViewport, double)} of lines.
     *
     * @param lines indexes in the atlas's lines
     */
    public Optional<Path2D.Float> lines(BitSet lines, MapViewport view, double margin) {
        GeometryPyramid pyramid = pyramid();
        MapViewport grown = view.grow(margin);
        Rectangle2D near = LocalPlane.inView(grown, pyramid.plane().toScreen(grown));
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
     * Paints the rectangle from the origin to the viewport's width and height, in logical pixels. What the canvas does not
     * show is spared. Where the rectangle is not the whole of the canvas it may be painted over by a pixel.
     */
    public void paint(Canvas canvas, PictureSpec spec) {
        paint(canvas, spec, Optional.empty());
    }

    /** The same, with each zone as a part of its own in files that can hold that. */
    public void paint(Canvas canvas, PictureSpec spec, Optional<ZoneGroups> names) {
        paint(context(canvas, spec, names), base);
    }

    /** The same on pixels, over the base map of the view. */
    void paint(Canvas canvas, PictureSpec spec, BaseLayer kept) {
        paint(context(canvas, spec, Optional.empty()), kept);
    }

    private void paint(PaintContext c, BaseLayer layer) {
        layer.paintGround(c);
        paintControl(c, layer);
        paintLines(c);
        paintNames(c);
    }

    private void paintNames(PaintContext c) {
        List<PlacedMark> marks = marks(c.spec());
        events.paintLines(c, marks);
        labels.paint(c);
        events.paint(c, marks);
    }

    /** Only the names and marks of events: over something that would hide those of the picture. */
    public void paintNames(Canvas canvas, PictureSpec spec) {
        paintNames(context(canvas, spec, Optional.empty()));
    }

    /**
     * The same on pixels.
     *
     * @param pixels of the whole picture, premultiplied, row by row
     */
    public void paintNames(int[] pixels, PictureSpec spec) {
        MapViewport view = spec.viewport();
        paintPart(pixels, PixelRect.of(view.deviceWidth(), view.deviceHeight()), spec, this::paintNames);
    }

    /**
     * Lets something be drawn over an array of premultiplied ARGB.
     *
     * @param pixels of the part, row by row
     * @param part of the picture, in device pixels
     */
    void paintPart(int[] pixels, PixelRect part, PictureSpec spec, Consumer<PaintContext> drawing) {
        PixelCanvas canvas = PixelCanvas.of(pixels, part, spec.viewport().pixelScale());
        drawing.accept(context(canvas, spec, Optional.empty()));
    }

    /** As {@link #paintPart}, but records what is drawn in plain colours. */
    void recordPart(CoverageRecord record, PixelRect part, PictureSpec spec, Consumer<PaintContext> drawing) {
        PixelCanvas canvas =
                PixelCanvas.of(new int[0], part, spec.viewport().pixelScale()).recording(record);
        drawing.accept(context(canvas, spec, Optional.empty()));
    }

    private PaintContext context(Canvas canvas, PictureSpec spec, Optional<ZoneGroups> names) {
        GeometryPyramid pyramid = sheet(spec.day()).pyramid();
        return PaintContext.of(canvas, spec, pyramid.levelFor(spec.viewport()), pyramid.plane(), names);
    }

    private void paintControl(PaintContext c, BaseLayer layer) {
        if (!fillsGround(c.spec())) {
            layer.paintWater(c);
            return;
        }
        GroundSheet sheet = sheet(c.spec().day());
        StyleIndex index = styles(sheet, c.spec());
        int[] numbers = index.at(c.spec().day());
        sheet.control().paint(c, index, numbers);
        sheet.edges().paintFades(c, index, numbers);
        layer.paintWater(c);
        sheet.edges().paint(c, index, numbers);
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
        selectedPiece(c.spec()).ifPresent(piece -> {
            Path2D.Float path = new Path2D.Float();
            c.level().zones().get(piece).appendTo(path, c.toScreen());
            c.stroke(path, Pen.round(5), c.theme().halo(), 0.9);
            c.stroke(path, Pen.round(2.2), c.theme().ink());
        });
    }

    /** The outline in force of the zone selected, in the day's sheet. */
    OptionalInt selectedPiece(PictureSpec spec) {
        OptionalInt zone = spec.selectedZone().map(timeline::indexOf).orElseGet(OptionalInt::empty);
        return zone.isPresent()
                ? sheet(spec.day()).ground().outlineOf(zone.getAsInt(), spec.day())
                : OptionalInt.empty();
    }
}
