package org.controlatlas.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.model.Atlas;
import org.controlatlas.timeline.ControlTimeline;

/** Reads a data set and builds its index away from the JavaFX thread. */
final class AtlasLoader extends Task<AtlasLoader.Loaded> {
    /** A data set ready to be shown. */
    record Loaded(Atlas atlas, ControlTimeline timeline) {}

    /** How a data set is read: {@link org.controlatlas.atlas.AtlasReader#read(Path, LoadListener)}, or a test's own. */
    @FunctionalInterface
    interface Reader {
        Atlas read(Path folderOrFile, LoadListener listener) throws IOException;
    }

    private final Path path;
    private final Reader reader;

    AtlasLoader(Path path, Reader reader) {
        this.path = path;
        this.reader = reader;
    }

    @Override
    protected Loaded call() throws IOException {
        Atlas atlas = reader.read(path, new LoadListener() {
            @Override
            public void progress(double fraction, String file) {
                updateProgress(fraction, 1);
            }

            @Override
            public boolean isCancelled() {
                return AtlasLoader.this.isCancelled();
            }
        });
        if (isCancelled()) {
            throw new CancellationException();
        }
        return new Loaded(atlas, new ControlTimeline(atlas.zones()));
    }
}
