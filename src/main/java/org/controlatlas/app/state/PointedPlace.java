package org.controlatlas.app.state;

import org.locationtech.jts.geom.Coordinate;

/** A place as somebody pointed at it: everything that is told of it rounds alike. */
public final class PointedPlace {
    private PointedPlace() {}

    /** To 0.00001 degrees: about a metre, which is what a pointer can tell. */
    public static Coordinate of(Coordinate degrees) {
        return new Coordinate(rounded(degrees.x), rounded(degrees.y));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
