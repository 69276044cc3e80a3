package org.controlatlas.render.raster;

import java.util.Arrays;
import java.util.BitSet;

/** For each zone the tiles that change when its look changes. */
public final class ZoneTiles {
    /** Zone in the high half, tile in the low; sorted, no value twice. */
    private final long[] pairs;

    private ZoneTiles(long[] pairs) {
        this.pairs = pairs;
    }

    static ZoneTiles of(long[] unsorted, int count) {
        long[] sorted = Arrays.copyOf(unsorted, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return new ZoneTiles(Arrays.copyOf(sorted, kept));
    }

    /** Sets the bits of the zone's tiles. */
    public void mark(int zone, BitSet tiles) {
        int at = Arrays.binarySearch(pairs, (long) zone << 32);
        for (int i = at < 0 ? -at - 1 : at; i < pairs.length && pairs[i] >> 32 == zone; i++) {
            tiles.set((int) pairs[i]);
        }
    }
}
