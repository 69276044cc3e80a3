package org.controlatlas.app.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A way by which work reaches the background. {@link TaskRunner} makes it. */
public final class Lane implements AutoCloseable {
    private final Executor background;
    private final Executor foreground;

    Lane(Executor background, Executor foreground) {
        this.background = background;
        this.foreground = foreground;
    }

    /**
     * A task that has not begun.
     *
     * @param done is told the result, on the JavaFX thread
     * @param failed is told why there is none, on the JavaFX thread
     */
    public <T> BackgroundTask<T> task(Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return new BackgroundTask<>(work, done, failed, this::execute, foreground);
    }

    /** Begins work that cannot fail but by a fault in the program, which goes the way of all uncaught exceptions. */
    public <T> BackgroundTask<T> run(Work<T> work, Consumer<? super T> done) {
        return task(work, done, Lane::uncaught).start();
    }

    static void uncaught(Throwable failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }

    /** Of all that is asked of it while it works only the newest is done. */
    public <T> NewestWins<T> newestWins() {
        return new NewestWins<>(this);
    }

    /** Does that in the background; nobody is told. Once the lane is closed nothing happens. */
    public void execute(Runnable work) {
        try {
            background.execute(work);
        } catch (RejectedExecutionException closed) {
            // Whoever closed the lane wants no more of it.
        }
    }

    /**
     * For who does not wait on the JavaFX thread. Completes on the lane's thread.
     *
     * @throws RejectedExecutionException once the lane is closed
     */
    public <T> CompletableFuture<T> supply(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, background);
    }

    /** Gives up what is under way and forgets what is waiting. */
    @Override
    public void close() {
        if (background instanceof ExecutorService threads) {
            threads.shutdownNow();
        }
    }
}
