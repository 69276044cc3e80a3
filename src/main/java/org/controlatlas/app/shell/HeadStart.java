package org.controlatlas.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.message.WorkFailure;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.ViewState;

/**
 * Reads the preferences and the bundled atlas while JavaFX is still starting, on another thread, and begins the picture
 * that the window will show first. What is wrong with the data is told when the window asks for it. Not for data sets of
 * one's own: they may be large, and reading them shows its progress and can be given up.
 */
public final class HeadStart {
    private final Path path;
    private final LaunchOptions options;
    private final FutureTask<PreferencesFile.Read> preferences;
    private final FutureTask<MapPainter> painter;
    /** Until the window takes it over. */
    private final AtomicReference<MapRenderer> renderer = new AtomicReference<>();

    private HeadStart(Path path, LaunchOptions options, PreferencesFile file) {
        this.path = path;
        this.options = options;
        this.preferences = new FutureTask<>(file::read);
        this.painter = new FutureTask<>(() -> {
            MapPainter made = new MapPainter(AtlasReader.read(path));
            renderer.set(new MapRenderer(made));
            return made;
        });
    }

    /** @param options what the command line asks of the window */
    public static HeadStart on(Path path, LaunchOptions options) {
        return on(path, options, PreferencesFile.ofUser());
    }

    /** With another preferences file, for tests. */
    static HeadStart on(Path path, LaunchOptions options, PreferencesFile file) {
        HeadStart made = new HeadStart(path, options, file);
        TaskRunner.ofWindow().lane("head-start").execute(made::run);
        return made;
    }

    private void run() {
        preferences.run();
        painter.run();
        try {
            MapRenderer ready = renderer.get();
            if (ready != null) {
                ready.prepare(firstPicture());
                ready.painter().picker();
            }
        } catch (ExecutionException e) {
            // The window asks for the painter, too, and tells what is wrong.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The picture that the window will ask for first, if its layout is the usual one. */
    PictureSpec firstPicture() throws ExecutionException, InterruptedException {
        AtlasState state = new AtlasState();
        Preferences kept = preferences.get().preferences();
        SessionStart start = SessionStart.of(kept, options);
        start.dress(state.settings());
        Preferences.Window window = kept.window();
        double width = window == null ? Session.WIDTH : window.width();
        double height = window == null ? Session.HEIGHT : window.height();
        state.map()
                .viewportProperty()
                .set(state.map()
                        .viewportProperty()
                        .get()
                        .withSize(
                                width - (kept.panelShown() ? RoomForTheMap.beside(width) : 0),
                                height - RoomForTheMap.aboveAndBelow(width, height)));
        state.open(painter.get());
        start.show(
                state.settings(),
                link -> ifReadable(link, state, state.view()::show),
                link -> ifReadable(link, state, state.view()::navigate));
        return state.picture().spec().withSelectedZone(Optional.empty());
    }

    private static void ifReadable(String link, AtlasState state, Consumer<ViewState> show) {
        try {
            show.accept(state.view().of(link));
        } catch (IllegalArgumentException e) {
            // The window tells what is wrong with it.
        }
    }

    boolean isOn(Path other) {
        return path.equals(other);
    }

    /** The preferences, read once: a file that cannot be understood is put aside by reading it. */
    PreferencesFile.Read preferences() {
        try {
            return preferences.get();
        } catch (ExecutionException e) {
            throw WorkFailure.unwrap(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PreferencesFile.Read(Preferences.NONE, Optional.empty());
        }
    }

    /** True if {@link #painter()} answers at once and without failing. */
    boolean isReady() {
        return renderer.get() != null && painter.isDone();
    }

    /** Waits for the data set; fails as reading it would have failed. */
    MapPainter painter() throws Exception {
        try {
            return painter.get();
        } catch (ExecutionException e) {
            throw WorkFailure.unwrap(e, Exception.class);
        }
    }

    /** The renderer that has begun the first picture, for who asks first with its painter; else a new one. */
    MapRenderer rendererFor(MapPainter wanted) {
        MapRenderer begun = renderer.get();
        return begun != null && begun.painter() == wanted && renderer.compareAndSet(begun, null)
                ? begun
                : new MapRenderer(wanted);
    }
}
