package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The faces between edges that meet at their ends alone, and who has each. Each edge is walked along on both sides; the
 * side's number is twice the edge's, plus one where the walk goes from the higher corner to the lower. Whoever has an
 * edge has the face on one side of it: so the owners of one face tell those of the next.
 */
final class FaceGraph {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int[] NOBODY = {};

    /** A ring smaller than that part of its bounds is measured exactly to tell which way it runs. */
    private static final double THIN = 1e-9;

    /** @param owners ascending; nobody has it where empty */
    record Face(int[] owners, Polygon ground) {}

    private final Corners corners;
    private final Edges edges;
    /** By corner: where the sides that begin there begin in {@link #out}; one more at the end. */
    private final int[] firstOut;

    /** Anticlockwise round each corner. */
    private final int[] out;

    /** By side: the one after it, with the same ground on the left. */
    private final int[] next;

    /** By side: the walk that it is part of. */
    private final int[] walkOf;
    /** By walk: its rings; with the ground on their left. A walk round a face has one that runs anticlockwise. */
    private final List<List<Coordinate[]>> rings = new ArrayList<>();

    private final List<Integer> firstSide = new ArrayList<>();
    /** By walk: the ring round the face; null for a walk round edges that hang together, seen from outside. */
    private final List<Coordinate[]> shells = new ArrayList<>();

    /** @param edges of which each has an owner */
    FaceGraph(Corners corners, Edges edges) {
        this.corners = corners;
        this.edges = edges;
        this.firstOut = new int[corners.count() + 1];
        this.out = out();
        this.next = next();
        this.walkOf = new int[2 * edges.count()];
        Arrays.fill(walkOf, -1);
    }

    private int from(int side) {
        return (side & 1) == 0 ? edges.low(side >> 1) : edges.high(side >> 1);
    }

    private int to(int side) {
        return from(side ^ 1);
    }

    private int[] out() {
        int sides = 2 * edges.count();
        for (int side = 0; side < sides; side++) {
            firstOut[from(side) + 1]++;
        }
        for (int c = 0; c < corners.count(); c++) {
            firstOut[c + 1] += firstOut[c];
        }
        int[] next = firstOut.clone();
        int[] found = new int[sides];
        for (int side = 0; side < sides; side++) {
            found[next[from(side)]++] = side;
        }
        for (int c = 0; c < corners.count(); c++) {
            sort(found, firstOut[c], firstOut[c + 1]);
        }
        return found;
    }

    private void sort(int[] sides, int begin, int end) {
        // Round a corner of two edges every order is the right one.
        for (int i = begin + 1; i < end && end - begin > 2; i++) {
            int side = sides[i];
            int k = i;
            for (; k > begin && isAfter(sides[k - 1], side); k--) {
                sides[k] = sides[k - 1];
            }
            sides[k] = side;
        }
    }

    /** Whether the first lies anticlockwise of the second, seen from the east on. */
    private boolean isAfter(int one, int other) {
        int half = half(one);
        int otherHalf = half(other);
        if (half != otherHalf) {
            return half > otherHalf;
        }
        int centre = from(one);
        return CGAlgorithmsDD.orientationIndex(
                        corners.x(centre),
                        corners.y(centre),
                        corners.x(to(other)),
                        corners.y(to(other)),
                        corners.x(to(one)),
                        corners.y(to(one)))
                > 0;
    }

    private int half(int side) {
        double dy = corners.y(to(side)) - corners.y(from(side));
        return dy > 0 || dy == 0 && corners.x(to(side)) > corners.x(from(side)) ? 0 : 1;
    }

    /** @throws IllegalStateException if the edges cross one another, so that there are no faces between them */
    List<Face> faces() {
        int[] corner = new int[next.length];
        int[] met = new int[corners.count()];
        for (int side = 0; side < walkOf.length; side++) {
            if (walkOf[side] < 0) {
                walk(side, corner, met);
            }
        }
        return owned();
    }

    private int[] next() {
        int[] place = new int[out.length];
        for (int i = 0; i < out.length; i++) {
            place[out[i]] = i;
        }
        int[] found = new int[out.length];
        for (int side = 0; side < found.length; side++) {
            int at = place[side ^ 1];
            found[side] = out[at == firstOut[to(side)] ? firstOut[to(side) + 1] - 1 : at - 1];
        }
        return found;
    }

    /**
     * Walks on until the side comes again, and parts what was walked into rings that meet no corner twice.
     *
     * @param stack room for the corners on the way
     * @param met by corner: its place on the stack, plus one; all 0 before and after
     */
    private void walk(int first, int[] stack, int[] met) {
        List<Coordinate[]> found = new ArrayList<>(1);
        int walk = rings.size();
        int depth = 0;
        int side = first;
        do {
            int at = from(side);
            if (met[at] > 0) {
                int begin = met[at] - 1;
                found.add(ring(stack, begin, depth));
                while (depth > begin) {
                    met[stack[--depth]] = 0;
                }
            }
            stack[depth++] = at;
            met[at] = depth;
            walkOf[side] = walk;
            side = next[side];
        } while (side != first);
        found.add(ring(stack, 0, depth));
        while (depth > 0) {
            met[stack[--depth]] = 0;
        }
        Coordinate[] shell = null;
        for (Coordinate[] ring : found) {
            if (isAnticlockwise(ring)) {
                require(shell == null);
                shell = ring;
            }
        }
        rings.add(found);
        shells.add(shell);
        firstSide.add(first);
    }

