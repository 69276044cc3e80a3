package org.controlatlas.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.controlatlas.app.task.Progress;
import org.controlatlas.app.task.Work;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingReport;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.MapPainter;

/** Reads a data set and makes its index and painter away from the JavaFX thread. */
final class AtlasLoader implements Work<MapPainter> {
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
    public MapPainter run(Progress progress) throws Exception {
        return headStart.isPresent() ? headStart.get().painter() : read(progress);
    }

    /** What became of a data set of one's own, once it is read. */
    Optional<ReadingReport> report() {
        return Optional.ofNullable(report);
    }

    private MapPainter read(Progress told) throws IOException {
        Atlas atlas = reader.read(path, new LoadListener() {
            @Override
            public void progress(double fraction, String file) {
                told.reached(fraction);
            }

            @Override
            public void report(ReadingReport read) {
                report = read;
            }

            @Override
            public boolean isCancelled() {
                return told.isCancelled();
            }
        });
        if (told.isCancelled()) {
            throw new CancellationException();
        }
        MapPainter painter = new MapPainter(atlas);
        // Needed by the first move of the pointer; here it keeps nobody waiting.
        painter.picker();
        return painter;
    }
}
