package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Reads a file's features one by one, in their order. Holds one feature and one buffer of the file.
 *
 * <p>After a {@link GeoJsonException} it may be asked on: it passes over a feature that is wrong, so that all that is
 * wrong in a file can be told at once. Behind malformed JSON there is nothing more.
 */
final class GeoJsonFeatureReader extends FileFeatureReader {
    private final FeatureCursor cursor;
    private final FeatureBuilder features;
    private SimpleFeature next;

    GeoJsonFeatureReader(Path file, FileSummary summary) throws IOException {
        this(file, summary, new FeatureCursor(file));
    }

    /** @param cursor over the features to read; is closed with the reader */
    GeoJsonFeatureReader(Path file, FileSummary summary, FeatureCursor cursor) {
        super(summary.type());
        this.features = new FeatureBuilder(file, summary);
        this.cursor = cursor;
    }

    @Override
    boolean advance() throws IOException {
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
    SimpleFeature take() {
        SimpleFeature feature = next;
        next = null;
        return feature;
    }

    @Override
    public void close() throws IOException {
        super.close();
        cursor.close();
    }
}
