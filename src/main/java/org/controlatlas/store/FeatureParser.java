package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import org.controlatlas.message.Message;
import org.locationtech.jts.geom.Geometry;

/** Takes feature objects (RFC 7946, section 3.2) apart; what becomes of the properties is its caller's business. */
final class FeatureParser {
    /** Given one property after the other. */
    @FunctionalInterface
    interface Properties {
        /** The parser stands on the value, whose token is given, and is left on the value's last token. */
        void property(String name, JsonParser parser, JsonToken token) throws IOException;
    }

    private final Path file;
    private final GeometryParser geometries = new GeometryParser();
    private String id;
    private Geometry geometry;

    FeatureParser(Path file) {
        this.file = file;
    }

    /** The id of the feature last read, as text; null if it has none. */
    String id() {
        return id;
    }

    /** The geometry of the feature last read; may be null. */
    Geometry geometry() {
        return geometry;
    }

    /**
     * Reads from the feature's START_OBJECT to its END_OBJECT.
     *
     * @throws GeoJsonException if it is no feature; the parser then stands somewhere in it
     */
    void read(JsonParser parser, int index, Properties sink) throws IOException {
        id = null;
        geometry = null;
        String type = null;
        try {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "id" -> id = id(parser, value, index);
                    case "type" -> {
                        type = parser.getText();
                        parser.skipChildren();
                    }
                    case "properties" -> properties(parser, value, index, sink);
                    case "geometry" -> geometry = geometries.read(parser);
                    default -> parser.skipChildren();
                }
            }
        } catch (BadGeometry e) {
            String field = e.field().isEmpty() ? "geometry" : "geometry." + e.field();
            throw new GeoJsonException(file, label(index), field, e.problem(), e.remedy(), e);
        }
        if (!"Feature".equals(type)) {
            throw type == null
                    ? wrong(index, "type", GeoJsonProblem.TYPE_MISSING)
                    : wrong(index, "type", GeoJsonProblem.TYPE_IS, type);
        }
    }

    private String id(JsonParser parser, JsonToken value, int index) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value != JsonToken.VALUE_STRING && !value.isNumeric()) {
            throw wrong(index, "id", GeoJsonProblem.ID_NO_TEXT);
        }
        return parser.getText();
    }

    private void properties(JsonParser parser, JsonToken token, int index, Properties sink) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            throw wrong(index, "properties", GeoJsonProblem.PROPERTIES_NO_OBJECT);
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            sink.property(name, parser, parser.nextToken());
        }
    }

    /** An error in the feature being read. */
    GeoJsonException wrong(int index, String field, GeoJsonProblem code, Object... values) {
        return GeoJsonException.of(file, label(index), field, code, values);
    }

    private Message label(int index) {
        return id == null ? Message.of(GeoJsonProblem.FEATURE_NUMBER, index) : Message.of(GeoJsonProblem.FEATURE, id);
    }
}
