package org.controlatlas.render.raster;

import java.awt.Rectangle;
import java.util.BitSet;

/**
 * A picture cut into squares of {@value #SIDE} pixels; the last column and row may be cut off.
 *
 * @param width of the picture in device pixels
 * @param height of the picture in device pixels
 */
public record TileGrid(int width, int height) {
    public static final int SIDE = 32;
    private static final int SHIFT = 5;

    public int columns() {
        return (width + SIDE - 1) >> SHIFT;
    }

    public int rows() {
        return (height + SIDE - 1) >> SHIFT;
    }

    public int size() {
        return columns() * rows();
    }

    public int tileAt(int x, int y) {
        return (y >> SHIFT) * columns() + (x >> SHIFT);
    }

    /** A pixel's place in its tile, {@code 0} to {@code SIDE² - 1}. */
    public static int placeInTile(int x, int y) {
        return (y & SIDE - 1) << SHIFT | x & SIDE - 1;
    }

    /** A tile's pixels. */
    public Rectangle bounds(int tile) {
        int x = tile % columns() << SHIFT;
        int y = tile / columns() << SHIFT;
        return new Rectangle(x, y, Math.min(SIDE, width - x), Math.min(SIDE, height - y));
    }

    /** Columns (x) and rows (y) of tiles that a rectangle of pixels touches; empty if it lies outside. */
    public Rectangle tilesOf(Rectangle pixels) {
        Rectangle inside = pixels.intersection(new Rectangle(0, 0, width, height));
        if (inside.isEmpty()) {
            return new Rectangle();
        }
        int x = inside.x >> SHIFT;
        int y = inside.y >> SHIFT;
        return new Rectangle(
                x, y, (inside.x + inside.width - 1 >> SHIFT) - x + 1, (inside.y + inside.height - 1 >> SHIFT) - y + 1);
    }

    /** Marks the tiles that a rectangle of pixels touches. */
    public void mark(Rectangle pixels, BitSet tiles) {
        Rectangle touched = tilesOf(pixels);
        for (int row = touched.y; row < touched.y + touched.height; row++) {
            tiles.set(row * columns() + touched.x, row * columns() + touched.x + touched.width);
        }
    }

    /** The smallest rectangle of pixels round all marked tiles; empty if none is. */
    public Rectangle around(BitSet tiles) {
        Rectangle all = new Rectangle();
        for (int tile = tiles.nextSetBit(0); tile >= 0; tile = tiles.nextSetBit(tile + 1)) {
            all = all.isEmpty() ? bounds(tile) : all.union(bounds(tile));
        }
        return all;
    }
}
