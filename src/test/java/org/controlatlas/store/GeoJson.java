package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes GeoJSON for tests and reads it back the way that any GeoTools program would. */
final class GeoJson {
    private GeoJson() {}

    static Path collection(Path file, String... features) throws IOException {
        return Files.writeString(
                file, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}");
    }

    /** @param properties the inside of the object */
    static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
    }

    static String point(String properties) {
        return feature(properties, "{\"type\":\"Point\",\"coordinates\":[46.75,39.82]}");
    }

    static String geometry(String type, String coordinates) {
        return feature("", "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}");
    }

    /** A parser on the text's first token, which numbers that are none do not stop. */
    static JsonParser parser(String text) throws IOException {
        JsonParser parser = new JsonFactoryBuilder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build()
                .createParser(text);
        parser.nextToken();
        return parser;
    }

    /** A geometry as GeoJSON, written apart from what is tested. */
    static String written(Geometry geometry) {
        String type = "{\"type\":\"" + geometry.getGeometryType() + "\",";
        if (geometry.getGeometryType().equals("GeometryCollection")) {
            return type + "\"geometries\":" + list(geometry, GeoJson::written) + "}";
        }
        return type + "\"coordinates\":" + coordinates(geometry) + "}";
    }

    private static String coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return point.isEmpty() ? "[]" : position(point.getCoordinate());
        }
        if (geometry instanceof LineString line) {
            return Stream.of(line.getCoordinates()).map(GeoJson::position).collect(Collectors.joining(",", "[", "]"));
        }
        if (geometry instanceof Polygon polygon) {
            List<String> rings = new ArrayList<>();
            if (!polygon.isEmpty()) {
                rings.add(coordinates(polygon.getExteriorRing()));
            }
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(coordinates(polygon.getInteriorRingN(i)));
            }
            return "[" + String.join(",", rings) + "]";
        }
        return list(geometry, GeoJson::coordinates);
    }

    private static String list(Geometry parts, Function<Geometry, String> each) {
        return IntStream.range(0, parts.getNumGeometries())
                .mapToObj(parts::getGeometryN)
                .map(each)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate position) {
        return "[" + position.x + "," + position.y + "]";
    }

    static DataStore open(Path fileOrFolder) throws IOException {
        return DataStoreFinder.getDataStore(Map.of("url", url(fileOrFolder)));
    }

    static java.net.URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static SimpleFeatureType schema(Path file) throws IOException {
        DataStore store = open(file);
        try {
            return store.getSchema(store.getTypeNames()[0]);
        } finally {
            store.dispose();
        }
    }

    static List<SimpleFeature> read(Path file) throws IOException {
        DataStore store = open(file);
        try {
            return read(store, new Query(store.getTypeNames()[0]));
        } finally {
            store.dispose();
        }
    }

    static List<SimpleFeature> read(DataStore store, Query query) throws IOException {
        List<SimpleFeature> features = new ArrayList<>();
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                store.getFeatureReader(query, Transaction.AUTO_COMMIT)) {
            while (reader.hasNext()) {
                features.add(reader.next());
            }
        }
        return features;
    }

    /** Values of the attribute {@code n}, and the places of what is wrong, to the end. */
    static List<Object> numbersAndMistakes(FeatureReader<SimpleFeatureType, SimpleFeature> reader) throws IOException {
        List<Object> read = new ArrayList<>();
        for (boolean more = true; more; ) {
            try {
                more = reader.hasNext();
                if (more) {
                    read.add(reader.next().getAttribute("n"));
                }
            } catch (GeoJsonException e) {
                read.add(e.feature());
            }
        }
        return read;
    }

    static SimpleFeature only(Path file) throws IOException {
        List<SimpleFeature> features = read(file);
        if (features.size() != 1) {
            throw new IllegalStateException("One feature was expected, but there are " + features.size() + ".");
        }
        return features.get(0);
    }

    static Query query(DataStore store, String cql) throws IOException {
        try {
            return new Query(store.getTypeNames()[0], ECQL.toFilter(cql));
        } catch (CQLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
