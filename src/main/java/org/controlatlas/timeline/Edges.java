package org.controlatlas.timeline;

import java.util.Arrays;

/** Straight edges between two corners, each once whichever way it runs, with the owners that have an odd number of it. */
final class Edges {
    private static final int[] NOBODY = {};

    private int[] low = new int[1 << 10];
    private int[] high = new int[1 << 10];
    private int[][] owners = new int[1 << 10][];
    private int count;
    /** Numbers plus one, in a table with gaps. */
    private int[] table = new int[1 << 12];

    int count() {
        return count;
    }

    /** The corner of the lower number. */
    int low(int edge) {
        return low[edge];
    }

    int high(int edge) {
        return high[edge];
    }

    /** Ascending. */
    int[] owners(int edge) {
        return owners[edge];
    }

    /** Adds an edge once for each of the owners; of what one has twice nothing is left, as of a spike. */
    void add(int a, int b, int[] ofWhom) {
        if (a != b) {
            int edge = edge(Math.min(a, b), Math.max(a, b));
            owners[edge] = owners[edge].length == 0 ? ofWhom : either(owners[edge], ofWhom);
        }
    }

    private int edge(int from, int to) {
        int at = place(from, to);
        while (table[at] != 0) {
            int edge = table[at] - 1;
            if (low[edge] == from && high[edge] == to) {
                return edge;
            }
            at = at + 1 & table.length - 1;
        }
        if (count == low.length) {
            grow();
            at = free(from, to);
        }
        low[count] = from;
        high[count] = to;
        owners[count] = NOBODY;
        table[at] = ++count;
        return count - 1;
    }

    private void grow() {
        low = Arrays.copyOf(low, 2 * count);
        high = Arrays.copyOf(high, 2 * count);
        owners = Arrays.copyOf(owners, 2 * count);
        table = new int[8 * count];
        for (int edge = 0; edge < count; edge++) {
            table[free(low[edge], high[edge])] = edge + 1;
        }
    }

    private int free(int from, int to) {
        int at = place(from, to);
        while (table[at] != 0) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private int place(int from, int to) {
        long mixed = ((long) from << 32 | to) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33) & table.length - 1;
    }

    /** Those that somebody has. */
    Edges owned() {
        Edges found = new Edges();
        for (int e = 0; e < count; e++) {
            if (owners[e].length > 0) {
                found.add(low[e], high[e], owners[e]);
            }
        }
        return found;
    }

    /** What is in one of two ascending lists and not in the other. */
    static int[] either(int[] a, int[] b) {
        int[] found = new int[a.length + b.length];
        int i = 0;
        int j = 0;
        int n = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || i < a.length && a[i] < b[j]) {
                found[n++] = a[i++];
            } else if (i == a.length || b[j] < a[i]) {
                found[n++] = b[j++];
            } else {
                i++;
                j++;
            }
        }
        return n == found.length ? found : Arrays.copyOf(found, n);
    }
}
