package org.controlatlas.atlas;

/**
 * Colours for actors that have none. The first seven are those of Okabe and Ito (2008) without black, the next ones
 * Paul Tol's "muted" scheme: both were made to stay apart in the common forms of colour blindness. No set of colours does
 * so beyond about fifteen; the further ones were chosen one after the other so that each lies as far from all before it
 * as can be ({@link ColourDistance}), for neighbours to find some that are apart.
 */
final class ActorPalette {
    private static final int[] COLOURS = {
        0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7, 0xF0E442, 0x0072B2, 0xD55E00, 0x332288, 0xAA4499, 0x88CCEE, 0x999933,
        0x882255, 0xDDCC77, 0x117733, 0xCC6677, 0xFF8700, 0xC3C396, 0x2D1E00, 0xA54BFF, 0x4B7869, 0xA5FF69, 0x875A00,
        0x5A00B4, 0xD2964B, 0x87B4B4, 0x694BB4, 0x1E00FF, 0x780069, 0x69F0FF, 0x87875A, 0x008796, 0x9687FF, 0x695A1E,
        0x2DE12D, 0xC3F096, 0xE169C3, 0x1E4B2D, 0x783C69, 0xD24B96, 0xB49687, 0x5AD269, 0xFFB4E1
    };

    private ActorPalette() {}

    /** As 0xRRGGBB, those to be taken first first; a copy. */
    static int[] all() {
        return COLOURS.clone();
    }
}
