package org.controlatlas.workshop.screenshots;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.controlatlas.app.shell.LaunchOptions;
import org.controlatlas.app.shell.LibraryLogs;
import org.controlatlas.app.shell.MainWindow;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.export.animation.GifAnimation;
import org.controlatlas.export.animation.GifPalette;
import org.controlatlas.export.file.AtomicFile;
import org.controlatlas.export.request.ExportException;

/** Pictures of the window, made by the window itself without a display. */
final class Screenshots {
    private static final long PATIENCE_MS = 60_000;
    private static final int QUIET_ROUNDS = 3;
    /** Of a moving picture: long enough to read the date. */
    private static final int FRAME_MILLIS = 1200;

    /** What {@code docs/images} holds. */
    private static final Path LIST = Path.of("docs/screenshots.yaml");

    private final Path folder;
    private Stage stage;
    private MainWindow window;

    private Screenshots(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the window and writes all pictures. To be called once in a process in which JavaFX does not run yet.
     *
     * @param told the file of each picture, when it has been written
     * @throws IOException if the list of pictures in {@code docs} cannot be read, the window does not come to rest or a file cannot be written
     */
    public static void write(Path folder, Consumer<Path> told) throws IOException, InterruptedException {
        // Monocle draws without a display; the screen is larger than the largest window.
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "2000x1400-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        List<Shot> shots = Shot.read(LIST);
        Files.createDirectories(folder);
        Screenshots screenshots = new Screenshots(folder);
        LibraryLogs.silence();
        Platform.startup(() -> {});
        try {
            screenshots.open();
            for (Shot shot : shots) {
                told.accept(screenshots.take(shot));
            }
        } finally {
            onFx(() -> {
                screenshots.stage.hide();
                return null;
            });
            Platform.exit();
        }
    }

    private void open() throws IOException, InterruptedException {
        onFx(() -> {
            stage = new Stage();
            window = new MainWindow(stage, LaunchOptions.NONE);
            window.state().settings().reducedMotionProperty().set(true);
            window.show();
            return null;
        });
        waitFor(() -> window.state().open().atlas() != null);
    }

    private Path take(Shot shot) throws IOException, InterruptedException {
        onFx(() -> {
            stage.setRenderScaleX(shot.scale());
            stage.setRenderScaleY(shot.scale());
            AtlasState state = window.state();
            state.view().show(state.view().of(shot.link()));
            state.panels().agreementShownProperty().set(shot.agreement());
            return null;
        });
        resize(shot.width(), shot.height());
        rest();
        if (shot.showsWholeScene()) {
            onFx(() -> {
                window.map().showAll();
                return null;
            });
            rest();
        }
        Path file = folder.resolve(shot.fileName());
        List<BufferedImage> pictures = new ArrayList<>();
        if (shot.moves()) {
            for (LocalDate day : shot.days()) {
                onFx(() -> {
                    window.state().time().dateProperty().set(day);
                    return null;
                });
                rest();
                pictures.add(onFx(() -> picture(shot.scale())));
            }
        } else {
            pictures.add(onFx(() -> picture(shot.scale())));
        }
        try {
            new AtomicFile().write(file, true, out -> {
                if (shot.moves()) {
                    writeMoving(pictures, out);
                } else {
                    write(pictures.get(0), out);
                }
            });
        } catch (ExportException e) {
            throw new IOException(e.getMessage(), e);
        }
        return file;
    }

    private static void writeMoving(List<BufferedImage> pictures, OutputStream out) throws IOException {
        GifPalette.Histogram colours = new GifPalette.Histogram();
        pictures.forEach(picture -> colours.add(pixels(picture)));
        GifPalette palette = colours.palette();
        GifAnimation animation = new GifAnimation(
                out, pictures.get(0).getWidth(), pictures.get(0).getHeight(), palette, "");
        for (BufferedImage picture : pictures) {
            animation.add(palette.indexes(pixels(picture)), FRAME_MILLIS);
        }
        animation.finish();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** By way of memory: the library's own way to a stream would need a temporary file. */
    private static void write(BufferedImage picture, OutputStream out) throws IOException {
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(picture, "png", stream)) {
                throw new IOException("There is no writer for PNG.");
            }
        }
    }

    /** Monocle takes one change of a size at a time, and tells the old one meanwhile. */
    private void resize(double width, double height) throws IOException, InterruptedException {
        onFx(() -> {
            stage.setHeight(height);
            return null;
        });
        rest();
        onFx(() -> {
            stage.setWidth(width);
            return null;
        });
        rest();
    }

    private BufferedImage picture(double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = stage.getScene().getRoot().snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    /** Waits until the map shows the requested view and the numbers computed in the background have arrived. */
    private void rest() throws IOException, InterruptedException {
        int quiet = 0;
        long given = System.currentTimeMillis() + PATIENCE_MS;
        while (quiet < QUIET_ROUNDS) {
            boolean settled = onFx(window::isSettled);
            quiet = settled ? quiet + 1 : 0;
            if (System.currentTimeMillis() > given) {
                throw new IOException("The map did not come to rest.");
            }
            Thread.sleep(150);
        }
    }

    private static void waitFor(BooleanSupplier condition) throws IOException, InterruptedException {
        long given = System.currentTimeMillis() + PATIENCE_MS;
        while (!onFx(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > given) {
                throw new IOException("The data set was not read in time.");
            }
            Thread.sleep(50);
        }
    }

    private static <T> T onFx(Callable<T> work) throws IOException, InterruptedException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | LinkageError e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }
}
