package org.controlatlas.cli.bench;

/**
 * How often things are done.
 *
 * @param warmUp before samples count
 * @param samples that count
 */
record Repetition(int warmUp, int samples) {
    /** A tenth of everything, for a quick look. */
    Repetition quick(boolean quick) {
        return quick ? new Repetition(Math.max(1, warmUp / 10), Math.max(3, samples / 10)) : this;
    }

    /** Something that takes time. */
    interface Timed {
        void run() throws Exception;
    }

    /** Times in milliseconds. */
    double[] millis(Timed work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        double[] millis = new double[samples];
        for (int i = 0; i < samples; i++) {
            long begun = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        return millis;
    }
}
