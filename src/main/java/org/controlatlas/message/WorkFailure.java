package org.controlatlas.message;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What work on another thread failed of. Java wraps it in an exception of its own, which tells nobody anything. */
public final class WorkFailure {
    private WorkFailure() {}

    /** Waits for the work; throws what it threw, and not that it threw something. */
    public static <T> T join(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw unwrap(e);
        }
    }

    /**
     * What lies inside a {@link CompletionException} or {@link java.util.concurrent.ExecutionException}, to be thrown; an
     * error is thrown at once.
     *
     * @return a checked exception, which nobody expects here, inside an unchecked one
     */
    public static RuntimeException unwrap(Exception wrapped) {
        Throwable cause = wrapped.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new CompletionException(cause);
    }

    /**
     * The same for work that may fail in a way that its caller declares.
     *
     * @throws X if the work threw such an exception
     */
    public static <X extends Exception> RuntimeException unwrap(Exception wrapped, Class<X> declared) throws X {
        if (declared.isInstance(wrapped.getCause())) {
            throw declared.cast(wrapped.getCause());
        }
        return unwrap(wrapped);
    }
}
