package org.controlatlas.render.label;

import org.controlatlas.render.text.TextFont;

/**
 * How a class of names is set.
 *
 * @param minZoom from which it shows
 * @param maxZoom up to which it shows
 * @param mark radius of the place's mark in logical pixels; 0 for names of areas, which stand on their middle
 * @param opacity of the text
 */
public record LabelStyle(TextFont font, double minZoom, double maxZoom, double mark, double opacity) {
    public static final LabelStyle STATE = new LabelStyle(TextFont.bold(14.5).tracked(0.16), 0, 9.6, 0, 0.60);
    public static final LabelStyle ZONE = new LabelStyle(TextFont.regular(11).tracked(0.04), 7.5, 99, 0, 0.72);

    private static final LabelStyle[] PLACES = {
        new LabelStyle(TextFont.bold(13), 0, 99, 3.1, 1),
        new LabelStyle(TextFont.bold(12), 6.4, 99, 2.7, 1),
        new LabelStyle(TextFont.regular(11.5), 7.4, 99, 2.3, 0.95),
        new LabelStyle(TextFont.regular(11), 8.7, 99, 1.9, 0.90),
        new LabelStyle(TextFont.regular(10.5), 10.2, 99, 1.6, 0.85),
    };

    /** @param rank of the place, 1 (largest) to 5 */
    public static LabelStyle place(int rank) {
        return PLACES[Math.max(1, Math.min(PLACES.length, rank)) - 1];
    }

    public boolean shows(double zoom) {
        return minZoom <= zoom && zoom <= maxZoom;
    }
}
