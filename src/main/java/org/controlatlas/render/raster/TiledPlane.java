package org.controlatlas.render.raster;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.BitSet;

/** A picture layer of premultiplied ARGB that keeps pixels only of tiles with more than one colour. */
public final class TiledPlane {
    private static final int AREA = TileGrid.SIDE * TileGrid.SIDE;
    private static final int ONE_COLOUR = -1;
    private static final int FIRST_SLOTS = 128;

    private final TileGrid grid;
    private final ArrayPool.Lease arrays;
    /** Where a tile's pixels begin, in tiles, or {@link #ONE_COLOUR}. */
    private final int[] slots;
    /** The colour of tiles of one colour: 0 where a tile is empty. */
    private final int[] colours;

    private int[] pixels;
    private int used;

    /** Slots of tiles that had more than one colour once. */
    private int[] free = new int[8];

    private int freeCount;

    public TiledPlane(TileGrid grid, ArrayPool.Lease arrays) {
        this.grid = grid;
        this.arrays = arrays;
        this.slots = new int[grid.size()];
        this.colours = new int[grid.size()];
        this.pixels = arrays.take(FIRST_SLOTS * AREA);
        Arrays.fill(slots, ONE_COLOUR);
    }

    /**
     * Takes over the pixels of all tiles in the rectangle and leaves zeros in their place.
     *
     * @param drawn pixels of the rectangle, row by row
     * @param part begins at a tile's corner and ends at one or at the picture's edge
     * @param changed receives the tiles that look different from before
     */
    public void load(int[] drawn, Rectangle part, BitSet changed) {
        Rectangle touched = grid.tilesOf(part);
        for (int row = touched.y; row < touched.y + touched.height; row++) {
            for (int column = touched.x; column < touched.x + touched.width; column++) {
                int x = column * TileGrid.SIDE;
                int y = row * TileGrid.SIDE;
                int width = Math.min(TileGrid.SIDE, grid.width() - x);
                int height = Math.min(TileGrid.SIDE, grid.height() - y);
                int start = (y - part.y) * part.width + x - part.x;
                int tile = row * grid.columns() + column;
                if (take(tile, drawn, start, part.width, width, height)) {
                    changed.set(tile);
                }
            }
        }
    }

    /** Takes over one tile; true if it looks different from before. */
    private boolean take(int tile, int[] drawn, int start, int stride, int width, int height) {
        int first = drawn[start];
        int slot = slots[tile];
        boolean changed;
        if (isUniform(drawn, start, stride, width, height)) {
            changed = slot != ONE_COLOUR || colours[tile] != first;
            if (slot != ONE_COLOUR) {
                release(slot);
            }
            slots[tile] = ONE_COLOUR;
            colours[tile] = first;
            if (first == 0) {
                return changed;
            }
        } else {
            changed = slot == ONE_COLOUR;
            if (changed) {
                slot = freeSlot();
                slots[tile] = slot;
            }
            for (int row = 0; row < height; row++) {
                int from = start + row * stride;
                int to = slot * AREA + row * TileGrid.SIDE;
                changed = changed || !Arrays.equals(drawn, from, from + width, pixels, to, to + width);
                System.arraycopy(drawn, from, pixels, to, width);
            }
        }
        for (int row = 0; row < height; row++) {
            Arrays.fill(drawn, start + row * stride, start + row * stride + width, 0);
        }
        return changed;
    }

    private static boolean isUniform(int[] drawn, int start, int stride, int width, int height) {
        for (int row = 0; row < height; row++) {
            int from = start + row * stride;
            // A row equals itself moved by one pixel if it has one colour; this comparison goes many pixels at a time.
            if (drawn[from] != drawn[start]
                    || !Arrays.equals(drawn, from, from + width - 1, drawn, from + 1, from + width)) {
                return false;
            }
        }
        return true;
    }

    private int freeSlot() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        if ((used + 1) * AREA > pixels.length) {
            pixels = arrays.grow(pixels);
        }
        return used++;
    }

    private void release(int slot) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = slot;
    }

    /** Copies a stretch of a tile's row, from that place on, into the array. */
    void copy(int tile, int place, int[] target, int from, int to) {
        if (slots[tile] == ONE_COLOUR) {
            Arrays.fill(target, from, to, colours[tile]);
        } else {
            System.arraycopy(pixels, slots[tile] * AREA + place, target, from, to - from);
        }
    }

    /** Lays the tile over opaque pixels of a picture. */
    void blend(int tile, int[] target) {
        boolean uniform = slots[tile] == ONE_COLOUR;
        if (uniform && colours[tile] == 0) {
            return;
        }
        Rectangle bounds = grid.bounds(tile);
        for (int row = 0; row < bounds.height; row++) {
            int at = (bounds.y + row) * grid.width() + bounds.x;
            int place = slots[tile] * AREA + row * TileGrid.SIDE;
            for (int column = 0; column < bounds.width; column++) {
                int over = uniform ? colours[tile] : pixels[place + column];
                if (over != 0) {
                    target[at + column] = Over.premultiplied(target[at + column], over);
                }
            }
        }
    }

    /** Premultiplied ARGB of a pixel of a tile, by its {@link TileGrid#placeInTile place}. */
    int at(int tile, int place) {
        return slots[tile] == ONE_COLOUR ? colours[tile] : pixels[slots[tile] * AREA + place];
    }
}
