package org.controlatlas.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.task.BackgroundTask;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.atlas.ReadingReport;
import org.controlatlas.render.MapPainter;

/**
 * Opens data sets: reads in the background, shows progress, and on failure keeps what is shown and lists what is wrong.
 * A newer request gives up the one that is still being read.
 */
final class DataSets {
    private static final List<String> KINDS = List.of(
            "*.geojson",
            "*.json",
            "*.geojsonl",
            "*.ndjson",
            "*.csv",
            "*.zip",
            "*.gz",
            "*.kml",
            "*.shp",
            "*.gpkg",
            "*.fgb",
            "*.topojson");

    private final Messages messages;
    private final Consumer<MapPainter> show;
    private final LoadingPane loading;
    private final AtlasLoader.Reader reader;
    private final TaskRunner runner;
    private Consumer<Throwable> onFailure = problem -> {};
    private Consumer<Optional<ReadingReport>> onOpened = report -> {};
    private Optional<HeadStart> headStart = Optional.empty();
    private BackgroundTask<MapPainter> running;
    private Path opened;
    private int dropped;

    /** @param show shows a data set that has been read */
    DataSets(
            Messages messages,
            Consumer<MapPainter> show,
            LoadingPane loading,
            AtlasLoader.Reader reader,
            TaskRunner runner) {
        this.messages = messages;
        this.show = show;
        this.loading = loading;
        this.reader = reader;
        this.runner = runner;
        loading.setOnCancel(this::cancel);
    }

    void setOnFailure(Consumer<Throwable> action) {
        onFailure = action;
    }

    /** Runs after each data set that has been opened, with what became of one of somebody's own. */
    void setOnOpened(Consumer<Optional<ReadingReport>> action) {
        onOpened = action;
    }

    /** The first data set, if it is this one, need not be read again. */
    void use(HeadStart begun) {
        headStart = Optional.of(begun);
    }

    void open(Path path) {
        open(path, reader, () -> {});
    }

    /**
     * @param other how it is to be read this time
     * @param then is done once it is open, and never if it cannot be read or another one is opened instead
     */
    void open(Path path, AtlasLoader.Reader other, Runnable then) {
        cancel();
        dropped = 0;
        Optional<HeadStart> begun = headStart.filter(start -> start.isOn(path));
        headStart = Optional.empty();
        if (begun.isPresent() && begun.get().isReady()) {
            // At once: the window is then laid out once, with its content, and the first picture begun meanwhile.
            opened = path;
            open(begun.get());
            return;
        }
        AtlasLoader loader = new AtlasLoader(path, other, begun);
        running = runner.task(
                "atlas-loader",
                loader,
                painter -> {
                    loading.hide();
                    opened = path;
                    show.accept(painter);
                    onOpened.accept(loader.report());
                    then.run();
                },
                failure -> {
                    loading.hide();
                    onFailure.accept(failure);
                });
        loading.show(path, running.progressProperty());
        running.start();
    }

    /** The data set that was opened last; null before the first. */
    Path opened() {
        return opened;
    }

    private void open(HeadStart begun) {
        try {
            show.accept(begun.painter());
            onOpened.accept(Optional.empty());
        } catch (Exception e) {
            onFailure.accept(e);
        }
    }

    void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
            loading.hide();
        }
    }

    void chooseFile(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("open.file"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(messages.get("open.filter"), KINDS),
                        new FileChooser.ExtensionFilter(messages.get("open.anyFile"), "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath).ifPresent(this::open);
    }

    void chooseFolder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("open.folder"));
        Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath).ifPresent(this::open);
    }

    /** Of those dropped together the one that is opened: a Shapefile's main file, else the first. */
    static Path first(List<Path> dropped) {
        return dropped.stream()
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".shp"))
                .findFirst()
                .orElse(dropped.get(0));
    }

    void drop(List<Path> files) {
        Path one = first(files);
        String stem = stem(one);
        open(one);
        // The parts of a Shapefile are one thing.
        dropped = (int) files.stream()
                .filter(file -> file.equals(one) || !stem(file).equals(stem))
                .count();
    }

    private static String stem(Path file) {
        return file.toString().replaceFirst("\\.[^.]*$", "");
    }

    /** How many were dropped together of which the data set that was opened last is one; told once. */
    int takeDropped() {
        int count = dropped;
        dropped = 0;
        return count;
    }

    /** Files and folders dropped on the window are opened; of several, one. */
    void acceptDrops(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!files.isEmpty());
            if (!files.isEmpty()) {
                drop(files);
            }
            event.consume();
        });
    }
}
