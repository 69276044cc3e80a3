package org.controlatlas.export.format;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.controlatlas.export.request.ExportException;

/** Draws all frames of an animation, several at once. */
final class FramePool {
    private final FrameSource first;
    private final ConcurrentLinkedQueue<FrameSource> idle = new ConcurrentLinkedQueue<>();

    FramePool(ExportJob job) {
        first = new FrameSource(job);
        idle.add(first);
    }

    /**
     * @param made takes a date's frame from a source; called on any thread
     * @param sink takes what was made, in the order of the dates
     */
    <T> void forEach(List<LocalDate> dates, BiFunction<FrameSource, LocalDate, T> made, InOrder.Sink<T> sink)
            throws IOException, ExportException {
        InOrder.run(
                dates.size(),
                i -> {
                    FrameSource taken = idle.poll();
                    FrameSource source = taken == null ? first.copy() : taken;
                    T piece = made.apply(source, dates.get(i));
                    idle.add(source);
                    return piece;
                },
                sink);
    }
}
