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

    private static final double BUBBLE = 22;
    private static final double SPANS = 16;
    private static final double GAP = 3;
    private static final double LANE = 12;
    private static final double AXIS = 30;
    private static final double OVERVIEW = 7;

    public double bubbleHeight() {
        return BUBBLE;
    }

    public double spansTop() {
        return BUBBLE + GAP;
    }

    public double spansHeight() {
        return SPANS;
    }

    public double densityTop() {
        return spansTop() + SPANS + GAP;
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

    public double axisHeight() {
        return AXIS;
    }

    public double overviewTop() {
        return height - OVERVIEW - 1;
    }

    public double overviewHeight() {
        return overview ? OVERVIEW : 0;
    }
}
