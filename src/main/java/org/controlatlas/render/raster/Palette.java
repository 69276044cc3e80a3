package org.controlatlas.render.raster;

import org.controlatlas.render.MapViewport;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.style.StyleIndex;

/** The colours of all styles at the pixels of one frame. */
public final class Palette {
    private final HatchTile[] tiles;
    private final int[] plain;

    public Palette(StyleIndex styles, MapViewport viewport) {
        tiles = new HatchTile[styles.size()];
        plain = new int[tiles.length];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new HatchTile(styles.style(i), viewport);
            plain[i] = tiles[i].isPlain() ? tiles[i].at(0, 0) : 0;
        }
    }

    /** Opaque colour of a style at a pixel. */
    public int at(int number, int x, int y) {
        int colour = plain[number];
        return colour != 0 ? colour : tiles[number].at(x, y);
    }
}
