package org.controlatlas.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.controlatlas.message.Message;
import org.controlatlas.model.Language;
import org.controlatlas.words.MessageWords;

/**
 * What happens when the user stops a command (Ctrl+C, a plain {@code kill}, a closed terminal): it puts away what is
 * unfinished, and one line says what was kept and what was not. Java then ends with 128 and the signal's number, as
 * shells expect.
 */
public final class Interruption implements AutoCloseable {
    /** Brings a command to a safe end. */
    public interface Stop {
        /**
         * Called on a thread of its own while the command still runs.
         *
         * @return one sentence on what was kept and what was not
         */
        Message stop() throws InterruptedException;
    }

    /** System property that is set in programs that are a part of the one that the user has started. */
    public static final String PART_PROPERTY = "controlatlas.part";

    /** For a command that does not answer any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Streams streams;
    private final Thread hook = new Thread(this::stop, "stop");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String command = "control-atlas";
    private volatile MessageWords words = new MessageWords(Language.EN);
    private volatile Stop stop = this::keepWholeLines;
    private volatile boolean stopped;

    public Interruption(Streams streams) {
        this.streams = streams;
    }

    /** Hears of signals until it is closed. */
    public Interruption listen() {
        Runtime.getRuntime().addShutdownHook(hook);
        return this;
    }

    /**
     * @param qualifiedName of the command that runs, for the line
     * @param language what the line is worded by
     */
    public void runs(String qualifiedName, MessageWords language) {
        command = qualifiedName;
        words = language;
    }

    /** Without it, a command is left where it is, and what it has printed ends with a whole line. */
    public void onStop(Stop action) {
        stop = action;
    }

    /** Whether the command shall end. */
    public boolean isStopped() {
        return stopped;
    }

    /**
     * Waits for the command to end of its own accord, as one does that asks {@link #isStopped}.
     *
     * @return false if it does not
     */
    public boolean awaitEnd() throws InterruptedException {
        return awaitEnd(() -> {});
    }

    /** @param push makes the command end, as far as it can be made to; called over and over */
    public boolean awaitEnd(Runnable push) throws InterruptedException {
        for (long left = PATIENCE.dividedBy(GLANCE); left > 0; left--) {
            push.run();
            if (ended.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private Message keepWholeLines() {
        long lines = ((TextOutput) streams.out()).closeAfterWholeLine();
        return switch ((int) Math.min(lines, 2)) {
            case 0 -> Message.of(FailureWords.NOTHING_PRINTED);
            case 1 -> Message.of(FailureWords.ONE_LINE_WHOLE);
            default -> Message.of(FailureWords.LINES_WHOLE, lines);
        };
    }

    /** What the hook does. */
    void stop() {
        stopped = true;
        Message kept;
        try {
            kept = stop.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        // A program that another one of ours has started leaves the word to that one.
        if (System.getProperty(PART_PROPERTY) == null) {
            streams.err().println(command + ": " + words.of(Message.of(FailureWords.STOPPED, kept)));
            streams.err().flush();
        }
    }

    /**
     * The command has ended. If it was stopped, the process ends with the signal and not with the caller, who does not come
     * back from here: Java 17, asked to exit when its hooks are done, ends with the status of whoever asks last.
     */
    @Override
    public void close() {
        ended.countDown();
        if (stopped) {
            waitForTheEnd();
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already.
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
