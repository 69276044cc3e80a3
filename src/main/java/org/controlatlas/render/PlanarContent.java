package org.controlatlas.render;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.controlatlas.message.WorkFailure;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.EdgeRaster;
import org.controlatlas.render.raster.FadeRaster;
import org.controlatlas.render.raster.FrameRaster;
import org.controlatlas.render.raster.IndexPalette;
import org.controlatlas.render.raster.TileComposer;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.raster.ZoneRaster;
import org.controlatlas.render.raster.ZoneTiles;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/**
 * A frame of zones that never overlap. Geometry is drawn once; then the colour of any pixel on any date follows from
 * which zones cover it. A step of the date composes only the tiles of zones whose look changes.
 */
final class PlanarContent implements FrameContent {
    /** Tiles that are composed in less time than it takes to have another thread do it: some 5 µs each. */
    private static final int QUICK_TILES = 110;

    private static final int QUICK_ZONES = 200;

    private final TileGrid grid;
    private final StyleIndex styles;
    private final List<Arc> arcs;
    private final ZoneRaster zones;
    private final TileComposer composer;
    private final ZoneTiles zoneTiles;
    private final FramePlanes planes;
    private final FrameMarks marks;
    private final boolean fillsGround;
    private final int[] numbers;
    private final FadeColours fadeColours;
    private final BitSet dirty = new BitSet();
    private int day;
    private boolean blank = true;

    /**
     * @param arrays where the content takes its memory from; it is good until that is closed
     * @param pixels of the frame; drawn on, and left in any state
     * @throws CancellationException if the work was given up
     */
    PlanarContent(
            MapPainter painter, PictureSpec spec, ArrayPool.Lease arrays, int[] pixels, BooleanSupplier cancelled) {
        MapViewport viewport = spec.viewport();
        this.grid = new TileGrid(viewport.deviceWidth(), viewport.deviceHeight());
        this.styles = painter.styles(spec);
        this.fillsGround = MapPainter.fillsGround(spec);
        this.day = spec.day();
        EdgePainter edgePainter = painter.sheet(day).edges();
        GeometryLevel level = painter.pyramid().levelFor(viewport);
        this.arcs = level.arcs();
        AffineTransform toDevice = painter.pyramid().plane().toDevice(viewport);
        // The placing of names goes to another core meanwhile, and what is drawn once to a third, which JavaFX leaves
        // free.
        Executor second = OtherCores.beyond(1);
        Executor third = OtherCores.beyond(2);
        Runnable check = () -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("A newer picture is wanted.");
            }
        };
        CompletableFuture<FrameMarks> placing =
                CompletableFuture.supplyAsync(() -> new FrameMarks(painter, grid, spec), second);
        CompletableFuture<FramePlanes> drawing =
                CompletableFuture.supplyAsync(() -> new FramePlanes(painter, grid, spec, arrays, pixels, check), third);
        FrameRaster raster = new FrameRaster(grid, arrays, toDevice, cancelled);
        EdgeRaster edges;
        FadeRaster fades;
        InferredLimits.OfLevel limits = edgePainter.limits(viewport);
        boolean fading = fillsGround && spec.shows(MapLayerKind.INFERRED_EDGES);
        double scale = toDevice.getScaleX() / viewport.pixelScale();
        try {
            this.zones = raster.zones(level.zones());
            edges = raster.edges(
                    fillsGround ? arcs : List.of(), limits.sharp(), EdgePainter.SOLID.scaled(viewport.pixelScale()));
            fades = raster.fades(
                    fading ? arcs : List.of(),
                    limits.soft(),
                    arc -> EdgePainter.reach(limits.reach()[arc], scale) * toDevice.getScaleX(),
                    limits.groups());
            this.zoneTiles = raster.zoneTiles();
        } catch (RuntimeException e) {
            // Others take the arrays over at once: nobody may draw on them any more.
            awaitEnd(drawing);
            awaitEnd(placing);
            throw e;
        }
        this.composer = new TileComposer(
                grid,
                zones,
                edges,
                fades,
                new IndexPalette(styles, viewport),
                spec.theme().ink(),
                EdgePainter.OPACITY);
        this.planes = WorkFailure.join(drawing);
        this.marks = WorkFailure.join(placing);
        this.numbers = styles.at(day);
        if (!fillsGround) {
            Arrays.fill(numbers, StyleIndex.NONE);
        }
        this.fadeColours = new FadeColours(fading ? arcs : List.of(), limits, styles);
    }

    private static void awaitEnd(CompletableFuture<?> work) {
        work.handle((result, failure) -> result).join();
    }

    @Override
    public PixelRect show(PictureSpec spec, int[] pixels) {
        dirty.clear();
        if (fillsGround) {
            restyle(spec.day());
        }
        day = spec.day();
        planes.lines().show(spec, dirty);
        marks.show(spec, dirty);
        if (blank) {
            dirty.set(0, grid.size());
            blank = false;
        }
        if (dirty.isEmpty()) {
            return PixelRect.EMPTY;
        }
        TileComposer.ZoneLook look = new TileComposer.ZoneLook(numbers, this::showsEdge, fadeColours.of(numbers));
        for (int tile = dirty.nextSetBit(0); tile >= 0; tile = dirty.nextSetBit(tile + 1)) {
            composer.compose(
                    tile,
                    planes.ground(),
                    planes.water(),
                    planes.lines().stack(),
                    planes.lines().shown(),
                    look,
                    pixels);
            marks.paint(tile, pixels);
        }
        return grid.around(dirty);
    }

    @Override
    public boolean isQuick(PictureSpec spec) {
        int[] touched = styles.touchedZones(day, spec.day());
        if (touched.length > QUICK_ZONES || !planes.lines().isDrawn(spec) || !marks.isPlaced(spec)) {
            return false;
        }
        BitSet tiles = new BitSet(grid.size());
        for (int zone : touched) {
            zoneTiles.mark(zone, tiles);
        }
        return tiles.cardinality() <= QUICK_TILES;
    }

    @Override
    public void drawAhead(BooleanSupplier stop) {
        planes.lines().drawAhead(stop);
    }

    private boolean showsEdge(int arc) {
        return EdgePainter.shows(arcs.get(arc), styles, numbers);
    }

    /** Looks up the styles of zones that changed between the day shown and the new one, and marks their tiles. */
    private void restyle(int newDay) {
        int[] touched = styles.touchedZones(day, newDay);
        for (int zone : touched) {
            int number = styles.at(zone, newDay);
            if (number != numbers[zone]) {
                numbers[zone] = number;
                zoneTiles.mark(zone, dirty);
            }
        }
    }

    @Override
    public int zoneAt(int x, int y) {
        return zones.zoneAt(x, y);
    }
}
