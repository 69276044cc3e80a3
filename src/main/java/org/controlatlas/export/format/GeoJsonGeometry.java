package org.controlatlas.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes geometry as RFC 7946 has it: rings by the right-hand rule, numbers with all their digits, so that what is read
 * from them is the same geometry.
 */
final class GeoJsonGeometry {
    private GeoJsonGeometry() {}

    /** Members of a geometry beside its type and coordinates. */
    interface Members {
        void write() throws IOException;
    }

    static void write(JsonGenerator json, Geometry geometry) throws IOException {
        write(json, geometry, () -> {});
    }

    static void write(JsonGenerator json, Geometry geometry, Members more) throws IOException {
        boolean multi = geometry instanceof GeometryCollection;
        Geometry first = geometry.getNumGeometries() == 0 ? geometry : geometry.getGeometryN(0);
        String type = first instanceof Point ? "Point" : first instanceof LineString ? "LineString" : "Polygon";
        json.writeStartObject();
        json.writeStringField("type", multi ? "Multi" + type : type);
        json.writeFieldName("coordinates");
        if (multi) {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                part(json, geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            part(json, first);
        }
        more.write();
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, Geometry part) throws IOException {
        if (part instanceof Polygon polygon) {
            json.writeStartArray();
            ring(json, polygon.getExteriorRing(), true);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(json, polygon.getInteriorRingN(hole), false);
            }
            json.writeEndArray();
        } else if (part instanceof LineString line) {
            positions(json, line.getCoordinateSequence(), false);
        } else {
            position(json, ((Point) part).getCoordinateSequence(), 0);
        }
    }

    /** The outside runs counter-clockwise, holes clockwise. */
    private static void ring(JsonGenerator json, LinearRing ring, boolean outside) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        positions(json, points, Orientation.isCCW(points) != outside);
    }

    private static void positions(JsonGenerator json, CoordinateSequence points, boolean turned) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            position(json, points, turned ? points.size() - 1 - i : i);
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, CoordinateSequence points, int at) throws IOException {
        json.writeStartArray();
        number(json, BigDecimal.valueOf(points.getX(at)));
        number(json, BigDecimal.valueOf(points.getY(at)));
        json.writeEndArray();
    }

    /** With that many decimals at most. */
    static void number(JsonGenerator json, double value, int decimals) throws IOException {
        number(json, BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    static void number(JsonGenerator json, BigDecimal value) throws IOException {
        // As digits, without an exponent.
        json.writeNumber(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }
}
