package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;

/** Makes features of a file's schema. */
final class FeatureBuilder implements FeatureParser.Properties {
    private final SimpleFeatureType type;
    private final AttributeKind[] kinds;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int geometryColumn;
    private final FeatureParser parsed;
    private final TextCache texts = new TextCache();
    private Object[] values;
    private int index;

    FeatureBuilder(Path file, FileSummary summary) {
        this.parsed = new FeatureParser(file);
        this.type = summary.type();
        this.kinds = summary.kinds();
        for (int i = 0; i < type.getAttributeCount(); i++) {
            columns.put(type.getDescriptor(i).getLocalName(), i);
        }
        this.geometryColumn = type.indexOf(type.getGeometryDescriptor().getLocalName());
    }

    /** Reads from the feature's START_OBJECT to its END_OBJECT. */
    SimpleFeature read(JsonParser parser, int place) throws IOException {
        values = new Object[kinds.length];
        index = place;
        parsed.read(parser, place, this);
        return feature(values, parsed.geometry(), parsed.id(), place);
    }

    /**
     * @param id null gives it one by its place in the file
     * @param attributes become the feature's own
     */
    SimpleFeature feature(Object[] attributes, Geometry geometry, String id, int place) {
        attributes[geometryColumn] = geometry;
        String fid = id == null ? type.getTypeName() + "." + (place + 1) : id;
        return new SimpleFeatureImpl(attributes, type, new FeatureIdImpl(fid), false, columns);
    }

    @Override
    public void property(String name, JsonParser parser, JsonToken token) throws IOException {
        Integer column = columns.get(name);
        AttributeKind kind = AttributeKind.of(parser);
        if (column == null || kinds[column].with(kind) != kinds[column]) {
            throw parsed.wrong(index, "properties." + name, GeoJsonProblem.CHANGED_MEANWHILE);
        }
        values[column] = kind == AttributeKind.NONE ? null : kinds[column].value(parser, texts);
    }
}
