package org.controlatlas.store;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

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
