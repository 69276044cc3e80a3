package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.feature.type.FeatureTypeFactoryImpl;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Finds a file's schema by reading all of it: a property may turn up, or turn out to be text, in the last feature. */
final class SchemaScan {
    /** RFC 7946 lets a property have any name, so the geometry gives way. */
    private static final String[] GEOMETRY_NAMES = {"geometry", "the_geom", "_geometry", "__geometry"};

    private final Map<String, AttributeKind> kinds = new LinkedHashMap<>();
    private Class<?> geometryBinding;
    private int count;

    private SchemaScan() {}

    static FileSummary scan(Path file, Name typeName) throws IOException {
        SchemaScan scan = new SchemaScan();
        try (FeatureCursor cursor = new FeatureCursor(file)) {
            try {
                while (cursor.next()) {
                    scan.feature(cursor.parser());
                    scan.count++;
                }
            } catch (JsonProcessingException e) {
                throw cursor.malformed(e);
            }
            return scan.summary(typeName, cursor);
        }
    }

    private void feature(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("properties")) {
                properties(parser);
            } else if (value == JsonToken.START_OBJECT && name.equals("geometry")) {
                geometry(parser);
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
                Class<?> binding = binding(parser.getText());
                geometryBinding = geometryBinding == null || geometryBinding == binding ? binding : Geometry.class;
            }
            parser.skipChildren();
        }
    }

    private static Class<?> binding(String type) {
        return switch (type) {
            case "Point" -> Point.class;
            case "LineString" -> LineString.class;
            case "Polygon" -> Polygon.class;
            case "MultiPoint" -> MultiPoint.class;
            case "MultiLineString" -> MultiLineString.class;
            case "MultiPolygon" -> MultiPolygon.class;
            case "GeometryCollection" -> GeometryCollection.class;
            default -> Geometry.class;
        };
    }

    private FileSummary summary(Name typeName, FeatureCursor cursor) {
        // A factory of our own: the common one is found by scanning the class path.
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder(new FeatureTypeFactoryImpl());
        builder.setName(typeName);
        AttributeKind[] inOrder = new AttributeKind[kinds.size() + 1];
        int i = 0;
        for (Map.Entry<String, AttributeKind> entry : kinds.entrySet()) {
            builder.add(entry.getKey(), entry.getValue().binding());
            inOrder[i++] = entry.getValue();
        }
        String geometryName = geometryName();
        builder.setDefaultGeometry(geometryName);
        builder.add(
                geometryName, geometryBinding == null ? Geometry.class : geometryBinding, DefaultGeographicCRS.WGS84);
        SimpleFeatureType type = builder.buildFeatureType();
        return new FileSummary(type, inOrder, count, cursor.bbox());
    }

    private String geometryName() {
        for (String name : GEOMETRY_NAMES) {
            if (!kinds.containsKey(name)) {
                return name;
            }
        }
        throw new IllegalStateException("All names for the geometry are taken by properties: " + kinds.keySet());
    }
}
