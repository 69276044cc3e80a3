package org.controlatlas.app.map;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.draw.PixelRect;

/**
 * The two pictures between which the screen changes: while one is shown the other is written. The one not shown is free
 * once the screen has let go of it; whoever takes it, on whichever thread, has both pictures to itself until it has shown
 * it or given it back.
 */
final class BufferPair {
    private static final long RELEASE_TIMEOUT_MS = 200;

    /** One permit: the picture that is not shown may be written to. */
    private final Semaphore free = new Semaphore(1);

    private FrameBuffer back;
    private FrameBuffer front;

    /** Waits until the picture that is not shown is free, and takes it. On the renderer's thread. */
    FrameBuffer await(MapFrame frame) {
        try {
            // A window that is not shown has no pulses; then nobody looks at the picture either, and time may run out.
            if (!free.tryAcquire(RELEASE_TIMEOUT_MS, TimeUnit.MILLISECONDS)) {
                free.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return backFor(frame);
    }

    /** Where time ran out, the JavaFX thread may exchange the pictures meanwhile. */
    private synchronized FrameBuffer backFor(MapFrame frame) {
        if (back == null || !back.fits(frame)) {
            back = new FrameBuffer(frame.width(), frame.height());
        }
        return back;
    }

    /** Takes the picture that is not shown if it is free and of the frame's size; never waits. */
    synchronized Optional<FrameBuffer> takeAtOnce(MapFrame frame) {
        return back != null && back.fits(frame) && free.tryAcquire() ? Optional.of(back) : Optional.empty();
    }

    /** That part became different in the frame. By whoever has taken a picture. */
    synchronized void invalidate(MapFrame frame, PixelRect changed) {
        if (front != null) {
            front.invalidate(frame, changed);
        }
        if (back != null) {
            back.invalidate(frame, changed);
        }
    }

    /** The picture taken is the one on the screen from now on; the other becomes free when {@link #giveBack} says so. */
    synchronized void exchange(FrameBuffer written, PixelRect part) {
        if (written != front) {
            back = front;
            front = written;
        }
        written.publish(part);
    }

    /** The picture that is not shown is free. */
    void giveBack() {
        free.drainPermits();
        free.release();
    }
}
