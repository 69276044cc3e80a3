package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.geotools.api.data.SimpleFeatureReader;
import org.geotools.api.feature.type.Name;

/** One file of a store. Scanned when first needed, and again when it has changed since. Safe to share between threads. */
final class GeoJsonFile {
    private record Stamp(FileTime modified, long bytes) {}

    private final Path path;
    private final Name typeName;
    private Stamp scanned;
    private FileSummary summary;

    GeoJsonFile(Path path, Name typeName) {
        this.path = path;
        this.typeName = typeName;
    }

    synchronized FileSummary summary() throws IOException {
        Stamp now = stamp();
        if (!now.equals(scanned)) {
            summary = SchemaScan.scan(path, typeName);
            scanned = now;
        }
        return summary;
    }

    /** True if it was scanned and has changed since. */
    synchronized boolean isStale() throws IOException {
        return scanned != null && !scanned.equals(stamp());
    }

    SimpleFeatureReader reader() throws IOException {
        FileSummary known = summary();
        return known.kept() == null ? new GeoJsonFeatureReader(path, known) : new KeptFeatureReader(path, known);
    }

    private Stamp stamp() throws IOException {
        return new Stamp(Files.getLastModifiedTime(path), Files.size(path));
    }
}
