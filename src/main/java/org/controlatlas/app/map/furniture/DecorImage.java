package org.controlatlas.app.map.furniture;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.controlatlas.render.decor.Decoration;
import org.controlatlas.render.decor.Extent;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelRect;

/** Shows what the painter's decorations draw, sharp on screens of any scale. */
final class DecorImage {
    private DecorImage() {}

    /** Shows the decoration in its own size. */
    static void show(ImageView view, Decoration decoration, double pixelScale) {
        Extent size = decoration.size();
        // A pixel of room for the halo at each side.
        show(view, size.width() + 4, size.height() + 4, pixelScale, canvas -> decoration.paint(canvas, 2, 2));
    }

    /**
     * Shows what the painter draws in a box of that size.
     *
     * @param width logical pixels
     */
    static void show(ImageView view, double width, double height, double pixelScale, Consumer<Canvas> painter) {
        int w = (int) Math.max(1, Math.ceil(width * pixelScale));
        int h = (int) Math.max(1, Math.ceil(height * pixelScale));
        int[] pixels = new int[w * h];
        painter.accept(PixelCanvas.of(pixels, PixelRect.of(w, h), pixelScale));
        view.setImage(new WritableImage(
                new PixelBuffer<>(w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(w / pixelScale);
        view.setFitHeight(h / pixelScale);
    }
}
