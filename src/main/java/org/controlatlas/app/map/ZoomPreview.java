package org.controlatlas.app.map;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A frame scaled to the view while the map is being zoomed, pixel by nearest pixel. JavaFX without a graphics card takes
 * some 20 ms to scale a picture of 1200×800, more than a frame may take; this takes about 1 ms. Not to be drawn more
 * than once in a pulse: while one of its two pictures is on its way to the screen the other is written.
 */
final class ZoomPreview {
    private static final class Picture {
        final int width;
        final int height;
        final int[] pixels;
        final PixelBuffer<IntBuffer> buffer;
        final WritableImage image;

        Picture(int width, int height) {
            this.width = width;
            this.height = height;
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }

    private static final long KEPT_PIXELS = 2_500_000;

    private Picture shown;
    private Picture spare;

    /**
     * @param source pixels of the frame, row by row
     * @param magnified pixels of the view to one of the frame
     * @param left of the frame's upper left corner in the view, in device pixels
     * @param width of the view in device pixels
     * @return what is in view; transparent where the frame does not reach
     */
    Image draw(
            int[] source,
            int sourceWidth,
            int sourceHeight,
            double magnified,
            double left,
            double top,
            int width,
            int height) {
        Picture target =
                spare != null && spare.width == width && spare.height == height ? spare : new Picture(width, height);
        spare = shown;
        shown = target;
        scale(source, sourceWidth, sourceHeight, magnified, left, top, target.pixels, width, height);
        target.buffer.updateBuffer(b -> null);
        return target.image;
    }

    /**
     * The zoom is over. Pictures of a usual size are kept for the next: to make them anew for each zoom brings on
     * collections of the whole heap, in which nothing moves. Large ones give their memory back.
     */
    void rest() {
        if (shown != null && (long) shown.width * shown.height > KEPT_PIXELS) {
            shown = null;
            spare = null;
        }
    }

    static void scale(
            int[] source,
            int sourceWidth,
            int sourceHeight,
            double magnified,
            double left,
            double top,
            int[] target,
            int width,
            int height) {
        int[] columns = new int[width];
        int from = width;
        int to = 0;
        for (int x = 0; x < width; x++) {
            columns[x] = (int) Math.floor((x + 0.5 - left) / magnified);
            if (columns[x] >= 0 && columns[x] < sourceWidth) {
                from = Math.min(from, x);
                to = x + 1;
            }
        }
        int lastRow = -1;
        for (int y = 0; y < height; y++) {
            int row = (int) Math.floor((y + 0.5 - top) / magnified);
            int at = y * width;
            if (row < 0 || row >= sourceHeight || from >= to) {
                Arrays.fill(target, at, at + width, 0);
            } else if (row == lastRow) {
                System.arraycopy(target, at - width, target, at, width);
                continue;
            } else {
                Arrays.fill(target, at, at + from, 0);
                int start = row * sourceWidth;
                for (int x = from; x < to; x++) {
                    target[at + x] = source[start + columns[x]];
                }
                Arrays.fill(target, at + to, at + width, 0);
            }
            lastRow = row;
        }
    }
}
