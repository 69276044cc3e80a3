package org.controlatlas.timeline;

import java.util.Arrays;

/**
 * Edges by the strips of latitude that they reach into. Where there are many edges strips are narrow, so that each has
 * about as many.
 */
final class Strips {
    private static final int EDGES = 128;

    /** Of how many edges one is looked at to find where strips begin. */
    private static final int SAMPLE = 4;

    /** Where strips begin, ascending, without the first. */
    private final double[] starts;
    /** By strip: where its edges begin in {@link #edges}; one more at the end. */
    private final int[] first;

    private final int[] edges;

    /**
     * @param south of each edge
     * @param north of each edge
     */
    Strips(double[] south, double[] north) {
        int count = south.length;
        double[] middles = new double[(count + SAMPLE - 1) / SAMPLE];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = (south[SAMPLE * i] + north[SAMPLE * i]) / 2;
        }
        Arrays.sort(middles);
        int strips = Math.max(1, count / EDGES);
        starts = new double[strips - 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = middles[(int) ((i + 1L) * middles.length / strips)];
        }
        first = new int[strips + 1];
        for (int e = 0; e < count; e++) {
            int to = of(north[e]);
            for (int strip = of(south[e]); strip <= to; strip++) {
                first[strip + 1]++;
            }
        }
        for (int strip = 0; strip < strips; strip++) {
            first[strip + 1] += first[strip];
        }
        edges = new int[first[strips]];
        int[] next = first.clone();
        for (int e = 0; e < count; e++) {
            int to = of(north[e]);
            for (int strip = of(south[e]); strip <= to; strip++) {
                edges[next[strip]++] = e;
            }
        }
    }

    int count() {
        return first.length - 1;
    }

    /** The strip that a latitude is in. */
    int of(double y) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Those that reach into the strip, ascending. */
    int[] edges(int strip) {
        return Arrays.copyOfRange(edges, first[strip], first[strip + 1]);
    }
}
