package org.controlatlas.model;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Makes copies of geometries with other positions. */
public final class Positions {
    private Positions() {}

    /** Puts the i-th position of a sequence elsewhere. */
    @FunctionalInterface
    public interface Move {
        void move(CoordinateSequence points, int i);
    }

    /** A copy whose positions are moved one by one. */
    public static Geometry moved(Geometry geometry, Move move) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                move.move(points, i);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        copy.geometryChanged();
        return copy;
    }
}
