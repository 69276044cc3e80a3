package org.controlatlas.render.raster;

import java.util.Arrays;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.SourceOver;

/** The fading bands of inferred limits as runs of pixels, sorted by tile, so that a tile can show any choice of them. */
public final class FadeRaster {
    /** Numbers that stand for one run in what the raster is made of: its tile, its arc and its mark. */
    static final int RUN = 3;

    private static final int SHARE_BITS = 8;
    private static final int LENGTH_BITS = 6;
    private static final int AREA = TileGrid.SIDE * TileGrid.SIDE;

    private final TileGrid grid;
    private final int[] tileStart;
    /** By tile: the arc, and a mark with the place, the length and the share. */
    private final int[] marks;

    private final int[] shares = new int[AREA];
    private final boolean[] present = new boolean[Colours.MOST];

    /** @param runs in the order of arcs, {@link #RUN} numbers for each */
    FadeRaster(TileGrid grid, int count, int[] runs, ArrayPool.Lease arrays) {
        this.grid = grid;
        tileStart = new int[grid.size() + 1];
        for (int i = 0; i < count; i++) {
            tileStart[runs[RUN * i] + 1]++;
        }
        for (int tile = 0; tile < grid.size(); tile++) {
            tileStart[tile + 1] += tileStart[tile];
        }
        int[] next = Arrays.copyOf(tileStart, grid.size());
        marks = arrays.take(2 * Math.max(1, count));
        for (int i = 0; i < count; i++) {
            int at = 2 * next[runs[RUN * i]]++;
            marks[at] = runs[RUN * i + 1];
            marks[at + 1] = runs[RUN * i + 2];
        }
    }

    /**
     * @param length at most {@link TileGrid#SIDE}
     * @param share 1 to 255
     */
    static int mark(int x, int y, int length, int share) {
        return (TileGrid.placeInTile(x, y) << LENGTH_BITS | length) << SHARE_BITS | share;
    }

    /**
     * The colours that fade on a day, in the order in which they are laid over one another.
     *
     * @param rgb each colour, 0xRRGGBB
     * @param count how many there are
     * @param numberOf by arc the number of its colour; negative where it does not show
     */
    public record Colours(int[] rgb, int count, int[] numberOf) {
        /** Arcs of further colours do not fade: so many no map can tell apart. */
        public static final int MOST = 512;
    }

    /** Lays the bands over opaque pixels of a picture. */
    void blend(int tile, Colours colours, int[] pixels) {
        int first = 2 * tileStart[tile];
        int end = 2 * tileStart[tile + 1];
        if (first == end || colours.count() == 0) {
            return;
        }
        Arrays.fill(present, 0, colours.count(), false);
        for (int i = first; i < end; i += 2) {
            int number = colours.numberOf()[marks[i]];
            if (number >= 0) {
                present[number] = true;
            }
        }
        for (int number = 0; number < colours.count(); number++) {
            if (present[number]) {
                gather(first, end, number, colours.numberOf());
                lay(tile, colours.rgb()[number], pixels);
            }
        }
    }

    private void gather(int first, int end, int number, int[] numberOf) {
        for (int i = first; i < end; i += 2) {
            if (numberOf[marks[i]] == number) {
                int mark = marks[i + 1];
                int share = mark & (1 << SHARE_BITS) - 1;
                int place = mark >> SHARE_BITS + LENGTH_BITS;
                int to = place + (mark >> SHARE_BITS & (1 << LENGTH_BITS) - 1);
                for (; place < to; place++) {
                    shares[place] = Math.max(shares[place], share);
                }
            }
        }
    }

    private void lay(int tile, int rgb, int[] pixels) {
        PixelRect bounds = grid.bounds(tile);
        for (int row = 0; row < bounds.height(); row++) {
            int at = (bounds.y() + row) * grid.width() + bounds.x();
            int place = row * TileGrid.SIDE;
            for (int column = 0; column < bounds.width(); column++) {
                int share = shares[place + column];
                if (share != 0) {
                    pixels[at + column] = SourceOver.colour(pixels[at + column], rgb, share);
                }
            }
        }
        Arrays.fill(shares, 0);
    }
}
