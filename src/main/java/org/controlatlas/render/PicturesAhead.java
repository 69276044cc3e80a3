package org.controlatlas.render;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.controlatlas.render.raster.PackedPicture;
import org.controlatlas.render.view.PictureSpec;

/**
 * Pictures of dates that may be asked for next, drawn in advance on another processor and kept packed. Bounded; safe to
 * share between threads.
 */
final class PicturesAhead {
    /** Bytes of all pictures kept. */
    private static final long BOUND = 96L << 20;

    /** Changes that are drawn on each side of the date shown. */
    private static final int REACH = 30;

    private final int[] days;
    private final Function<PictureSpec, PackedPicture> drawing;
    private final Map<PictureSpec, PackedPicture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile PictureSpec shown;
    private volatile boolean closed;

    /**
     * @param days on which something changes, ascending
     * @param drawing of a picture, on any thread
     */
    PicturesAhead(int[] days, Function<PictureSpec, PackedPicture> drawing) {
        this.days = days;
        this.drawing = drawing;
    }

    /** The picture, if it is there. */
    Optional<PackedPicture> find(PictureSpec spec) {
        synchronized (pictures) {
            return Optional.ofNullable(pictures.get(spec));
        }
    }

    /** The first day of those on which nothing changes that the day is one of, if there is such a one. */
    Optional<PictureSpec> firstLike(PictureSpec spec) {
        int place = place(spec.day());
        return place < 0 ? Optional.empty() : Optional.of(at(spec, place));
    }

    private PictureSpec at(PictureSpec spec, int place) {
        return spec.withDate(LocalDate.ofEpochDay(days[place]));
    }

    /** Of the last change by that day; -1 if there is none. */
    private int place(int day) {
        int found = java.util.Arrays.binarySearch(days, day);
        return found < 0 ? -found - 2 : found;
    }

    /** Draws what lies round the picture, nearest first, and returns at once. */
    void around(PictureSpec now) {
        shown = now;
        if (days.length > 1 && busy.compareAndSet(false, true)) {
            CompletableFuture.runAsync(() -> {
                try {
                    drawAll();
                } catch (RuntimeException | Error e) {
                    Thread thread = Thread.currentThread();
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void drawAll() {
        PictureSpec round = null;
        int step = 0;
        while (!closed && step <= 2 * REACH) {
            PictureSpec now = shown;
            if (round == null || !round.equals(now)) {
                round = now;
                step = 0;
            }
            // 0, 1, -1, 2, -2 …
            int place = place(now.day()) + (step % 2 == 0 ? -step / 2 : (step + 1) / 2);
            step++;
            if (place >= 0 && place < days.length) {
                PictureSpec wanted = at(now, place);
                if (find(wanted).isEmpty()) {
                    keep(wanted, drawing.apply(wanted));
                }
            }
        }
    }

    private void keep(PictureSpec spec, PackedPicture picture) {
        synchronized (pictures) {
            if (closed || pictures.put(spec, picture) != null) {
                return;
            }
            bytes += picture.bytes();
            var eldest = pictures.values().iterator();
            while (bytes > BOUND && pictures.size() > 1) {
                bytes -= eldest.next().bytes();
                eldest.remove();
            }
        }
    }

    /** Ends the work. */
    void close() {
        closed = true;
        synchronized (pictures) {
            pictures.clear();
        }
    }
}
