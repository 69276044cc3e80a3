package org.controlatlas.render.raster;

import java.util.Arrays;
import org.controlatlas.render.draw.FadeMix;
import org.controlatlas.render.draw.PixelRect;

/** The fading bands of inferred limits as runs of pixels, sorted by tile, so that a tile can show any choice of them. */
public final class FadeRaster {
    /** Numbers that stand for one run in what the raster is made of: its tile, its arc, its mark and its zone. */
    static final int RUN = 4;

    /** The same without the tile. */
    private static final int KEPT = RUN - 1;

    private static final int SHARE_BITS = 8;
    private static final int LENGTH_BITS = 6;
    private static final int AREA = TileGrid.SIDE * TileGrid.SIDE;

    private final TileGrid grid;
    private final int[] tileStart;
    /** By tile: the arc, a mark with the place, the length and the share, and the zone. */
    private final int[] marks;

    private final int[] shares = new int[AREA];
    /** The places of the colour gathered last: the first, and the one after the last. */
    private int low;

    private int high;
    private final boolean[] present = new boolean[Colours.MOST];
    private final FadeMix mix = new FadeMix();

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
        marks = arrays.take(KEPT * Math.max(1, count));
        for (int i = 0; i < count; i++) {
            System.arraycopy(runs, RUN * i + 1, marks, KEPT * next[runs[RUN * i]]++, KEPT);
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
     * The colours that fade on a day. A colour shows on ground of the two looks that meet at its limit, and on no other.
     *
     * @param rgb each colour, 0xRRGGBB
     * @param count how many there are
     * @param numberOf by arc the number of its colour; negative where it does not show
     * @param sides by arc the looks that meet there, two numbers each
     */
    public record Colours(int[] rgb, int count, int[] numberOf, int[] sides) {
        /** Arcs of further colours do not fade: so many no map can tell apart. */
        public static final int MOST = 512;

        boolean shows(int arc, int look) {
            return numberOf[arc] >= 0 && (sides[2 * arc] == look || sides[2 * arc + 1] == look);
        }
    }

    /**
     * Lays the bands over opaque pixels of a picture.
     *
     * @param looks of the zones, as in the colours' sides
     */
    void blend(int tile, Colours colours, int[] looks, int[] pixels) {
        int first = KEPT * tileStart[tile];
        int end = KEPT * tileStart[tile + 1];
        if (first == end || colours.count() == 0) {
            return;
        }
        Arrays.fill(present, 0, colours.count(), false);
        int shown = 0;
        int last = 0;
        for (int i = first; i < end; i += KEPT) {
            if (colours.shows(marks[i], looks[marks[i + 2]])) {
                int number = colours.numberOf()[marks[i]];
                if (!present[number]) {
                    present[number] = true;
                    last = number;
                    shown++;
                }
            }
        }
        if (shown == 1) {
            gather(first, end, last, colours, looks);
            layAlone(tile, colours.rgb()[last], pixels);
        } else if (shown > 1) {
            mix.clear(AREA);
            for (int number = 0; shown > 0; number++) {
                if (present[number]) {
                    shown--;
                    gather(first, end, number, colours, looks);
                    for (int place = low; place < high; place++) {
                        if (shares[place] != 0) {
                            mix.add(place, colours.rgb()[number], shares[place]);
                            shares[place] = 0;
                        }
                    }
                }
            }
            lay(tile, pixels);
        }
    }

    /** Finds the shares of one colour, and between which places they lie. */
    private void gather(int first, int end, int number, Colours colours, int[] looks) {
        low = AREA;
        high = 0;
        for (int i = first; i < end; i += KEPT) {
            if (colours.numberOf()[marks[i]] == number && colours.shows(marks[i], looks[marks[i + 2]])) {
                int mark = marks[i + 1];
                int share = mark & (1 << SHARE_BITS) - 1;
                int place = mark >> SHARE_BITS + LENGTH_BITS;
                int to = place + (mark >> SHARE_BITS & (1 << LENGTH_BITS) - 1);
                low = Math.min(low, place);
                high = Math.max(high, to);
                for (; place < to; place++) {
                    shares[place] = Math.max(shares[place], share);
                }
            }
        }
    }

    /** One colour, as most tiles have it: there is nothing to mix it with but the picture. */
    private void layAlone(int tile, int rgb, int[] pixels) {
        PixelRect bounds = grid.bounds(tile);
        for (int place = low; place < high; place++) {
            if (shares[place] != 0) {
                int at = (bounds.y() + place / TileGrid.SIDE) * grid.width() + bounds.x() + place % TileGrid.SIDE;
                pixels[at] = FadeMix.over(pixels[at], rgb, shares[place]);
                shares[place] = 0;
            }
        }
    }

    private void lay(int tile, int[] pixels) {
        PixelRect bounds = grid.bounds(tile);
        for (int row = 0; row < bounds.height(); row++) {
            int at = (bounds.y() + row) * grid.width() + bounds.x();
            int place = row * TileGrid.SIDE;
            for (int column = 0; column < bounds.width(); column++) {
                pixels[at + column] = mix.over(place + column, pixels[at + column]);
            }
        }
    }
}
