package org.controlatlas.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.geotools.api.data.SimpleFeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/** Gives the features that the scan kept, in the file's order; each time as objects of their own, with shared geometry. */
final class KeptFeatureReader implements SimpleFeatureReader {
    private final FileSummary summary;
    private final FeatureBuilder features;
    private int index;
    private boolean closed;

    KeptFeatureReader(Path file, FileSummary summary) {
        this.summary = summary;
        this.features = new FeatureBuilder(file, summary);
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return summary.type();
    }

    @Override
    public boolean hasNext() throws IOException {
        if (closed) {
            throw new IOException("The reader of " + summary.type().getTypeName() + " is closed.");
        }
        return index < summary.kept().size();
    }

    @Override
    public SimpleFeature next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException(
                    "There are no more features in " + summary.type().getTypeName() + ".");
        }
        KeptFeatures.Kept kept = summary.kept().get(index);
        return features.feature(kept.values().clone(), kept.geometry(), kept.id(), index++);
    }

    @Override
    public void close() {
        closed = true;
    }
}
