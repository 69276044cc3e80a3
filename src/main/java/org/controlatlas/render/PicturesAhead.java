package org.controlatlas.render;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.controlatlas.render.raster.ArrayPool;
import org.controlatlas.render.raster.PackedPicture;
import org.controlatlas.render.view.PictureSpec;

/**
 * Pictures of dates that may be asked for next, drawn in advance on another processor and kept packed. Bounded; safe to
 * share between threads.
 */
final class PicturesAhead {
    /** Bytes of all pictures kept. */
    private static final long BOUND = 96L << 20;

    /** Changes that are drawn on each side of the date shown, those beside it and those that its last step leads to. */
    private static final int REACH = 30;

    /**
     * What is shown, and the step that led to it: somebody who plays or drags takes more like it.
     *
     * @param days of the step; 0 if nobody has moved
     * @param changes of the ground within the step
     */
    private record Walk(PictureSpec shown, int days, int changes) {}

    /** How a picture is drawn, on any thread. */
    @FunctionalInterface
    interface Drawing {
        /** @param arrays to draw on; what is taken is given back when the work pauses */
        PackedPicture draw(PictureSpec spec, ArrayPool.Lease arrays);
    }

    private final int[] days;
    private final ArrayPool pool;
    private final Drawing drawing;
    private final Executor others;
    private final Map<PictureSpec, PackedPicture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Walk walk;
    private volatile boolean closed;

    /**
     * @param days on which something changes, ascending
     * @param pool of the arrays that it draws on
     */
    PicturesAhead(int[] days, ArrayPool pool, Drawing drawing) {
        this(days, pool, drawing, OtherCores.executor());
    }

    PicturesAhead(int[] days, ArrayPool pool, Drawing drawing, Executor others) {
        this.days = days;
        this.pool = pool;
        this.drawing = drawing;
        this.others = others;
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
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -found - 2 : found;
    }

    /** Draws what lies round the picture, what is likely first, and returns at once. */
    void around(PictureSpec now) {
        walk = walked(walk, now);
        if (days.length > 1 && busy.compareAndSet(false, true)) {
            others.execute(() -> {
                // New arrays for each picture would fill the heap and cause collections of the whole of it.
                try (ArrayPool.Lease arrays = pool.lease()) {
                    drawAll(arrays);
                } catch (RuntimeException | Error e) {
                    Thread thread = Thread.currentThread();
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private Walk walked(Walk before, PictureSpec now) {
        if (before == null) {
            return new Walk(now, 0, 0);
        }
        int step = now.day() - before.shown().day();
        return step == 0
                ? new Walk(now, before.days(), before.changes())
                : new Walk(now, step, place(now.day()) - place(before.shown().day()));
    }

    private void drawAll(ArrayPool.Lease arrays) {
        Walk round = null;
        Iterator<Integer> places = Collections.emptyIterator();
        while (!closed) {
            Walk now = walk;
            if (now != round) {
                round = now;
                places = likely(now).iterator();
            }
            if (!places.hasNext()) {
                return;
            }
            PictureSpec wanted = at(now.shown(), places.next());
            if (find(wanted).isEmpty()) {
                keep(wanted, drawing.draw(wanted, arrays));
            }
        }
    }

    /** The changes to draw, most likely first: the next steps like the last one, and what lies beside the date. */
    private Set<Integer> likely(Walk walk) {
        int day = walk.shown().day();
        int here = place(day);
        Set<Integer> places = new LinkedHashSet<>(List.of(here));
        for (int far = 1; far <= REACH; far++) {
            if (walk.days() != 0) {
                places.add(place((int)
                        Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day + (long) far * walk.days()))));
                places.add(here + far * walk.changes());
            }
            places.add(here + far);
            places.add(here - far);
        }
        places.removeIf(place -> place < 0 || place >= days.length);
        return places;
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
