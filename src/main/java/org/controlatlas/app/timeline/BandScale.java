package org.controlatlas.app.timeline;

import java.util.Objects;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeScale;

/** Between days and pixels of the band. Two are equal if they are of the same range, place and room for days. */
public final class BandScale {
    /** Once a day is that wide, it is seen as a day. */
    private static final double WIDE_DAY_PX = 3;

    private final TimeRange range;
    private final double left;
    private final double width;
    private final TimeScale time;
    /** Of the range's start; found once, as a band asks for the places of thousands of days. */
    private final double startPosition;

    private final double units;

    /**
     * @param range what is in view
     * @param left pixel of its start
     * @param width pixels of its length
     * @param time how much room each day has
     */
    public BandScale(TimeRange range, double left, double width, TimeScale time) {
        this.range = range;
        this.left = left;
        this.width = width;
        this.time = time;
        this.startPosition = time.position(range.start());
        this.units = time.position(range.end()) - startPosition;
    }

    /** In true time. */
    public BandScale(TimeRange range, double left, double width) {
        this(range, left, width, TimeScale.TRUE_TIME);
    }

    /** What is in view. */
    public TimeRange range() {
        return range;
    }

    /** The pixel of the range's start. */
    public double left() {
        return left;
    }

    /** Pixels of the range's length. */
    public double width() {
        return width;
    }

    /** How much room each day has. */
    public TimeScale time() {
        return time;
    }

    public double x(double day) {
        return left + (time.position(day) - startPosition) / units * width;
    }

    public double day(double x) {
        return time.day(startPosition + (x - left) / width * units);
    }

    /** How wide a day is. */
    public double dayWidth(double day) {
        return (time.position(day + 1) - time.position(day)) / units * width;
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
        return pixels / width * units;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BandScale scale
                && range.equals(scale.range)
                && left == scale.left
                && width == scale.width
                && time == scale.time;
    }

    @Override
    public int hashCode() {
        return Objects.hash(range, left, width);
    }
}
