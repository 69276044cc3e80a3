package org.controlatlas.render.raster;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import org.controlatlas.render.draw.FadeCoverage;
import org.controlatlas.render.draw.Filler;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.Placement;
import org.controlatlas.render.geometry.Arc;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.geometry.Stretches;

/** Turns outlines and arcs into rasters, and notes which tiles each zone's look can touch. */
public final class FrameRaster {
    /** Device pixels round the picture within which a line can still reach it. */
    private static final double REACH = 8;

    private static final int FIRST_EDGE_PIXELS = 16 * 1024;
    private static final int FIRST_FADE_RUNS = 32 * 1024;

    private final TileGrid grid;
    private final ArrayPool.Lease arrays;
    private final Rectangle2D picture;
    private final Placement place;
    private final BooleanSupplier cancelled;
    private final ZoneRaster zones;
    private final int[] stamps;

    private long[] zoneTiles = new long[4096];
    private int zoneTileCount;

    /** For each pixel of an arc's line the tile, the arc, and a mark of {@link EdgeRaster}. */
    private int[] edgePixels;

    private int edgeCount;

    /** For each run of a fading band the tile, the arc, and a mark of {@link FadeRaster}. */
    private int[] fadeRuns;

    private int fadeCount;

    /**
     * @param arrays where the rasters take their memory from; they are good until it is closed
     * @param toDevice from the local plane to device pixels; scales evenly and moves
     */
    public FrameRaster(TileGrid grid, ArrayPool.Lease arrays, AffineTransform toDevice, BooleanSupplier cancelled) {
        this.grid = grid;
        this.arrays = arrays;
        this.cancelled = cancelled;
        this.place = new Placement(
                toDevice.getScaleX(),
                toDevice.getTranslateX(),
                toDevice.getTranslateY(),
                PixelRect.of(grid.width(), grid.height()));
        this.zones = new ZoneRaster(grid, arrays);
        this.stamps = new int[grid.size()];
        double scale = toDevice.getScaleX();
        this.picture = new Rectangle2D.Double(
                (-REACH - toDevice.getTranslateX()) / scale,
                (-REACH - toDevice.getTranslateY()) / scale,
                (grid.width() + 2 * REACH) / scale,
                (grid.height() + 2 * REACH) / scale);
    }

    /**
     * @throws CancellationException if the work was given up
     */
    public ZoneRaster zones(List<Outline> outlines) {
        Arrays.fill(stamps, -1);
        for (int z = 0; z < outlines.size(); z++) {
            if (outlines.get(z).touches(picture)) {
                check();
                int zone = z;
                Filler.ofThread()
                        .rings(
                                outlines.get(z).parts(),
                                place,
                                (from, to, y, coverage) -> cover(zone, from, to, y, coverage));
            }
        }
        return zones;
    }

    private void cover(int zone, int from, int to, int y, int coverage) {
        if (coverage == 255) {
            zones.coverRun(zone, from, to, y);
        } else {
            for (int x = from; x < to; x++) {
                zones.cover(zone, x, y, coverage);
            }
        }
        int last = grid.tileAt(to - 1, y);
        for (int tile = grid.tileAt(from, y); tile <= last; tile++) {
            note(zone, tile, zone);
        }
    }

    /** Notes once for each stamp that the zone touches the tile. */
    private void note(int zone, int tile, int stamp) {
        if (stamps[tile] != stamp) {
            stamps[tile] = stamp;
            noteTile(zone, tile);
        }
    }

    private void noteTile(int zone, int tile) {
        if (zoneTileCount == zoneTiles.length) {
            zoneTiles = Arrays.copyOf(zoneTiles, 2 * zoneTileCount);
        }
        zoneTiles[zoneTileCount++] = (long) zone << 32 | tile;
    }

    /**
     * @param stretches by arc what of it is drawn, each x, y, x, y …
     * @param pen without dashes, in device pixels
     * @throws CancellationException if the work was given up
     */
    public EdgeRaster edges(List<Arc> arcs, float[][][] stretches, Pen pen) {
        Arrays.fill(stamps, -1);
        edgePixels = arrays.take(EdgeRaster.PIXEL * FIRST_EDGE_PIXELS);
        for (int a = 0; a < arcs.size(); a++) {
            if (arcs.get(a).touches(picture)) {
                check();
                for (float[] xy : stretches[a]) {
                    draw(arcs.get(a), a, xy, pen);
                }
            }
        }
        EdgeRaster edges = new EdgeRaster(grid.size(), edgeCount, edgePixels, arrays);
        arrays.giveBack(edgePixels);
        return edges;
    }

