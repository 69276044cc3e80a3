package org.controlatlas.atlas;

/**
 * Colours for actors that have none. The first seven are those of Okabe and Ito (2008) without black, the next ones
 * Paul Tol's "muted" scheme: both were made to stay apart in the common forms of colour blindness. No set of colours
 * does so beyond about fifteen; further actors get hues in steps of the golden angle.
 */
final class ActorPalette {
    private static final int[] COLOURS = {
        0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7, 0xF0E442, 0x0072B2, 0xD55E00, 0x332288, 0xAA4499, 0x88CCEE, 0x999933,
        0x882255, 0xDDCC77, 0x117733, 0xCC6677
    };

    private static final double GOLDEN_ANGLE_DEGREES = 137.508;

    private ActorPalette() {}

    /** The colour of the n-th actor, from 0, as 0xRRGGBB. */
    static int colour(int n) {
        return n < COLOURS.length ? COLOURS[n] : hue(n * GOLDEN_ANGLE_DEGREES % 360, n % 2 == 0 ? 0.45 : 0.8);
    }

    /** HSV with saturation 0.6 to RGB. */
    private static int hue(double degrees, double value) {
        return channel(5, degrees, value) << 16 | channel(3, degrees, value) << 8 | channel(1, degrees, value);
    }

    private static int channel(int n, double degrees, double value) {
        double k = (n + degrees / 60) % 6;
        double level = value - value * 0.6 * Math.max(0, Math.min(Math.min(k, 4 - k), 1));
        return (int) Math.round(255 * level);
    }
}
