package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Envelope;

/**
 * Walks through the features of one GeoJSON file. Holds one buffer of the file, never more. The members of the
 * collection may come in any order, so whether it was a FeatureCollection at all is certain only at the end.
 */
final class FeatureCursor implements Closeable {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final Path file;
    private final JsonParser parser;
    private String type;
    private boolean inFeatures;
    private boolean featuresSeen;
    private int index = -1;
    private Envelope bbox;

    FeatureCursor(Path file) throws IOException {
        this.file = file;
        this.parser = JSON.createParser(Files.newInputStream(file));
    }

    /** The parser; after {@link #next()} on the feature's START_OBJECT, and to be left on its END_OBJECT. */
    JsonParser parser() {
        return parser;
    }

    /** Index of the current feature, from 0. */
    int index() {
        return index;
    }

    /** The collection's own {@code bbox} in degrees, or null; known for certain at the end. */
    Envelope bbox() {
        return bbox;
    }

    /** Moves to the next feature; false at the end of the file. */
    boolean next() throws IOException {
        try {
            if (parser.currentToken() == null && parser.nextToken() != JsonToken.START_OBJECT) {
                throw notACollection(parser.currentToken() == null ? "is empty" : "is no JSON object");
            }
            while (true) {
                if (inFeatures && nextInArray()) {
                    index++;
                    return true;
                }
                String name = parser.nextFieldName();
                if (name == null) {
                    finish();
                    return false;
                }
                member(name, parser.nextToken());
            }
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private boolean nextInArray() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            inFeatures = false;
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new GeoJsonException(
                    file,
                    "feature #" + (index + 1),
                    "features",
                    "holds " + parser.getText() + " where a feature belongs",
                    "Every element is an object of type Feature.",
                    null);
        }
        return true;
    }

    private void member(String name, JsonToken value) throws IOException {
        switch (name) {
            case "features" -> {
                if (value != JsonToken.START_ARRAY) {
                    throw notACollection("has a member 'features' that is no array");
                }
                inFeatures = true;
                featuresSeen = true;
            }
            case "type" -> {
                type = parser.getText();
                if (!type.equals("FeatureCollection")) {
                    throw notACollection("is of type '" + type + "'");
                }
            }
            case "bbox" -> bbox = BoundingBoxParser.read(parser);
            case "crs" -> LegacyCrs.check(file, parser);
            default -> parser.skipChildren();
        }
    }

    private void finish() throws IOException {
        if (type == null || !featuresSeen) {
            throw notACollection("lacks the member '" + (type == null ? "type" : "features") + "'");
        }
        if (parser.nextToken() != null) {
            throw notACollection("goes on after its closing brace");
        }
    }

    private GeoJsonException notACollection(String problem) {
        return new GeoJsonException(
                file,
                "",
                "",
                "the file " + problem + ", so it is no GeoJSON FeatureCollection",
                "Wrap its features: {\"type\": \"FeatureCollection\", \"features\": […]}.",
                null);
    }

    GeoJsonException malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new GeoJsonException(
                file,
                where + (index >= 0 ? (where.isEmpty() ? "" : ", ") + "in or after feature #" + index : ""),
                "",
                "the JSON is malformed (" + e.getOriginalMessage() + ")",
                "Correct it there; a file cut short must be copied again.",
                e);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
