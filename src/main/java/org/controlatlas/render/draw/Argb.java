package org.controlatlas.render.draw;

/** Colours as 0xAARRGGBB, not premultiplied. */
public final class Argb {
    private Argb() {}

    /** @param rgb 0xRRGGBB */
    public static int opaque(int rgb) {
        return 0xFF000000 | rgb & 0xFFFFFF;
    }

    /** @param opacity 0 to 1 */
    public static int of(int rgb, double opacity) {
        return (int) Math.round(opacity * 255) << 24 | rgb & 0xFFFFFF;
    }
}
