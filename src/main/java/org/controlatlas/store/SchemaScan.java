package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.controlatlas.message.Message;
import org.geotools.api.feature.type.Name;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Finds a file's schema by reading all of it: a property may turn up, or turn out to be text, in the last feature. */
final class SchemaScan {
    /** Files up to this size are read once and their features kept; 2 MiB hold a few hundred detailed zones. */
    static final long KEPT_UP_TO_BYTES = 2 << 20;

    private final Path file;
    private final Map<String, AttributeKind> kinds = new LinkedHashMap<>();
    /** Where each id that a feature gives itself occurred; GeoTools takes an id to mean one feature. */
    private final Map<String, Integer> ids = new HashMap<>();

    private Class<? extends Geometry> geometryBinding;
    private Envelope bbox;
    private int count;
    private KeptFeatures kept;
    private final FilePart.Cuts cuts;

    SchemaScan(Path file, long partBytes) {
        this.file = file;
        this.cuts = new FilePart.Cuts(partBytes);
    }

    static FileSummary scan(Path file, Name typeName) throws IOException {
        return scan(file, typeName, KEPT_UP_TO_BYTES, FilePart.BYTES);
    }

    /** @param partBytes that a part of a file has at least */
    static FileSummary scan(Path file, Name typeName, long keptUpToBytes, long partBytes) throws IOException {
        if (Files.size(file) <= keptUpToBytes) {
            SchemaScan scan = new SchemaScan(file, partBytes);
            scan.kept = new KeptFeatures(file, scan.kinds);
            return scan.through(new FeatureCursor(file), typeName);
        }
        SchemaScan inPieces = new ScanInPieces(file, partBytes).scan();
        if (inPieces != null) {
            return inPieces.summary(typeName);
        }
        try {
            return new SchemaScan(file, partBytes).through(FeatureCursor.skimming(file), typeName);
        } catch (GeoJsonException | SkimmedFile.Odd e) {
            // Read in full it may be right after all, and what is wrong is told with its true place.
            return new SchemaScan(file, partBytes).through(new FeatureCursor(file), typeName);
        }
    }

    private FileSummary through(FeatureCursor opened, Name typeName) throws IOException {
        try (FeatureCursor cursor = opened) {
            walk(cursor, Long.MAX_VALUE);
        }
        return summary(typeName);
    }

    /**
     * Goes on to the end, or to the first feature at this byte of the file or behind it.
     *
     * @return where that feature begins; -1 at the end
     */
    long walk(FeatureCursor cursor, long end) throws IOException {
        long reached = -1;
        while (reached < 0 && cursor.next()) {
            long start = cursor.start();
            if (start >= end) {
                reached = start;
                continue;
            }
            if (start >= 0) {
                cuts.feature(start, count);
            }
            feature(cursor);
            count++;
        }
        bbox = cursor.bbox();
        return reached;
    }

    /**
     * Adds what was found out about the features behind these.
     *
     * @return false if features of both have the same id
     */
    boolean append(SchemaScan following) {
        following.kinds.forEach((name, kind) -> kinds.merge(name, kind, AttributeKind::with));
        for (Map.Entry<String, Integer> id : following.ids.entrySet()) {
            if (ids.putIfAbsent(id.getKey(), count + id.getValue()) != null) {
                return false;
            }
        }
        if (following.geometryBinding != null) {
            geometryType(following.geometryBinding);
        }
        bbox = following.bbox == null ? bbox : following.bbox;
        cuts.append(following.cuts, count);
        count += following.count;
        return true;
    }

    FileSummary summary(Name typeName) {
        return new FileSummary(
                FileSchema.type(typeName, kinds, geometryBinding),
                FileSchema.kinds(kinds),
                count,
                bbox,
                kept == null ? null : kept.inSchema(),
                cuts.parts(count));
    }

    private void feature(FeatureCursor cursor) throws IOException {
        try {
            if (kept == null) {
                members(cursor.parser());
            } else {
                keep(cursor);
            }
        } catch (JsonProcessingException e) {
            throw cursor.malformed(e);
        }
    }

    private void keep(FeatureCursor cursor) throws IOException {
        KeptFeatures.Kept feature;
        try {
            feature = kept.add(cursor.parser(), cursor.index());
        } catch (GeoJsonException e) {
            // Whoever reads the features is told; here it only means that they must be read for that.
            kept = null;
            cursor.skipRest();
            return;
        }
        id(feature.id());
        if (feature.geometry() != null) {
            geometryType(FileSchema.geometryClass(feature.geometry().getGeometryType()));
        }
    }

    private void members(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("properties")) {
                properties(parser);
            } else if (value == JsonToken.START_OBJECT && name.equals("geometry")) {
                geometry(parser);
            } else if (name.equals("id") && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                id(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void properties(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            AttributeKind known = kinds.get(name);
            if (known == AttributeKind.TEXT) {
                parser.skipChildren();
                continue;
            }
            AttributeKind kind = AttributeKind.of(parser);
            parser.skipChildren();
            AttributeKind merged = known == null ? kind : known.with(kind);
            if (merged != known) {
                kinds.put(name, merged);
            }
        }
    }

    private void geometry(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("type")) {
                geometryType(FileSchema.geometryClass(parser.getText()));
            }
            parser.skipChildren();
        }
    }

    private void geometryType(Class<? extends Geometry> type) {
        geometryBinding = geometryBinding == null || geometryBinding == type ? type : Geometry.class;
    }

    private void id(String id) throws GeoJsonException {
        Integer before = id == null ? null : ids.putIfAbsent(id, count);
        if (before != null) {
            throw GeoJsonException.of(
                    file, Message.of(GeoJsonProblem.FEATURE_NUMBER, count), "id", GeoJsonProblem.ID_TWICE, id, before);
        }
    }
}
