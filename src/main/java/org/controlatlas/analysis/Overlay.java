package org.controlatlas.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Polygons put upon one another; lines and points in which they only touch are left out. */
final class Overlay {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Overlay() {}

    /** The geometry itself where it is valid, else what it most likely means. */
    static Geometry valid(Geometry geometry) {
        return geometry.isValid() ? geometry : polygons(GeometryFixer.fix(geometry));
    }

    static Geometry common(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? polygons(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION))
                : FACTORY.createPolygon();
    }

    static Geometry without(Geometry a, Collection<Geometry> others) {
        Geometry rest = a;
        for (Geometry other : others) {
            if (rest.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
                rest = polygons(OverlayNGRobust.overlay(rest, other, OverlayNG.DIFFERENCE));
            }
        }
        return rest;
    }

    static Geometry union(Collection<Geometry> geometries) {
        return polygons(OverlayNGRobust.union(new ArrayList<>(geometries)));
    }

    @SuppressWarnings("unchecked")
    static List<Polygon> parts(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        PolygonExtracter.getPolygons(geometry, parts);
        parts.removeIf(Polygon::isEmpty);
        return parts;
    }

    private static Geometry polygons(Geometry geometry) {
        List<Polygon> parts = parts(geometry);
        return parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
    }
}
