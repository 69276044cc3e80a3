package org.controlatlas.render.geometry;

import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Triangle;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Visvalingam and Whyatt's simplification of a line: the corner whose triangle with its neighbours is the smallest goes
 * first. In O(n log n), where the library's, which keeps no queue, takes the square.
 */
final class LineThinner {
    private record Corner(int index, double area, int turn) {}

    private final Coordinate[] points;
    private final int[] before;
    private final int[] after;
    /** By corner: how often its triangle has changed; an older entry of the queue no longer counts. */
    private final int[] turns;

    private LineThinner(Coordinate[] points) {
        this.points = points;
        this.before = new int[points.length];
        this.after = new int[points.length];
        this.turns = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            before[i] = i - 1;
            after[i] = i + 1;
        }
    }

    /**
     * @param points whose ends stay; of a ring, whose ends are one, four points stay
     * @param area of the triangles from which on a corner stays
     */
    static Coordinate[] thin(Coordinate[] points, double area) {
        int least = points[0].equals2D(points[points.length - 1]) ? 4 : 2;
        return points.length <= least ? points : new LineThinner(points).thinned(area, least);
    }

    /**
     * Lines and rings of a geometry made simpler each for itself, with the same result as {@link
     * org.locationtech.jts.simplify.VWSimplifier} that does not see to it that polygons stay valid: rings of which fewer
     * than four points are left go.
     *
     * @param tolerance its square is the area of the triangles from which on a corner stays
     */
    static Geometry simplified(Geometry geometry, double tolerance) {
        return new Thinning(tolerance * tolerance).transform(geometry);
    }

    private static final class Thinning extends GeometryTransformer {
        private final double area;

        Thinning(double area) {
            this.area = area;
        }

        @Override
        protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
            Coordinate[] all = points.toCoordinateArray();
            return factory.getCoordinateSequenceFactory()
                    .create(all.length <= 2 ? all : new LineThinner(all).thinned(area, 2));
        }

        @Override
        protected Geometry transformLinearRing(LinearRing ring, Geometry parent) {
            Geometry thin = super.transformLinearRing(ring, parent);
            return parent instanceof Polygon && !(thin instanceof LinearRing) ? null : thin;
        }
    }

    private Coordinate[] thinned(double most, int least) {
        PriorityQueue<Corner> queue = new PriorityQueue<>(points.length, (a, b) -> {
            int smaller = Double.compare(a.area, b.area);
            return smaller != 0 ? smaller : Integer.compare(a.index, b.index);
        });
        for (int i = 1; i + 1 < points.length; i++) {
            offer(i, most, queue);
        }
        int left = points.length;
        boolean[] gone = new boolean[points.length];
        while (left > least && !queue.isEmpty()) {
            Corner corner = queue.poll();
            int i = corner.index;
            if (gone[i] || turns[i] != corner.turn) {
                continue;
            }
            gone[i] = true;
            left--;
            after[before[i]] = after[i];
            before[after[i]] = before[i];
            for (int beside : new int[] {before[i], after[i]}) {
                turns[beside]++;
                if (beside > 0 && beside + 1 < points.length) {
                    offer(beside, most, queue);
                }
            }
        }
        Coordinate[] kept = new Coordinate[left];
        for (int i = 0, k = 0; i < points.length; i = after[i]) {
            kept[k++] = points[i];
        }
        return kept;
    }

    private void offer(int i, double most, PriorityQueue<Corner> queue) {
        double area = Triangle.area(points[before[i]], points[i], points[after[i]]);
        if (area < most) {
            queue.add(new Corner(i, area, turns[i]));
        }
    }
}
