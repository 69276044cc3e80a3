package org.controlatlas.app.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of what the scenarios look at, for people to look at, too; only where the environment asks for them. */
final class CutTextPictures {
    private static final String FOLDER = System.getenv("CUT_TEXTS_PICTURES");

    private CutTextPictures() {}

    /** Of the window, or of what is open above it. On the JavaFX thread. */
    static void take(AtlasWindow atlas, String name) {
        if (FOLDER == null || FOLDER.isBlank()) {
            return;
        }
        List<Window> shown = List.copyOf(Window.getWindows());
        for (Window window : shown) {
            if (window.isShowing() && (window != atlas.stage || shown.size() == 1)) {
                String file = Math.round(atlas.stage.getScene().getWidth()) + " " + name
                        + (window == atlas.stage ? "" : " " + shown.indexOf(window));
                write(
                        window.getScene().snapshot(null),
                        Path.of(FOLDER, file.replaceAll("[^\\p{L}\\p{N}.-]+", "_") + ".png"));
            }
        }
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
