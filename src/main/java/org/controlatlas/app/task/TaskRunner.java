package org.controlatlas.app.task;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs what would hold up the JavaFX thread. The parts of the window share one, and make no threads of their own.
 *
 * <p>Work runs on a {@link Lane}; its outcome is told on the JavaFX thread, unless it has been cancelled by then. All
 * threads are daemons, so that none keeps a closed program alive.
 */
public final class TaskRunner {
    /** How long a thread without work is kept for more of it. */
    private static final long IDLE_SECONDS = 5;

    /** Makes what runs a lane's work. */
    @FunctionalInterface
    private interface Background {
        Executor executor(String name, int threads, int priority);
    }

    private final Background background;
    private final Executor foreground;

    private TaskRunner(Background background, Executor foreground) {
        this.background = background;
        this.foreground = foreground;
    }

    /** Works on threads of its own, and tells outcomes on the JavaFX thread. */
    public static TaskRunner ofWindow() {
        return new TaskRunner(TaskRunner::daemons, Platform::runLater);
    }

    /** Works and tells at once, on the thread that asks: for tests. */
    public static TaskRunner sameThread() {
        return on(Runnable::run);
    }

    /** Has all work done by that executor, and tells outcomes at once on its thread: for tests that hold work back. */
    public static TaskRunner on(Executor executor) {
        return new TaskRunner((name, threads, priority) -> executor, Runnable::run);
    }

    private static Executor daemons(String name, int threads, int priority) {
        ThreadPoolExecutor made = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    thread.setPriority(priority);
                    return thread;
                });
        made.allowCoreThreadTimeOut(true);
        return made;
    }

    /** A lane on which one thing is done after the other, in the order in which they were asked for. */
    public Lane lane(String name) {
        return lane(name, 1);
    }

    /** A lane on which so many things are done at a time. */
    public Lane lane(String name, int threads) {
        return new Lane(background.executor(name, threads, Thread.NORM_PRIORITY), foreground);
    }

    /** As {@link #lane(String)}, for work that gives way to all other. */
    public Lane patientLane(String name) {
        return new Lane(background.executor(name, 1, Thread.MIN_PRIORITY), foreground);
    }

    /** As {@link Lane#task}, on a lane of its own. */
    public <T> BackgroundTask<T> task(String name, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return lane(name).task(work, done, failed);
    }

    /** As {@link Lane#run(Work, Consumer)}, on a lane of its own. */
    public <T> BackgroundTask<T> run(String name, Work<T> work, Consumer<? super T> done) {
        return lane(name).run(work, done);
    }
}
