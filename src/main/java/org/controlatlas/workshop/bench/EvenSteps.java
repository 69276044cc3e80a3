package org.controlatlas.workshop.bench;

import java.time.Duration;

/**
 * Goes through a list in even steps: in fewer, and longer ones, where each takes long; to and fro where the list is short, so
 * that each step leads elsewhere.
 */
final class EvenSteps {
    private final int most;
    private final long longest;
    private long begun;
    private int taken;
    private double gone;

    /**
     * @param most how many steps there are at most
     * @param longest about how long they may take together
     */
    EvenSteps(int most, Duration longest) {
        this.most = most;
        this.longest = longest.toNanos();
    }

    /** To be asked before each step, the first included. */
    boolean goesOn(long nanoTime) {
        if (taken == 0) {
            begun = nanoTime;
        } else {
            double each = (double) (nanoTime - begun) / taken;
            gone += Math.max(1.0 / most, each / longest);
        }
        taken++;
        // The last step's rounding.
        return gone < 1 - 1e-9;
    }

    /** Where in a list of that length the step leads. */
    int place(int length) {
        double way = gone * Math.max(1, most / length) + 1e-9;
        int along = (int) ((way - Math.floor(way)) * length);
        return (int) way % 2 == 0 ? along : length - 1 - along;
    }
}
