package org.controlatlas.app.state;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much room a timeline gives each day. In true time all days are equal. By what happened, a part of the room goes to
 * the days on which something happened and those around them, so that calm years take less.
 *
 * <p>A position is a place along the timeline, in units of which the whole coverage has as many as it has days. It rises
 * with the day, always; outside the coverage days are equal.
 */
public final class TimeScale {
    /** All days are equal. */
    public static final TimeScale TRUE_TIME = new TimeScale(new double[] {0, 1}, new double[] {0, 1});

    /** The part of the room that goes to what happened, when much did. */
    private static final double MOST_FOR_HAPPENINGS = 0.62;

    /** With so many days on which something happened, half of that. */
    private static final double MANY = 12;

    /** The days around share the room, up to such a part of the coverage before and after. */
    private static final double AROUND = 1.0 / 800;

    private final double[] days;
    private final double[] positions;

    private TimeScale(double[] days, double[] positions) {
        this.days = days;
        this.positions = positions;
    }

    /**
     * @param coverage all days
     * @param weights how much room each day with something asks for, by epoch day; days outside the coverage ask for none
     */
    public static TimeScale byHappenings(TimeRange coverage, SortedMap<Integer, Double> weights) {
        double around = Math.max(1, coverage.length() * AROUND);
        // Where room for a happening begins and ends, and by how much the room for a day rises there.
        TreeMap<Double, Double> rises = new TreeMap<>();
        rises.put(coverage.start(), 0.0);
        rises.put(coverage.end(), 0.0);
        double sum = 0;
        int happenings = 0;
        for (var weight : weights.entrySet()) {
            int day = weight.getKey();
            if (day < coverage.start() || day >= coverage.end()) {
                continue;
            }
            double from = Math.max(coverage.start(), day + 0.5 - around);
            double to = Math.min(coverage.end(), day + 0.5 + around);
            rises.merge(from, weight.getValue() / (to - from), Double::sum);
            rises.merge(to, -weight.getValue() / (to - from), Double::sum);
            sum += weight.getValue();
            happenings++;
        }
        if (happenings < 2) {
            return TRUE_TIME;
        }
        double part = MOST_FOR_HAPPENINGS * happenings / (happenings + MANY);
        double unit = part * coverage.length() / sum;
        double[] days = rises.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] positions = new double[days.length];
        positions[0] = coverage.start();
        double room = 0;
        for (int i = 1; i < days.length; i++) {
            room += rises.get(days[i - 1]);
            positions[i] = positions[i - 1] + (days[i] - days[i - 1]) * (1 - part + Math.max(0, room) * unit);
        }
        return new TimeScale(days, positions);
    }

    /** Whether all days are equal. */
    public boolean isTrueTime() {
        return this == TRUE_TIME;
    }

    /** Where a day begins, or a part of it. */
    public double position(double day) {
        return between(days, positions, day);
    }

    /** The day, with its part, at that position. */
    public double day(double position) {
        return between(positions, days, position);
    }

    /** The stretch moved by so many units, kept within the bounds. */
    public TimeRange pan(TimeRange range, double units, TimeRange bounds) {
        return days(positions(range).pan(units, positions(bounds)), bounds);
    }

    /**
     * Scales the stretch so that the anchor (epoch day) keeps its place, within the bounds.
     *
     * @param shortest the least length in days, about
     */
    public TimeRange zoom(TimeRange range, double factor, double anchor, double shortest, TimeRange bounds) {
        double least = position(anchor + shortest / 2) - position(anchor - shortest / 2);
        return days(positions(range).zoom(factor, position(anchor), least, positions(bounds)), bounds);
    }

    /** The least pan that brings the day into view, with a margin. */
    public TimeRange reveal(TimeRange range, double day, TimeRange bounds) {
        return days(positions(range).reveal(position(day), positions(bounds)), bounds);
    }

    /** A stretch on the way from one to another: at 0 the first, at 1 the second. */
    public TimeRange between(TimeRange from, TimeRange to, double part) {
        TimeRange first = positions(from);
        TimeRange second = positions(to);
        return new TimeRange(
                day(first.start() + part * (second.start() - first.start())),
                day(first.end() + part * (second.end() - first.end())));
    }

    private TimeRange positions(TimeRange range) {
        return new TimeRange(position(range.start()), position(range.end()));
    }

    private TimeRange days(TimeRange units, TimeRange bounds) {
        return new TimeRange(Math.max(bounds.start(), day(units.start())), Math.min(bounds.end(), day(units.end())));
    }

    private static double between(double[] from, double[] to, double at) {
        int last = from.length - 1;
        if (at <= from[0]) {
            return to[0] + at - from[0];
        }
        if (at >= from[last]) {
            return to[last] + at - from[last];
        }
        int found = Arrays.binarySearch(from, at);
        if (found >= 0) {
            return to[found];
        }
        int next = -found - 1;
        return to[next - 1] + (at - from[next - 1]) * (to[next] - to[next - 1]) / (from[next] - from[next - 1]);
    }
}
