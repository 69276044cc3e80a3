package org.controlatlas.cli.export;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns an interrupt (Ctrl+C, a plain kill) into a request to cancel, and holds the process until the export has put
 * its temporary file away.
 */
public final class InterruptHook implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancelAndWait, "export-cancel");
    private volatile boolean cancelled;

    public InterruptHook() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    private void cancelAndWait() {
        cancelled = true;
        try {
            boolean unused = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        if (!cancelled) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already; the hook has run.
            }
        }
    }
}
