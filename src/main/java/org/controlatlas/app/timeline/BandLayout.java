package org.controlatlas.app.timeline;

/**
 * Rows of the band from top to bottom in logical pixels. The selection's lane takes its place only while something is
 * selected, the overview only while time is zoomed; the density of changes gives way.
 *
 * @param height of the whole band
 */
public record BandLayout(double height, boolean lane, boolean overview) {
    /** Room left and right of the axis, so that the bubble of the first and last day is whole. */
    public static final double SIDE = 14;

    /** Size of what is written: names and axis, the lane's controllers, the bubble. */
    static final double TEXT = 11;

    static final double LANE_TEXT = 9.5;
    static final double BUBBLE_TEXT = 11.5;

    /** Where events stand, above the bars. */
    static final double DOT_ROW = 6;

    /** A lower band has no row of its own for the bubble. */
    private static final double ROOMY = 112;

    private static final double HANGS = 8;

    private static final double BUBBLE = 22;
    private static final double SPAN_NAMES = 15;
    private static final double SPANS = 6;
    private static final double GAP = 3;
    private static final double LANE = 13;
    private static final double LINE = 13;
    private static final double AXIS = 32;
    private static final double OVERVIEW = 7;
    /** How far the ticks of larger units reach below the top of the axis. */
    static final double TICKS = 6;

    /** The bubble stands above all else; in a low band it hangs below the axis, over what ticks are called. */
    public double bubbleTop() {
        return isLow() ? axisTop() + HANGS : 0;
    }

    public double bubbleHeight() {
        return BUBBLE;
    }

    private boolean isLow() {
        return height < ROOMY;
    }

    /** Where the thumb's line begins, which ends at the axis. */
    public double thumbTop() {
        return isLow() ? 0 : BUBBLE;
    }

    /** The names of spans stand above their bars. */
    public double spansTop() {
        return thumbTop() + 1;
    }

    public double spanNameHeight() {
        return SPAN_NAMES;
    }

    public double barsTop() {
        return spansTop() + SPAN_NAMES;
    }

    public double barsHeight() {
        return SPANS;
    }

    public double densityTop() {
        return barsTop() + SPANS + GAP;
    }

    public double densityHeight() {
        return Math.max(8, laneTop() - GAP - densityTop());
    }

    public double laneTop() {
        return axisTop() - (lane ? LANE + GAP : 0);
    }

    public double laneHeight() {
        return lane ? LANE : 0;
    }

    public double axisTop() {
        return height - AXIS - (overview ? OVERVIEW + GAP : 0);
    }

    /** Below this no tick reaches. */
    double ticksBottom() {
        return axisTop() + TICKS + 1;
    }

    /** What the ticks are called. */
    public double unitsTop() {
        return axisTop() + 5;
    }

    /** The larger units, such as the years below the months. */
    public double contextsTop() {
        return unitsTop() + LINE;
    }

    public double textHeight() {
        return LINE;
    }

    public double overviewTop() {
        return height - OVERVIEW - 1;
    }

    public double overviewHeight() {
        return overview ? OVERVIEW : 0;
    }
}
