package org.controlatlas.render.raster;

import java.awt.Rectangle;

/** A picture layer of premultiplied ARGB that keeps only tiles with something in them. */
public final class TiledPlane {
    private final TileGrid grid;
    /** Null where a tile is empty; one value where it has one colour. */
    private final int[][] tiles;

    public TiledPlane(TileGrid grid) {
        this.grid = grid;
        this.tiles = new int[grid.size()][];
    }

    /** Takes over the pixels of all tiles that the rectangle touches, from an array of the picture's size. */
    public void load(int[] pixels, Rectangle part) {
        Rectangle touched = grid.tilesOf(part);
        for (int row = touched.y; row < touched.y + touched.height; row++) {
            for (int column = touched.x; column < touched.x + touched.width; column++) {
                int tile = row * grid.columns() + column;
                tiles[tile] = copy(pixels, grid.bounds(tile));
            }
        }
    }

    private int[] copy(int[] pixels, Rectangle bounds) {
        int first = pixels[bounds.y * grid.width() + bounds.x];
        boolean uniform = true;
        for (int y = bounds.y; uniform && y < bounds.y + bounds.height; y++) {
            int at = y * grid.width();
            for (int x = bounds.x; x < bounds.x + bounds.width; x++) {
                if (pixels[at + x] != first) {
                    uniform = false;
                    break;
                }
            }
        }
        if (uniform) {
            return first == 0 ? null : new int[] {first};
        }
        int[] copy = new int[TileGrid.SIDE * TileGrid.SIDE];
        for (int y = 0; y < bounds.height; y++) {
            System.arraycopy(pixels, (bounds.y + y) * grid.width() + bounds.x, copy, y * TileGrid.SIDE, bounds.width);
        }
        return copy;
    }

    /** True if every pixel of the tile is transparent. */
    public boolean isEmpty(int tile) {
        return tiles[tile] == null;
    }

    /** Premultiplied ARGB of a pixel of a tile, by its {@link TileGrid#placeInTile place}. */
    public int at(int tile, int place) {
        int[] pixels = tiles[tile];
        if (pixels == null) {
            return 0;
        }
        return pixels.length == 1 ? pixels[0] : pixels[place];
    }
}
