package org.controlatlas.render.raster;

import java.util.BitSet;
import org.controlatlas.render.draw.PixelRect;

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
    public PixelRect bounds(int tile) {
        int x = tile % columns() << SHIFT;
        int y = tile / columns() << SHIFT;
        return new PixelRect(x, y, Math.min(SIDE, width - x), Math.min(SIDE, height - y));
    }

    /** Columns (x) and rows (y) of tiles that a rectangle of pixels touches; empty if it lies outside. */
    public PixelRect tilesOf(PixelRect pixels) {
        PixelRect inside = pixels.intersection(PixelRect.of(width, height));
        if (inside.isEmpty()) {
            return PixelRect.EMPTY;
        }
        int x = inside.x() >> SHIFT;
        int y = inside.y() >> SHIFT;
        return new PixelRect(x, y, (inside.right() - 1 >> SHIFT) - x + 1, (inside.bottom() - 1 >> SHIFT) - y + 1);
    }

    /** Marks the tiles that a rectangle of pixels touches. */
    public void mark(PixelRect pixels, BitSet tiles) {
        PixelRect touched = tilesOf(pixels);
        for (int row = touched.y(); row < touched.bottom(); row++) {
            tiles.set(row * columns() + touched.x(), row * columns() + touched.right());
        }
    }

    /** The smallest rectangle of pixels round all marked tiles; empty if none is. */
    public PixelRect around(BitSet tiles) {
        PixelRect all = PixelRect.EMPTY;
        for (int tile = tiles.nextSetBit(0); tile >= 0; tile = tiles.nextSetBit(tile + 1)) {
            all = all.isEmpty() ? bounds(tile) : all.union(bounds(tile));
        }
        return all;
    }
}
