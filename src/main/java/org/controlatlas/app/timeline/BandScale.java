package org.controlatlas.app.timeline;

import org.controlatlas.app.state.TimeRange;

/**
 * Between days and pixels of the band.
 *
 * @param range what is in view
 * @param left pixel of its start
 * @param width pixels of its length
 */
public record BandScale(TimeRange range, double left, double width) {
    public double x(double day) {
        return left + (day - range.start()) / range.length() * width;
    }

    public double day(double x) {
        return range.start() + (x - left) / width * range.length();
    }

    public double pixelsPerDay() {
        return width / range.length();
    }

    /** Where the thumb of a day stands: its middle once a day is wide enough to see, else its beginning. */
    public double thumbX(long day) {
        return x(day + (pixelsPerDay() >= 3 ? 0.5 : 0));
    }

    /** So many pixels in days. */
    public double days(double pixels) {
        return pixels / pixelsPerDay();
    }
}
