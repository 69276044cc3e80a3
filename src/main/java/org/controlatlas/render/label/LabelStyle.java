package org.controlatlas.render.label;

import java.util.List;
import org.controlatlas.render.text.TextFont;

/**
 * How a class of names is set.
 *
 * @param minZoom from which it shows
 * @param maxZoom up to which it shows
 * @param mark radius of the place's mark in logical pixels; 0 for names of areas, which stand on their middle
 * @param opacity of the text
 * @param water whether it is set in the colour of water
 */
public record LabelStyle(TextFont font, double minZoom, double maxZoom, double mark, double opacity, boolean water) {
    /** Names of states, from the largest to the smallest type. */
    public static final List<LabelStyle> STATES =
            List.of(state(14.5, 0.16), state(12.5, 0.12), state(11, 0.08), state(9.5, 0.04), state(8.5, 0));

    public static final LabelStyle SEA = new LabelStyle(TextFont.regular(13.5).tracked(0.14), 0, 99, 0, 0.9, true);
    public static final LabelStyle LAKE = new LabelStyle(TextFont.regular(10.5).tracked(0.02), 0, 99, 0, 0.95, true);
    static final LabelStyle RIVER = new LabelStyle(TextFont.regular(10).tracked(0.04), 6.8, 99, 0, 0.95, true);
    public static final LabelStyle ZONE = new LabelStyle(TextFont.regular(11).tracked(0.04), 7.5, 99, 0, 0.72);

    /** Names of zones in data that name no states: from the lowest zoom on, wherever there is room. */
    public static final LabelStyle FREE_ZONE =
            new LabelStyle(TextFont.regular(11).tracked(0.04), 0, 99, 0, 0.80);

    private static final LabelStyle[] PLACES = {
        new LabelStyle(TextFont.bold(13), 0, 99, 3.1, 1),
        new LabelStyle(TextFont.bold(12), 6.4, 99, 2.7, 1),
        new LabelStyle(TextFont.regular(11.5), 7.4, 99, 2.3, 0.95),
        new LabelStyle(TextFont.regular(11), 8.7, 99, 1.9, 0.90),
        new LabelStyle(TextFont.regular(10.5), 10.2, 99, 1.6, 0.85),
    };

    /** In ink. */
    public LabelStyle(TextFont font, double minZoom, double maxZoom, double mark, double opacity) {
        this(font, minZoom, maxZoom, mark, opacity, false);
    }

    private static LabelStyle state(double size, double tracking) {
        return new LabelStyle(TextFont.bold(size).tracked(tracking), 0, 99, 0, 0.60);
    }

    /** Of the styles of states that one and those of smaller type. */
    static List<LabelStyle> stateFrom(LabelStyle largest) {
        return STATES.subList(STATES.indexOf(largest), STATES.size());
    }

    /** @param rank of the place, 1 (largest) to 5 */
    public static LabelStyle place(int rank) {
        return PLACES[Math.max(1, Math.min(PLACES.length, rank)) - 1];
    }

    public boolean shows(double zoom) {
        return minZoom <= zoom && zoom <= maxZoom;
    }
}
