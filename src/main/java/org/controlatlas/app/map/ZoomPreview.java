package org.controlatlas.app.map;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
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
    /**
     * Pixels row by row.
     *
     * @param argb may be longer than the picture
     */
    record Pixels(int[] argb, int width, int height) {}

    /**
     * Where a frame belongs in the view.
     *
     * @param magnified pixels of the view to one of the frame
     * @param left of the frame's upper left corner in the view, in device pixels
     * @param top of that corner
     */
    record Place(double magnified, double left, double top) {}

    private static final class Picture {
        final Pixels pixels;
        final PixelBuffer<IntBuffer> buffer;
        final WritableImage image;

        Picture(int width, int height) {
            pixels = new Pixels(new int[width * height], width, height);
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }

        boolean isOfSize(int width, int height) {
            return pixels.width() == width && pixels.height() == height;
        }
    }

    private static final long KEPT_PIXELS = 2_500_000;

    private Picture shown;
    private Picture spare;

    /** Pixels at their place. */
    record Layer(Pixels pixels, Place place) {
        boolean covers(int width, int height) {
            return place.left() <= 0
                    && place.top() <= 0
                    && place.left() + pixels.width() * place.magnified() >= width
                    && place.top() + pixels.height() * place.magnified() >= height;
        }
    }

    /**
     * @param below what is seen where the frame does not reach; empty for nothing
     * @param width of the view in device pixels
     * @return what of both is in view; transparent where neither reaches
     */
    Image draw(Optional<Layer> below, Layer frame, int width, int height) {
        Picture target = spare != null && spare.isOfSize(width, height) ? spare : new Picture(width, height);
        spare = shown;
        shown = target;
        Optional<Layer> ground = below.filter(layer -> !frame.covers(width, height));
        ground.ifPresent(layer -> scale(layer.pixels(), layer.place(), target.pixels, false));
        scale(frame.pixels(), frame.place(), target.pixels, ground.isPresent());
        target.buffer.updateBuffer(b -> null);
        return target.image;
    }

    /**
     * The zoom is over. Pictures of a usual size are kept for the next: to make them anew for each zoom brings on
     * collections of the whole heap, in which nothing moves. Large ones give their memory back.
     */
    void rest() {
        if (shown != null && (long) shown.pixels.width() * shown.pixels.height() > KEPT_PIXELS) {
            shown = null;
            spare = null;
        }
    }

    /** @param over whether the target is left as it is where the frame does not reach; else it is transparent there */
    static void scale(Pixels frame, Place place, Pixels target, boolean over) {
        int width = target.width();
        int[] argb = target.argb();
        int[] columns = new int[width];
        int from = width;
        int to = 0;
        for (int x = 0; x < width; x++) {
            columns[x] = (int) Math.floor((x + 0.5 - place.left()) / place.magnified());
            if (columns[x] >= 0 && columns[x] < frame.width()) {
                from = Math.min(from, x);
                to = x + 1;
            }
        }
        int lastRow = -1;
        for (int y = 0; y < target.height(); y++) {
            int row = (int) Math.floor((y + 0.5 - place.top()) / place.magnified());
            int at = y * width;
            if (row < 0 || row >= frame.height() || from >= to) {
                if (!over) {
                    Arrays.fill(argb, at, at + width, 0);
                }
            } else if (row == lastRow) {
                System.arraycopy(argb, at - width + from, argb, at + from, to - from);
                if (!over) {
                    Arrays.fill(argb, at, at + from, 0);
                    Arrays.fill(argb, at + to, at + width, 0);
                }
                continue;
            } else {
                if (!over) {
                    Arrays.fill(argb, at, at + from, 0);
                    Arrays.fill(argb, at + to, at + width, 0);
                }
                int start = row * frame.width();
                for (int x = from; x < to; x++) {
                    argb[at + x] = frame.argb()[start + columns[x]];
                }
            }
            lastRow = row;
        }
    }
}
