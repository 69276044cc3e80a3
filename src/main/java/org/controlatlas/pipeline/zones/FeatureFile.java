package org.controlatlas.pipeline.zones;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a GeoJSON file (RFC 7946): a feature a line, coordinates with at most five decimals, outer rings
 * counter-clockwise. The same input gives the same bytes.
 */
public final class FeatureFile implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final Writer out;
    private boolean first = true;

    public FeatureFile(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write("{\"type\": \"FeatureCollection\", \"features\": [\n");
    }

    /**
     * @param properties text, numbers, booleans, lists of text or integers; empty optionals and nulls are left out
     */
    public void write(Map<String, ?> properties, Geometry geometry) throws IOException {
        out.write(first ? "" : ",\n");
        first = false;
        java.io.StringWriter line = new java.io.StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, ?> property : properties.entrySet()) {
                value(json, property.getKey(), property.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("geometry");
            geometry(json, geometry);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write(line.toString());
    }

    private static void value(JsonGenerator json, String name, Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                value(json, name, optional.get());
            }
        } else if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                json.writeArrayFieldStart(name);
                for (Object item : list) {
                    if (item instanceof Integer number) {
                        json.writeNumber(number);
                    } else {
                        json.writeString(item.toString());
                    }
                }
                json.writeEndArray();
            }
        } else if (value instanceof Integer number) {
            json.writeNumberField(name, number);
        } else if (value instanceof Boolean yes) {
            json.writeBooleanField(name, yes);
        } else if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private static void geometry(JsonGenerator json, Geometry geometry) throws IOException {
        // GeoJSON has no rings outside polygons.
        json.writeStringField(
                "type", geometry instanceof LinearRing ? Geometry.TYPENAME_LINESTRING : geometry.getGeometryType());
        json.writeFieldName("coordinates");
        if (geometry instanceof Point point) {
            position(json, point.getCoordinate());
        } else if (geometry instanceof LineString line) {
            positions(json, line.getCoordinates());
        } else if (geometry instanceof Polygon polygon) {
            rings(json, polygon);
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                    rings(json, polygon);
                } else {
                    positions(json, geometry.getGeometryN(i).getCoordinates());
                }
            }
            json.writeEndArray();
        }
    }

    private static void rings(JsonGenerator json, Polygon polygon) throws IOException {
        json.writeStartArray();
        ring(json, polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(json, polygon.getInteriorRingN(i), false);
        }
        json.writeEndArray();
    }

    private static void ring(JsonGenerator json, LinearRing ring, boolean counterClockwise) throws IOException {
        boolean turn = Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
        positions(json, (turn ? ring.reverse() : ring).getCoordinates());
    }

    private static void positions(JsonGenerator json, Coordinate[] coordinates) throws IOException {
        json.writeStartArray();
        for (Coordinate coordinate : coordinates) {
            position(json, coordinate);
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, Coordinate coordinate) throws IOException {
        json.writeStartArray();
        json.writeNumber(decimals(coordinate.x));
        json.writeNumber(decimals(coordinate.y));
        json.writeEndArray();
    }

    /** Five decimals as exact text; Jackson writes a decimal as it stands. */
    private static String decimals(double degrees) {
        long units = Math.round(degrees * 1e5);
        String digits = String.valueOf(Math.abs(units) + 100_000_000_000L).substring(1);
        String whole = digits.substring(0, 6).replaceFirst("^0+(?=.)", "");
        String fraction = digits.substring(6).replaceFirst("0+$", "");
        return (units < 0 ? "-" : "") + whole + (fraction.isEmpty() ? "" : "." + fraction);
    }

    @Override
    public void close() {
        try (out) {
            out.write("\n]}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
