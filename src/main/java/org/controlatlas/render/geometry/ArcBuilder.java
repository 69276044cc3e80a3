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
    private record Segment(long low, long high) {
        @Override
        public int hashCode() {
            long mixed = (low * 31 + high) * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32);
        }
    }

    /** The zones at a segment, ascending; segments with the same zones share the array. */
    private final Map<Segment, int[]> sides = new HashMap<>();

    /** By its zones one array, so that those of a long boundary are the same. */
    private final Map<List<Integer>, int[]> known = new HashMap<>();

    static List<Arc> arcs(List<Outline> zones) {
        ArcBuilder builder = new ArcBuilder();
        for (int z = 0; z < zones.size(); z++) {
            for (float[] ring : zones.get(z).parts()) {
                builder.register(z, ring);
            }
        }
        List<Arc> arcs = new ArrayList<>();
        for (int z = 0; z < zones.size(); z++) {
            for (float[] ring : zones.get(z).parts()) {
                builder.cut(z, ring, arcs);
            }
        }
        return arcs;
    }

    private static long point(float[] ring, int i) {
        int at = 2 * (i % (ring.length / 2));
        // Adding zero turns -0.0 into 0.0, which is the same place.
        return (long) Float.floatToIntBits(ring[at] + 0f) << 32 | Float.floatToIntBits(ring[at + 1] + 0f) & 0xFFFFFFFFL;
    }

    private static Segment segment(float[] ring, int i) {
        long a = point(ring, i);
        long b = point(ring, i + 1);
        return new Segment(Math.min(a, b), Math.max(a, b));
    }

    private void register(int zone, float[] ring) {
        int[] alone = one(zone);
        for (int i = 0; i < ring.length / 2; i++) {
            sides.merge(
                    segment(ring, i), alone, (side, own) -> side[side.length - 1] == zone ? side : with(side, zone));
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

    private void cut(int zone, float[] ring, List<Arc> arcs) {
        int n = ring.length / 2;
        if (n < 2) {
            return;
        }
        int first = 0;
        // Begin where the neighbour changes, so that no arc is cut in two by the ring's arbitrary start.
        for (int i = 1; i < n; i++) {
            if (side(ring, i) != side(ring, i - 1)) {
                first = i;
                break;
            }
        }
        int i = first;
        while (i < first + n) {
            int[] side = side(ring, i);
            int end = i + 1;
            while (end < first + n && side(ring, end) == side) {
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

    private int[] side(float[] ring, int i) {
        return sides.get(segment(ring, i % (ring.length / 2)));
    }
}
