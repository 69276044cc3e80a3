package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingIntersectionAdder;
import org.locationtech.jts.noding.snap.SnappingPointIndex;

/**
 * Cuts lines where they meet, and makes corners one that are nearer than a tolerance: what {@link
 * org.locationtech.jts.noding.snap.SnappingNoder} does. That one measures from each corner of two segments to the other
 * segment even where the two lie far apart, which is most of its work; here their bounds are compared first.
 */
final class NearNoder {
    /** Of how many corners one comes first. */
    private static final int EACH = 16;

    private final double tolerance;
    private final SnappingPointIndex corners;

    NearNoder(double tolerance) {
        this.tolerance = tolerance;
        this.corners = new SnappingPointIndex(tolerance);
    }

    /** @return the parts of the lines between the places where they meet */
    Collection<? extends SegmentString> cut(List<Coordinate[]> lines) {
        seed(lines);
        List<NodedSegmentString> snapped = lines.stream().map(this::snapped).toList();
        SegmentIntersector adder = new SnappingIntersectionAdder(tolerance, corners);
        MCIndexNoder noder = new MCIndexNoder(new NearOnly(adder), 2 * tolerance);
        noder.computeNodes(snapped);
        Collection<?> cut = noder.getNodedSubstrings();
        return cut.stream().map(SegmentString.class::cast).toList();
    }

    /** Corners that come in the order of a line would make the index a long chain: some of all lines come first, mixed. */
    private void seed(List<Coordinate[]> lines) {
        List<Coordinate> some = new ArrayList<>();
        int next = 0;
        for (Coordinate[] line : lines) {
            for (; next < line.length; next += EACH) {
                some.add(line[next]);
            }
            next -= line.length;
        }
        Collections.shuffle(some, new Random(1));
        some.forEach(corners::snap);
    }

    private NodedSegmentString snapped(Coordinate[] line) {
        CoordinateList points = new CoordinateList();
        Arrays.stream(line).forEach(point -> points.add(corners.snap(point), false));
        return new NodedSegmentString(points.toCoordinateArray(), null);
    }

    private final class NearOnly implements SegmentIntersector {
        private final SegmentIntersector adder;

        NearOnly(SegmentIntersector adder) {
            this.adder = adder;
        }

        @Override
        public void processIntersections(SegmentString one, int i, SegmentString other, int k) {
            if (near(
                    one.getCoordinate(i),
                    one.getCoordinate(i + 1),
                    other.getCoordinate(k),
                    other.getCoordinate(k + 1))) {
                adder.processIntersections(one, i, other, k);
            }
        }

        private boolean near(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
            double reach = 2 * tolerance;
            return Math.min(a.x, b.x) - reach <= Math.max(c.x, d.x)
                    && Math.min(c.x, d.x) - reach <= Math.max(a.x, b.x)
                    && Math.min(a.y, b.y) - reach <= Math.max(c.y, d.y)
                    && Math.min(c.y, d.y) - reach <= Math.max(a.y, b.y);
        }

        @Override
        public boolean isDone() {
            return adder.isDone();
        }
    }
}
