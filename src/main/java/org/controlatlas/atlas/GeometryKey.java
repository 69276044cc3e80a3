package org.controlatlas.atlas;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A geometry as a key: equal if type, rings and coordinates are the same in the same order. */
final class GeometryKey {
    private static final int SAMPLES = 16;

    private final Geometry geometry;
    private final int hash;

    GeometryKey(Geometry geometry) {
        this.geometry = geometry;
        this.hash = hash(geometry);
    }

    /** Exact equality without making an object for each coordinate, which JTS' own does. */
    static boolean sameCoordinates(Geometry a, Geometry b) {
        if (a == b) {
            return true;
        }
        if (!a.getGeometryType().equals(b.getGeometryType()) || a.getNumGeometries() != b.getNumGeometries()) {
            return false;
        }
        if (a instanceof Polygon first && b instanceof Polygon second) {
            return sameRings(first, second);
        }
        if (!(a instanceof GeometryCollection)) {
            return a.equalsExact(b);
        }
        for (int i = 0; i < a.getNumGeometries(); i++) {
            if (!sameCoordinates(a.getGeometryN(i), b.getGeometryN(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRings(Polygon a, Polygon b) {
        if (a.getNumInteriorRing() != b.getNumInteriorRing()
                || !samePositions(a.getExteriorRing(), b.getExteriorRing())) {
            return false;
        }
        for (int i = 0; i < a.getNumInteriorRing(); i++) {
            if (!samePositions(a.getInteriorRingN(i), b.getInteriorRingN(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean samePositions(LineString a, LineString b) {
        CoordinateSequence first = a.getCoordinateSequence();
        CoordinateSequence second = b.getCoordinateSequence();
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (first.getX(i) != second.getX(i) || first.getY(i) != second.getY(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeometryKey key && hash == key.hash && sameCoordinates(geometry, key.geometry);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Of how many corners there are, and of some of them. */
    private static int hash(Geometry geometry) {
        long hash = 31L * geometry.getNumGeometries() + geometry.getNumPoints();
        for (int i = 0; i < geometry.getNumGeometries(); i += 1 + geometry.getNumGeometries() / SAMPLES) {
            CoordinateSequence points = points(geometry.getGeometryN(i));
            for (int k = 0; points != null && k < points.size(); k += 1 + points.size() / SAMPLES) {
                hash = 31 * hash + Double.doubleToRawLongBits(points.getX(k));
                hash = 31 * hash + Double.doubleToRawLongBits(points.getY(k));
            }
        }
        return (int) (hash ^ (hash >>> 32));
    }

    private static CoordinateSequence points(Geometry part) {
        return part instanceof Polygon polygon
                ? polygon.getExteriorRing().getCoordinateSequence()
                : part instanceof LineString line ? line.getCoordinateSequence() : null;
    }
}
