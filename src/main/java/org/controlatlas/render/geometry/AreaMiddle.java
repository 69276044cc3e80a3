package org.controlatlas.render.geometry;

import java.util.Arrays;
import org.controlatlas.render.Mercator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Where an area's name stands: the middle of the widest stretch inside of it along some parallels. Cheap, and never
 * outside of the area.
 *
 * @param x zoom-0 world coordinates
 * @param y zoom-0 world coordinates
 * @param width of the stretch, in zoom-0 units
 */
public record AreaMiddle(double x, double y, double width) {
    private static final int ROWS = 9;

    /** @param degrees polygons */
    public static AreaMiddle of(Geometry degrees) {
        Polygon largest = null;
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            if (degrees.getGeometryN(i) instanceof Polygon polygon
                    && (largest == null || polygon.getArea() > largest.getArea())) {
                largest = polygon;
            }
        }
        if (largest == null || largest.isEmpty()) {
            return new AreaMiddle(0, 0, 0);
        }
        Envelope bounds = largest.getEnvelopeInternal();
        AreaMiddle best = new AreaMiddle(Mercator.x(bounds.centre().x), Mercator.y(bounds.centre().y), 0);
        for (int row = 1; row <= ROWS; row++) {
            // Rows near the middle count more: a name at the very end of a shape reads badly.
            double part = (double) row / (ROWS + 1);
            double weight = 1 - 0.8 * Math.abs(part - 0.5);
            double lat = bounds.getMinY() + part * bounds.getHeight();
            double[] xs = crossings(largest, lat);
            for (int i = 0; i + 1 < xs.length; i += 2) {
                double width = Mercator.x(xs[i + 1]) - Mercator.x(xs[i]);
                if (width * weight > best.width * 1.0001) {
                    best = new AreaMiddle(Mercator.x((xs[i] + xs[i + 1]) / 2), Mercator.y(lat), width * weight);
                }
            }
        }
        return best;
    }

    private static double[] crossings(Polygon polygon, double lat) {
        double[] found = crossings(polygon.getExteriorRing(), lat);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            double[] more = crossings(polygon.getInteriorRingN(hole), lat);
            double[] both = Arrays.copyOf(found, found.length + more.length);
            System.arraycopy(more, 0, both, found.length, more.length);
            found = both;
        }
        Arrays.sort(found);
        return found;
    }

    private static double[] crossings(LineString ring, double lat) {
        CoordinateSequence points = ring.getCoordinateSequence();
        double[] xs = new double[4];
        int n = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            double y0 = points.getY(i);
            double y1 = points.getY(i + 1);
            if (y0 <= lat != y1 <= lat) {
                if (n == xs.length) {
                    xs = Arrays.copyOf(xs, 2 * n);
                }
                xs[n++] = points.getX(i) + (lat - y0) / (y1 - y0) * (points.getX(i + 1) - points.getX(i));
            }
        }
        return Arrays.copyOf(xs, n);
    }
}
