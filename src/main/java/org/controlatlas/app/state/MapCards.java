package org.controlatlas.app.state;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What floats over the map of a window, as far as it follows from the map's size: legend, buttons, attribution, scale.
 * Known before there is a window, and the same on all days, so that a step of the date moves no name. A test holds it
 * against the window.
 */
public final class MapCards {
    /** If the map is lower than this, the buttons are placed side by side and the legend gets the space above them. */
    public static final double LOW_MAP = 560;

    /** What the legend takes at the right of a map that is wide enough, and at least, in logical pixels. */
    private static final double LEGEND_ROOM = 288;

    private static final double LEAST_LEGEND_ROOM = 270;
    /** Of a narrow map, the part that the legend may take. */
    private static final double LEGEND_PART = 0.4;

    /** A legend with all that it ever lists. */
    private static final double LEGEND_HEIGHT = 470;

    /** What a legend leaves for the buttons and the attribution, at least: below one another, or side by side. */
    private static final double LEAST_BELOW_LEGEND = 138;

    private static final double LEAST_BELOW_LOW_LEGEND = 70;

    private static final double FOLDED_WIDTH = 200;
    private static final double FOLDED_HEIGHT = 48;
    private static final double BUTTONS_WIDTH = 64;
    /** Buttons with the attribution below them. */
    private static final double BUTTONS_HEIGHT = 160;

    private static final double LOW_BUTTONS_WIDTH = 150;
    private static final double LOW_BUTTONS_HEIGHT = 110;

    private static final double ATTRIBUTION_PART = 0.64;
    private static final double ATTRIBUTION_HEIGHT = 44;
    private static final double SCALE_WIDTH = 206;
    private static final double SCALE_HEIGHT = 80;

    /** On a map that is smaller in one of them the legend lists holders and patterns alone. */
    private static final double SMALL_WIDTH = 800;

    private static final double SMALL_HEIGHT = 500;
    private static final double COMPACT_LEGEND_HEIGHT = 330;

    /** What the days beside the divider of a swipe take at the top, to either side of it. */
    private static final double DAY_WIDTH = 200;

    private static final double DAY_HEIGHT = 44;

    private MapCards() {}

    /** What the days beside the divider of a swipe cover, in the map's logical pixels. */
    static Rectangle2D.Double daysOfSwipe(double divider) {
        return new Rectangle2D.Double(divider - DAY_WIDTH, 0, 2 * DAY_WIDTH, DAY_HEIGHT);
    }

    /** The part of a map's width at which a swipe begins: the middle of what the legend leaves. */
    static double beginOfSwipe(double width, boolean legendShown) {
        return legendShown ? (width - legendRoom(width)) / 2 / width : 0.5;
    }

    /** Whether the legend leaves out lines and marks until somebody asks for them. */
    public static boolean isSmall(double mapWidth, double mapHeight) {
        return mapWidth < SMALL_WIDTH || mapHeight < SMALL_HEIGHT;
    }

    /**
     * What the legend with its margins takes at the right of a map, in logical pixels; {@link HomeView} keeps it clear if
     * it can.
     */
    public static double legendRoom(double mapWidth) {
        return Math.max(LEAST_LEGEND_ROOM, Math.min(LEGEND_ROOM, mapWidth * LEGEND_PART));
    }

    /**
     * @param width of the map in logical pixels
     * @return boxes in the map's logical pixels
     */
    public static List<Rectangle2D.Double> over(double width, double height, boolean legendShown) {
        boolean low = height < LOW_MAP;
        double buttonsWidth = low ? LOW_BUTTONS_WIDTH : BUTTONS_WIDTH;
        double buttonsHeight = low ? LOW_BUTTONS_HEIGHT : BUTTONS_HEIGHT;
        double below = low ? LEAST_BELOW_LOW_LEGEND : LEAST_BELOW_LEGEND;
        double legendWidth = legendShown ? legendRoom(width) : FOLDED_WIDTH;
        double legendHeight = legendShown
                ? Math.min(isSmall(width, height) ? COMPACT_LEGEND_HEIGHT : LEGEND_HEIGHT, height - below)
                : FOLDED_HEIGHT;
        return List.of(
                new Rectangle2D.Double(width - legendWidth, 0, legendWidth, Math.max(FOLDED_HEIGHT, legendHeight)),
                new Rectangle2D.Double(width - buttonsWidth, height - buttonsHeight, buttonsWidth, buttonsHeight),
                new Rectangle2D.Double(
                        width * (1 - ATTRIBUTION_PART),
                        height - ATTRIBUTION_HEIGHT,
                        width * ATTRIBUTION_PART,
                        ATTRIBUTION_HEIGHT),
                new Rectangle2D.Double(0, height - SCALE_HEIGHT, SCALE_WIDTH, SCALE_HEIGHT));
    }
}
