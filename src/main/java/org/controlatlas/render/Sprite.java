package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;
import org.controlatlas.render.raster.Over;

/**
 * A small picture of device pixels, such as a name with its halo, that is drawn once and set at whole pixels wherever it
 * is needed.
 *
 * @param argb premultiplied, row by row
 * @param offsetX of the upper left corner from the sprite's own origin, in device pixels
 */
record Sprite(BufferedImage image, int[] argb, int width, int height, int offsetX, int offsetY) {
    /**
     * @param bounds what is drawn, in logical pixels round the sprite's origin
     * @param drawing takes logical pixels
     */
    static Sprite draw(Rectangle2D bounds, double pixelScale, Consumer<Graphics2D> drawing) {
        int left = (int) Math.floor(bounds.getMinX() * pixelScale) - 1;
        int top = (int) Math.floor(bounds.getMinY() * pixelScale) - 1;
        int width = (int) Math.ceil(bounds.getMaxX() * pixelScale) + 1 - left;
        int height = (int) Math.ceil(bounds.getMaxY() * pixelScale) + 1 - top;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(-left, -top);
        g.scale(pixelScale, pixelScale);
        drawing.accept(g);
        g.dispose();
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Sprite(image, argb, width, height, left, top);
    }

    /**
     * A sprite at its place.
     *
     * @param x of the sprite's origin in device pixels of the picture
     */
    record Placed(Sprite sprite, int x, int y) {
        Rectangle bounds() {
            return new Rectangle(x + sprite.offsetX, y + sprite.offsetY, sprite.width, sprite.height);
        }

        /** Draws on a graphics that is scaled to device pixels and moved by whole ones. */
        void paint(Graphics2D g) {
            AffineTransform before = g.getTransform();
            g.setTransform(AffineTransform.getTranslateInstance(
                    Math.rint(before.getTranslateX()), Math.rint(before.getTranslateY())));
            g.drawImage(sprite.image, x + sprite.offsetX, y + sprite.offsetY, null);
            g.setTransform(before);
        }

        /** Blends what lies in the rectangle over opaque pixels of a picture of that width. */
        void blend(int[] pixels, int pictureWidth, Rectangle part) {
            Rectangle inside = bounds().intersection(part);
            for (int row = inside.y; row < inside.y + inside.height; row++) {
                int from = (row - y - sprite.offsetY) * sprite.width - x - sprite.offsetX;
                for (int column = inside.x; column < inside.x + inside.width; column++) {
                    int argb = sprite.argb[from + column];
                    if (argb != 0) {
                        int at = row * pictureWidth + column;
                        pixels[at] = Over.premultiplied(pixels[at], argb);
                    }
                }
            }
        }
    }
}
