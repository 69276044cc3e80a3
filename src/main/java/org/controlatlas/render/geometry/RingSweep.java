package org.controlatlas.render.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * Takes out of projected polygons what rounding to floats leaves of very small things: points that lie on one another, lines
 * that go out and back the same way, rings of no width. The simplifier of coverages cannot do with them.
 */
final class RingSweep {
    private RingSweep() {}

    /** The geometry itself where there is nothing to take out; may become empty. */
    static Geometry swept(Geometry geometry) {
        if (!(geometry instanceof Polygonal)) {
            return geometry;
        }
        List<Polygon> polygons = new ArrayList<>(geometry.getNumGeometries());
        boolean same = true;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon given = (Polygon) geometry.getGeometryN(i);
            Polygon swept = polygon(given);
            same &= swept == given;
            if (!swept.isEmpty()) {
                polygons.add(swept);
            }
        }
        if (same) {
            return geometry;
        }
        return geometry instanceof Polygon && polygons.size() == 1
                ? polygons.get(0)
                : geometry.getFactory().createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static Polygon polygon(Polygon given) {
        if (given.isEmpty()) {
            return given;
        }
        LinearRing shell = ring(given.getExteriorRing());
        if (shell == null) {
            return given.getFactory().createPolygon();
        }
        boolean same = shell == given.getExteriorRing();
        List<LinearRing> holes = new ArrayList<>(given.getNumInteriorRing());
        for (int i = 0; i < given.getNumInteriorRing(); i++) {
            LinearRing hole = ring(given.getInteriorRingN(i));
            same &= hole == given.getInteriorRingN(i);
            if (hole != null) {
                holes.add(hole);
            }
        }
        return same ? given : given.getFactory().createPolygon(shell, holes.toArray(new LinearRing[0]));
    }

    /** The ring itself where it is sound; null for one of no width. */
    private static LinearRing ring(LinearRing given) {
        CoordinateSequence points = given.getCoordinateSequence();
        if (isSound(points)) {
            return hasNoArea(given) ? null : given;
        }
        // Without the last point, which is the first: a spike may lie there, too.
        List<Coordinate> kept = new ArrayList<>(points.size());
        for (int i = 0; i < points.size() - 1; i++) {
            kept.add(points.getCoordinate(i));
            while (fold(kept)) {
                // Taking out one spike may leave another.
            }
        }
        boolean folded = true;
        while (folded && kept.size() > 2) {
            int last = kept.size() - 1;
            folded = false;
            if (same(kept.get(0), kept.get(last))) {
                kept.remove(last);
                folded = true;
            } else if (same(kept.get(1), kept.get(last))) {
                kept.remove(0);
                folded = true;
            } else if (same(kept.get(0), kept.get(last - 1))) {
                kept.remove(last);
                folded = true;
            }
        }
        if (kept.size() < 3) {
            return null;
        }
        kept.add(kept.get(0).copy());
        LinearRing ring = given.getFactory().createLinearRing(kept.toArray(new Coordinate[0]));
        return hasNoArea(ring) ? null : ring;
    }

    /** Of corners that all lie on one line, for example. */
    private static boolean hasNoArea(LinearRing ring) {
        return Area.ofRing(ring.getCoordinateSequence()) == 0;
    }

    /** Takes the last point out if it lies on the one before it, or the last two if they go back where the line came from. */
    private static boolean fold(List<Coordinate> kept) {
        int size = kept.size();
        if (size > 1 && same(kept.get(size - 1), kept.get(size - 2))) {
            kept.remove(size - 1);
            return true;
        }
        if (size > 2 && same(kept.get(size - 1), kept.get(size - 3))) {
            kept.remove(size - 1);
            kept.remove(size - 2);
            return true;
        }
        return false;
    }

    private static boolean isSound(CoordinateSequence points) {
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            int next = (i + 1) % last;
            int afterNext = (i + 2) % last;
            if (same(points, i, next) || same(points, i, afterNext)) {
                return false;
            }
        }
        return last >= 3;
    }

    private static boolean same(CoordinateSequence points, int a, int b) {
        return points.getX(a) == points.getX(b) && points.getY(a) == points.getY(b);
    }

    private static boolean same(Coordinate a, Coordinate b) {
        return a.x == b.x && a.y == b.y;
    }
}
