package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;

/**
 * GeoJSON files, each a feature type named like its file without the ending. Read-only. Sees files that come, go or
 * change; a feature source or reader that is already there stays with what it began with.
 */
final class GeoJsonDataStore extends ContentDataStore {
    private final Path root;
    private final Map<Path, GeoJsonFile> known = new ConcurrentHashMap<>();

    /**
     * @param root a file, or a folder whose {@code .geojson} files are taken (those in folders below it are not)
     */
    GeoJsonDataStore(Path root) {
        this.root = root;
    }

    /** True if a folder takes the file for one of its feature types. */
    static boolean isGeoJson(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".geojson") && Files.isRegularFile(file);
    }

    /** The file's name without its ending. */
    private static String typeName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> found = Files.list(root)) {
                found.filter(GeoJsonDataStore::isGeoJson).forEach(file -> files.put(typeName(file), file));
            }
        } else {
            files.put(typeName(root), root);
        }
        return files;
    }

    @Override
    protected List<Name> createTypeNames() throws IOException {
        List<Name> names = new ArrayList<>();
        files().keySet().forEach(name -> names.add(new NameImpl(getNamespaceURI(), name)));
        return names;
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
        Map<String, Path> files = files();
        Path path = files.get(entry.getTypeName());
        if (path == null || !Files.isRegularFile(path)) {
            throw new IOException(
                    root + " holds no feature type '" + entry.getTypeName() + "'. It has " + files.keySet() + ".");
        }
        GeoJsonFile file = known.computeIfAbsent(path, key -> new GeoJsonFile(key, entry.getName()));
        if (file.isStale()) {
            // GeoTools remembers the schema itself.
            entry.getState(Transaction.AUTO_COMMIT).flush();
        }
        return new GeoJsonFeatureSource(entry, file);
    }
}
