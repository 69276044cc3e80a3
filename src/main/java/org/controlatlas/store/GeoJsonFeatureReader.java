package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.geotools.api.data.SimpleFeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/**
 * Reads a file's features one by one, in their order. Holds one feature and one buffer of the file.
 *
 * <p>After a {@link GeoJsonException} it may be asked on: it passes over a feature that is wrong, so that all that is
 * wrong in a file can be told at once. Behind malformed JSON there is nothing more.
 */
final class GeoJsonFeatureReader implements SimpleFeatureReader {
    private final SimpleFeatureType type;
    private final FeatureCursor cursor;
    private final FeatureBuilder features;
    private SimpleFeature next;
    private boolean closed;

    GeoJsonFeatureReader(Path file, FileSummary summary) throws IOException {
        this(file, summary, new FeatureCursor(file));
    }

    /** @param cursor over the features to read; is closed with the reader */
    GeoJsonFeatureReader(Path file, FileSummary summary, FeatureCursor cursor) {
        this.type = summary.type();
        this.features = new FeatureBuilder(file, summary);
        this.cursor = cursor;
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return type;
    }

    @Override
    public boolean hasNext() throws IOException {
        if (closed) {
            throw new IOException("The reader of " + type.getTypeName() + " is closed.");
        }
        if (next == null && cursor.next()) {
            try {
                next = features.read(cursor.parser(), cursor.index());
            } catch (JsonProcessingException e) {
                throw cursor.malformed(e);
            } catch (GeoJsonException e) {
                cursor.skipRest();
                throw e;
            }
        }
        return next != null;
    }

    @Override
    public SimpleFeature next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more features in " + type.getTypeName() + ".");
        }
        SimpleFeature feature = next;
        next = null;
        return feature;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        next = null;
        cursor.close();
    }
}
