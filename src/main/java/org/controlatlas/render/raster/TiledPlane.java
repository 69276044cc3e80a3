package org.controlatlas.render.raster;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.BitSet;

/** A picture layer of premultiplied ARGB that keeps only tiles with something in them. */
public final class TiledPlane {
    private final TileGrid grid;
    /** Null where a tile is empty; one value where it has one colour. */
    private final int[][] tiles;

    public TiledPlane(TileGrid grid) {
        this.grid = grid;
        this.tiles = new int[grid.size()][];
    }

    /**
     * Takes over the pixels of all tiles in the rectangle.
     *
     * @param pixels of the rectangle, row by row
     * @param part begins at a tile's corner and ends at one or at the picture's edge
     * @param changed receives the tiles that look different from before
     */
    public void load(int[] pixels, Rectangle part, BitSet changed) {
        Rectangle touched = grid.tilesOf(part);
        for (int row = touched.y; row < touched.y + touched.height; row++) {
            for (int column = touched.x; column < touched.x + touched.width; column++) {
                int tile = row * grid.columns() + column;
                int[] copy = copy(pixels, part, grid.bounds(tile));
                if (!Arrays.equals(copy, tiles[tile])) {
                    tiles[tile] = copy;
                    changed.set(tile);
                }
            }
        }
    }

    private static int[] copy(int[] pixels, Rectangle part, Rectangle bounds) {
        int start = (bounds.y - part.y) * part.width + bounds.x - part.x;
        int first = pixels[start];
        boolean uniform = true;
        for (int y = 0; uniform && y < bounds.height; y++) {
            int from = start + y * part.width;
            int to = from + bounds.width;
            // A row equals itself moved by one pixel if it has one colour; this comparison goes many pixels at a time.
            uniform = pixels[from] == first && Arrays.equals(pixels, from, to - 1, pixels, from + 1, to);
        }
        if (uniform) {
            return first == 0 ? null : new int[] {first};
        }
        int[] copy = new int[TileGrid.SIDE * TileGrid.SIDE];
        for (int y = 0; y < bounds.height; y++) {
            System.arraycopy(pixels, start + y * part.width, copy, y * TileGrid.SIDE, bounds.width);
        }
        return copy;
    }

    /** Copies a stretch of a tile's row, from that place on, into the array. */
    void copy(int tile, int place, int[] target, int from, int to) {
        int[] pixels = tiles[tile];
        if (pixels != null && pixels.length > 1) {
            System.arraycopy(pixels, place, target, from, to - from);
        } else {
            Arrays.fill(target, from, to, pixels == null ? 0 : pixels[0]);
        }
    }

    /** Lays the tile over opaque pixels of a picture. */
    void blend(int tile, int[] target) {
        int[] pixels = tiles[tile];
        if (pixels == null) {
            return;
        }
        Rectangle bounds = grid.bounds(tile);
        for (int row = 0; row < bounds.height; row++) {
            int at = (bounds.y + row) * grid.width() + bounds.x;
            int place = row * TileGrid.SIDE;
            for (int column = 0; column < bounds.width; column++) {
                int over = pixels.length == 1 ? pixels[0] : pixels[place + column];
                if (over != 0) {
                    target[at + column] = Over.premultiplied(target[at + column], over);
                }
            }
        }
    }

    /** Premultiplied ARGB of a pixel of a tile, by its {@link TileGrid#placeInTile place}. */
    int at(int tile, int place) {
        int[] pixels = tiles[tile];
        if (pixels == null) {
            return 0;
        }
        return pixels.length == 1 ? pixels[0] : pixels[place];
    }
}
