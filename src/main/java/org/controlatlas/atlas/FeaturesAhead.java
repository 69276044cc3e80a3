package org.controlatlas.atlas;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.controlatlas.store.GeoJsonException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/**
 * The features of a reader in their order, read some way ahead on a thread of its own: while one processor takes the
 * text apart, another one makes zones of what there is. To be used by one thread, and closed before the reader is.
 */
final class FeaturesAhead implements AutoCloseable {
    private static final int BATCH = 256;
    private static final int BATCHES = 8;

    /**
     * @param failure what went wrong after those features
     * @param last true if there is nothing behind it
     */
    private record Batch(List<SimpleFeature> features, Optional<Exception> failure, boolean last) {}

    private final FeatureReader<SimpleFeatureType, SimpleFeature> reader;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private final Deque<SimpleFeature> at = new ArrayDeque<>();
    private Optional<Exception> failure = Optional.empty();
    private boolean last;

    FeaturesAhead(FeatureReader<SimpleFeatureType, SimpleFeature> reader) {
        this.reader = reader;
        this.thread = new Thread(this::run, "features-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            boolean more = true;
            while (more) {
                Batch batch = read();
                batches.put(batch);
                more = !batch.last();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch read() {
        List<SimpleFeature> features = new ArrayList<>(BATCH);
        try {
            while (features.size() < BATCH) {
                if (!reader.hasNext()) {
                    return new Batch(features, Optional.empty(), true);
                }
                features.add(reader.next());
            }
            return new Batch(features, Optional.empty(), false);
        } catch (GeoJsonException e) {
            // The reader passes over a feature that is wrong.
            return new Batch(features, Optional.of(e), false);
        } catch (IOException | RuntimeException e) {
            return new Batch(features, Optional.of(e), true);
        }
    }

    /**
     * The next feature; null at the end.
     *
     * @throws GeoJsonException for a feature that is wrong; asked again, it goes on behind it
     */
    SimpleFeature next() throws IOException {
        while (at.isEmpty()) {
            if (failure.isPresent()) {
                Exception thrown = failure.get();
                failure = Optional.empty();
                if (thrown instanceof IOException io) {
                    throw io;
                }
                throw (RuntimeException) thrown;
            }
            if (last) {
                return null;
            }
            take();
        }
        return at.poll();
    }

    private void take() throws IOException {
        try {
            Batch batch = batches.take();
            at.addAll(batch.features());
            failure = batch.failure();
            last = batch.last();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading was interrupted.", e);
        }
    }

    /** Ends the thread, however far it is. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            batches.clear();
            try {
                thread.join(10);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