    /** Draws what comes near the picture. */
    private void draw(Arc arc, int index, float[] xy, Pen pen) {
        Stretches.near(xy, picture, (from, to) -> Filler.ofThread()
                .stroke(xy, from, to, pen, place, (begin, end, y, coverage) -> {
                    for (int x = begin; x < end; x++) {
                        edge(arc, index, x, y, coverage);
                    }
                }));
    }

    /**
     * What fades along arcs, within the zones of their groups; call after {@link #zones}.
     *
     * @param stretches by arc what of it fades, each x, y, x, y …
     * @param reach by arc, in device pixels
     * @param groups by zone
     * @throws CancellationException if the work was given up
     */
    public FadeRaster fades(List<Arc> arcs, float[][][] stretches, IntToDoubleFunction reach, int[] groups) {
        Arrays.fill(stamps, -1);
        fadeRuns = arrays.take(FadeRaster.RUN * FIRST_FADE_RUNS);
        FadeCoverage shares = FadeCoverage.ofThread();
        for (int a = 0; a < arcs.size(); a++) {
            double far = reach.applyAsDouble(a);
            PixelRect box = PixelRect.EMPTY;
            for (float[] xy : stretches[a]) {
                PixelRect reached = FadeCoverage.reached(xy, far, place);
                box = box.isEmpty() ? reached : reached.isEmpty() ? box : box.union(reached);
            }
            if (!box.isEmpty()) {
                check();
                shares.clear(box);
                for (float[] xy : stretches[a]) {
                    shares.add(xy, far, place);
                }
                int index = a;
                Arc arc = arcs.get(a);
                shares.runs((from, to, y, share) -> fade(arc, index, groups, from, to, y, share));
            }
        }
        FadeRaster fades = new FadeRaster(grid, fadeCount, fadeRuns, arrays);
        arrays.giveBack(fadeRuns);
        return fades;
    }

    private void edge(Arc arc, int index, int x, int y, int coverage) {
        int at = EdgeRaster.PIXEL * edgeCount++;
        if (at + EdgeRaster.PIXEL > edgePixels.length) {
            edgePixels = arrays.grow(edgePixels);
        }
        int tile = grid.tileAt(x, y);
        edgePixels[at] = tile;
        edgePixels[at + 1] = index;
        edgePixels[at + 2] = EdgeRaster.mark(x, y, coverage);
        noteSides(arc, index, tile);
    }

    /** A run of one share, in pieces of one zone, of one coverage by the group's zones and of one tile each. */
    private void fade(Arc arc, int index, int[] groups, int from, int to, int y, int share) {
        int group = groups[arc.zone()];
        int x = from;
        while (x < to) {
            int begin = x;
            int tileEnd = (x / TileGrid.SIDE + 1) * TileGrid.SIDE;
            x = zones.sameUntil(x, y, Math.min(to, tileEnd));
            int within = (share * zones.coverage(groups, group, begin, y) + 127) / 255;
            if (within > 0) {
                int tile = grid.tileAt(begin, y);
                noteFade(tile, index, FadeRaster.mark(begin, y, x - begin, within), zones.zoneAt(begin, y));
                noteSides(arc, index, tile);
            }
        }
    }

    private void noteFade(int tile, int arc, int mark, int zone) {
        int at = FadeRaster.RUN * fadeCount++;
        if (at + FadeRaster.RUN > fadeRuns.length) {
            fadeRuns = arrays.grow(fadeRuns);
        }
        fadeRuns[at] = tile;
        fadeRuns[at + 1] = arc;
        fadeRuns[at + 2] = mark;
        fadeRuns[at + 3] = zone;
    }

    private void noteSides(Arc arc, int index, int tile) {
        if (stamps[tile] != index) {
            stamps[tile] = index;
            noteTile(arc.zone(), tile);
            if (arc.other() != Arc.NONE) {
                noteTile(arc.other(), tile);
            }
        }
    }

    /** Which tiles each zone's look can touch; call last. */
    public ZoneTiles zoneTiles() {
        return ZoneTiles.of(zoneTiles, zoneTileCount);
    }

    private void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("A newer picture is wanted.");
        }
    }
}
