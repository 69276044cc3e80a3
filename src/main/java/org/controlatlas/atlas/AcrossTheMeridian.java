package org.controlatlas.atlas;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Polygons that go across the 180th meridian and were not cut there, as RFC 7946 asks for: from 179 to -179 they would reach
 * round the world. One is taken to go the short way if only then its ring runs in the direction of RFC 7946, or if as it
 * stands it crosses itself.
 */
final class AcrossTheMeridian {
    private AcrossTheMeridian() {}

    /** The polygon with longitudes that go on beyond 180 or -180; empty for one that is meant as it stands. */
    static Optional<Polygon> of(Polygon polygon) {
        if (polygon.getEnvelopeInternal().getWidth() <= 180) {
            return Optional.empty();
        }
        Coordinate[] shell = polygon.getExteriorRing().getCoordinates();
        if (!jumps(shell)) {
            return Optional.empty();
        }
        Coordinate[] on = unrolled(shell, shell[0].x);
        double width = width(on);
        // A ring that does not come back to where it began goes round a pole.
        if (on[0].x != on[on.length - 1].x || width >= 180) {
            return Optional.empty();
        }
        boolean meant = Orientation.isCCW(on) && !Orientation.isCCW(shell) || !new IsValidOp(polygon).isValid();
        if (!meant) {
            return Optional.empty();
        }
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        double middle = on[0].x;
        for (int i = 0; i < holes.length; i++) {
            holes[i] = polygon.getFactory()
                    .createLinearRing(unrolled(polygon.getInteriorRingN(i).getCoordinates(), middle));
        }
        return Optional.of(
                polygon.getFactory().createPolygon(polygon.getFactory().createLinearRing(on), holes));
    }

    private static boolean jumps(Coordinate[] ring) {
        for (int i = 1; i < ring.length; i++) {
            double step = Math.abs(ring[i].x - ring[i - 1].x);
            if (step > 180 && step < 360) {
                return true;
            }
        }
        return false;
    }

    /** The ring with each corner by the shorter way from the one before; the first near the given longitude. */
    private static Coordinate[] unrolled(Coordinate[] ring, double near) {
        Coordinate[] on = Arrays.stream(ring).map(Coordinate::copy).toArray(Coordinate[]::new);
        double before = near;
        for (Coordinate corner : on) {
            corner.x += 360 * Math.rint((before - corner.x) / 360);
            before = corner.x;
        }
        return on;
    }

    private static double width(Coordinate[] ring) {
        double west = Arrays.stream(ring).mapToDouble(corner -> corner.x).min().orElse(0);
        double east = Arrays.stream(ring).mapToDouble(corner -> corner.x).max().orElse(0);
        return east - west;
    }
}
