package org.controlatlas.app.timeline;

import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeScale;

/**
 * Between days and pixels of the band.
 *
 * @param range what is in view
 * @param left pixel of its start
 * @param width pixels of its length
 * @param time how much room each day has
 */
public record BandScale(TimeRange range, double left, double width, TimeScale time) {
    /** Once a day is that wide, it is seen as a day. */
    private static final double WIDE_DAY_PX = 3;

    /** In true time. */
    public BandScale(TimeRange range, double left, double width) {
        this(range, left, width, TimeScale.TRUE_TIME);
    }

    public double x(double day) {
        return left + (time.position(day) - start()) / units() * width;
    }

    public double day(double x) {
        return time.day(start() + (x - left) / width * units());
    }

    private double start() {
        return time.position(range.start());
    }

    private double units() {
        return time.position(range.end()) - start();
    }

    /** How wide a day is. */
    public double dayWidth(double day) {
        return (time.position(day + 1) - time.position(day)) / units() * width;
    }

    /** Whether the day is wide enough to be seen as one. */
    public boolean isWide(double day) {
        return dayWidth(day) >= WIDE_DAY_PX;
    }

    /** Where the thumb of a day stands: its middle once a day is wide enough to see, else its beginning. */
    public double thumbX(long day) {
        return x(day + (isWide(day) ? 0.5 : 0));
    }

    /** So many pixels in units of {@link #time}. */
    public double units(double pixels) {
        return pixels / width * units();
    }
}
