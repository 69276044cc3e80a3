package org.controlatlas.render.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a coverage's outlines into arcs. Segments are shared where both ends are equal to the bit, as they are in a
 * valid coverage; a segment without a counterpart bounds nothing on its other side. Outlines that follow each other in time, or overlap,
 * may have a segment in common with more than one other.
 */
final class ArcBuilder {
    /** Segments by their ends, in a table with gaps: both ends of each, and its number plus one. */
    private long[] ends = new long[1 << 11];

    private int[] numbers = new int[1 << 10];
    private int count;

    /** By segment: the zones at it, ascending; segments with the same zones share the array. */
    private int[][] sides = new int[1 << 9][];

    /** By its zones one array, so that those of a long boundary are the same. */
    private final Map<List<Integer>, int[]> known = new HashMap<>();

    static List<Arc> arcs(List<Outline> zones) {
        ArcBuilder builder = new ArcBuilder();
        List<int[]> segments = new ArrayList<>();
        for (int z = 0; z < zones.size(); z++) {
            for (float[] ring : zones.get(z).parts()) {
                segments.add(builder.register(z, ring));
            }
        }
        List<Arc> arcs = new ArrayList<>();
        int next = 0;
        for (int z = 0; z < zones.size(); z++) {
            for (float[] ring : zones.get(z).parts()) {
                builder.cut(z, ring, segments.get(next++), arcs);
            }
        }
        return arcs;
    }

    private static long point(float[] ring, int i) {
        int at = 2 * (i % (ring.length / 2));
        // Adding zero turns -0.0 into 0.0, which is the same place.
        return (long) Float.floatToIntBits(ring[at] + 0f) << 32 | Float.floatToIntBits(ring[at + 1] + 0f) & 0xFFFFFFFFL;
    }

    /** The numbers of the ring's segments. */
    private int[] register(int zone, float[] ring) {
        int[] alone = one(zone);
        int[] segments = new int[ring.length / 2];
        for (int i = 0; i < segments.length; i++) {
            long a = point(ring, i);
            long b = point(ring, i + 1);
            int segment = number(Math.min(a, b), Math.max(a, b));
            segments[i] = segment;
            int[] side = sides[segment];
            if (side == null) {
                sides[segment] = alone;
            } else if (side[side.length - 1] != zone) {
                sides[segment] = with(side, zone);
            }
        }
        return segments;
    }

    private int number(long low, long high) {
        int at = place(low, high);
        while (numbers[at] != 0) {
            if (ends[2 * at] == low && ends[2 * at + 1] == high) {
                return numbers[at] - 1;
            }
            at = at + 1 & numbers.length - 1;
        }
        ends[2 * at] = low;
        ends[2 * at + 1] = high;
        numbers[at] = ++count;
        if (2 * count > numbers.length) {
            grow();
        }
        return count - 1;
    }

    private int place(long low, long high) {
        long mixed = (low * 31 + high) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & numbers.length - 1;
    }

    private void grow() {
        long[] oldEnds = ends;
        int[] oldNumbers = numbers;
        ends = new long[2 * oldEnds.length];
        numbers = new int[2 * oldNumbers.length];
        sides = Arrays.copyOf(sides, numbers.length / 2);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = place(oldEnds[2 * i], oldEnds[2 * i + 1]);
                while (numbers[at] != 0) {
                    at = at + 1 & numbers.length - 1;
                }
                ends[2 * at] = oldEnds[2 * i];
                ends[2 * at + 1] = oldEnds[2 * i + 1];
                numbers[at] = oldNumbers[i];
            }
        }
    }

    private int[] one(int zone) {
        return known.computeIfAbsent(List.of(zone), key -> new int[] {zone});
    }

    private int[] with(int[] side, int zone) {
        List<Integer> key = new ArrayList<>();
        for (int other : side) {
            key.add(other);
        }
        key.add(zone);
        return known.computeIfAbsent(
                key, all -> all.stream().mapToInt(Integer::intValue).toArray());
    }

    private void cut(int zone, float[] ring, int[] segments, List<Arc> arcs) {
        int n = ring.length / 2;
        if (n < 2) {
            return;
        }
        int first = 0;
        // Begin where the neighbour changes, so that no arc is cut in two by the ring's arbitrary start.
        for (int i = 1; i < n; i++) {
            if (sides[segments[i]] != sides[segments[i - 1]]) {
                first = i;
                break;
            }
        }
        int i = first;
        while (i < first + n) {
            int[] side = sides[segments[i % n]];
            int end = i + 1;
            while (end < first + n && sides[segments[end % n]] == side) {
                end++;
            }
            // A zone of lower index has already given this arc.
            if (side[0] == zone) {
                float[] xy = new float[2 * (end - i + 1)];
                for (int k = 0; k <= end - i; k++) {
                    int at = 2 * ((i + k) % n);
                    xy[2 * k] = ring[at];
                    xy[2 * k + 1] = ring[at + 1];
                }
                arcs.add(new Arc(
                        zone, side.length > 1 ? side[1] : Arc.NONE, side, xy, Outline.boundsOf(Arrays.asList(xy, xy))));
            }
            i = end;
        }
    }
}
