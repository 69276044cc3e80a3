package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;

/** GeoJSON files, each a feature type named like its file without the ending. Read-only. */
final class GeoJsonDataStore extends ContentDataStore {
    private final Path root;
    private final Map<String, Path> files = new TreeMap<>();

    /**
     * @param root a file, or a folder whose {@code .geojson} files are taken (those in folders below it are not)
     */
    GeoJsonDataStore(Path root) throws IOException {
        this.root = root;
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(root, "*.{geojson,GEOJSON}")) {
                found.forEach(file -> files.put(typeName(file), file));
            }
        } else {
            files.put(typeName(root), root);
        }
    }

    /** The file's name without its ending. */
    static String typeName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    protected List<Name> createTypeNames() {
        List<Name> names = new ArrayList<>();
        files.keySet().forEach(name -> names.add(new NameImpl(getNamespaceURI(), name)));
        return names;
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
        Path file = files.get(entry.getTypeName());
        if (file == null) {
            throw new IOException(
                    root + " holds no feature type '" + entry.getTypeName() + "'. It has " + files.keySet() + ".");
        }
        return new GeoJsonFeatureSource(entry, file);
    }
}
