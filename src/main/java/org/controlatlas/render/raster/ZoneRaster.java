package org.controlatlas.render.raster;

import java.util.Arrays;
import org.controlatlas.render.draw.PixelRect;

/**
 * Which zones cover which pixel. A pixel inside of one zone holds its index; a pixel on a boundary holds a chain of zones
 * with their coverage, so that its colour is their exact mixture on any date.
 */
public final class ZoneRaster {
    private static final int NOTHING = -1;
    private static final int FIRST_LINKS = 16 * 1024;
    private static final int WEIGHT_BITS = 8;

    private final TileGrid grid;
    private final ArrayPool.Lease arrays;
    /** A zone's index; -1 for none; -2 and less for the head of a chain. */
    private final int[] codes;

    /** For each link of a chain the zone, above the zone's coverage, and then the code that follows. */
    private int[] links;

    private int linked;

    public ZoneRaster(TileGrid grid, ArrayPool.Lease arrays) {
        this.grid = grid;
        this.arrays = arrays;
        this.codes = arrays.take(grid.width() * grid.height());
        this.links = arrays.take(2 * FIRST_LINKS);
        Arrays.fill(codes, 0, grid.width() * grid.height(), NOTHING);
    }

    void coverRun(int zone, int from, int to, int y) {
        Arrays.fill(codes, y * grid.width() + from, y * grid.width() + to, zone);
    }

    void cover(int zone, int x, int y, int weight) {
        int pixel = y * grid.width() + x;
        if (codes[pixel] >= 0) {
            return;
        }
        if (2 * linked + 2 > links.length) {
            links = arrays.grow(links);
        }
        links[2 * linked] = zone << WEIGHT_BITS | weight;
        links[2 * linked + 1] = codes[pixel];
        codes[pixel] = -2 - linked;
        linked++;
    }

    private int zoneOf(int link) {
        return links[2 * (-2 - link)] >> WEIGHT_BITS;
    }

    /** Coverage, 1 to 254. */
    private int weightOf(int link) {
        return links[2 * (-2 - link)] & 0xFF;
    }

    private int after(int link) {
        return links[2 * (-2 - link) + 1];
    }

    /**
     * How much of the pixel some zones cover, 0 to 255.
     *
     * @param groups by zone its group
     */
    int coverage(int[] groups, int group, int x, int y) {
        int code = codes[y * grid.width() + x];
        if (code >= NOTHING) {
            return code >= 0 && groups[code] == group ? 255 : 0;
        }
        int sum = 0;
        for (int link = code; link != NOTHING; link = after(link)) {
            sum += groups[zoneOf(link)] == group ? weightOf(link) : 0;
        }
        return Math.min(255, sum);
    }

    /** The end of the pixels from that one on that are whole of the same zone, or of none; a mixed pixel is alone. */
    int sameUntil(int x, int y, int end) {
        int row = y * grid.width();
        int code = codes[row + x];
        int until = x + 1;
        while (code >= NOTHING && until < end && codes[row + until] == code) {
            until++;
        }
        return until;
    }

    /** The zone that covers most of the pixel, or -1. */
    public int zoneAt(int x, int y) {
        int code = codes[y * grid.width() + x];
        if (code >= NOTHING) {
            return code;
        }
        int best = NOTHING;
        int most = 0;
        for (int link = code; link != NOTHING; link = after(link)) {
            int weight = weightOf(link);
            if (weight > most) {
                most = weight;
                best = zoneOf(link);
            }
        }
        return best;
    }

    /**
     * Writes a tile's colours: each zone's by its style, the ground's where no zone is.
     *
     * @param numbers each zone's style; negative for bare ground
     */
    void compose(int tile, TiledPlane ground, int[] numbers, IndexPalette palette, int[] pixels) {
        PixelRect bounds = grid.bounds(tile);
        for (int row = 0; row < bounds.height(); row++) {
            int y = bounds.y() + row;
            int start = y * grid.width() + bounds.x();
            int end = start + bounds.width();
            int place = row * TileGrid.SIDE;
            int from = start;
            while (from < end) {
                int code = codes[from];
                int to = from + 1;
                while (to < end && codes[to] == code) {
                    to++;
                }
                int x = bounds.x() + from - start;
                int number = code >= 0 ? numbers[code] : NOTHING;
                if (number >= 0) {
                    palette.fill(number, x, y, pixels, from, to);
                } else if (code >= NOTHING) {
                    ground.copy(tile, place + from - start, pixels, from, to);
                } else {
                    // Each link is of one pixel, so the stretch is, too.
                    pixels[from] = mix(code, x, y, ground.at(tile, place + from - start), numbers, palette);
                }
                from = to;
            }
        }
    }

    /**
     * Opaque colour of a mixed pixel.
     *
     * @param code head of a chain, less than -1
     * @param numbers each zone's style
     * @param ground opaque colour where no zone is
     */
    private int mix(int code, int x, int y, int ground, int[] numbers, IndexPalette palette) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int rest = 255;
        for (int link = code; link != NOTHING; link = after(link)) {
            int number = numbers[zoneOf(link)];
            if (number >= 0) {
                int weight = Math.min(rest, weightOf(link));
                int argb = palette.at(number, x, y);
                red += weight * (argb >> 16 & 0xFF);
                green += weight * (argb >> 8 & 0xFF);
                blue += weight * (argb & 0xFF);
                rest -= weight;
            }
        }
        // Rounding may leave a trace between neighbours that cover the pixel together.
        int own = rest <= 2 ? 0 : rest;
        if (own > 0) {
            red += own * (ground >> 16 & 0xFF);
            green += own * (ground >> 8 & 0xFF);
            blue += own * (ground & 0xFF);
        }
        int sum = 255 - rest + own;
        if (sum == 255) {
            // The common case, with a divisor that the compiler knows.
            return 0xFF000000 | (red + 127) / 255 << 16 | (green + 127) / 255 << 8 | (blue + 127) / 255;
        }
        return 0xFF000000 | (red + sum / 2) / sum << 16 | (green + sum / 2) / sum << 8 | (blue + sum / 2) / sum;
    }
}
