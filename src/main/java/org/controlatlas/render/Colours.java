package org.controlatlas.render;

/** Arithmetic on 0xRRGGBB colours. */
final class Colours {
    private Colours() {}

    /** {@code part} of the second colour, the rest of the first. */
    static int mix(int first, int second, double part) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = first >> shift & 0xFF;
            int b = second >> shift & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * part) << shift;
        }
        return mixed;
    }

    /** The grey of equal luma (Rec. 601 weights, as printers' drivers use). */
    static int grey(int rgb) {
        double luma = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
        int level = (int) Math.round(luma);
        return level << 16 | level << 8 | level;
    }
}
