package org.controlatlas.export.page;

import org.controlatlas.render.text.TextFont;

/**
 * Sizes of type and space on a page, from one factor that follows the page's size, so that a small picture and a wall
 * map both look set for their size.
 */
record PageStyle(double factor) {
    static PageStyle of(double width, double height) {
        double relative = Math.sqrt(Math.min(width / 1200, height / 800));
        return new PageStyle(Math.max(0.80, Math.min(3, relative)));
    }

    double margin() {
        return 18 * factor;
    }

    double gap() {
        return 14 * factor;
    }

    double text() {
        return 11 * factor;
    }

    double small() {
        return 8.4 * factor;
    }

    /** Of the sources, which are to be looked up. */
    double source() {
        return 9.4 * factor;
    }

    TextFont title() {
        return TextFont.bold(20 * factor);
    }

    TextFont date() {
        return TextFont.bold(15 * factor);
    }

    TextFont caption() {
        return TextFont.bold(11.5 * factor);
    }

    /** Of the line that says what changed. */
    TextFont summary() {
        return TextFont.regular(12.5 * factor);
    }

    TextFont body() {
        return TextFont.regular(text());
    }

    TextFont print() {
        return TextFont.regular(small());
    }
}
