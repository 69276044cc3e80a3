package org.controlatlas.render;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What work on another thread came to. */
final class Finished {
    private Finished() {}

    /** Waits for it; throws what the work threw, and not that it threw something. */
    static <T> T of(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
