package org.controlatlas.render.draw;

/** An opaque colour for every device pixel. */
public interface Texture {
    /** Opaque ARGB of a device pixel, counted from the canvas's origin. */
    int at(int x, int y);

    /** Writes the row's colours from that device pixel on into the array from that index on. */
    void fill(int x, int y, int[] pixels, int from, int to);
}
