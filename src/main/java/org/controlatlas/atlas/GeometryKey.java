package org.controlatlas.atlas;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** A geometry as a key: equal if type, rings and coordinates are the same in the same order. */
final class GeometryKey {
    private final Geometry geometry;
    private final int hash;

    GeometryKey(Geometry geometry) {
        this.geometry = geometry;
        this.hash = hash(geometry);
    }

    /** Exact equality, told apart early by the hash in most cases. */
    static boolean sameCoordinates(Geometry a, Geometry b) {
        return a == b || (a.getNumPoints() == b.getNumPoints() && a.equalsExact(b));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeometryKey key && hash == key.hash && sameCoordinates(geometry, key.geometry);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    private static int hash(Geometry geometry) {
        HashFilter filter = new HashFilter();
        geometry.apply(filter);
        return (int) (filter.hash ^ (filter.hash >>> 32));
    }

    private static final class HashFilter implements CoordinateSequenceFilter {
        private long hash = 17;

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            hash = 31 * hash + Double.doubleToRawLongBits(sequence.getX(i));
            hash = 31 * hash + Double.doubleToRawLongBits(sequence.getY(i));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
