package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.message.JsonFault;
import org.controlatlas.message.Message;
import org.locationtech.jts.geom.Envelope;

/**
 * Walks through the features of one GeoJSON file. Holds one buffer of the file, never more. The members of the
 * collection may come in any order, so whether it was a FeatureCollection at all is certain only at the end.
 */
final class FeatureCursor implements Closeable {
    /** {@code NaN} is let through so that the coordinate or property that holds it can be named. */
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** How deep the array of features lies: in the collection's object, which lies in the file. */
    private static final int FEATURES_DEPTH = 2;

    /** What makes some features from the middle of a file the beginning of a collection. */
    private static final byte[] OPENING =
            "{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final JsonParser parser;
    /** Index behind the last feature to be read. */
    private final int endIndex;
    /** Null unless coordinates are left out. */
    private final SkimmedFile skimmed;
    /** Where in the file the text begins that is read, in bytes. */
    private final long origin;

    private String type;
    private boolean inFeatures;
    private boolean featuresSeen;
    private boolean ended;
    private int index;
    private Envelope bbox;

    FeatureCursor(Path file) throws IOException {
        this(file, Files.newInputStream(file), 0, -1, Integer.MAX_VALUE);
    }

    private FeatureCursor(Path file, InputStream text, long origin, int index, int endIndex) throws IOException {
        this.file = file;
        this.parser = JSON.createParser(text);
        this.skimmed = text instanceof SkimmedFile own ? own : null;
        this.origin = origin;
        this.index = index;
        this.endIndex = endIndex;
    }

    /** Walks through the features without their coordinates; positions in errors are not those in the file. */
    static FeatureCursor skimming(Path file) throws IOException {
        return new FeatureCursor(file, new SkimmedFile(Files.newInputStream(file)), 0, -1, Integer.MAX_VALUE);
    }

    /** The same from a feature on that begins at this byte, as if it were the first one. */
    static FeatureCursor skimmingFrom(Path file, long start) throws IOException {
        return new FeatureCursor(
                file, new SkimmedFile(from(file, start)), start - OPENING.length, -1, Integer.MAX_VALUE);
    }

    /** Walks through some of the features; lines and columns in errors are not those in the file. */
    static FeatureCursor part(Path file, FilePart part) throws IOException {
        return new FeatureCursor(
                file, from(file, part.start()), part.start() - OPENING.length, part.first() - 1, part.end());
    }

    /** The rest of the file from a feature on, as a collection. */
    private static InputStream from(Path file, long start) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        channel.position(start);
        return new SequenceInputStream(new ByteArrayInputStream(OPENING), Channels.newInputStream(channel));
    }

    /** The parser; after {@link #next()} on the feature's START_OBJECT, and to be left on its END_OBJECT. */
    JsonParser parser() {
        return parser;
    }

    /** Index of the current feature, from 0. */
    int index() {
        return index;
    }

    /** Where the current feature begins in the file, in bytes, if coordinates are being left out; else -1. */
    long start() {
        if (skimmed == null) {
            return -1;
        }
        // None in a file that is not in UTF-8.
        long at = parser.currentTokenLocation().getByteOffset();
        return at < 0 ? -1 : origin + skimmed.inFile(at);
    }

    /** True once the file has said that it is a FeatureCollection. */
    boolean isCollection() {
        return type != null;
    }

    /** The collection's own {@code bbox} in degrees, or null; known for certain at the end. */
    Envelope bbox() {
        return bbox;
    }

    /** Moves to the next feature; false at the end of the file, and after an error that nothing can be read behind. */
    boolean next() throws IOException {
        if (ended || index + 1 == endIndex) {
            return false;
        }
        // Until it turns out otherwise: whatever is thrown from here on, there is no going on.
        ended = true;
        try {
            if (parser.currentToken() == null && parser.nextToken() != JsonToken.START_OBJECT) {
                throw notACollection(
                        parser.currentToken() == null ? GeoJsonProblem.IS_EMPTY : GeoJsonProblem.IS_NO_OBJECT);
            }
            while (true) {
                if (inFeatures && nextInArray()) {
                    index++;
                    ended = false;
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

    /** Leaves the current feature wherever the parser is in it, so that {@link #next()} finds the one after it. */
    void skipRest() throws IOException {
        try {
            while (parser.getParsingContext().getNestingDepth() > FEATURES_DEPTH) {
                if (parser.nextToken() == null) {
                    return;
                }
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
            throw GeoJsonException.of(
                    file,
                    Message.of(GeoJsonProblem.FEATURE_NUMBER, index + 1),
                    "features",
                    GeoJsonProblem.NO_FEATURE_HERE,
                    parser.getText());
        }
        return true;
    }

    private void member(String name, JsonToken value) throws IOException {
        switch (name) {
            case "features" -> {
                if (value != JsonToken.START_ARRAY) {
                    throw notACollection(GeoJsonProblem.FEATURES_NO_ARRAY);
                }
                inFeatures = true;
                featuresSeen = true;
            }
            case "type" -> {
                type = parser.getText();
                if (!type.equals("FeatureCollection")) {
                    throw notACollection(GeoJsonProblem.IS_OF_TYPE, type);
                }
            }
            case "bbox" -> bbox = BoundingBoxParser.read(parser);
            case "crs" -> LegacyCrs.check(file, parser);
            default -> parser.skipChildren();
        }
    }

    private void finish() throws IOException {
        if (type == null || !featuresSeen) {
            throw notACollection(GeoJsonProblem.LACKS, type == null ? "type" : "features");
        }
        if (parser.nextToken() != null) {
            throw notACollection(GeoJsonProblem.GOES_ON);
        }
    }

    private GeoJsonException notACollection(GeoJsonProblem what, Object... values) {
        return GeoJsonException.of(file, Message.EMPTY, "", GeoJsonProblem.NO_COLLECTION, Message.of(what, values));
    }

    /** What the parser says of a file that is no JSON; nothing can be read behind that. */
    GeoJsonException malformed(JsonProcessingException e) {
        ended = true;
        JsonLocation at = e.getLocation();
        List<Message> where = new ArrayList<>();
        if (at != null) {
            where.add(Message.of(GeoJsonProblem.LINE_COLUMN, at.getLineNr(), at.getColumnNr()));
        }
        if (index >= 0) {
            where.add(Message.of(GeoJsonProblem.IN_OR_AFTER, index));
        }
        return new GeoJsonException(
                file,
                Message.joined(", ", where),
                "",
                Message.of(GeoJsonProblem.MALFORMED, JsonFault.of(e.getOriginalMessage())),
                Message.remedy(GeoJsonProblem.MALFORMED),
                e);
    }

    @Override
    public void close() throws IOException {
        ended = true;
        parser.close();
    }
}
