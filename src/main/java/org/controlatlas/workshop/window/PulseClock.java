package org.controlatlas.workshop.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Takes the time that the JavaFX thread is busy with each pulse: layout, style sheets and handing over to be drawn. */
final class PulseClock extends AnimationTimer {
    private static final long TIMEOUT_SECONDS = 30;

    private volatile CountDownLatch next = new CountDownLatch(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private volatile long lastNanos;
    private volatile long cpuNanos;

    @Override
    public void handle(long now) {
        long begun = System.nanoTime();
        CountDownLatch waiting = next;
        next = new CountDownLatch(1);
        // What is queued during a pulse runs right after it.
        Platform.runLater(() -> {
            lastNanos = System.nanoTime() - begun;
            cpuNanos = workedNanos();
            waiting.countDown();
        });
    }

    /** How long the calling thread has worked, without its waits for a processor. */
    static long workedNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** How long the JavaFX thread had worked, without its waits for a processor, when the last pulse was over. */
    long cpuNanos() {
        return cpuNanos;
    }

    /** Waits until the next pulse that has yet to begin is over; returns how many nanoseconds it took. */
    long awaitPulse() throws InterruptedException, TimeoutException {
        if (!next.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("There was no pulse for " + TIMEOUT_SECONDS + " s.");
        }
        return lastNanos;
    }
}
