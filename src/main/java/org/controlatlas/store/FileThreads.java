package org.controlatlas.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that read one file together. */
final class FileThreads {
    /** Each holds a piece of the file's features; more would hold more and wait for the disk. */
    private static final int MOST = 4;

    private FileThreads() {}

    /** As many as there are processors for. */
    static int count() {
        return Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }

    /** Threads that keep no program alive. */
    static ExecutorService pool(String name, int count) {
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
