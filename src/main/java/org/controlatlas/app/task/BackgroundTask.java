package org.controlatlas.app.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** One piece of work: how far it is, and how it is called off. To be used on the JavaFX thread. */
public final class BackgroundTask<T> {
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    /** What the work reached last, until the JavaFX thread has seen it. */
    private final AtomicReference<Double> reached = new AtomicReference<>();

    private final FutureTask<T> work;
    private final Consumer<? super T> done;
    private final Consumer<Throwable> failed;
    private final Executor background;
    private final Executor foreground;

    BackgroundTask(
            Work<T> work,
            Consumer<? super T> done,
            Consumer<Throwable> failed,
            Executor background,
            Executor foreground) {
        this.done = done;
        this.failed = failed;
        this.background = background;
        this.foreground = foreground;
        this.work = new FutureTask<>(() -> work.run(new Told())) {
            @Override
            protected void done() {
                if (!isCancelled()) {
                    foreground.execute(BackgroundTask.this::tell);
                }
            }
        };
    }

    private final class Told implements Progress {
        @Override
        public void reached(double part) {
            // The JavaFX thread sees the newest of many.
            if (reached.getAndSet(part) == null) {
                foreground.execute(() -> progress.set(reached.getAndSet(null)));
            }
        }

        @Override
        public boolean isCancelled() {
            return work.isCancelled();
        }
    }

    /** Begins it; once. */
    public BackgroundTask<T> start() {
        background.execute(work);
        return this;
    }

    private void tell() {
        if (work.isCancelled()) {
            return;
        }
        T result;
        try {
            result = work.get();
        } catch (CancellationException e) {
            return;
        } catch (ExecutionException e) {
            failed.accept(e.getCause());
            return;
        } catch (InterruptedException e) {
            // It is done, and nothing is waited for.
            Thread.currentThread().interrupt();
            return;
        }
        done.accept(result);
    }

    /** From now on nobody is told of it, and it ends at the next occasion: its thread is interrupted. */
    public void cancel() {
        work.cancel(true);
    }

    /** Part of the work that is done, from 0 to 1; negative as long as that is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
