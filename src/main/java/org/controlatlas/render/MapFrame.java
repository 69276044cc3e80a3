package org.controlatlas.render;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.LocalDate;

/**
 * A finished, opaque picture in device pixels that can follow the date without being painted anew. One thread at a time
 * may change it: {@link #showDate} and {@link #copyTo} exclude each other.
 */
public final class MapFrame {
    private final MapPainter painter;
    private final BufferedImage image;
    private final int[] pixels;
    private PictureSpec spec;

    MapFrame(MapPainter painter, PictureSpec spec) {
        this.painter = painter;
        this.spec = spec;
        this.image = new BufferedImage(
                spec.viewport().deviceWidth(), spec.viewport().deviceHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        repaint();
    }

    private void repaint() {
        Graphics2D g = image.createGraphics();
        g.scale(spec.viewport().pixelScale(), spec.viewport().pixelScale());
        painter.paint(g, spec);
        g.dispose();
    }

    /** What the frame shows at present; its viewport may be larger than the one that was asked for. */
    public synchronized PictureSpec spec() {
        return spec;
    }

    /** The viewport of the whole frame with its margin. */
    public synchronized MapViewport viewport() {
        return spec.viewport();
    }

    /** Width in device pixels. */
    public int width() {
        return image.getWidth();
    }

    /** Height in device pixels. */
    public int height() {
        return image.getHeight();
    }

    /** Row by row, premultiplied ARGB, opaque; live: {@link #showDate} writes into it. */
    public int[] pixels() {
        return pixels;
    }

    /**
     * Recolours what changed between the day shown and the given one.
     *
     * @return the rectangle in device pixels outside of which no pixel changed; empty if none did
     */
    public synchronized Rectangle showDate(LocalDate date) {
        if (date.equals(spec.date())) {
            return new Rectangle();
        }
        spec = spec.withDate(date);
        repaint();
        return new Rectangle(0, 0, width(), height());
    }

    /** Copies the rectangle's pixels to the same place of a buffer of the frame's size. */
    public synchronized void copyTo(int[] target, Rectangle part) {
        for (int y = part.y; y < part.y + part.height; y++) {
            System.arraycopy(pixels, y * width() + part.x, target, y * width() + part.x, part.width);
        }
    }

    /**
     * Index in {@link org.controlatlas.timeline.ControlTimeline#zones()} of the zone at a device pixel of the frame, or
     * -1 where there is none.
     */
    public int zoneAt(int x, int y) {
        return -1;
    }
}
