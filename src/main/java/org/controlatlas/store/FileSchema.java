package org.controlatlas.store;

import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.feature.NameImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.feature.type.FeatureTypeFactoryImpl;
import org.geotools.feature.type.GeometryDescriptorImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A file's properties as GeoTools' feature type: an attribute for each, in order of first occurrence, then the geometry. */
final class FileSchema {
    /** RFC 7946 lets a property have any name, so the geometry gives way. */
    private static final String GEOMETRY = "geometry";

    private FileSchema() {}

    /** @param geometryBinding null if no feature has a geometry */
    static SimpleFeatureType type(Name typeName, Map<String, AttributeKind> properties, Class<?> geometryBinding) {
        // A factory of our own: the common one is found by scanning the class path.
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder(new FeatureTypeFactoryImpl());
        builder.setName(typeName);
        properties.forEach((name, kind) -> builder.add(name, kind.binding()));
        Name name = new NameImpl(geometryName(properties));
        Class<?> binding = geometryBinding == null ? Geometry.class : geometryBinding;
        builder.setDefaultGeometry(name.getLocalPart());
        builder.add(new GeometryDescriptorImpl(new Crs84GeometryType(name, binding), name, 0, 1, true, null));
        return builder.buildFeatureType();
    }

    /** Parallel to the type's attributes; null for the geometry. */
    static AttributeKind[] kinds(Map<String, AttributeKind> properties) {
        return properties.values().toArray(new AttributeKind[properties.size() + 1]);
    }

    private static String geometryName(Map<String, AttributeKind> properties) {
        String free = GEOMETRY;
        while (properties.containsKey(free)) {
            free = "_" + free;
        }
        return free;
    }

    /** The class of a GeoJSON geometry type; that of all geometries if there is no such type. */
    static Class<? extends Geometry> geometryClass(String type) {
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
}
