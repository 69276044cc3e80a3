package org.controlatlas.timeline;

import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * The area of a ring whose edges are straight in longitude and latitude, as RFC 7946 has them: for rings that go round a
 * pole or along a parallel for far, where the shortest way between two corners is another one.
 */
final class StraightEdges {
    private static final double A = Geodesic.WGS84.EquatorialRadius();
    private static final double F = Geodesic.WGS84.Flattening();
    private static final double E2 = F * (2 - F);
    private static final double E = StrictMath.sqrt(E2);

    /** Gauss and Legendre's points and weights for three points in [-1, 1]: exact to the fifth power. */
    private static final double[] POINTS = {-StrictMath.sqrt(0.6), 0, StrictMath.sqrt(0.6)};

    private static final double[] WEIGHTS = {5 / 9.0, 8 / 9.0, 5 / 9.0};

    private StraightEdges() {}

    /** @param ring closed, in degrees */
    static double squareMetres(CoordinateSequence ring) {
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            sum += below(ring.getX(i), ring.getY(i), ring.getX(i + 1), ring.getY(i + 1));
        }
        return Math.abs(sum);
    }

    /** Signed area between an edge and the equator. */
    private static double below(double lon0, double lat0, double lon1, double lat1) {
        int pieces = 1 + (int) Math.abs(lat1 - lat0);
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            for (int k = 0; k < POINTS.length; k++) {
                double at = (piece + (1 + POINTS[k]) / 2) / pieces;
                sum += WEIGHTS[k] / 2 * zone(StrictMath.toRadians(lat0 + at * (lat1 - lat0)));
            }
        }
        return sum / pieces * StrictMath.toRadians(lon1 - lon0);
    }

    /** Area between the equator and a parallel, for each radian of longitude. */
    private static double zone(double latitude) {
        double sine = StrictMath.sin(latitude);
        double atanh = 0.5 * StrictMath.log((1 + E * sine) / (1 - E * sine));
        return A * A * (1 - E2) / 2 * (sine / (1 - E2 * sine * sine) + atanh / E);
    }
}
