package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Geometry;

/**
 * The files of one data set being loaded: opens them through whatever GeoTools store answers for them, reports
 * progress, and collects problems.
 */
final class DataFiles {
    private final Path root;
    private final LoadListener listener;
    private final FieldReader fields = new FieldReader();
    private final Problems problems = new Problems();
    private long totalBytes;
    private long doneBytes;

    DataFiles(Path root, LoadListener listener) {
        this.root = root;
        this.listener = listener;
    }

    Path root() {
        return root;
    }

    Problems problems() {
        return problems;
    }

    /** Says which files there are to read in all; from then on progress is reported. */
    void expect(List<Path> files) throws IOException {
        for (Path file : files) {
            totalBytes += Files.size(file);
        }
        doneBytes = 0;
    }

    /** The file's objects: the elements of its array, or its one object. A file that is not there has none. */
    List<Row> objects(String name) throws IOException {
        return maps(name).stream().map(map -> row(name, map)).toList();
    }

    Row row(String name, Map<String, Object> object) {
        Object id = object.get("id");
        String label = id == null ? "" : "entry '" + id + "'";
        return new Row(root.resolve(name).toString(), label, object::get, fields, problems);
    }

    /** As {@link #objects}, as they stand. */
    List<Map<String, Object>> maps(String name) throws IOException {
        Path file = root.resolve(name);
        if (name.isEmpty() || !Files.isRegularFile(file)) {
            return List.of();
        }
        Object tree = JsonTree.read(file);
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object element : tree instanceof List<?> list ? list : Collections.singletonList(tree)) {
            if (element instanceof Map<?, ?> map) {
                Map<String, Object> object = new LinkedHashMap<>();
                map.forEach((key, value) -> object.put((String) key, value));
                objects.add(object);
            } else {
                problems.add(
                        file.toString(),
                        "",
                        "",
                        "The file holds something that is no object.",
                        "It is a list of objects: [{…}, {…}].");
            }
        }
        doneBytes += Files.size(file);
        report(file, 0);
        return objects;
    }

    void features(Path file, BiConsumer<Row, Geometry> sink) throws IOException {
        features(file, Aliases.NONE, sink);
    }

    /**
     * Gives every feature with its geometry, which may be null, to the sink. A file that cannot be read is noted as a
     * problem. A name may have a property of another name stand for it ({@code aliases}).
     */
    void features(Path file, Aliases aliases, BiConsumer<Row, Geometry> sink) throws IOException {
        try {
            read(file, aliases, sink);
        } catch (IOException e) {
            note(file, e);
        } catch (RuntimeException e) {
            // GeoTools wraps what goes wrong while it finds out the schema.
            if (!(e.getCause() instanceof IOException cause)) {
                throw e;
            }
            note(file, cause);
        }
        doneBytes += Files.exists(file) ? Files.size(file) : 0;
    }

    private void note(Path file, IOException e) {
        String message = String.valueOf(e.getMessage());
        // Stores name the file themselves; Problem would name it again.
        boolean named = message.startsWith(file.toString());
        problems.add(named ? "" : file.toString(), "", "", message, "");
    }

    private void read(Path file, Aliases aliases, BiConsumer<Row, Geometry> sink) throws IOException {
        DataStore store =
                DataStoreFinder.getDataStore(Map.of("url", file.toUri().toURL()));
        if (store == null) {
            throw new IOException("There is no such file, or none that GeoTools can open. Give a .geojson file.");
        }
        try {
            String typeName = store.getTypeNames()[0];
            int count = Math.max(1, store.getFeatureSource(typeName).getCount(Query.ALL));
            double perFeature = (double) Files.size(file) / count;
            try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                    store.getFeatureReader(new Query(typeName), Transaction.AUTO_COMMIT)) {
                UnaryOperator<String> names = aliases.resolve(reader.getFeatureType());
                for (int i = 0; reader.hasNext(); i++) {
                    SimpleFeature feature = reader.next();
                    String label = "feature '" + feature.getID() + "'";
                    Row row = new Row(
                            file.toString(), label, name -> feature.getAttribute(names.apply(name)), fields, problems);
                    sink.accept(row, (Geometry) feature.getDefaultGeometry());
                    if ((i & 1023) == 0) {
                        report(file, (long) (i * perFeature));
                    }
                }
            }
        } finally {
            store.dispose();
        }
    }

    private void report(Path file, long bytes) {
        if (listener.isCancelled()) {
            throw new CancellationException("Reading " + root + " was cancelled.");
        }
        if (totalBytes == 0) {
            return;
        }
        listener.progress(
                Math.min(1, (double) (doneBytes + bytes) / totalBytes),
                file.getFileName().toString());
    }
}
