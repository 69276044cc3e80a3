package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of a small file, kept from the scan for its schema, so that it need not be read twice. Each value is
 * taken for what it looks like and made into its column's kind when that is known. Where the look does not hold it
 * (the column turns out to be text, and {@code 1.50} was taken for a number), nothing is kept.
 */
final class KeptFeatures implements FeatureParser.Properties {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    /** One feature. */
    record Kept(String id, Object[] values, Geometry geometry) {}

    private final FeatureParser parsed;
    private final Map<String, AttributeKind> kinds;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final TextCache texts = new TextCache();
    private final List<Kept> kept = new ArrayList<>();
    private Object[] values = new Object[32];

    /** @param kinds of the properties so far, in order of their first occurrence; gets more, and wider ones */
    KeptFeatures(Path file, Map<String, AttributeKind> kinds) {
        this.parsed = new FeatureParser(file);
        this.kinds = kinds;
    }

    /** Reads from the feature's START_OBJECT to its END_OBJECT and keeps it. */
    Kept add(JsonParser parser, int index) throws IOException {
        Arrays.fill(values, null);
        parsed.read(parser, index, this);
        Kept feature = new Kept(parsed.id(), Arrays.copyOf(values, columns.size()), parsed.geometry());
        kept.add(feature);
        return feature;
    }

    @Override
    public void property(String name, JsonParser parser, JsonToken token) throws IOException {
        AttributeKind kind = AttributeKind.of(parser);
        kinds.merge(name, kind, AttributeKind::with);
        int column = columns.computeIfAbsent(name, key -> columns.size());
        if (column == values.length) {
            values = Arrays.copyOf(values, 2 * column);
        }
        values[column] = kind.value(parser, texts);
    }

    /** The features with all columns and one more for the geometry; null if a value's own text would be needed. */
    List<Kept> inSchema() {
        AttributeKind[] inOrder = kinds.values().toArray(new AttributeKind[0]);
        List<Kept> result = new ArrayList<>(kept.size());
        for (Kept feature : kept) {
            Object[] row = Arrays.copyOf(feature.values(), inOrder.length + 1);
            for (int i = 0; i < inOrder.length; i++) {
                if (inOrder[i] == AttributeKind.TEXT && (row[i] instanceof Number || row[i] instanceof Boolean)) {
                    return null;
                }
                row[i] = widened(row[i], inOrder[i]);
            }
            result.add(new Kept(feature.id(), row, feature.geometry()));
        }
        return result;
    }

    private static Object widened(Object value, AttributeKind kind) {
        if (value instanceof Number number && !kind.binding().isInstance(value)) {
            return kind == AttributeKind.LONG ? (Object) number.longValue() : (Object) number.doubleValue();
        }
        if (value instanceof Date date && kind == AttributeKind.TEXT) {
            return java.time.LocalDate.ofEpochDay(Math.floorDiv(date.getTime(), MILLIS_PER_DAY))
                    .toString();
        }
        return value;
    }
}
