package org.controlatlas.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.draw.ShapeBounds;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds what the painter's picture shows, by the geometry, the styles and the order that it paints with. What a view
 * shows of the ground is found once for all days of data whose zones never overlap.
 */
final class ContentsFinder {
    /** Views kept: those of a page of maps, or of a window that is being moved. */
    private static final int KEPT = 8;

    /** Logical pixels that the ink of a line reaches to each side, at least. */
    private static final double LINE_REACH = 0.5;

    /** @param numbers of the zones' styles on the day, so that days that look alike share a view; empty where any day does */
    private record Key(MapViewport viewport, StyleIndex styles, boolean water, IntBuffer numbers) {}

    /** Of a base map's border so many corners are passed over before one is looked at again. */
    private static final int EACH_CORNER = 4;

    private final MapPainter painter;
    private final Map<Key, GroundView> grounds = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, GroundView> eldest) {
            return size() > KEPT;
        }
    };

    ContentsFinder(MapPainter painter) {
        this.painter = painter;
    }

    PictureContents find(PictureSpec spec) {
        MapViewport viewport = spec.viewport();
        GeometryLevel level = painter.sheet(spec.day()).pyramid().levelFor(viewport);
        AffineTransform toScreen = painter.pyramid().plane().toScreen(viewport);
        Rectangle2D picture = LocalPlane.inView(viewport, toScreen);
        boolean ground = MapPainter.fillsGround(spec);
        return new PictureContents(
                ground ? zones(spec, level) : List.of(),
                lines(spec, level, ShapeBounds.grown(picture, LINE_REACH / viewport.scale())),
                ground
                        && spec.shows(MapLayerKind.INFERRED_EDGES)
                        && painter.sheet(spec.day())
                                .edges()
                                .showsFade(
                                        level,
                                        viewport,
                                        painter.styles(spec),
                                        painter.styles(spec).at(spec.day())),
                showsWorldBorders(spec, ground),
                events(spec));
    }

    /** Whether ground of any zone lies in the picture, filled or not and whatever the layers. */
    boolean hasGround(MapViewport viewport) {
        AffineTransform toScreen = painter.pyramid().plane().toScreen(viewport);
        Rectangle2D picture = LocalPlane.inView(viewport, toScreen);
        if (!painter.sheets().isOne()) {
            Envelope seen = viewport.lonLatBounds();
            Geometry view = new GeometryFactory().toGeometry(seen);
            return painter.ground().outlines().stream()
                    .map(GroundPiece::geometry)
                    .anyMatch(outline -> outline.getEnvelopeInternal().intersects(seen) && outline.intersects(view));
        }
        return painter.pyramid().levelFor(viewport).zones().stream()
                .anyMatch(zone ->
                        zone.touches(picture) && !zone.within(picture).parts().isEmpty());
    }

    boolean hasContext(PictureSpec spec) {
        if (spec.shows(MapLayerKind.GRATICULE) || spec.selectedZone().isPresent()) {
            return true;
        }
        MapViewport viewport = spec.viewport();
        Rectangle2D picture =
                LocalPlane.inView(viewport, painter.pyramid().plane().toScreen(viewport));
        GeometryLevel level = painter.pyramid().levelFor(viewport);
        boolean base = spec.shows(MapLayerKind.BASE)
                && Stream.of(level.land(), level.neighbours(), level.lakes())
                        .flatMap(List::stream)
                        .anyMatch(outline -> outline.touches(picture)
                                && !outline.within(picture).parts().isEmpty());
        Rectangle2D screen = new Rectangle2D.Double(0, 0, viewport.width(), viewport.height());
        return base
                || painter.labels().placed(spec).stream()
                        .anyMatch(label -> LabelPainter.bounds(label, spec).intersects(screen));
    }

    private List<PictureContents.SeenZone> zones(PictureSpec spec, GeometryLevel level) {
        GroundView ground = ground(spec, level);
        ControlStyles styles = painter.controlStyles(spec.theme());
        boolean marked = spec.shows(MapLayerKind.CONTROL);
        List<PictureContents.SeenZone> seen = new ArrayList<>();
        BitSet zones = ground.zones();
        int day = spec.day();
        List<GroundPiece> pieces = painter.sheet(spec.day()).ground().pieces();
        for (int z = zones.nextSetBit(0); z >= 0; z = zones.nextSetBit(z + 1)) {
            GroundPiece piece = pieces.get(z);
            Optional<ControlPeriod> there = piece.periodAt(day);
            if (there.isEmpty() || !ControlStyles.isFilled(there.get().control())) {
                continue;
            }
            ControlPeriod period = there.get();
            seen.add(new PictureContents.SeenZone(
                    piece.zone(),
                    painter.timeline().zones().get(piece.zone()),
                    ground.size(z),
                    period,
                    marked && shows(ground, z, styles.doubtMarks(period.control(), period.certaintyOn(day))),
                    marked && shows(ground, z, styles.peacekeeperMarks(period.control(), period.peacekeepers()))));
        }
        return seen;
    }

    private static boolean shows(GroundView ground, int zone, List<Hatch> marks) {
        for (Hatch hatch : marks) {
            if (ground.shows(zone, hatch)) {
                return true;
            }
        }
        return false;
    }

    private GroundView ground(PictureSpec spec, GeometryLevel level) {
        boolean planar = painter.atlas().info().coverageIsPlanar();
        StyleIndex styles = painter.styles(spec);
        int[] numbers = styles.at(spec.day());
        Key key = new Key(
                spec.viewport(),
                styles,
                spec.shows(MapLayerKind.BASE),
                planar ? IntBuffer.allocate(0) : IntBuffer.wrap(numbers.clone()));
        synchronized (grounds) {
            GroundView known = grounds.get(key);
            if (known != null) {
                return known;
            }
        }
        GroundView made = GroundView.of(
                spec.viewport(),
                planar ? IntStream.range(0, numbers.length).toArray() : paintingOrder(level, spec, numbers),
                level.zones(),
                planar ? styles::stylesOf : zone -> List.of(styles.style(numbers[zone])),
                spec.shows(MapLayerKind.BASE) ? level.lakes() : List.of(),
                painter.pyramid().plane().toDevice(spec.viewport()));
        synchronized (grounds) {
            grounds.put(key, made);
        }
        return made;
    }

    /** Of zones that may overlap those painted first come first. */
    private int[] paintingOrder(GeometryLevel level, PictureSpec spec, int[] numbers) {
        MapViewport viewport = spec.viewport();
        Ground ground = painter.sheet(spec.day()).ground();
        Rectangle2D picture =
                LocalPlane.inView(viewport, painter.pyramid().plane().toScreen(viewport));
        List<Integer> order = ControlPainter.order(ground, level, picture, numbers);
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int place : order) {
            ranks.put(place, ranks.size());
        }
        int[] rank = new int[numbers.length];
        for (int z = 0; z < rank.length; z++) {
            rank[z] = numbers[z] == StyleIndex.NONE
                    ? -1
                    : ranks.getOrDefault(ControlPainter.place(ground, z, numbers), -1);
        }
        return IntStream.range(0, rank.length)
                .filter(z -> rank[z] >= 0)
                .boxed()
                .sorted(java.util.Comparator.comparingInt(z -> rank[z]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<LineFeature> lines(PictureSpec spec, GeometryLevel level, Rectangle2D reach) {
        List<LineFeature> seen = new ArrayList<>();
        BitSet visible = painter.lines().visible(spec);
        for (int i = visible.nextSetBit(0); i >= 0; i = visible.nextSetBit(i + 1)) {
            Outline outline = level.lines().get(i);
            if (outline.touches(reach) && outline.parts().stream().anyMatch(xy -> Outline.crosses(xy, reach))) {
                seen.add(painter.atlas().lines().get(i));
            }
        }
        return seen;
    }

    /** Ground of the data hides them. */
    private boolean showsWorldBorders(PictureSpec spec, boolean filled) {
        if (!spec.shows(MapLayerKind.BASE) || !spec.shows(MapLayerKind.BORDERS)) {
            return false;
        }
        MapViewport viewport = spec.viewport();
        Envelope seen = viewport.lonLatBounds();
        int looked = 0;
        for (BasemapFeature border : painter.atlas().basemap().getOrDefault("borders", List.of())) {
            if (!border.geometry().getEnvelopeInternal().intersects(seen)) {
                continue;
            }
            for (Coordinate corner : border.geometry().getCoordinates()) {
                Point2D at = viewport.toScreen(corner.x, corner.y);
                boolean inside =
                        at.getX() > 0 && at.getY() > 0 && at.getX() < viewport.width() && at.getY() < viewport.height();
                if (!inside || looked++ % EACH_CORNER != 0) {
                    continue;
                }
                if (!filled || isBare(corner, spec)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBare(Coordinate at, PictureSpec spec) {
        return painter.picker()
                .at(at.x, at.y, spec.day())
                .flatMap(ZonePicker.Spot::period)
                .map(ControlPeriod::control)
                .filter(ControlStyles::isFilled)
                .isEmpty();
    }

    /** Marks that lie under others, those of later ones, are not seen. */
    private List<PictureContents.SeenEvent> events(PictureSpec spec) {
        List<PlacedMark> shown = painter.marks(spec);
        List<PictureContents.SeenEvent> seen = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            PlacedMark mark = shown.get(i);
            if (EventMarks.isSeen(mark, shown.subList(i + 1, shown.size()), spec.viewport())) {
                seen.add(new PictureContents.SeenEvent(mark.event(), mark.phase()));
            }
        }
        return seen;
    }
}
