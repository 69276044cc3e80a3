package org.controlatlas.render.draw;

/** Arithmetic on 0xRRGGBB colours. */
public final class ColourMix {
    private ColourMix() {}

    /** {@code part} (0 to 1) of the second colour, the rest of the first. */
    public static int mix(int first, int second, double part) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = first >> shift & 0xFF;
            int b = second >> shift & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * part) << shift;
        }
        return mixed;
    }

    /** The grey of equal luma (Rec. 601 weights, as printers' drivers use). */
    public static int grey(int rgb) {
        return grey(luma(rgb));
    }

    /** @param luma 0 to 1 */
    public static int grey(double luma) {
        int level = (int) Math.round(luma * 255);
        return level << 16 | level << 8 | level;
    }

    /** Rec. 601 luma, 0 to 1. */
    public static double luma(int rgb) {
        return (0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF)) / 255;
    }
}
