package org.controlatlas.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingReport;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.MapPainter;

/** Reads a data set and makes its index and painter away from the JavaFX thread. */
final class AtlasLoader extends Task<MapPainter> {
    /** How a data set is read: {@link org.controlatlas.atlas.AtlasReader#read(Path, LoadListener)}, or a test's own. */
    @FunctionalInterface
    interface Reader {
        Atlas read(Path folderOrFile, LoadListener listener) throws IOException;
    }

    private final Path path;
    private final Reader reader;
    private final Optional<HeadStart> headStart;
    private volatile ReadingReport report;

    /** @param headStart of this data set, if it is being read already */
    AtlasLoader(Path path, Reader reader, Optional<HeadStart> headStart) {
        this.path = path;
        this.reader = reader;
        this.headStart = headStart;
    }

    @Override
    protected MapPainter call() throws Exception {
        return headStart.isPresent() ? headStart.get().painter() : read();
    }

    /** What became of a data set of one's own, once it is read. */
    Optional<ReadingReport> report() {
        return Optional.ofNullable(report);
    }

    private MapPainter read() throws IOException {
        Atlas atlas = reader.read(path, new LoadListener() {
            @Override
            public void progress(double fraction, String file) {
                updateProgress(fraction, 1);
            }

            @Override
            public void report(ReadingReport told) {
                report = told;
            }

            @Override
            public boolean isCancelled() {
                return AtlasLoader.this.isCancelled();
            }
        });
        if (isCancelled()) {
            throw new CancellationException();
        }
        MapPainter painter = new MapPainter(atlas);
        // Needed by the first move of the pointer; here it keeps nobody waiting.
        painter.picker();
        return painter;
    }
}
