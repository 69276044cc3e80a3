package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.geotools.api.data.SimpleFeatureReader;
import org.geotools.api.feature.type.Name;

/** One file of a store. Scanned when first needed, and again when it has changed since. Safe to share between threads. */
final class GeoJsonFile {
    private final Path path;
    private final Name typeName;
    private FileSummary summary;
    /** What the file was when it was scanned. */
    private FileTime modified;

    private long bytes;

    GeoJsonFile(Path path, Name typeName) {
        this.path = path;
        this.typeName = typeName;
    }

    synchronized FileSummary summary() throws IOException {
        if (summary == null || isStale()) {
            modified = Files.getLastModifiedTime(path);
            bytes = Files.size(path);
            summary = SchemaScan.scan(path, typeName);
        }
        return summary;
    }

    /** True if it was scanned and has changed since. */
    synchronized boolean isStale() throws IOException {
        return summary != null && (bytes != Files.size(path) || !modified.equals(Files.getLastModifiedTime(path)));
    }

    SimpleFeatureReader reader() throws IOException {
        FileSummary known = summary();
        if (known.kept() != null) {
            return new KeptFeatureReader(path, known);
        }
        return known.parts().size() > 1 ? new GeoJsonPartsReader(path, known) : new GeoJsonFeatureReader(path, known);
    }
}
