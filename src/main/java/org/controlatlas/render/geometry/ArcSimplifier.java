package org.controlatlas.render.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Makes outlines simpler that may overlap and follow one another in time, of which some have edges in common: each
 * stretch of edge is made simpler once, so that neighbours still fit. The work grows with the corners alone. Outlines may
 * cross a little afterwards, which does not matter for drawing them.
 */
final class ArcSimplifier {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A ring without its first corner at its end, and the numbers of its corners. */
    private record Ring(Coordinate[] points, int[] ids) {}

    private final List<List<Ring>> ringsOf = new ArrayList<>();
    /** Corners by their place, in a table with gaps: their keys, and their numbers plus one. */
    private long[] keys = new long[1 << 12];

    private int[] numbers = new int[1 << 12];
    private int count;
    /** By corner: the corners beside it as first seen. */
    private int[] beside = new int[1 << 12];

    private boolean[] junction = new boolean[1 << 11];
    private final Map<Arc, Run> runs = new HashMap<>();
    private final List<Stretch> stretches = new ArrayList<>();

    /** A stretch by its ends, the corner after the first and how many there are; as it runs in a ring. */
    private record Arc(int first, int second, int last, int count) {
        @Override
        public int hashCode() {
            long mixed = (((long) first << 32 | second) * 31 + last) * 0x9E3779B97F4A7C15L + count;
            return (int) (mixed >>> 32);
        }
    }

    /** As it was first met. */
    private static final class Stretch {
        private Coordinate[] points;

        Stretch(Coordinate[] points) {
            this.points = points;
        }
    }

    /** A stretch as it runs in a ring. */
    private record Run(Stretch stretch, boolean isTurned) {}

