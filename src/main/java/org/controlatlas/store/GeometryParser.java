package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * GeoJSON geometry objects (RFC 7946, section 3.1) to JTS. Coordinates lie packed in arrays of doubles, 16 bytes a
 * position; rings keep the direction that they have in the file.
 */
final class GeometryParser {
    private static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private CoordinateBuffer buffer = new CoordinateBuffer();

    /**
     * Reads the parser's current value, which is a geometry object or null.
     *
     * @return null for null
     * @throws BadGeometry if it is neither
     */
    Geometry read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new BadGeometry("", "is neither an object nor null", "Write {\"type\": …, \"coordinates\": …}.");
        }
        String type = null;
        boolean coordinates = false;
        List<Geometry> members = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "type" -> type = parser.getText();
                case "coordinates" -> {
                    if (value != JsonToken.START_ARRAY) {
                        throw new BadGeometry(
                                "coordinates", "is no array", "Write each position as [longitude, latitude].");
                    }
                    buffer.read(parser);
                    coordinates = true;
                }
                case "geometries" -> members = members(parser);
                default -> parser.skipChildren();
            }
        }
        if (type == null) {
            throw new BadGeometry("type", "is missing", "Name the geometry's type, e.g. \"Polygon\".");
        }
        if (type.equals("GeometryCollection")) {
            if (members == null) {
                throw new BadGeometry("geometries", "is missing", "A GeometryCollection lists its geometries there.");
            }
            return FACTORY.createGeometryCollection(members.toArray(new Geometry[0]));
        }
        if (!coordinates) {
            throw new BadGeometry("coordinates", "is missing", "Write each position as [longitude, latitude].");
        }
        return build(type);
    }

    private List<Geometry> members(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new BadGeometry("geometries", "is no array", "A GeometryCollection lists its geometries there.");
        }
        // A member's coordinates must not overwrite those of the object around it.
        CoordinateBuffer outer = buffer;
        buffer = new CoordinateBuffer();
        List<Geometry> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Geometry member = read(parser);
            if (member != null) {
                members.add(member);
            }
        }
        buffer = outer;
        return members;
    }

    private Geometry build(String type) throws IOException {
        return switch (type) {
            case "Point" -> point();
            case "LineString" -> {
                requireHeight(1);
                yield line(0, buffer.size);
            }
            case "Polygon" -> {
                requireHeight(2);
                yield polygon(0, buffer.sequences);
            }
            case "MultiPoint" -> {
                requireHeight(1);
                yield FACTORY.createMultiPoint(sequence(0, buffer.size));
            }
            case "MultiLineString" -> {
                requireHeight(2);
                LineString[] lines = new LineString[buffer.sequences];
                for (int i = 0; i < lines.length; i++) {
                    lines[i] = line(sequenceStart(i), buffer.sequenceEnds[i]);
                }
                yield FACTORY.createMultiLineString(lines);
            }
            case "MultiPolygon" -> {
                requireHeight(3);
                Polygon[] polygons = new Polygon[buffer.groups];
                for (int i = 0; i < polygons.length; i++) {
                    polygons[i] = polygon(i == 0 ? 0 : buffer.groupEnds[i - 1], buffer.groupEnds[i]);
                }
                yield FACTORY.createMultiPolygon(polygons);
            }
            default ->
                throw new BadGeometry(
                        "type",
                        "'" + type + "' is no geometry type",
                        "Use Point, LineString, Polygon, their Multi forms or GeometryCollection.");
        };
    }

    private Point point() throws IOException {
        requireHeight(0);
        return buffer.size == 0 ? FACTORY.createPoint() : FACTORY.createPoint(sequence(0, 1));
    }

    private LineString line(int from, int to) throws IOException {
        if (to - from == 1) {
            throw new BadGeometry("coordinates", "a line has one position only", "Give it at least two.");
        }
        return FACTORY.createLineString(sequence(from, to));
    }

    private Polygon polygon(int firstRing, int endRing) throws IOException {
        if (firstRing == endRing) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = ring(firstRing);
        LinearRing[] holes = new LinearRing[endRing - firstRing - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(firstRing + 1 + i);
        }
        return FACTORY.createPolygon(shell, holes);
    }

    private LinearRing ring(int index) throws IOException {
        int from = sequenceStart(index);
        int to = buffer.sequenceEnds[index];
        double[] xy = buffer.xy;
        if (xy[2 * from] != xy[2 * to - 2] || xy[2 * from + 1] != xy[2 * to - 1]) {
            throw new BadGeometry(
                    "coordinates",
                    "ring " + index + " is not closed: it begins at [" + xy[2 * from] + ", " + xy[2 * from + 1]
                            + "] and ends at [" + xy[2 * to - 2] + ", " + xy[2 * to - 1] + "]",
                    "Repeat its first position at its end.");
        }
        if (to - from < 4) {
            throw new BadGeometry(
                    "coordinates",
                    "ring " + index + " has only " + (to - from) + " positions",
                    "A ring needs at least four, the last equal to the first.");
        }
        return FACTORY.createLinearRing(sequence(from, to));
    }

    private int sequenceStart(int index) {
        return index == 0 ? 0 : buffer.sequenceEnds[index - 1];
    }

    private CoordinateSequence sequence(int from, int to) {
        return new PackedCoordinateSequence.Double(Arrays.copyOfRange(buffer.xy, 2 * from, 2 * to), 2, 0);
    }

    private void requireHeight(int expected) throws BadGeometry {
        if (buffer.height >= 0 && buffer.height != expected) {
            throw new BadGeometry(
                    "coordinates",
                    "has positions " + buffer.height + " levels deep where the type needs " + expected,
                    "Check the brackets against the geometry's type.");
        }
    }
}
