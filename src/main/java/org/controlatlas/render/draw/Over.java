package org.controlatlas.render.draw;

/** The source-over rule (Porter and Duff, 1984) on premultiplied ARGB, in integers: products are divided by 255 and rounded. */
public final class Over {
    private Over() {}

    /**
     * @param below opaque or not
     * @param over laid over it
     */
    public static int premultiplied(int below, int over) {
        int rest = 255 - (over >>> 24);
        if (rest == 0) {
            return over;
        }
        // Two channels at a time; adding the upper byte makes the shift by eight a division by 255.
        int redBlue = (below & 0xFF00FF) * rest + 0x800080;
        redBlue = redBlue + (redBlue >>> 8 & 0xFF00FF) >>> 8 & 0xFF00FF;
        int alphaGreen = (below >>> 8 & 0xFF00FF) * rest + 0x800080;
        alphaGreen = alphaGreen + (alphaGreen >>> 8 & 0xFF00FF) & 0xFF00FF00;
        return over + (redBlue | alphaGreen);
    }

    /** Lays a row of premultiplied ARGB over pixels. */
    public static void row(int[] over, int from, int[] target, int at, int length) {
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
    public static int colour(int below, int rgb, int alpha) {
        return premultiplied(below, premultiply(rgb, alpha));
    }

    /** The colour with that alpha, premultiplied. */
    public static int premultiply(int rgb, int alpha) {
        int redBlue = (rgb & 0xFF00FF) * alpha + 0x800080;
        redBlue = redBlue + (redBlue >>> 8 & 0xFF00FF) >>> 8 & 0xFF00FF;
        int green = (rgb >>> 8 & 0xFF) * alpha + 0x80;
        green = green + (green >>> 8) >>> 8;
        return alpha << 24 | redBlue | green << 8;
    }
}
