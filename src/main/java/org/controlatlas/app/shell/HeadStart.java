package org.controlatlas.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapLayerKind;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.MapViewport;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.Theme;

/**
 * Reads the bundled atlas while JavaFX is still starting, on another thread, and rehearses the first picture. What is wrong
 * with the data is told when the window asks for it. Not for data sets of one's own: they may be large, and reading them
 * shows its progress and can be given up.
 */
public final class HeadStart {
    private final Path path;
    private final FutureTask<MapPainter> painter;

    private HeadStart(Path path) {
        this.path = path;
        this.painter = new FutureTask<>(() -> new MapPainter(AtlasReader.read(path)));
    }

    public static HeadStart on(Path path) {
        HeadStart made = new HeadStart(path);
        Thread thread = new Thread(made::run, "head-start");
        thread.setDaemon(true);
        thread.start();
        return made;
    }

    private void run() {
        painter.run();
        try {
            rehearse(painter.get());
        } catch (ExecutionException e) {
            // The window asks for the painter, too, and tells what is wrong.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Draws about what the window will ask for first and throws it away: levels of detail, names and hatches are then at
     * hand, and the code is compiled, when JavaFX has styled the window and knows the map's size.
     */
    private static void rehearse(MapPainter painter) {
        MapViewport view = AtlasViewModel.firstView(painter.atlas());
        try (MapRenderer renderer = new MapRenderer(painter)) {
            renderer.render(new PictureSpec(
                    MapRenderer.withMargin(view),
                    painter.atlas().info().lastDay(),
                    Language.EN,
                    Theme.LIGHT,
                    MapLayerKind.defaults(),
                    Optional.empty()));
        }
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
