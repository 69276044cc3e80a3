package org.controlatlas.render;

import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.PixelCanvas;
import org.controlatlas.render.draw.PixelImage;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.draw.SourceOver;

/**
 * A small picture of device pixels, such as a name with its halo, that is drawn once and set at whole pixels wherever it
 * is needed.
 *
 * @param offsetX of the upper left corner from the sprite's own origin, in device pixels
 */
record Sprite(PixelImage image, int offsetX, int offsetY) {
    /**
     * @param bounds what is drawn, in logical pixels round the sprite's origin
     * @param drawing takes logical pixels
     */
    static Sprite draw(Rectangle2D bounds, double pixelScale, Consumer<Canvas> drawing) {
        int left = (int) Math.floor(bounds.getMinX() * pixelScale) - 1;
        int top = (int) Math.floor(bounds.getMinY() * pixelScale) - 1;
        int width = (int) Math.ceil(bounds.getMaxX() * pixelScale) + 1 - left;
        int height = (int) Math.ceil(bounds.getMaxY() * pixelScale) + 1 - top;
        int[] argb = new int[width * height];
        drawing.accept(PixelCanvas.of(argb, new PixelRect(left, top, width, height), pixelScale));
        return new Sprite(new PixelImage(argb, width, height), left, top);
    }

    /** Pixels that it holds. */
    int size() {
        return image.argb().length;
    }

    /**
     * A sprite at its place.
     *
     * @param x of the sprite's origin in device pixels of the picture
     */
    record Placed(Sprite sprite, int x, int y) {
        PixelRect bounds() {
            return new PixelRect(x + sprite.offsetX, y + sprite.offsetY, sprite.image.width(), sprite.image.height());
        }

        /** On pixels only. */
        void paint(Canvas canvas) {
            canvas.image(sprite.image, x + sprite.offsetX, y + sprite.offsetY);
        }

        /** Blends what lies in the rectangle over opaque pixels of a picture of that width. */
        void blend(int[] pixels, int pictureWidth, PixelRect part) {
            PixelRect inside = bounds().intersection(part);
            for (int row = inside.y(); row < inside.bottom(); row++) {
                int from = (row - y - sprite.offsetY) * sprite.image.width() + inside.x() - x - sprite.offsetX;
                SourceOver.row(sprite.image.argb(), from, pixels, row * pictureWidth + inside.x(), inside.width());
            }
        }
    }
}
