package org.controlatlas.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.Theme;
import org.controlatlas.timeline.ControlTimeline;

/**
 * Reads the data set that the window will show while JavaFX is still starting, on another thread, and simplifies its
 * lines for the first view. What is wrong with it is told when the window asks for it.
 */
public final class HeadStart {
    private final Path path;
    private final FutureTask<MapPainter> painter;

    private HeadStart(Path path) {
        this.path = path;
        this.painter = new FutureTask<>(() -> read(path));
    }

    public static HeadStart on(Path path) {
        HeadStart made = new HeadStart(path);
        Thread thread = new Thread(made.painter, "head-start");
        thread.setDaemon(true);
        thread.start();
        return made;
    }

    private static MapPainter read(Path path) throws IOException {
        Atlas atlas = AtlasReader.read(path);
        MapPainter painter = new MapPainter(atlas, new ControlTimeline(atlas.zones()));
        painter.prepare(AtlasViewModel.firstView(atlas), Theme.LIGHT);
        return painter;
    }

    boolean isOn(Path other) {
        return path.equals(other);
    }

    /** Waits for the data set; fails as reading it would have failed. */
    MapPainter painter() throws Exception {
        try {
            return painter.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
