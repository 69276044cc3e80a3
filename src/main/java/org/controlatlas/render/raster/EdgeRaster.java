package org.controlatlas.render.raster;

import java.util.Arrays;

/** The lines of arcs as coverage by pixel, sorted by tile, so that a tile can show any choice of them. */
public final class EdgeRaster {
    /** Numbers that stand for one pixel in what the raster is made of: its tile, its arc and its mark. */
    static final int PIXEL = 3;

    private static final int COVERAGE_BITS = 8;

    private final int[] tileStart;
    /** By tile: the arc, and a mark with the place and the coverage. */
    private final int[] marks;

    /** @param pixels in the order of arcs, {@link #PIXEL} numbers for each */
    EdgeRaster(int tiles, int count, int[] pixels, ArrayPool.Lease arrays) {
        tileStart = new int[tiles + 1];
        for (int i = 0; i < count; i++) {
            tileStart[pixels[PIXEL * i] + 1]++;
        }
        for (int tile = 0; tile < tiles; tile++) {
            tileStart[tile + 1] += tileStart[tile];
        }
        int[] next = Arrays.copyOf(tileStart, tiles);
        marks = arrays.take(2 * Math.max(1, count));
        for (int i = 0; i < count; i++) {
            int at = 2 * next[pixels[PIXEL * i]]++;
            marks[at] = pixels[PIXEL * i + 1];
            marks[at + 1] = pixels[PIXEL * i + 2];
        }
    }

    /** @param coverage 1 to 255 */
    static int mark(int x, int y, int coverage) {
        return TileGrid.placeInTile(x, y) << COVERAGE_BITS | coverage;
    }

    /** Tells which arcs are drawn. */
    public interface Visibility {
        boolean isVisible(int arc);
    }

    /**
     * Writes the greatest coverage (0 to 255) of the visible arcs at each place of the tile into the array, which must
     * hold zeros.
     *
     * @return false if nothing was written
     */
    public boolean draw(int tile, Visibility visibility, int[] alpha) {
        boolean any = false;
        int last = -1;
        boolean shown = false;
        for (int i = 2 * tileStart[tile]; i < 2 * tileStart[tile + 1]; i += 2) {
            if (marks[i] != last) {
                last = marks[i];
                shown = visibility.isVisible(last);
            }
            if (shown) {
                int place = marks[i + 1] >> COVERAGE_BITS;
                alpha[place] = Math.max(alpha[place], marks[i + 1] & 0xFF);
                any = true;
            }
        }
        return any;
    }
}
