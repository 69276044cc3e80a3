package org.controlatlas.render.draw;

/** Receives covered pixels, row by row from left to right, no pixel twice. */
public interface CoverageSink {
    /**
     * Pixels {@code from} to {@code to} (excluded) of a row.
     *
     * @param coverage 1 to 255 of 255
     */
    void run(int from, int to, int y, int coverage);
}
