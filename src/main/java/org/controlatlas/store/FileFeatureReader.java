package org.controlatlas.store;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.geotools.api.data.SimpleFeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/** What readers of a file have in common, wherever they have its features from. */
abstract class FileFeatureReader implements SimpleFeatureReader {
    private final SimpleFeatureType type;
    private boolean closed;

    FileFeatureReader(SimpleFeatureType type) {
        this.type = type;
    }

    /** Whether there is a feature that {@link #take} gives; may be asked several times for the same one. */
    abstract boolean advance() throws IOException;

    /** The feature that {@link #advance} has found. */
    abstract SimpleFeature take();

    @Override
    public final SimpleFeatureType getFeatureType() {
        return type;
    }

    @Override
    public final boolean hasNext() throws IOException {
        if (closed) {
            throw new IOException("The reader of " + type.getTypeName() + " is closed.");
        }
        return advance();
    }

    @Override
    public final SimpleFeature next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more features in " + type.getTypeName() + ".");
        }
        return take();
    }

    @Override
    public void close() throws IOException {
        closed = true;
    }
}
