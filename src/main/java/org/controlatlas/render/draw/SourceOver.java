package org.controlatlas.render.draw;

/** The source-over rule (Porter and Duff, 1984) on premultiplied ARGB, in integers: products are divided by 255 and rounded. */
public final class SourceOver {
    private SourceOver() {}

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

    /** A colour's share of a pixel of which it covers a part, of 65,536. */
    static int weight(int alpha, int coverage) {
        return (int) ((65_536L * alpha * coverage + 255 * 255 / 2) / (255 * 255));
    }

    /**
     * Lays an opaque colour over a part of a pixel, rounded once.
     *
     * @param weight of the colour, of 65,536
     */
    static int mix(int below, int rgb, int weight) {
        int rest = 65_536 - weight;
        int alpha = (below >>> 24) * rest + 255 * weight + 0x8000 >>> 16;
        int red = (below >> 16 & 0xFF) * rest + (rgb >> 16 & 0xFF) * weight + 0x8000 >>> 16;
        int green = (below >> 8 & 0xFF) * rest + (rgb >> 8 & 0xFF) * weight + 0x8000 >>> 16;
        int blue = (below & 0xFF) * rest + (rgb & 0xFF) * weight + 0x8000 >>> 16;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /**
     * @param rgb the colour laid over
     * @param alpha 0 to 255
     */
    public static int colour(int below, int rgb, int alpha) {
        return mix(below, rgb, weight(alpha, 255));
    }
}
