package org.controlatlas.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.controlatlas.message.Message;
import org.controlatlas.store.GeoJsonException;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Geometry;

/**
 * The files of one data set being loaded: opens them through whatever GeoTools store answers for them and collects
 * problems. For one thread; {@link #aside} makes another for the same data set.
 */
final class DataFiles {
    private final Path root;
    private final String described;
    private final LoadProgress progress;
    private final FieldReader fields = new FieldReader();
    private final Problems problems = new Problems();

    /** @param description the file that says what the data set is, whether it is there or not */
    DataFiles(Path root, Path description, LoadProgress progress) {
        this.root = root;
        this.described = description.toString();
        this.progress = progress;
    }

    /** For another thread that reads other files of the data set; has problems of its own. */
    DataFiles aside() {
        return new DataFiles(root, Path.of(described), progress);
    }

    /** The description's entry: what it says by field. */
    CheckedFields description(Map<String, Object> entry) {
        Object id = entry.get("id");
        return new CheckedFields(
                described,
                () -> id == null ? Message.EMPTY : Message.of(PlaceWords.ENTRY, id),
                entry::get,
                fields,
                problems);
    }

    Path root() {
        return root;
    }

    Problems problems() {
        return problems;
    }

    /** The part's objects: the elements of its array, or its one object. A part that is not there has none. */
    List<CheckedFields> objects(Part part) throws IOException {
        return maps(part).stream().map(map -> row(part, map)).toList();
    }

    /** @param object of the part */
    CheckedFields row(Part part, Map<String, Object> object) {
        Object id = object.get("id");
        Message label = id == null ? Message.EMPTY : Message.of(PlaceWords.ENTRY, id);
        return part instanceof Part.InFile file
                ? new CheckedFields(file.path().toString(), () -> label, object::get, fields, problems)
                : inline((Part.Inline) part, label, object::get);
    }

    private CheckedFields inline(Part.Inline part, Message label, Function<String, Object> values) {
        Message inner = label.isEmpty() ? Message.plain(part.place()) : Message.sequence(part.place(), ", ", label);
        return new CheckedFields(described, () -> inner, values, fields, problems);
    }

    /** As {@link #objects}, as they stand; a file that is no JSON is noted and has none. */
    List<Map<String, Object>> maps(Part part) throws IOException {
        if (part instanceof Part.Inline inline) {
            return maps(described, inline.value());
        }
        Path file = ((Part.InFile) part).path();
        if (!isThere(file)) {
            return List.of();
        }
        List<Map<String, Object>> objects = List.of();
        try {
            objects = maps(file.toString(), JsonTree.read(file));
        } catch (DataSetException e) {
            e.problems().forEach(problems::add);
        }
        progress.done(file);
        return objects;
    }

    /** Whether there is such a file. One that is there and cannot be read is noted as a problem and not taken. */
    boolean isThere(Path file) {
        Optional<Message> obstacle = InputPath.fileObstacle(file);
        if (obstacle.isPresent() && !Files.isDirectory(file) && !InputPath.isMissing(file)) {
            note(file, obstacle.get());
        }
        return obstacle.isEmpty();
    }

    private void note(Path file, Message obstacle) {
        problems.add(file.toString(), Message.EMPTY, "", ReadingProblem.FILE_IS, obstacle);
    }

