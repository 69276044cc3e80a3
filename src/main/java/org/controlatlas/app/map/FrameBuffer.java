package org.controlatlas.app.map;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.draw.PixelRect;

/**
 * One of the two pictures between which the screen changes. While one is shown the other is written by the renderer's
 * thread; it remembers where it lags behind the frame.
 */
final class FrameBuffer {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private PixelRect stale;
    private MapFrame source;

    FrameBuffer(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
        this.stale = all();
    }

    private PixelRect all() {
        return PixelRect.of(width, height);
    }

    boolean fits(MapFrame frame) {
        return frame.width() == width && frame.height() == height;
    }

    /** Marks the part as stale. Does nothing if this picture does not hold that frame: then all of it is copied anyway. */
    synchronized void invalidate(MapFrame frame, PixelRect part) {
        if (source == frame && !part.isEmpty()) {
            stale = stale.isEmpty() ? part : stale.union(part);
        }
    }

    /** Copies what is stale from the frame; returns the rectangle that was. */
    synchronized PixelRect catchUp(MapFrame frame) {
        if (source != frame) {
            source = frame;
            stale = all();
        }
        PixelRect part = stale;
        if (!part.isEmpty()) {
            frame.copyTo(pixels, part);
        }
        stale = PixelRect.EMPTY;
        return part;
    }

    /** Tells JavaFX what {@link #catchUp} changed. On the JavaFX thread. */
    void publish(PixelRect part) {
        if (!part.isEmpty()) {
            buffer.updateBuffer(b -> new Rectangle2D(part.x(), part.y(), part.width(), part.height()));
        }
    }

    WritableImage image() {
        return image;
    }

    /** Live; not written to while the buffer is shown. */
    int[] pixels() {
        return pixels;
    }

    /** In device pixels. */
    int width() {
        return width;
    }

    /** In device pixels. */
    int height() {
        return height;
    }
}
