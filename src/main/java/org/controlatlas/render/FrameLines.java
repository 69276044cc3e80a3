package org.controlatlas.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.TileGrid;
import org.controlatlas.render.raster.TileStack;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.PictureSpec;

/**
 * What lies over the zones of a frame: graticule, lines, selection. Lines have valid time; each is drawn once and by
 * itself, so that a date on which one comes or goes draws nothing. Those not shown yet are drawn when there is time.
 */
final class FrameLines {
    /** Lines lie above the graticule's layer. */
    private static final int FIRST_LINE = 1;

    private static final int GRATICULE = 0;

    private final MapPainter painter;
    private final TileGrid grid;
    private final ArrayPool.Lease arrays;
    private final PictureSpec drawn;
    private final GeometryLevel level;
    private final AffineTransform toDevice;
    private final TileStack stack;
    private final int selection;
    private BitSet shown;
    /** The day asked for last, and its layers, which are never changed. */
    private int layersDay;

    private BitSet layersOfDay;
    private int drawnAhead = FIRST_LINE;

    /**
     * @param arrays where the layers take their memory from
     * @param blank zeros, of the frame's size at least; drawn on, and left so
     * @param check run now and then
     */
    FrameLines(
            MapPainter painter, TileGrid grid, PictureSpec spec, ArrayPool.Lease arrays, int[] blank, Runnable check) {
        this.painter = painter;
        this.grid = grid;
        this.arrays = arrays;
        this.drawn = spec;
        this.level = painter.pyramid().levelFor(spec.viewport());
        this.toDevice = painter.pyramid().plane().toDevice(spec.viewport());
        this.stack = new TileStack(grid, arrays);
        this.selection = FIRST_LINE + painter.lines().count();
        this.layersDay = spec.day();
        this.layersOfDay = layers(spec);
        this.shown = layersOfDay;
        PixelRect all = PixelRect.of(grid.width(), grid.height());
        for (int layer = shown.nextSetBit(0); layer >= 0; layer = shown.nextSetBit(layer + 1)) {
            check.run();
            draw(layer, blank, all, tiles(layer));
        }
    }

    /** The specs of one frame differ, as far as lines are concerned, in the day only. */
    private BitSet layersOfDay(PictureSpec spec) {
        if (spec.day() != layersDay) {
            layersOfDay = layers(spec);
            layersDay = spec.day();
        }
        return layersOfDay;
    }

