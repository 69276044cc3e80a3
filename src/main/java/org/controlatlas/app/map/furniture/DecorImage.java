package org.controlatlas.app.map.furniture;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.controlatlas.render.decor.Decoration;

/** Shows what the painter's decorations draw, sharp on screens of any scale. */
final class DecorImage {
    private DecorImage() {}

    /** Shows the decoration in its own size. */
    static void show(ImageView view, Decoration decoration, double pixelScale) {
        Dimension2D size = decoration.size();
        // A pixel of room for the halo at each side.
        show(view, size.getWidth() + 4, size.getHeight() + 4, pixelScale, g -> decoration.paint(g, 2, 2));
    }

    /**
     * Shows what the painter draws in a box of that size.
     *
     * @param width logical pixels
     */
    static void show(ImageView view, double width, double height, double pixelScale, Consumer<Graphics2D> painter) {
        int w = (int) Math.max(1, Math.ceil(width * pixelScale));
        int h = (int) Math.max(1, Math.ceil(height * pixelScale));
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(pixelScale, pixelScale);
            painter.accept(graphics);
        } finally {
            graphics.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        view.setImage(new WritableImage(
                new PixelBuffer<>(w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(w / pixelScale);
        view.setFitHeight(h / pixelScale);
    }
}
