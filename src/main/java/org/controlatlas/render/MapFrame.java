package org.controlatlas.render;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;

/**
 * A finished, opaque picture in device pixels that can follow the date without being painted anew. {@link #showDate} and
 * {@link #copyTo} exclude each other; {@link #pixels()} is live and only safe to read on the thread that shows dates.
 */
public final class MapFrame {
    /** Held by whoever reads or writes pixels. */
    private final ReentrantLock lock = new ReentrantLock();

    private final FrameContent content;
    private final int width;
    private final int height;
    private final ArrayPool.Lease arrays;
    private final int[] pixels;
    /** Read by the JavaFX thread, which does not wait for a date under way. */
    private volatile PictureSpec spec;

    private volatile boolean released;

    /**
     * @param pool where the frame takes its arrays from
     * @param cancelled asked now and then
     * @throws CancellationException if the work was given up
     */
    MapFrame(MapPainter painter, PictureSpec spec, ArrayPool pool, BooleanSupplier cancelled) {
        this.spec = spec;
        this.width = spec.viewport().deviceWidth();
        this.height = spec.viewport().deviceHeight();
        this.arrays = pool.lease();
        boolean finished = false;
        try {
            this.pixels = arrays.take(width * height);
            this.content = painter.atlas().info().coverageIsPlanar()
                    ? new PlanarContent(painter, spec, arrays, pixels, cancelled)
                    : new RepaintedContent(painter, spec, pool);
            content.show(spec, pixels);
            finished = true;
        } finally {
            if (!finished) {
                arrays.close();
            }
        }
    }

    /** What the frame shows at present; its viewport may be larger than the view that it serves. */
    public PictureSpec spec() {
        return spec;
    }

    /** The viewport of the whole frame with its margin. */
    public MapViewport viewport() {
        return spec.viewport();
    }

    /** Width in device pixels. */
    public int width() {
        return width;
    }

    /** Height in device pixels. */
    public int height() {
        return height;
    }

    /**
     * Row by row, premultiplied ARGB, opaque; live: {@link #showDate} writes into it. May be longer than the picture.
     */
    public int[] pixels() {
        return pixels;
    }

    /**
     * Shows another date: only what differs is composed anew.
     *
     * @return the rectangle in device pixels outside of which no pixel changed; empty if none did
     */
    public PixelRect showDate(LocalDate date) {
        return show(date, spec.nameRoom());
    }

    /** As {@link #showDate}, with the names of states and waters placed for another room. */
    public PixelRect show(LocalDate date, Optional<NameRoom> room) {
        lock.lock();
        try {
            if (released || date.equals(spec.date()) && room.equals(spec.nameRoom())) {
                return PixelRect.EMPTY;
            }
            spec = spec.withDate(date).withNameRoom(room);
            return content.show(spec, pixels);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Shows another date if that takes no longer than a millisecond or so and nobody else is busy with the frame: for a
     * thread that must not wait.
     *
     * @return as of {@link #showDate}; none if the date is not shown
     */
    public Optional<PixelRect> showDateAtOnce(LocalDate date) {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return released || !content.isQuick(spec.withDate(date)) ? Optional.empty() : Optional.of(showDate(date));
        } finally {
            lock.unlock();
        }
    }

    /** Makes what other dates may need, until that is done or somebody waits for other things. */
    void drawAhead(BooleanSupplier stop) {
        lock.lock();
        try {
            if (!released) {
                content.drawAhead(stop);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the frame's arrays to frames to come: from now on it shows nothing, and no date changes that. */
    void release() {
        lock.lock();
        try {
            released = true;
            content.close();
            arrays.close();
        } finally {
            lock.unlock();
        }
    }

    private void checkNotReleased() {
        if (released) {
            throw new IllegalStateException("The frame's arrays belong to others by now.");
        }
    }

    /** Copies the rectangle's pixels to the same place of a buffer of the frame's size. */
    public void copyTo(int[] target, PixelRect part) {
        lock.lock();
        try {
            checkNotReleased();
            for (int y = part.y(); y < part.bottom(); y++) {
                System.arraycopy(pixels, y * width + part.x(), target, y * width + part.x(), part.width());
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Index in {@link org.controlatlas.timeline.ControlTimeline#zones()} of the zone at a device pixel of the frame, or
     * -1 where there is none.
     */
    public int zoneAt(int x, int y) {
        checkNotReleased();
        return x < 0 || y < 0 || x >= width || y >= height ? -1 : content.zoneAt(x, y);
    }
}
