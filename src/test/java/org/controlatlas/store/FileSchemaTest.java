package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.Name;
import org.geotools.feature.NameImpl;
import org.geotools.feature.type.GeometryTypeImpl;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class FileSchemaTest {
    private static final Name NAME = new NameImpl("http://example.org", "zones");

    private static SimpleFeatureType type(Map<String, AttributeKind> properties, Class<?> geometry) {
        return FileSchema.type(NAME, properties, geometry);
    }

    private static List<String> names(SimpleFeatureType type) {
        return type.getAttributeDescriptors().stream()
                .map(AttributeDescriptor::getLocalName)
                .toList();
    }

    @Test
    void propertiesComeInTheirOrderAndThenTheGeometry() {
        Map<String, AttributeKind> properties = new LinkedHashMap<>();
        properties.put("z", AttributeKind.TEXT);
        properties.put("a", AttributeKind.LONG);
        SimpleFeatureType type = type(properties, Polygon.class);
        assertThat(names(type)).containsExactly("z", "a", "geometry");
        assertThat(type.getDescriptor("a").getType().getBinding()).isEqualTo(Long.class);
        assertThat(type.getGeometryDescriptor().getType().getBinding()).isEqualTo(Polygon.class);
        assertThat(type.getName()).isEqualTo(NAME);
    }

    @Test
    void theGeometryGivesWayToPropertiesOfItsName() {
        SimpleFeatureType type =
                type(Map.of("geometry", AttributeKind.TEXT, "_geometry", AttributeKind.INTEGER), Point.class);
        assertThat(type.getGeometryDescriptor().getLocalName()).isEqualTo("__geometry");
        assertThat(type.getDescriptor("geometry").getType().getBinding()).isEqualTo(String.class);
    }

    @Test
    void aFileWithoutGeometriesMayHaveAny() {
        assertThat(type(Map.of(), null).getGeometryDescriptor().getType().getBinding())
                .isEqualTo(Geometry.class);
    }

    @Test
    void theKindsEndWithNoneForTheGeometry() {
        Map<String, AttributeKind> properties = new LinkedHashMap<>();
        properties.put("z", AttributeKind.TEXT);
        properties.put("a", AttributeKind.LONG);
        assertThat(FileSchema.kinds(properties)).containsExactly(AttributeKind.TEXT, AttributeKind.LONG, null);
    }

    /** JTS names its classes as GeoJSON names its types. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT EMPTY",
                "LINESTRING EMPTY",
                "POLYGON EMPTY",
                "MULTIPOINT EMPTY",
                "MULTILINESTRING EMPTY",
                "MULTIPOLYGON EMPTY",
                "GEOMETRYCOLLECTION EMPTY"
            })
    void everyTypeOfGeoJsonHasItsClass(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        assertThat(FileSchema.geometryClass(geometry.getGeometryType())).isEqualTo(geometry.getClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "point", "Feature", "LinearRing", "Circle"})
    void noOtherWordIsAType(String word) {
        assertThat(FileSchema.geometryClass(word)).isEqualTo(Geometry.class);
    }

    @Test
    void itsReferenceSystemIsLongitudeBeforeLatitude() {
        assertThat(type(Map.of(), Point.class).getCoordinateReferenceSystem()).isEqualTo(DefaultGeographicCRS.WGS84);
    }

    @Test
    void itsGeometryTypeIsEqualToGeoToolsOwn() {
        Name name = new NameImpl("geometry");
        Crs84GeometryType ours = new Crs84GeometryType(name, Point.class);
        GeometryTypeImpl common = new GeometryTypeImpl(
                name, Point.class, DefaultGeographicCRS.WGS84, false, false, List.of(), null, null);
        assertThat(ours).isEqualTo(common).hasSameHashCodeAs(common);
        assertThat(ours).isNotEqualTo(new Crs84GeometryType(name, Polygon.class));
    }
}
