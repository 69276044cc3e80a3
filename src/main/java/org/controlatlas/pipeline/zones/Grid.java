package org.controlatlas.pipeline.zones;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The grid of 1e-5 degrees (about 1 m) on which all coordinates of the partition lie, so that what is written with five
 * decimals is exactly what was computed.
 *
 * <p>Distances and Voronoi cells are taken in a plane scaled by cos 40°, whose unit is a degree of latitude: a linear
 * map, so a straight edge stays straight; its distances are off by less than 2 % between 38.4° and 41.9° north.
 */
final class Grid {
    static final PrecisionModel PRECISION = new PrecisionModel(1e5);
    static final GeometryFactory FACTORY = new GeometryFactory(PRECISION, 4326);

    /** Metres in one degree of latitude. */
    static final double METRES_PER_DEGREE = 111_195;

    private static final double COS = Math.cos(Math.toRadians(40));

    private Grid() {}

    static Geometry toPlane(Geometry degrees) {
        return AffineTransformation.scaleInstance(COS, 1).transform(degrees);
    }

    static Geometry toDegrees(Geometry plane) {
        return AffineTransformation.scaleInstance(1 / COS, 1).transform(plane);
    }

    static Coordinate toPlane(Coordinate degrees) {
        return new Coordinate(degrees.x * COS, degrees.y);
    }

    static Point point(Coordinate degrees) {
        return FACTORY.createPoint(degrees);
    }

    /** Distance in metres. */
    static double distance(Coordinate a, Coordinate b) {
        return toPlane(a).distance(toPlane(b)) * METRES_PER_DEGREE;
    }

    /** The geometry grown by a distance in metres, in degrees. */
    static Geometry buffer(Geometry degrees, double metres) {
        return toDegrees(toPlane(degrees).buffer(metres / METRES_PER_DEGREE, 16));
    }

    /** Area in km² in the scaled plane, for fitting shapes; published figures are geodesic. */
    static double area(Geometry degrees) {
        double km = METRES_PER_DEGREE / 1000;
        double lat = degrees.isEmpty() ? 40 : degrees.getEnvelopeInternal().centre().y;
        return degrees.getArea() * km * km * Math.cos(Math.toRadians(lat));
    }
}
