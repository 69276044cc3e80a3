package org.controlatlas.render.raster;

import java.util.Arrays;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.SourceOver;

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

    public TiledPlane(TileGrid grid, ArrayPool.Lease arrays) {
        this.grid = grid;
        this.arrays = arrays;
        this.slots = new int[grid.size()];
        this.colours = new int[grid.size()];
        this.pixels = arrays.take(FIRST_SLOTS * AREA);
        Arrays.fill(slots, ONE_COLOUR);
    }

    /**
     * Takes over the pixels of the whole picture and leaves zeros in their place; once.
     *
     * @param drawn row by row
     */
    public void load(int[] drawn) {
        for (int tile = 0; tile < slots.length; tile++) {
            PixelRect bounds = grid.bounds(tile);
            take(tile, drawn, bounds.y() * grid.width() + bounds.x(), bounds.width(), bounds.height());
        }
    }

    private void take(int tile, int[] drawn, int start, int width, int height) {
        int stride = grid.width();
        if (isUniform(drawn, start, stride, width, height)) {
            colours[tile] = drawn[start];
            if (colours[tile] == 0) {
                return;
            }
        } else {
            if ((used + 1) * AREA > pixels.length) {
                pixels = arrays.grow(pixels);
            }
            slots[tile] = used++;
            for (int row = 0; row < height; row++) {
                int to = slots[tile] * AREA + row * TileGrid.SIDE;
                System.arraycopy(drawn, start + row * stride, pixels, to, width);
            }
        }
        for (int row = 0; row < height; row++) {
            Arrays.fill(drawn, start + row * stride, start + row * stride + width, 0);
        }
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
        PixelRect bounds = grid.bounds(tile);
        for (int row = 0; row < bounds.height(); row++) {
            int at = (bounds.y() + row) * grid.width() + bounds.x();
            if (uniform) {
                for (int column = 0; column < bounds.width(); column++) {
                    target[at + column] = SourceOver.premultiplied(target[at + column], colours[tile]);
                }
            } else {
                SourceOver.row(pixels, slots[tile] * AREA + row * TileGrid.SIDE, target, at, bounds.width());
            }
        }
    }

    /** Premultiplied ARGB of a pixel of a tile, by its {@link TileGrid#placeInTile place}. */
    int at(int tile, int place) {
        return slots[tile] == ONE_COLOUR ? colours[tile] : pixels[slots[tile] * AREA + place];
    }
}
