package org.controlatlas.timeline;

import java.util.Arrays;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;

/**
 * Cuts edges where they cross and where a corner of one lies nearer to another than a tolerance, and makes such places
 * one corner: what {@link org.locationtech.jts.noding.snap.SnappingNoder} does, on plain numbers. Edges that several
 * have are cut once.
 */
final class NearNoder {
    private final double tolerance;
    private final Corners corners;
    private final Edges edges = new Edges();

    private double[] west;
    private double[] east;
    private double[] south;
    private double[] north;
    /** By edge: the place in {@link #cuts} of the last corner that it is cut at, plus one. */
    private int[] lastCut;
    /** Pairs: a corner, and the place of the one before it, plus one. */
    private int[] cuts = new int[1 << 10];

    private int cutCount;
    private final RobustLineIntersector intersector = new RobustLineIntersector();

    NearNoder(double tolerance) {
        this.tolerance = tolerance;
        this.corners = new Corners(tolerance);
    }

    Corners corners() {
        return corners;
    }

    /** @param owner who has an odd number of each of the line's edges, unless given again */
    void add(Coordinate[] line, int owner) {
        int[] alone = {owner};
        int from = -1;
        for (Coordinate point : line) {
            int to = corners.at(point.x, point.y);
            if (from >= 0) {
                edges.add(from, to, alone);
            }
            from = to;
        }
    }

    /** The parts of the edges between the places where they meet. */
    Edges cut() {
        bound();
        int given = corners.count();
        Strips strips = new Strips(south, north);
        for (int strip = 0; strip < strips.count(); strip++) {
            sweep(strips, strip);
        }
        // Where two edges cross a third may lie so near that it crosses each of them elsewhere.
        for (int corner = given; corner < corners.count(); corner++) {
            for (int edge : strips.edges(strips.of(corners.y(corner)))) {
                cutNear(edge, corner);
            }
        }
        Edges parts = new Edges();
        for (int e = 0; e < edges.count(); e++) {
            if (edges.owners(e).length > 0) {
                addParts(e, parts);
            }
        }
        return parts;
    }

    private void bound() {
        int count = edges.count();
        west = new double[count];
        east = new double[count];
        south = new double[count];
        north = new double[count];
        lastCut = new int[count];
        for (int e = 0; e < count; e++) {
            int a = edges.low(e);
            int b = edges.high(e);
            // As floats, by which they are sorted.
            west[e] = down(Math.min(corners.x(a), corners.x(b)) - tolerance);
            east[e] = Math.max(corners.x(a), corners.x(b)) + tolerance;
            south[e] = Math.min(corners.y(a), corners.y(b)) - tolerance;
            north[e] = Math.max(corners.y(a), corners.y(b)) + tolerance;
        }
    }

    /** Compares the strip's edges from west to east, each with those that it begins within. */
    private void sweep(Strips strips, int strip) {
        int[] sorted = byWest(strips.edges(strip));
        int[] active = new int[sorted.length];
        int there = 0;
        for (int edge : sorted) {
            int kept = 0;
            for (int i = 0; i < there; i++) {
                int other = active[i];
                if (east[other] < west[edge]) {
                    continue;
                }
                active[kept++] = other;
                // Two that reach through several strips together are compared in the first.
                if (south[other] <= north[edge]
                        && south[edge] <= north[other]
                        && strips.of(Math.max(south[edge], south[other])) == strip) {
                    meet(Math.min(edge, other), Math.max(edge, other));
                }
            }
            active[kept++] = edge;
            there = kept;
        }
    }

    private int[] byWest(int[] some) {
        long[] keys = new long[some.length];
        for (int i = 0; i < some.length; i++) {
            int bits = Float.floatToIntBits((float) west[some[i]]);
            // Of numbers below zero the bits run the other way.
            keys[i] = (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[some.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = some[(int) keys[i]];
        }
        return sorted;
    }

    private static float down(double exact) {
        float rounded = (float) exact;
        return rounded > exact ? Math.nextDown(rounded) : rounded;
    }

    private void meet(int e, int f) {
        int a = edges.low(e);
        int b = edges.high(e);
        int c = edges.low(f);
        int d = edges.high(f);
        boolean joined = a == c || a == d || b == c || b == d;
        if (!joined && cross(a, b, c, d)) {
            intersector.computeIntersection(corners.point(a), corners.point(b), corners.point(c), corners.point(d));
            if (intersector.hasIntersection()) {
                Coordinate point = intersector.getIntersection(0);
                int corner = corners.at(point.x, point.y);
                cutAt(e, corner);
                cutAt(f, corner);
            }
        }
        cutNear(f, a);
        cutNear(f, b);
        cutNear(e, c);
        cutNear(e, d);
    }

    /** Whether each two lie on different sides of the line through the others. */
    private boolean cross(int a, int b, int c, int d) {
        int ofC = side(a, b, c);
        return ofC != 0 && ofC * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private int side(int a, int b, int p) {
        return CGAlgorithmsDD.orientationIndex(
                corners.x(a), corners.y(a), corners.x(b), corners.y(b), corners.x(p), corners.y(p));
    }

    /** Cuts the edge at a corner of another that lies on it or nearly. */
    private void cutNear(int edge, int corner) {
        double x = corners.x(corner);
        double y = corners.y(corner);
        int a = edges.low(edge);
        int b = edges.high(edge);
        if (corner == a || corner == b || x < west[edge] || x > east[edge] || y < south[edge] || y > north[edge]) {
            return;
        }
        double dx = corners.x(b) - corners.x(a);
        double dy = corners.y(b) - corners.y(a);
        double px = x - corners.x(a);
        double py = y - corners.y(a);
        double squared = dx * dx + dy * dy;
        double along = px * dx + py * dy;
        double across = px * dy - py * dx;
        if (along > 0 && along < squared && across * across < tolerance * tolerance * squared) {
            cutAt(edge, corner);
        }
    }

    private void cutAt(int edge, int corner) {
        if (corner == edges.low(edge) || corner == edges.high(edge)) {
            return;
        }
        if (2 * cutCount == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * cuts.length);
        }
        cuts[2 * cutCount] = corner;
        cuts[2 * cutCount + 1] = lastCut[edge];
        lastCut[edge] = ++cutCount;
    }

    private void addParts(int edge, Edges parts) {
        int from = edges.low(edge);
        for (int corner : inOrder(edge)) {
            parts.add(from, corner, edges.owners(edge));
            from = corner;
        }
        parts.add(from, edges.high(edge), edges.owners(edge));
    }

    /** The corners that it is cut at, from its lower end; some may be there twice. */
    private int[] inOrder(int edge) {
        int count = 0;
        for (int at = lastCut[edge]; at > 0; at = cuts[2 * at - 1]) {
            count++;
        }
        int[] found = new int[count];
        double[] along = new double[count];
        int a = edges.low(edge);
        double dx = corners.x(edges.high(edge)) - corners.x(a);
        double dy = corners.y(edges.high(edge)) - corners.y(a);
        int n = 0;
        for (int at = lastCut[edge]; at > 0; at = cuts[2 * at - 1]) {
            int corner = cuts[2 * at - 2];
            double how = (corners.x(corner) - corners.x(a)) * dx + (corners.y(corner) - corners.y(a)) * dy;
            int i = n++;
            for (; i > 0 && (along[i - 1] > how || along[i - 1] == how && found[i - 1] > corner); i--) {
                along[i] = along[i - 1];
                found[i] = found[i - 1];
            }
            along[i] = how;
            found[i] = corner;
        }
        return found;
    }
}
