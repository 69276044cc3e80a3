package org.controlatlas.render.geometry;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Shapes of the plane for tests. */
final class Shapes {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    static Polygon box(double left, double top, double right, double bottom) {
        return (Polygon) FACTORY.toGeometry(new Envelope(left, right, top, bottom));
    }

    /** A ring of corners at random distances round a middle: it never crosses itself. */
    static Polygon star(Random random, double x, double y, double reach, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double away = reach * (0.2 + 0.8 * random.nextDouble());
            // As floats, which outlines hold.
            ring[i] = new Coordinate((float) (x + away * Math.cos(angle)), (float) (y + away * Math.sin(angle)));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    static Polygon polygon(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i < ring.length - 1; i++) {
            ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        ring[ring.length - 1] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    /** Of a ring x, y, x, y … */
    static Polygon polygon(float[] ring) {
        double[] xy = new double[ring.length];
        for (int i = 0; i < ring.length; i++) {
            xy[i] = ring[i];
        }
        return polygon(xy);
    }

    static Geometry withHole(Polygon shell, Geometry hole) {
        return shell.difference(hole);
    }
}
