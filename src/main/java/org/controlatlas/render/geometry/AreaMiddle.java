package org.controlatlas.render.geometry;

import java.util.Arrays;
import org.controlatlas.render.view.Mercator;
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
 * @param width that a name may have there, in zoom-0 units: that of the stretch, less where it lies far from the middle
 */
public record AreaMiddle(double x, double y, double width) {
    private static final int ROWS = 9;

    /** @param degrees polygons */
    public static AreaMiddle of(Geometry degrees) {
        Polygon largest = largest(degrees);
        if (largest == null || largest.isEmpty()) {
            return new AreaMiddle(0, 0, 0);
        }
        // Nothing is drawn beyond the map's end towards the poles.
        Envelope bounds = largest.getEnvelopeInternal()
                .intersection(new Envelope(
                        Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -Mercator.MAX_LAT, Mercator.MAX_LAT));
        if (bounds.isNull()) {
            return new AreaMiddle(0, 0, 0);
        }
        AreaMiddle best = new AreaMiddle(Mercator.x(bounds.centre().x), Mercator.y(bounds.centre().y), 0);
        Rows rows = new Rows(bounds.getMinY(), bounds.getHeight() / (ROWS + 1));
        rows.add(largest.getExteriorRing());
        for (int hole = 0; hole < largest.getNumInteriorRing(); hole++) {
            rows.add(largest.getInteriorRingN(hole));
        }
        for (int row = 1; row <= ROWS; row++) {
            // Rows near the middle count more: a name at the very end of a shape reads badly.
            double part = (double) row / (ROWS + 1);
            double weight = 1 - 0.8 * Math.abs(part - 0.5);
            double[] xs = rows.crossings(row);
            for (int i = 0; i + 1 < xs.length; i += 2) {
                double width = Mercator.x(xs[i + 1]) - Mercator.x(xs[i]);
                if (width * weight > best.width * 1.0001) {
                    best = new AreaMiddle(
                            Mercator.x((xs[i] + xs[i + 1]) / 2), Mercator.y(rows.latitude(row)), width * weight);
                }
            }
        }
        return best;
    }

    /** Null if there is none. */
    private static Polygon largest(Geometry geometry) {
        if (geometry.getNumGeometries() == 1) {
            return geometry.getGeometryN(0) instanceof Polygon only ? only : null;
        }
        Polygon largest = null;
        double most = -1;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() > most) {
                largest = polygon;
                most = polygon.getArea();
            }
        }
        return largest;
    }

    /** Where rings cross the parallels; each ring is gone through once for all of them. */
    private static final class Rows {
        private final double south;
        private final double height;
        private final double[][] xs = new double[ROWS + 1][4];
        private final int[] counts = new int[ROWS + 1];

        Rows(double south, double height) {
            this.south = south;
            this.height = height;
        }

        double latitude(int row) {
            return south + row * height;
        }

        /** From west to east. */
        double[] crossings(int row) {
            double[] found = Arrays.copyOf(xs[row], counts[row]);
            Arrays.sort(found);
            return found;
        }

        void add(LineString ring) {
            CoordinateSequence points = ring.getCoordinateSequence();
            double x0 = points.getX(0);
            double y0 = points.getY(0);
            for (int i = 1; i < points.size(); i++) {
                double x1 = points.getX(i);
                double y1 = points.getY(i);
                int last = last(Math.max(y0, y1));
                for (int row = last(Math.min(y0, y1)) + 1; row <= last; row++) {
                    cross(row, x0 + (latitude(row) - y0) / (y1 - y0) * (x1 - x0));
                }
                x0 = x1;
                y0 = y1;
            }
        }

        /** The northernmost row at or below that latitude; 0 if there is none. */
        private int last(double y) {
            int row = Math.max(0, Math.min(ROWS, (int) ((y - south) / height)));
            // The quotient may be off by one bit, and each end of a segment must be found on one side of a row only.
            while (row < ROWS && latitude(row + 1) <= y) {
                row++;
            }
            while (row > 0 && latitude(row) > y) {
                row--;
            }
            return row;
        }

        private void cross(int row, double x) {
            if (counts[row] == xs[row].length) {
                xs[row] = Arrays.copyOf(xs[row], 2 * counts[row]);
            }
            xs[row][counts[row]++] = x;
        }
    }
}