    private BitSet layers(PictureSpec spec) {
        BitSet lines = painter.lines().visible(spec);
        BitSet layers = new BitSet(selection + 1);
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            layers.set(FIRST_LINE + i);
        }
        layers.set(GRATICULE, spec.shows(MapLayerKind.GRATICULE));
        layers.set(selection, spec.selectedZone().isPresent());
        return layers;
    }

    /** Tiles in which the layer may have something. */
    private BitSet tiles(int layer) {
        BitSet tiles = new BitSet(grid.size());
        if (layer == GRATICULE) {
            tiles.set(0, grid.size());
        } else if (layer < selection) {
            mark(level.lines().get(layer - FIRST_LINE), tiles);
        } else {
            drawn.selectedZone()
                    .map(painter.timeline()::indexOf)
                    .ifPresent(
                            zone -> zone.ifPresent(index -> mark(level.zones().get(index), tiles)));
        }
        return tiles;
    }

    /** Marks the tiles along the outline, as far as a pen's stroke reaches. */
    private void mark(Outline outline, BitSet tiles) {
        int reach = (int) Math.ceil(LinePainter.REACH * drawn.viewport().pixelScale()) + 1;
        Rectangle2D near = new Rectangle2D.Double(-reach, -reach, grid.width() + 2 * reach, grid.height() + 2 * reach);
        for (float[] xy : outline.parts()) {
            int from = outline.closed() ? xy.length - 2 : 0;
            for (int i = outline.closed() ? 0 : 2; i < xy.length; from = i, i += 2) {
                double x = x(xy[from]);
                double y = y(xy[from + 1]);
                double toX = x(xy[i]);
                double toY = y(xy[i + 1]);
                if (near.intersects(
                        Math.min(x, toX), Math.min(y, toY), Math.abs(toX - x) + 0.1, Math.abs(toY - y) + 0.1)) {
                    markSegment(x, y, toX, toY, reach, tiles);
                }
            }
        }
    }

    /** In pieces no longer than a tile: the box round a long slanting line would touch many tiles in vain. */
    private void markSegment(double x, double y, double toX, double toY, int reach, BitSet tiles) {
        int pieces = 1 + (int) (StrictMath.hypot(toX - x, toY - y) / TileGrid.SIDE);
        for (int i = 0; i < pieces; i++) {
            PixelRect begin = pixel(x + (toX - x) * i / pieces, y + (toY - y) * i / pieces);
            PixelRect end = pixel(x + (toX - x) * (i + 1) / pieces, y + (toY - y) * (i + 1) / pieces);
            grid.mark(begin.union(end).grow(reach), tiles);
        }
    }

    private static PixelRect pixel(double x, double y) {
        return new PixelRect((int) Math.floor(x), (int) Math.floor(y), 1, 1);
    }

    private double x(float planeX) {
        return planeX * toDevice.getScaleX() + toDevice.getTranslateX();
    }

    private double y(float planeY) {
        return planeY * toDevice.getScaleY() + toDevice.getTranslateY();
    }

    /** Draws the layer into zeros of the part's size (device pixels, whole tiles), and takes it away from there. */
    private void draw(int layer, int[] blank, PixelRect part, BitSet tiles) {
        Consumer<PaintContext> drawing = layer == GRATICULE
                ? GraticulePainter::paint
                : layer == selection
                        ? painter::paintSelection
                        : c -> painter.lines().paint(c, layer - FIRST_LINE);
        painter.paintPart(blank, part, drawn, drawing);
        stack.load(layer, blank, part, tiles);
    }

    private void drawAlone(int layer) {
        BitSet tiles = tiles(layer);
        PixelRect part = grid.around(tiles);
        if (part.isEmpty()) {
            stack.load(layer, new int[0], part, tiles);
            return;
        }
        int[] blank = arrays.take(part.width() * part.height());
        Arrays.fill(blank, 0, part.width() * part.height(), 0);
        draw(layer, blank, part, tiles);
        arrays.giveBack(blank);
    }

    TileStack stack() {
        return stack;
    }

    /** The layers of what is shown. */
    BitSet shown() {
        return shown;
    }

    /** True if all that the spec shows has been drawn. */
    boolean isDrawn(PictureSpec spec) {
        BitSet wanted = layersOfDay(spec);
        for (int layer = wanted.nextSetBit(0); layer >= 0; layer = wanted.nextSetBit(layer + 1)) {
            if (!stack.has(layer)) {
                return false;
            }
        }
        return true;
    }

    /** Follows the date; marks the tiles in which a line comes or goes. */
    void show(PictureSpec spec, BitSet dirty) {
        BitSet now = layersOfDay(spec);
        BitSet changed = (BitSet) now.clone();
        changed.xor(shown);
        shown = now;
        for (int layer = changed.nextSetBit(0); layer >= 0; layer = changed.nextSetBit(layer + 1)) {
            if (!stack.has(layer)) {
                drawAlone(layer);
            }
        }
        if (!changed.isEmpty()) {
            stack.mark(changed, dirty);
        }
    }

    /** Draws the lines of other dates, until that is done or somebody waits for other things. */
    void drawAhead(BooleanSupplier stop) {
        for (; drawnAhead < selection && !stop.getAsBoolean(); drawnAhead++) {
            boolean shownSometime = painter.lines().isOfShownLayer(drawnAhead - FIRST_LINE, drawn);
            if (shownSometime && !stack.has(drawnAhead)) {
                drawAlone(drawnAhead);
            }
        }
    }
}