    private List<Map<String, Object>> maps(String file, Object tree) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object element : tree instanceof List<?> list ? list : Collections.singletonList(tree)) {
            if (element instanceof Map<?, ?> map) {
                objects.add(named(map));
            } else {
                problems.add(file, Message.EMPTY, "", ReadingProblem.NO_OBJECT_IN_FILE);
            }
        }
        return objects;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put((String) key, value));
        return object;
    }

    /** As {@link #features(Path, BiConsumer)}, of a part, which may stand in the description. */
    void features(Part part, BiConsumer<CheckedFields, Geometry> sink) throws IOException {
        if (part instanceof Part.InFile named) {
            if (isThere(named.path())) {
                features(named.path(), sink);
            }
            return;
        }
        Part.Inline inline = (Part.Inline) part;
        Object collection = inline.value();
        Object features = collection instanceof Map<?, ?> map ? map.get("features") : collection;
        if (!(features instanceof List<?> list)) {
            problems.add(described, Message.plain(inline.place()), "features", ReadingProblem.NO_COLLECTION);
            return;
        }
        int number = 0;
        for (Object feature : list) {
            number++;
            if (feature instanceof Map<?, ?> map && map.get("properties") instanceof Map<?, ?> properties) {
                CheckedFields row = inline(inline, Message.of(PlaceWords.FEATURE_NUMBER, number), properties::get);
                sink.accept(row, geometry(row, map.get("geometry")));
            } else {
                inline(inline, Message.of(PlaceWords.FEATURE_NUMBER, number), field -> null)
                        .problem("properties", ReadingProblem.NO_PROPERTIES);
            }
        }
    }

    private static Geometry geometry(CheckedFields row, Object value) {
        try {
            return InlineGeometry.of(value);
        } catch (IllegalArgumentException e) {
            row.problem("geometry", Message.of(e), Message.EMPTY);
            return null;
        }
    }

    /**
     * Gives every feature with its geometry, which may be null, to the sink. Features and files that cannot be read are
     * noted as problems.
     */
    void features(Path file, BiConsumer<CheckedFields, Geometry> sink) throws IOException {
        try {
            read(file, sink);
        } catch (IOException e) {
            note(file, e);
        } catch (RuntimeException e) {
            // GeoTools wraps what goes wrong while it finds out the schema.
            if (!(e.getCause() instanceof IOException cause)) {
                throw e;
            }
            note(file, cause);
        }
        progress.done(file);
    }

    private void note(Path file, IOException e) {
        if (e instanceof GeoJsonException wrong) {
            problems.add(new Problem(
                    file.toString(),
                    wrong.place(),
                    wrong.field(),
                    Message.sequence(wrong.what(), "."),
                    wrong.remedy()));
            return;
        }
        Optional<Message> obstacle = InputPath.fileObstacle(file);
        if (obstacle.isPresent() && !InputPath.isMissing(file)) {
            note(file, obstacle.get());
            return;
        }
        Message message = Message.of(e);
        // Stores may name the file themselves; Problem would name it again.
        boolean named = message.toString().startsWith(file.toString());
        problems.add(new Problem(named ? "" : file.toString(), Message.EMPTY, "", message, Message.EMPTY));
    }

    private void read(Path file, BiConsumer<CheckedFields, Geometry> sink) throws IOException {
        DataStore store =
                DataStoreFinder.getDataStore(Map.of("url", file.toUri().toURL()));
        if (store == null) {
            throw new DataSetException(Problem.of("", Message.EMPTY, "", ReadingProblem.NO_STORE));
        }
        try {
            String typeName = store.getTypeNames()[0];
            int count = Math.max(1, store.getFeatureSource(typeName).getCount(Query.ALL));
            double perFeature = (double) Files.size(file) / count;
            try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                    store.getFeatureReader(new Query(typeName), Transaction.AUTO_COMMIT)) {
                pass(file, reader, perFeature, sink);
            }
        } finally {
            store.dispose();
        }
    }

    /** A feature's properties by name, and what the feature is called. */
    private record FeatureValues(SimpleFeature feature) implements Function<String, Object>, Supplier<Message> {
        @Override
        public Object apply(String property) {
            return feature.getAttribute(property);
        }

        @Override
        public Message get() {
            return Message.of(PlaceWords.FEATURE, feature.getID());
        }
    }

    private void pass(
            Path file,
            FeatureReader<SimpleFeatureType, SimpleFeature> reader,
            double perFeature,
            BiConsumer<CheckedFields, Geometry> sink)
            throws IOException {
        String name = file.toString();
        int i = 0;
        for (SimpleFeature next = next(file, reader); next != null; next = next(file, reader)) {
            FeatureValues values = new FeatureValues(next);
            sink.accept(
                    new CheckedFields(name, values, values, fields, problems), (Geometry) next.getDefaultGeometry());
            if ((i++ & 1023) == 0) {
                progress.within(file, (long) (i * perFeature));
            }
        }
    }

    /** The next feature that can be read; those that cannot are noted and passed over. Null at the end. */
    private SimpleFeature next(Path file, FeatureReader<SimpleFeatureType, SimpleFeature> reader) throws IOException {
        while (true) {
            try {
                return reader.hasNext() ? reader.next() : null;
            } catch (GeoJsonException e) {
                note(file, e);
            }
        }
    }
}
