package org.controlatlas.render.raster;

/** The source-over rule on opaque destinations, rounded as Java2D rounds it. */
public final class Over {
    private Over() {}

    /** @param over premultiplied ARGB */
    public static int premultiplied(int opaque, int over) {
        int rest = 255 - (over >>> 24);
        if (rest == 0) {
            return over;
        }
        // Two channels at a time; (v·128.5 + …)/2^15 style rounding is exact for 8-bit products.
        int redBlue = (opaque & 0xFF00FF) * rest + 0x800080;
        redBlue = redBlue + (redBlue >>> 8 & 0xFF00FF) >>> 8 & 0xFF00FF;
        int green = (opaque >>> 8 & 0xFF) * rest + 0x80;
        green = green + (green >>> 8) >>> 8;
        return 0xFF000000 | (over & 0xFFFFFF) + (redBlue | green << 8);
    }

    /** Lays a row of premultiplied ARGB over opaque pixels. */
    static void row(int[] over, int from, int[] target, int at, int length) {
        for (int i = 0; i < length; i++) {
            int argb = over[from + i];
            if (argb != 0) {
                target[at + i] = premultiplied(target[at + i], argb);
            }
        }
    }

    /**
     * @param rgb the colour laid over
     * @param alpha 0 to 255
     */
    public static int colour(int opaque, int rgb, int alpha) {
        int redBlue = (rgb & 0xFF00FF) * alpha + 0x800080;
        redBlue = redBlue + (redBlue >>> 8 & 0xFF00FF) >>> 8 & 0xFF00FF;
        int green = (rgb >>> 8 & 0xFF) * alpha + 0x80;
        green = green + (green >>> 8) >>> 8;
        return premultiplied(opaque, alpha << 24 | redBlue | green << 8);
    }
}