    private Coordinate[] ring(int[] stack, int begin, int end) {
        require(end - begin > 2);
        Coordinate[] points = new Coordinate[end - begin + 1];
        for (int i = begin; i < end; i++) {
            points[i - begin] = corners.point(stack[i]);
        }
        points[end - begin] = points[0].copy();
        return points;
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("edges cross one another elsewhere than at corners");
        }
    }

    private static boolean isAnticlockwise(Coordinate[] ring) {
        double x = ring[0].x;
        double y = ring[0].y;
        double twice = 0;
        double wide = 0;
        double high = 0;
        for (int i = 1; i + 1 < ring.length; i++) {
            double dx = ring[i].x - x;
            double dy = ring[i].y - y;
            twice += dx * (ring[i + 1].y - y) - dy * (ring[i + 1].x - x);
            wide = Math.max(wide, Math.abs(dx));
            high = Math.max(high, Math.abs(dy));
        }
        return Math.abs(twice) > THIN * wide * high ? twice > 0 : Orientation.isCCW(ring);
    }

    private List<Face> owned() {
        int walks = rings.size();
        int[][] owners = new int[walks][];
        List<List<Coordinate[]>> holes = new ArrayList<>();
        for (int walk = 0; walk < walks; walk++) {
            holes.add(new ArrayList<>(0));
        }
        // By walk: the face that it bounds; none for the ground round everything.
        int[] faceOf = new int[walks];
        Arrays.setAll(faceOf, walk -> shells.get(walk) != null ? walk : -1);
        Around around = new Around();
        for (Outer outer : westFirst()) {
            int beside = around.westOf(outer.westmost);
            int there = beside < 0 ? -1 : walkOf[beside];
            require(there < 0 || owners[there] != null);
            faceOf[outer.walk] = there < 0 ? -1 : faceOf[there];
            spread(outer.walk, there < 0 ? NOBODY : owners[there], owners);
        }
        for (int walk = 0; walk < walks; walk++) {
            require(owners[walk] != null);
            if (faceOf[walk] >= 0) {
                for (Coordinate[] ring : rings.get(walk)) {
                    if (ring != shells.get(walk)) {
                        holes.get(faceOf[walk]).add(ring);
                    }
                }
            }
        }
        List<Face> faces = new ArrayList<>();
        for (int walk = 0; walk < walks; walk++) {
            if (shells.get(walk) != null) {
                LinearRing[] inner =
                        holes.get(walk).stream().map(FACTORY::createLinearRing).toArray(LinearRing[]::new);
                faces.add(new Face(
                        owners[walk], FACTORY.createPolygon(FACTORY.createLinearRing(shells.get(walk)), inner)));
            }
        }
        return faces;
    }

    /** Tells the owners of all faces that hang together with a walk, from edge to edge. */
    private void spread(int from, int[] its, int[][] owners) {
        int[] waiting = new int[rings.size()];
        int count = 0;
        owners[from] = its;
        waiting[count++] = from;
        while (count > 0) {
            int walk = waiting[--count];
            int first = firstSide.get(walk);
            int side = first;
            do {
                int beyond = walkOf[side ^ 1];
                if (owners[beyond] == null) {
                    require(shells.get(beyond) != null);
                    owners[beyond] = Edges.either(owners[walk], edges.owners(side >> 1));
                    waiting[count++] = beyond;
                }
                side = next[side];
            } while (side != first);
        }
    }

    /** A walk round edges that hang together, seen from outside. */
    private record Outer(int walk, Coordinate westmost) {}

    private List<Outer> westFirst() {
        List<Outer> found = new ArrayList<>();
        for (int walk = 0; walk < rings.size(); walk++) {
            if (shells.get(walk) == null) {
                found.add(new Outer(walk, westmost(walk)));
            }
        }
        found.sort(Comparator.comparing(Outer::westmost));
        return found;
    }

    private Coordinate westmost(int walk) {
        Coordinate found = null;
        for (Coordinate[] ring : rings.get(walk)) {
            for (Coordinate point : ring) {
                if (found == null || point.compareTo(found) < 0) {
                    found = point;
                }
            }
        }
        return found;
    }

    /** Finds what lies beside a place. */
    private final class Around {
        private final double[] south = new double[edges.count()];
        private final double[] north = new double[edges.count()];
        private final Strips strips;

        Around() {
            for (int e = 0; e < south.length; e++) {
                south[e] = Math.min(corners.y(edges.low(e)), corners.y(edges.high(e)));
                north[e] = Math.max(corners.y(edges.low(e)), corners.y(edges.high(e)));
            }
            strips = new Strips(south, north);
        }

        /** The side of the next edge to the west that faces the place; -1 for none. */
        int westOf(Coordinate place) {
            int found = -1;
            double nearest = 0;
            double nearestLean = 0;
            for (int e : strips.edges(strips.of(place.y))) {
                if (south[e] <= place.y && place.y < north[e]) {
                    boolean rises = corners.y(edges.low(e)) < corners.y(edges.high(e));
                    int foot = rises ? edges.low(e) : edges.high(e);
                    int head = rises ? edges.high(e) : edges.low(e);
                    double lean = (corners.x(head) - corners.x(foot)) / (north[e] - south[e]);
                    double x = corners.x(foot) + (place.y - south[e]) * lean;
                    // Of edges that rise from one corner the one that leans farthest east.
                    if (x < place.x && (found < 0 || x > nearest || x == nearest && lean > nearestLean)) {
                        found = 2 * e + (rises ? 1 : 0);
                        nearest = x;
                        nearestLean = lean;
                    }
                }
            }
            return found;
        }
    }
}
