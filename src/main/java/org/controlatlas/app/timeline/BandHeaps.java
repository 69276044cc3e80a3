package org.controlatlas.app.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars or dots for days, each where the thumb of its day stands. Days too near one another to be told apart are one heap,
 * which stands on the one with the most.
 */
final class BandHeaps {
    /** Heaps are that far apart at least. */
    private static final double APART_PX = 3;

    private static final double NARROW_PX = 2.4;
    private static final double WIDE_PX = 22;
    /** Between bars of days side by side. */
    private static final double GAP_PX = 2;

    /**
     * Some days.
     *
     * @param x its middle
     * @param from first day
     * @param to last day
     * @param count of what happened on these days
     */
    record Heap(double x, double width, int from, int to, int count) {}

    private final BandScale scale;

    BandHeaps(BandScale scale) {
        this.scale = scale;
    }

    /**
     * Of what is in view, from left to right.
     *
     * @param days ascending; a day may be there several times
     * @param counts of each of the days; null for one each
     */
    List<Heap> of(int[] days, int[] counts) {
        List<Heap> heaps = new ArrayList<>();
        int start = 0;
        while (start < days.length) {
            double x = scale.thumbX(days[start]);
            int end = start;
            int sum = 0;
            int best = start;
            while (end < days.length && (days[end] == days[start] || scale.thumbX(days[end]) - x < APART_PX)) {
                sum += count(counts, end);
                best = count(counts, end) > count(counts, best) ? end : best;
                end++;
            }
            double at = scale.thumbX(days[best]);
            if (at >= scale.left() - WIDE_PX && at <= scale.left() + scale.width() + WIDE_PX) {
                double width = Math.max(NARROW_PX, Math.min(WIDE_PX, scale.dayWidth(days[best]) - GAP_PX));
                heaps.add(new Heap(at, width, days[start], days[end - 1], sum));
            }
            start = end;
        }
        return heaps;
    }

    private static int count(int[] counts, int i) {
        return counts == null ? 1 : counts[i];
    }
}
