package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;

/** Makes features of the summary's type from feature objects. */
final class FeatureParser {
    private final Path file;
    private final SimpleFeatureType type;
    private final AttributeKind[] kinds;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int geometryColumn;
    private final GeometryParser geometries = new GeometryParser();
    private final TextCache texts = new TextCache();

    FeatureParser(Path file, FileSummary summary) {
        this.file = file;
        this.type = summary.type();
        this.kinds = summary.kinds();
        for (int i = 0; i < type.getAttributeCount(); i++) {
            columns.put(type.getDescriptor(i).getLocalName(), i);
        }
        this.geometryColumn = type.indexOf(type.getGeometryDescriptor().getLocalName());
    }

    /** Reads from the feature's START_OBJECT to its END_OBJECT. A feature without an {@code id} is given one by its place in the file. */
    SimpleFeature read(JsonParser parser, int index) throws IOException {
        Object[] values = new Object[kinds.length];
        String id = null;
        String featureType = null;
        try {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "id" -> {
                        id = value == JsonToken.VALUE_NULL ? null : parser.getText();
                        parser.skipChildren();
                    }
                    case "type" -> featureType = parser.getText();
                    case "properties" -> properties(parser, value, values, label(id, index));
                    case "geometry" -> values[geometryColumn] = geometries.read(parser);
                    default -> parser.skipChildren();
                }
            }
        } catch (BadGeometry e) {
            throw new GeoJsonException(
                    file,
                    label(id, index),
                    e.field().isEmpty() ? "geometry" : "geometry." + e.field(),
                    e.getMessage(),
                    e.mend(),
                    e);
        }
        if (!"Feature".equals(featureType)) {
            throw new GeoJsonException(
                    file,
                    label(id, index),
                    "type",
                    featureType == null ? "is missing" : "is '" + featureType + "'",
                    "Every element of 'features' is of type Feature.",
                    null);
        }
        String fid = id == null ? type.getTypeName() + "." + (index + 1) : id;
        return new SimpleFeatureImpl(values, type, new FeatureIdImpl(fid), false, columns);
    }

    private void properties(JsonParser parser, JsonToken token, Object[] values, String label) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new GeoJsonException(
                    file, label, "properties", "is neither an object nor null", "Write {\"name\": value, …}.", null);
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (value != JsonToken.VALUE_NULL) {
                int column = columns.get(name);
                values[column] = value(parser, value, kinds[column]);
            }
        }
    }

    private Object value(JsonParser parser, JsonToken token, AttributeKind kind) throws IOException {
        return switch (kind) {
            case NONE -> null;
            case BOOLEAN -> token == JsonToken.VALUE_TRUE;
            case INTEGER -> parser.getIntValue();
            case LONG -> parser.getLongValue();
            case DOUBLE -> parser.getDoubleValue();
            case DATE -> day(parser);
            case TEXT, JSON -> token.isScalarValue()
                    ? texts.get(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
                    : JsonText.copy(parser);
        };
    }

    private static Date day(JsonParser parser) throws IOException {
        return IsoDay.toDate(parser.getTextCharacters(), parser.getTextOffset());
    }

    private static String label(String id, int index) {
        return id == null ? "feature #" + index : "feature '" + id + "'";
    }
}
