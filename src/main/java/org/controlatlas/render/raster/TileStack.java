package org.controlatlas.render.raster;

import java.util.Arrays;
import java.util.BitSet;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.SourceOver;

/**
 * Picture layers of premultiplied ARGB that lie over one another, of which any can be left out. Each keeps the pixels of
 * the tiles that it touches.
 */
public final class TileStack {
    private static final int AREA = TileGrid.SIDE * TileGrid.SIDE;
    private static final int FIRST_SLOTS = 256;
    private static final int[] NOTHING = {};

    private final TileGrid grid;
    private final ArrayPool.Lease arrays;
    /** By tile, from the lowest layer up: the layer's number, and where its pixels begin, in tiles. */
    private final int[][] entries;

    private final BitSet loaded = new BitSet();
    private int[] pixels;
    private int used;

    public TileStack(TileGrid grid, ArrayPool.Lease arrays) {
        this.grid = grid;
        this.arrays = arrays;
        this.entries = new int[grid.size()][];
        this.pixels = arrays.take(FIRST_SLOTS * AREA);
        Arrays.fill(entries, NOTHING);
    }

    /** True once the layer's pixels have been taken over. */
    public boolean has(int layer) {
        return loaded.get(layer);
    }

    /**
     * Takes over a layer's pixels and leaves zeros in their place; once for each layer.
     *
     * @param drawn pixels of the rectangle, row by row; zero outside of the tiles
     * @param part begins at a tile's corner and ends at one or at the picture's edge
     * @param tiles in which there may be something, all within the rectangle
     */
    public void load(int layer, int[] drawn, PixelRect part, BitSet tiles) {
        loaded.set(layer);
        for (int tile = tiles.nextSetBit(0); tile >= 0; tile = tiles.nextSetBit(tile + 1)) {
            PixelRect bounds = grid.bounds(tile);
            int start = (bounds.y() - part.y()) * part.width() + bounds.x() - part.x();
            if (isBlank(drawn, start, part.width(), bounds)) {
                continue;
            }
            if ((used + 1) * AREA > pixels.length) {
                pixels = arrays.grow(pixels);
            }
            for (int row = 0; row < bounds.height(); row++) {
                int from = start + row * part.width();
                System.arraycopy(drawn, from, pixels, used * AREA + row * TileGrid.SIDE, bounds.width());
                Arrays.fill(drawn, from, from + bounds.width(), 0);
            }
            insert(tile, layer, used++);
        }
    }

    private static boolean isBlank(int[] drawn, int start, int stride, PixelRect bounds) {
        for (int row = 0; row < bounds.height(); row++) {
            int end = start + row * stride + bounds.width();
            for (int i = end - bounds.width(); i < end; i++) {
                if (drawn[i] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private void insert(int tile, int layer, int slot) {
        int[] old = entries[tile];
        int at = old.length;
        while (at > 0 && old[at - 2] > layer) {
            at -= 2;
        }
        int[] longer = new int[old.length + 2];
        System.arraycopy(old, 0, longer, 0, at);
        longer[at] = layer;
        longer[at + 1] = slot;
        System.arraycopy(old, at, longer, at + 2, old.length - at);
        entries[tile] = longer;
    }

    /** Sets the bits of the tiles in which one of the layers has something. */
    public void mark(BitSet layers, BitSet tiles) {
        for (int tile = 0; tile < entries.length; tile++) {
            int[] here = entries[tile];
            for (int i = 0; i < here.length; i += 2) {
                if (layers.get(here[i])) {
                    tiles.set(tile);
                }
            }
        }
    }

    /** Lays the layers' pixels of the tile over opaque pixels of a picture. */
    void blend(int tile, BitSet layers, int[] target) {
        int[] here = entries[tile];
        if (here.length == 0) {
            return;
        }
        PixelRect bounds = grid.bounds(tile);
        for (int i = 0; i < here.length; i += 2) {
            if (layers.get(here[i])) {
                blend(here[i + 1], bounds, target);
            }
        }
    }

    private void blend(int slot, PixelRect bounds, int[] target) {
        for (int row = 0; row < bounds.height(); row++) {
            int at = (bounds.y() + row) * grid.width() + bounds.x();
            SourceOver.row(pixels, slot * AREA + row * TileGrid.SIDE, target, at, bounds.width());
        }
    }
}
