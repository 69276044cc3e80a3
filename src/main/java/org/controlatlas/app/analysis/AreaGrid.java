package org.controlatlas.app.analysis;

/** Round figures at the side of a chart. */
final class AreaGrid {
    /** Of the lines that a step makes there are at least this many. */
    private static final int LEAST = 2;

    private AreaGrid() {}

    /**
     * 1, 2 or 5 times a power of ten: the largest of which two or more steps fit.
     *
     * @param top the most that the chart shows, more than 0
     */
    static double step(double top) {
        double step = Math.pow(10, Math.floor(Math.log10(top)));
        for (double part : new double[] {1, 0.5, 0.2}) {
            if (step * part * LEAST < top) {
                return step * part;
            }
        }
        return step / 10;
    }
}
