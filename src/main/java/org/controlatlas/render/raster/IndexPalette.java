package org.controlatlas.render.raster;

import java.util.Arrays;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapViewport;

/** The colours of all styles at the pixels of one frame. */
public final class IndexPalette {
    private final HatchTile[] tiles;
    private final int[] plain;

    public IndexPalette(StyleIndex styles, MapViewport viewport) {
        tiles = new HatchTile[styles.size()];
        plain = new int[tiles.length];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new HatchTile(styles.style(i), viewport);
            plain[i] = tiles[i].isPlain() ? tiles[i].at(0, 0) : 0;
        }
    }

    /** Writes a style's colours over a stretch of a row: from that pixel on into the array from that index on. */
    void fill(int number, int x, int y, int[] pixels, int from, int to) {
        int colour = plain[number];
        if (colour != 0) {
            Arrays.fill(pixels, from, to, colour);
        } else {
            tiles[number].fill(x, y, pixels, from, to);
        }
    }

    /** Opaque colour of a style at a pixel. */
    public int at(int number, int x, int y) {
        int colour = plain[number];
        return colour != 0 ? colour : tiles[number].at(x, y);
    }
}
