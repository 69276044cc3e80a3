package org.controlatlas.export.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.controlatlas.export.request.ExportException;
import org.controlatlas.message.WorkFailure;

/** Makes many pieces on all processors and hands them on one by one in their order, with few waiting. */
final class InOrder {
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(WORKERS, task -> {
        Thread thread = new Thread(task, "export-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    private InOrder() {}

    /** Makes a piece, on any thread. */
    interface Work<T> {
        T make(int index);
    }

    /** Takes a piece, on the calling thread. */
    interface Sink<T> {
        void take(int index, T piece) throws IOException, ExportException;
    }

    /** Returns, normally or not, only when no piece is being made any more. */
    static <T> void run(int count, Work<T> work, Sink<T> sink) throws IOException, ExportException {
        ArrayDeque<CompletableFuture<T>> waiting = new ArrayDeque<>();
        int next = 0;
        try {
            for (int i = 0; i < count; i++) {
                while (next < count && waiting.size() <= WORKERS) {
                    int index = next++;
                    waiting.add(CompletableFuture.supplyAsync(() -> work.make(index), THREADS));
                }
                sink.take(i, WorkFailure.join(waiting.remove()));
            }
        } finally {
            waiting.forEach(piece -> piece.cancel(false));
            for (CompletableFuture<T> piece : waiting) {
                piece.exceptionally(failure -> null).join();
            }
        }
    }
}
