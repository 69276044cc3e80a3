package org.controlatlas.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.controlatlas.message.Message;
import org.controlatlas.message.WorkFailure;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Reads a large file's parts on several threads and gives the features in the file's order. Holds a few parts, never the
 * file. Mistakes are told in their places and passed over, as {@link GeoJsonFeatureReader} does.
 */
final class GeoJsonPartsReader extends FileFeatureReader {
    /** What stands at one place of a part: a feature, or what is wrong with it. */
    private record Place(SimpleFeature feature, GeoJsonException wrong) {}

    private final Path file;
    private final FileSummary summary;
    private final ExecutorService threads;
    private final Deque<Future<List<Place>>> ahead = new ArrayDeque<>();
    private final Deque<Place> places = new ArrayDeque<>();
    private int begun;

    GeoJsonPartsReader(Path file, FileSummary summary) {
        super(summary.type());
        this.file = file;
        this.summary = summary;
        int count = FileThreads.count();
        this.threads = FileThreads.pool("geojson-part", count);
        for (int i = 0; i <= count; i++) {
            begin();
        }
    }

    private void begin() {
        if (begun < summary.parts().size()) {
            FilePart part = summary.parts().get(begun++);
            ahead.add(threads.submit(() -> read(part)));
        }
    }

    private List<Place> read(FilePart part) throws IOException {
        List<Place> read = new ArrayList<>(part.end() - part.first());
        try (GeoJsonFeatureReader reader = new GeoJsonFeatureReader(file, summary, FeatureCursor.part(file, part))) {
            while (true) {
                try {
                    if (!reader.hasNext()) {
                        return read;
                    }
                    read.add(new Place(reader.next(), null));
                } catch (GeoJsonException e) {
                    // The reader passes over a feature that is wrong, and ends behind malformed JSON.
                    read.add(new Place(null, e));
                }
            }
        }
    }

    @Override
    boolean advance() throws IOException {
        while (places.isEmpty()) {
            if (ahead.isEmpty()) {
                return false;
            }
            places.addAll(taken());
            begin();
        }
        GeoJsonException wrong = places.peek().wrong();
        if (wrong == null) {
            return true;
        }
        places.poll();
        if (wrong.getCause() instanceof JsonProcessingException) {
            end();
            throw placed(wrong);
        }
        throw wrong;
    }

    private List<Place> taken() throws IOException {
        try {
            return ahead.poll().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading " + file + " was interrupted.", e);
        } catch (ExecutionException e) {
            end();
            throw WorkFailure.unwrap(e, IOException.class);
        }
    }

    /** Ends the reading: there are no more features. */
    private void end() {
        places.clear();
        ahead.forEach(part -> part.cancel(true));
        ahead.clear();
        begun = summary.parts().size();
    }

    /** Malformed JSON with its line, which is not known in a part, by walking through the whole file. */
    private GeoJsonException placed(GeoJsonException inPart) throws IOException {
        try (FeatureCursor whole = new FeatureCursor(file)) {
            while (whole.next()) {
                whole.skipRest();
            }
        } catch (GeoJsonException e) {
            return e;
        }
        return new GeoJsonException(
                file,
                inPart.place(),
                inPart.field(),
                Message.of(GeoJsonProblem.CHANGED),
                Message.remedy(GeoJsonProblem.CHANGED),
                inPart);
    }

    @Override
    SimpleFeature take() {
        return places.poll().feature();
    }

    /** Ends the threads, however far they are. */
    @Override
    public void close() throws IOException {
        super.close();
        end();
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
