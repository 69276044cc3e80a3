package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private final boolean lenient;
    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    private CoordinateBuffer buffer = new CoordinateBuffer();
    /** The member {@code when} of the geometry read last, and those of a collection's geometries; null where there is none. */
    private String when;

    private List<String> whens = List.of();

    /** Refuses what is not as RFC 7946 has it. */
    GeometryParser() {
        this(false);
    }

    /** @param lenient true to mend rings and brackets instead, as {@link #repairs} tells */
    GeometryParser(boolean lenient) {
        this.lenient = lenient;
    }

    /** What had to be done to the geometry last read. */
    Set<Repair> repairs() {
        return repairs.isEmpty() ? Set.of() : EnumSet.copyOf(repairs);
    }

    /** When the geometry last read holds (GeoJSON-T, Linked Places), as compact JSON; null if it does not say. */
    String when() {
        return when;
    }

    /** The same of each geometry of the collection last read, in their order; empty where none of them says. */
    List<String> whens() {
        return whens.stream().anyMatch(Objects::nonNull) ? whens : List.of();
    }

    /** Forgets the repairs and times of the geometry before. */
    void begin() {
        repairs.clear();
        when = null;
        whens = List.of();
    }

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
            throw new BadGeometry("", GeoJsonProblem.GEOMETRY_NO_OBJECT);
        }
        return readRest(parser, null);
    }

    /** @param known the type, where it was read already; else null */
    Geometry readRest(JsonParser parser, String known) throws IOException {
        String type = known;
        boolean coordinates = false;
        List<Geometry> members = null;
        String holds = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "type" -> type = parser.getText();
                case "coordinates" -> {
                    if (value != JsonToken.START_ARRAY) {
                        throw new BadGeometry("coordinates", GeoJsonProblem.COORDINATES_NO_ARRAY);
                    }
                    buffer.read(parser);
                    coordinates = true;
                }
                case "geometries" -> members = members(parser);
                case "when" -> holds = value == JsonToken.VALUE_NULL ? null : JsonText.copy(parser);
                default -> parser.skipChildren();
            }
        }
        when = holds;
        if (type == null) {
            throw new BadGeometry("type", GeoJsonProblem.GEOMETRY_TYPE_MISSING);
        }
        if (type.equals("GeometryCollection")) {
            if (members == null) {
                throw new BadGeometry("geometries", GeoJsonProblem.GEOMETRIES_MISSING);
            }
            return FACTORY.createGeometryCollection(members.toArray(new Geometry[0]));
        }
        if (!coordinates) {
            throw new BadGeometry("coordinates", GeoJsonProblem.COORDINATES_MISSING);
        }
        return build(type);
    }

    private List<Geometry> members(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new BadGeometry("geometries", GeoJsonProblem.GEOMETRIES_NO_ARRAY);
        }
        // A member's coordinates must not overwrite those of the object around it.
        CoordinateBuffer outer = buffer;
        buffer = new CoordinateBuffer();
        List<Geometry> members = new ArrayList<>();
        List<String> times = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Geometry member = read(parser);
            if (member != null) {
                members.add(member);
                times.add(when);
            }
        }
        buffer = outer;
        whens = times;
        return members;
    }

    private Geometry build(String type) throws IOException {
        return switch (lenient ? byBrackets(type) : type) {
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
            default -> throw new BadGeometry("type", GeoJsonProblem.NO_GEOMETRY_TYPE, type);
        };
    }

    /** The polygonal type that the brackets make, where it is the other one that is named. */
    private String byBrackets(String type) {
        boolean polygonal = type.equals("Polygon") || type.equals("MultiPolygon");
        if (!polygonal || (buffer.height != 2 && buffer.height != 3)) {
            return type;
        }
        String made = buffer.height == 2 ? "Polygon" : "MultiPolygon";
        if (!made.equals(type)) {
            repairs.add(Repair.BRACKETS);
        }
        return made;
    }

    private Point point() throws IOException {
        requireHeight(0);
        return buffer.size == 0 ? FACTORY.createPoint() : FACTORY.createPoint(sequence(0, 1));
    }

    private LineString line(int from, int to) throws IOException {
        if (to - from == 1) {
            throw new BadGeometry("coordinates", GeoJsonProblem.LINE_OF_ONE_POSITION);
        }
        return FACTORY.createLineString(sequence(from, to));
    }

    private Polygon polygon(int firstRing, int endRing) throws IOException {
        if (firstRing == endRing) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = ring(firstRing);
        if (shell == null) {
            return FACTORY.createPolygon();
        }
        List<LinearRing> holes = new ArrayList<>(endRing - firstRing - 1);
        for (int i = firstRing + 1; i < endRing; i++) {
            LinearRing hole = ring(i);
            if (hole != null) {
                holes.add(hole);
            }
        }
        return FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0]));
    }

    /** Null, where one is lenient, for a ring that encloses nothing. */
    private LinearRing ring(int index) throws IOException {
        int from = sequenceStart(index);
        int to = buffer.sequenceEnds[index];
        double[] xy = buffer.xy;
        boolean closed = to > from && xy[2 * from] == xy[2 * to - 2] && xy[2 * from + 1] == xy[2 * to - 1];
        if (lenient) {
            return mended(from, to, closed);
        }
        if (!closed) {
            throw new BadGeometry(
                    "coordinates",
                    GeoJsonProblem.RING_OPEN,
                    index,
                    "[" + xy[2 * from] + ", " + xy[2 * from + 1] + "]",
                    "[" + xy[2 * to - 2] + ", " + xy[2 * to - 1] + "]");
        }
        if (to - from < 4) {
            throw new BadGeometry("coordinates", GeoJsonProblem.RING_TOO_SHORT, index, to - from);
        }
        return FACTORY.createLinearRing(sequence(from, to));
    }

    private LinearRing mended(int from, int to, boolean closed) {
        int positions = closed ? to - from : to - from + 1;
        if (positions < 4) {
            repairs.add(Repair.FLAT_RING);
            return null;
        }
        if (closed) {
            return FACTORY.createLinearRing(sequence(from, to));
        }
        repairs.add(Repair.OPEN_RING);
        double[] xy = Arrays.copyOfRange(buffer.xy, 2 * from, 2 * to + 2);
        xy[xy.length - 2] = xy[0];
        xy[xy.length - 1] = xy[1];
        return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0));
    }

    private int sequenceStart(int index) {
        return index == 0 ? 0 : buffer.sequenceEnds[index - 1];
    }

    private CoordinateSequence sequence(int from, int to) {
        return new PackedCoordinateSequence.Double(Arrays.copyOfRange(buffer.xy, 2 * from, 2 * to), 2, 0);
    }

    private void requireHeight(int expected) throws BadGeometry {
        if (buffer.height >= 0 && buffer.height != expected) {
            throw new BadGeometry("coordinates", GeoJsonProblem.WRONG_DEPTH, buffer.height, expected);
        }
    }
}
