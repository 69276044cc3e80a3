package org.controlatlas.render;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;

/**
 * Makes frames on a thread of its own. The newest request wins: older ones that have not begun are dropped, one that is
 * under way is given up at the next occasion.
 */
public final class MapRenderer implements AutoCloseable {
    /** Default margin on each side of a frame, as a part of the view's size: what panning can show without repainting. */
    private static final double MARGIN = 0.25;

    /** Frames beyond so many device pixels get a smaller margin, so that a 4K window does not need 300 MB. */
    private static final double LARGE_VIEW = 4e6;

    private static final double SMALL_MARGIN = 0.08;

    private record Job(PictureSpec spec, Consumer<MapFrame> whenReady) {}

    private record Step(MapFrame frame, LocalDate date, Optional<NameRoom> room, Consumer<PixelRect> whenReady) {}

    private final MapPainter painter;
    private final ArrayPool arrays = new ArrayPool();
    private final AtomicReference<Job> newest = new AtomicReference<>();
    private final AtomicReference<Step> newestStep = new AtomicReference<>();
    /** Made in advance and asked for by nobody as yet. */
    private final AtomicReference<MapFrame> prepared = new AtomicReference<>();

    /** What is asked of it after it has been closed is not done. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
                Thread made = new Thread(task, "map-renderer");
                made.setDaemon(true);
                return made;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    public MapRenderer(MapPainter painter) {
        this.painter = painter;
    }

    public MapPainter painter() {
        return painter;
    }

    /**
     * Asks for a frame of exactly that viewport (grow it first for a margin). Returns at once; the consumer is called on
     * the renderer's thread, and only if no newer request has come.
     */
    public void request(PictureSpec spec, Consumer<MapFrame> whenReady) {
        Job job = new Job(spec, whenReady);
        newest.set(job);
        thread.execute(() -> run(job));
    }

    /**
     * Begins a frame that is likely to be asked for next. The first request takes it if it asks for exactly that; a
     * request for another gives it up.
     */
    public void prepare(PictureSpec spec) {
        thread.execute(() -> {
            try {
                prepared.set(new MapFrame(painter, spec, arrays, () -> {
                    Job job = newest.get();
                    return job != null && !job.spec().equals(spec);
                }));
            } catch (CancellationException givenUp) {
                // The request that is in the queue draws what is really wanted.
            }
        });
    }

    /** Takes the prepared frame, at once and on any thread, if it is finished and what is wanted. */
    public Optional<MapFrame> takePrepared(PictureSpec wanted) {
        MapFrame ready = prepared.get();
        return ready != null && ready.spec().equals(wanted) && prepared.compareAndSet(ready, null)
                ? Optional.of(ready)
                : Optional.empty();
    }

    private MapFrame frameOf(Job job) {
        Optional<MapFrame> ready = takePrepared(job.spec());
        if (ready.isPresent()) {
            return ready.get();
        }
        MapFrame useless = prepared.getAndSet(null);
        if (useless != null) {
            useless.release();
        }
        return new MapFrame(painter, job.spec(), arrays, () -> newest.get() != job);
    }

    private void run(Job job) {
        if (newest.get() != job) {
            return;
        }
        try {
            MapFrame frame = frameOf(job);
            if (newest.compareAndSet(job, null)) {
                job.whenReady().accept(frame);
                drawAhead(frame);
            } else {
                frame.release();
            }
        } catch (CancellationException givenUp) {
            // A newer request is in the queue behind this one.
        }
    }

    /** What a frame for that view reaches beyond it at each side, in logical pixels. */
    public static double margin(MapViewport view) {
        double devicePixels = view.width() * view.height() * view.pixelScale() * view.pixelScale();
        double part = devicePixels > LARGE_VIEW ? SMALL_MARGIN : MARGIN;
        return Math.ceil(part * Math.min(view.width(), view.height()));
    }

    /** The viewport of the frame for that view. */
    public static MapViewport withMargin(MapViewport view) {
        return view.grow(margin(view));
    }

    /** Makes a frame on the calling thread. */
    public MapFrame render(PictureSpec spec) {
        return new MapFrame(painter, spec, arrays, () -> false);
    }

    /** Makes a frame that is not shown any more give its memory to those to come, once all asked of it so far is done. */
    public void release(MapFrame frame) {
        thread.execute(frame::release);
    }

    /** As {@link #show}, with all names where they stand. */
    public void showDate(MapFrame frame, LocalDate date, Consumer<PixelRect> whenReady) {
        show(frame, date, frame.spec().nameRoom(), whenReady);
    }

    /**
     * Lets a frame show another date, on the renderer's thread; of several waiting dates only the newest is shown.
     *
     * @param room of the names of states and waters
     * @param whenReady is called there with the rectangle that changed, in device pixels; empty if nothing did
     */
    public void show(MapFrame frame, LocalDate date, Optional<NameRoom> room, Consumer<PixelRect> whenReady) {
        Step step = new Step(frame, date, room, whenReady);
        newestStep.set(step);
        thread.execute(() -> {
            if (newestStep.compareAndSet(step, null)) {
                step.whenReady().accept(step.frame().show(step.date(), step.room()));
                drawAhead(step.frame());
            }
        });
    }

    /** When nothing else is to be done, so that steps to come need not. */
    private void drawAhead(MapFrame frame) {
        thread.execute(
                () -> frame.drawAhead(() -> newest.get() != null || newestStep.get() != null || thread.isShutdown()));
    }

    @Override
    public void close() {
        newest.set(null);
        thread.shutdownNow();
    }
}
