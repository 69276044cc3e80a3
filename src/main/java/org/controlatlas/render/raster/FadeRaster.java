package org.controlatlas.render.raster;

import java.util.Arrays;
import org.controlatlas.render.draw.FadeMix;
import org.controlatlas.render.draw.PixelRect;

/** The fading bands of inferred limits as runs of pixels, sorted by tile, so that a tile can show any choice of them. */
public final class FadeRaster {
    /** Numbers that stand for one run in what the raster is made of: its tile, its arc, its mark and its zone. */
    static final int RUN = 4;

    /** Numbers that stand for one band: its arc, its zone, and where its marks end. */
    private static final int BAND = 3;

    /** Of a run that belongs to a band already. */
    private static final int TAKEN = -1;

    private static final int SHARE_BITS = 8;
    private static final int LENGTH_BITS = 6;
    private static final int AREA = TileGrid.SIDE * TileGrid.SIDE;

    private final TileGrid grid;
    /** By tile the first of its bands; one band is all that an arc has on one zone's ground in the tile. */
    private final int[] firstBand;

    /** {@value #BAND} numbers for each; a band's marks begin where those of the band before end. */
    private final int[] bands;
    /** By band: the place, the length and the share of each run. */
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
        int[] tileStart = new int[grid.size() + 1];
        for (int i = 0; i < count; i++) {
            tileStart[runs[RUN * i] + 1]++;
        }
        for (int tile = 0; tile < grid.size(); tile++) {
            tileStart[tile + 1] += tileStart[tile];
        }
        int[] sorted = arrays.take(Math.max(1, count));
        int[] next = Arrays.copyOf(tileStart, grid.size());
        for (int i = 0; i < count; i++) {
            sorted[next[runs[RUN * i]]++] = RUN * i;
        }
        firstBand = new int[grid.size() + 1];
        marks = arrays.take(Math.max(1, count));
        int[] found = arrays.take(BAND * Math.max(1, count));
        int bandCount = 0;
        for (int tile = 0; tile < grid.size(); tile++) {
            int place = tileStart[tile];
            for (int from = place; from < tileStart[tile + 1]; from++) {
                if (sorted[from] != TAKEN) {
                    found[BAND * bandCount] = runs[sorted[from] + 1];
                    found[BAND * bandCount + 1] = runs[sorted[from] + 3];
                    place = takeBand(runs, sorted, from, tileStart[tile + 1], place);
                    found[BAND * bandCount + 2] = place;
                    bandCount++;
                }
            }
            firstBand[tile + 1] = bandCount;
        }
        bands = arrays.take(BAND * Math.max(1, bandCount));
        System.arraycopy(found, 0, bands, 0, BAND * bandCount);
        arrays.giveBack(found);
        arrays.giveBack(sorted);
    }

    /** Takes the marks of the runs that have the first one's arc and zone; returns the place after the last mark. */
    private int takeBand(int[] runs, int[] sorted, int from, int end, int place) {
        int arc = runs[sorted[from] + 1];
        int zone = runs[sorted[from] + 3];
        int next = place;
        for (int i = from; i < end; i++) {
            if (sorted[i] != TAKEN) {
                if (runs[sorted[i] + 1] != arc) {
                    break;
                }
                if (runs[sorted[i] + 3] == zone) {
                    marks[next++] = runs[sorted[i] + 2];
                    sorted[i] = TAKEN;
                }
            }
        }
        return next;
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
        int first = firstBand[tile];
        int end = firstBand[tile + 1];
        if (first == end || colours.count() == 0) {
            return;
        }
        Arrays.fill(present, 0, colours.count(), false);
        int shown = 0;
        int last = 0;
        for (int band = first; band < end; band++) {
            if (shows(band, colours, looks)) {
                int number = colours.numberOf()[bands[BAND * band]];
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

    private boolean shows(int band, Colours colours, int[] looks) {
        return colours.shows(bands[BAND * band], looks[bands[BAND * band + 1]]);
    }

    /** Finds the shares of one colour, and between which places they lie. */
    private void gather(int first, int end, int number, Colours colours, int[] looks) {
        low = AREA;
        high = 0;
        for (int band = first; band < end; band++) {
            if (colours.numberOf()[bands[BAND * band]] == number && shows(band, colours, looks)) {
                gather(band == 0 ? 0 : bands[BAND * band - 1], bands[BAND * band + 2]);
            }
        }
    }

    private void gather(int firstMark, int end) {
        for (int i = firstMark; i < end; i++) {
            int share = marks[i] & (1 << SHARE_BITS) - 1;
            int place = marks[i] >> SHARE_BITS + LENGTH_BITS;
            int to = place + (marks[i] >> SHARE_BITS & (1 << LENGTH_BITS) - 1);
            low = Math.min(low, place);
            high = Math.max(high, to);
            for (; place < to; place++) {
                if (shares[place] < share) {
                    shares[place] = share;
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
