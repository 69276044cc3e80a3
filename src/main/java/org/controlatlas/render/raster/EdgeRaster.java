package org.controlatlas.render.raster;

import java.util.Arrays;

/** The lines of arcs as coverage by pixel, sorted by tile, so that a tile can show any choice of them. */
public final class EdgeRaster {
    private final int[] tileStart;
    private final int[] arcs;
    private final short[] places;
    private final byte[] coverage;

    EdgeRaster(int tiles, int count, int[] tileOf, int[] arcOf, short[] placeOf, byte[] coverageOf) {
        tileStart = new int[tiles + 1];
        for (int i = 0; i < count; i++) {
            tileStart[tileOf[i] + 1]++;
        }
        for (int tile = 0; tile < tiles; tile++) {
            tileStart[tile + 1] += tileStart[tile];
        }
        int[] next = Arrays.copyOf(tileStart, tiles);
        arcs = new int[count];
        places = new short[count];
        coverage = new byte[count];
        for (int i = 0; i < count; i++) {
            int at = next[tileOf[i]]++;
            arcs[at] = arcOf[i];
            places[at] = placeOf[i];
            coverage[at] = coverageOf[i];
        }
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
        for (int i = tileStart[tile]; i < tileStart[tile + 1]; i++) {
            if (arcs[i] != last) {
                last = arcs[i];
                shown = visibility.isVisible(last);
            }
            if (shown) {
                alpha[places[i]] = Math.max(alpha[places[i]], coverage[i] & 0xFF);
                any = true;
            }
        }
        return any;
    }
}
