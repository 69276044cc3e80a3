package org.controlatlas.render;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Where work goes that other cores can do meanwhile. */
final class OtherCores {
    private OtherCores() {}

    /**
     * Java's own choice: the common pool where that has threads to spare, else a thread for each piece of work. On a machine of one
     * core the common pool has no thread, and on one of two a single one.
     */
    static Executor executor() {
        return new CompletableFuture<Void>().defaultExecutor();
    }

    /** The same on a machine of more than that many cores, else at once on the thread that asks. */
    static Executor beyond(int cores) {
        return Runtime.getRuntime().availableProcessors() > cores ? executor() : Runnable::run;
    }
}
