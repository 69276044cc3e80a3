package org.controlatlas.app.timeline;

import org.controlatlas.app.control.TextWidths;

/**
 * Words as they stand on the band, always whole.
 *
 * @param left of the words, in logical pixels of the band
 * @param top of the line
 * @param height of the line
 */
public record BandText(String words, double left, double top, double height, TextWidths font, Ink ink) {
    /** In what the words are written. */
    public enum Ink {
        NAME,
        TICK,
        ON_LIGHT,
        ON_DARK,
        ON_THUMB
    }

    public double width() {
        return font.width(words);
    }

    public double right() {
        return left + width();
    }

    boolean isApartFrom(BandText other, double gap) {
        return right() + gap <= other.left
                || other.right() + gap <= left
                || top + height <= other.top
                || other.top + other.height <= top;
    }
}
