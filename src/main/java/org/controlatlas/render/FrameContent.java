package org.controlatlas.render;

import java.awt.Rectangle;
import java.util.BitSet;

/** What fills a frame's pixels and can follow the date. */
interface FrameContent {
    /**
     * Writes the pixels of everything that differs on the spec's date from the date shown before.
     *
     * @return what changed, in device pixels
     */
    Rectangle show(PictureSpec spec, int[] pixels);

    /** Index of the zone at a device pixel, or -1. */
    int zoneAt(int x, int y);

    /** The smallest rectangle round the set tiles' bounds. */
    static Rectangle around(BitSet tiles, org.controlatlas.render.raster.TileGrid grid) {
        Rectangle all = new Rectangle();
        for (int tile = tiles.nextSetBit(0); tile >= 0; tile = tiles.nextSetBit(tile + 1)) {
            all = all.isEmpty() ? grid.bounds(tile) : all.union(grid.bounds(tile));
        }
        return all;
    }
}
