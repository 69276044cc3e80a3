package org.controlatlas.app.state;

/**
 * A stretch of time on the timeline's band, in epoch days and parts of them, so that zooming is smooth.
 *
 * @param start left end
 * @param end right end, after the start
 */
public record TimeRange(double start, double end) {
    public TimeRange {
        if (!(end > start) || !Double.isFinite(start) || !Double.isFinite(end)) {
            throw new IllegalArgumentException("A time range must not be empty: " + start + " to " + end + ".");
        }
    }

    /** In days. */
    public double length() {
        return end - start;
    }

    public boolean contains(double day) {
        return start <= day && day <= end;
    }

    /** The same length moved by that many days, kept within the bounds. */
    public TimeRange pan(double days, TimeRange bounds) {
        double shift = Math.max(bounds.start - start, Math.min(bounds.end - end, days));
        return new TimeRange(start + shift, end + shift);
    }

    /**
     * Scales the length by the factor so that the anchor (epoch day) keeps its place, within the bounds.
     *
     * @param shortest the least length in days
     */
    public TimeRange zoom(double factor, double anchor, double shortest, TimeRange bounds) {
        double newLength = Math.max(shortest, Math.min(bounds.length(), length() * factor));
        double part = (anchor - start) / length();
        double newStart = Math.max(bounds.start, Math.min(bounds.end - newLength, anchor - part * newLength));
        return new TimeRange(newStart, newStart + newLength);
    }

    /** The least pan that brings the day into view, with a margin of an eighth of the length. */
    public TimeRange reveal(double day, TimeRange bounds) {
        double margin = length() / 8;
        if (day < start + margin) {
            return pan(day - margin - start, bounds);
        }
        if (day > end - margin) {
            return pan(day + margin - end, bounds);
        }
        return this;
    }
}