    /** @param polygons with coordinates that are floats */
    private ArcSimplifier(List<Geometry> polygons) {
        for (Geometry geometry : polygons) {
            List<Ring> rings = new ArrayList<>();
            for (Object each : PolygonExtracter.getPolygons(geometry)) {
                Polygon polygon = (Polygon) each;
                if (!polygon.isEmpty()) {
                    rings.add(ring(polygon.getExteriorRing()));
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        rings.add(ring(polygon.getInteriorRingN(hole)));
                    }
                }
            }
            ringsOf.add(rings);
        }
    }

    static Geometry[] simplified(List<Geometry> polygons, double tolerance) {
        ArcSimplifier all = new ArcSimplifier(polygons);
        all.ringsOf.forEach(rings -> rings.forEach(all::note));
        List<List<List<Run>>> made = new ArrayList<>();
        for (List<Ring> rings : all.ringsOf) {
            List<List<Run>> lists = new ArrayList<>();
            rings.forEach(ring -> lists.add(all.cut(ring)));
            made.add(lists);
        }
        all.stretches.parallelStream()
                .forEach(stretch -> stretch.points = LineThinner.thin(stretch.points, tolerance * tolerance));
        Geometry[] result = new Geometry[polygons.size()];
        for (int g = 0; g < result.length; g++) {
            result[g] = together(polygons.get(g), made.get(g));
        }
        return result;
    }

    private Ring ring(LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        int kept = 0;
        Coordinate[] without = new Coordinate[points.length];
        for (int i = 0; i < points.length - 1; i++) {
            if (kept == 0 || !points[i].equals2D(without[kept - 1])) {
                without[kept++] = points[i];
            }
        }
        while (kept > 1 && without[kept - 1].equals2D(without[0])) {
            kept--;
        }
        int[] ids = new int[kept];
        for (int i = 0; i < kept; i++) {
            ids[i] = id(without[i]);
        }
        return new Ring(Arrays.copyOf(without, kept), ids);
    }

    private int id(Coordinate c) {
        long key = (long) Float.floatToIntBits((float) c.x) << 32 | Float.floatToIntBits((float) c.y) & 0xFFFFFFFFL;
        int at = place(key, keys.length);
        while (numbers[at] != 0) {
            if (keys[at] == key) {
                return numbers[at] - 1;
            }
            at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        numbers[at] = ++count;
        if (2 * count > keys.length) {
            grow();
        }
        if (2 * count > beside.length) {
            beside = Arrays.copyOf(beside, 2 * beside.length);
            junction = Arrays.copyOf(junction, 2 * junction.length);
        }
        beside[2 * (count - 1)] = -1;
        return count - 1;
    }

    private static int place(long key, int length) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & length - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = place(oldKeys[i], keys.length);
                while (numbers[at] != 0) {
                    at = at + 1 & keys.length - 1;
                }
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }

    private void note(Ring ring) {
        int[] at = ring.ids;
        int n = at.length;
        for (int i = 0; i < n; i++) {
            int before = at[(i + n - 1) % n];
            int after = at[(i + 1) % n];
            int low = Math.min(before, after);
            int high = Math.max(before, after);
            int place = 2 * at[i];
            if (beside[place] < 0) {
                beside[place] = low;
                beside[place + 1] = high;
            } else if (beside[place] != low || beside[place + 1] != high) {
                junction[at[i]] = true;
            }
        }
    }

    /** The ring's stretches in its order, as they run in it. */
    private List<Run> cut(Ring ring) {
        int[] at = ring.ids;
        int n = at.length;
        int start = -1;
        int least = 0;
        for (int i = 0; i < n; i++) {
            if (start < 0 && junction[at[i]]) {
                start = i;
            }
            least = at[i] < at[least] ? i : least;
        }
        // A ring that nobody else has a part of begins where the same ring of another does.
        int from = start < 0 ? least : start;
        List<Run> found = new ArrayList<>();
        for (int i = from; i < from + n; ) {
            int to = i + 1;
            while (to < from + n && !junction[at[to % n]]) {
                to++;
            }
            Coordinate[] points = new Coordinate[to - i + 1];
            for (int k = i; k <= to; k++) {
                points[k - i] = ring.points[k % n];
            }
            int second = at[(i + 1) % n];
            int beforeLast = at[(to - 1) % n];
            found.add(run(points, new int[] {at[i % n], second, beforeLast, at[to % n]}));
            i = to;
        }
        return found;
    }

    /** @param ends the numbers of the first two corners and the last two */
    private Run run(Coordinate[] points, int[] ends) {
        Arc forth = new Arc(ends[0], ends[1], ends[3], points.length);
        Run known = runs.get(forth);
        if (known == null) {
            Run back = runs.get(new Arc(ends[3], ends[2], ends[0], points.length));
            if (back == null) {
                Stretch stretch = new Stretch(points);
                stretches.add(stretch);
                known = new Run(stretch, false);
            } else {
                known = new Run(back.stretch, !back.isTurned);
            }
            runs.put(forth, known);
        }
        return known;
    }

    private static Geometry together(Geometry given, List<List<Run>> rings) {
        List<Polygon> polygons = new ArrayList<>();
        int next = 0;
        for (Object each : PolygonExtracter.getPolygons(given)) {
            Polygon polygon = (Polygon) each;
            if (polygon.isEmpty()) {
                continue;
            }
            LinearRing shell = ring(rings.get(next++));
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            for (int hole = 0; hole < holes.length; hole++) {
                holes[hole] = ring(rings.get(next++));
            }
            polygons.add(FACTORY.createPolygon(shell, holes));
        }
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static LinearRing ring(List<Run> parts) {
        List<Coordinate> all = new ArrayList<>();
        for (Run part : parts) {
            Coordinate[] points = part.stretch.points;
            for (int i = all.isEmpty() ? 0 : 1; i < points.length; i++) {
                all.add(points[part.isTurned ? points.length - 1 - i : i]);
            }
        }
        while (!all.isEmpty() && all.size() < 4) {
            all.add(all.get(0));
        }
        return FACTORY.createLinearRing(all.toArray(Coordinate[]::new));
    }
}
