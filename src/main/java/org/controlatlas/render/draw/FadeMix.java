package org.controlatlas.render.draw;

import java.util.Arrays;

/**
 * Mixes the colours that fade over the same pixels, whatever their order: each counts by its odds, share against rest. So one
 * alone is mixed by its share, one that covers hides the others, and where no colour crosses a line between two none jumps.
 * Keeps its memory; not for use by several threads.
 */
public final class FadeMix {
    /** Red, green, blue and the odds of each place. */
    private static final int NUMBERS = 4;

    /** Odds of a share that covers. */
    private static final float COVERS = 255 * 64;

    private static final float[] ODDS = new float[256];

    static {
        for (int share = 0; share < 255; share++) {
            ODDS[share] = share / (255f - share);
        }
        ODDS[255] = COVERS;
    }

    private float[] sums = {};

    /** Begins anew with that many places. */
    public void clear(int places) {
        if (sums.length < NUMBERS * places) {
            sums = new float[NUMBERS * places];
        } else {
            Arrays.fill(sums, 0, NUMBERS * places, 0);
        }
    }

    /** @param share 0 to 255 */
    public void add(int place, int rgb, int share) {
        float odds = ODDS[share];
        int at = NUMBERS * place;
        sums[at] += odds * (rgb >> 16 & 0xFF);
        sums[at + 1] += odds * (rgb >> 8 & 0xFF);
        sums[at + 2] += odds * (rgb & 0xFF);
        sums[at + 3] += odds;
    }

    /** The opaque colour with all that fades at the place over it. */
    public int over(int place, int below) {
        int at = NUMBERS * place;
        return sums[at + 3] == 0 ? below : over(below, sums[at], sums[at + 1], sums[at + 2], sums[at + 3]);
    }

    /**
     * The same where one colour fades alone.
     *
     * @param share 1 to 255
     */
    public static int over(int below, int rgb, int share) {
        float odds = ODDS[share];
        return over(below, odds * (rgb >> 16 & 0xFF), odds * (rgb >> 8 & 0xFF), odds * (rgb & 0xFF), odds);
    }

    private static int over(int below, float redSum, float greenSum, float blueSum, float odds) {
        float all = 1 + odds;
        int red = (int) (((below >> 16 & 0xFF) + redSum) / all + 0.5f);
        int green = (int) (((below >> 8 & 0xFF) + greenSum) / all + 0.5f);
        int blue = (int) (((below & 0xFF) + blueSum) / all + 0.5f);
        return Argb.opaque(red << 16 | green << 8 | blue);
    }
}
