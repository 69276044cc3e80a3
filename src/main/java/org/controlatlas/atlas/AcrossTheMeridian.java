package org.controlatlas.atlas;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Polygons that go across the 180th meridian and were not cut there, as RFC 7946 asks for: from 179 to -179 they would reach
 * round the world. One is taken to go the short way if only then its ring runs in the direction of RFC 7946, or if as it
 * stands it crosses itself. One that goes all the way round holds the pole on its side of the equator.
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
        if (on[0].x != on[on.length - 1].x) {
            return new IsValidOp(polygon).isValid() ? Optional.empty() : roundAPole(polygon, on);
        }
        if (width(on) >= 180) {
            return Optional.empty();
        }
        boolean meant = Orientation.isCCW(on) && !Orientation.isCCW(shell) || !new IsValidOp(polygon).isValid();
        if (!meant) {
            return Optional.empty();
        }
        return polygon(polygon, on, on[0].x);
    }

    /** The ring does not come back to where it began: from its end it goes to the pole, and back to its beginning. */
    private static Optional<Polygon> roundAPole(Polygon polygon, Coordinate[] on) {
        Coordinate first = on[0];
        Coordinate last = on[on.length - 1];
        double pole = Math.copySign(
                90, Arrays.stream(on).mapToDouble(corner -> corner.y).sum());
        Coordinate[] ring = Arrays.copyOf(on, on.length + 3);
        ring[on.length] = new Coordinate(last.x, pole);
        ring[on.length + 1] = new Coordinate(first.x, pole);
        ring[on.length + 2] = first.copy();
        return polygon(polygon, ring, (first.x + last.x) / 2);
    }

    /**
     * The polygon with another outer ring and its own holes.
     *
     * @param near longitude near which the holes are to begin
     * @return empty where a hole goes round a pole itself
     */
    private static Optional<Polygon> polygon(Polygon polygon, Coordinate[] shell, double near) {
        GeometryFactory factory = polygon.getFactory();
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            Coordinate[] hole = unrolled(polygon.getInteriorRingN(i).getCoordinates(), near);
            if (hole[0].x != hole[hole.length - 1].x) {
                return Optional.empty();
            }
            holes[i] = factory.createLinearRing(hole);
        }
        return Optional.of(factory.createPolygon(factory.createLinearRing(shell), holes));
    }

    private static boolean jumps(Coordinate[] ring) {
        for (int i = 1; i < ring.length; i++) {
            double step = Math.abs(ring[i].x - ring[i - 1].x);
            if (step > 180) {
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
