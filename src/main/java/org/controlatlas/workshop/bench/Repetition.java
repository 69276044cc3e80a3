package org.controlatlas.workshop.bench;

/**
 * How often things are done.
 *
 * @param warmUp before samples count
 * @param samples that count
 * @param restMs of the machine before each, which is not timed
 */
record Repetition(int warmUp, int samples, long restMs) {
    Repetition(int warmUp, int samples) {
        this(warmUp, samples, 0);
    }

    /** A tenth of everything, for a quick look. */
    Repetition quick(boolean quick) {
        return quick ? new Repetition(Math.max(1, warmUp / 10), Math.max(3, samples / 10), restMs) : this;
    }

    /** Something that takes time. */
    interface Timed {
        void run() throws Exception;
    }

    /** Something that tells a sample itself. */
    interface Sampled {
        double run() throws Exception;
    }

    /** Times in milliseconds. */
    double[] millis(Timed work) throws Exception {
        return samples(() -> {
            long begun = System.nanoTime();
            work.run();
            return (System.nanoTime() - begun) / 1e6;
        });
    }

    /** What the work tells each time. */
    double[] samples(Sampled work) throws Exception {
        double[] taken = new double[samples];
        for (int i = -warmUp; i < samples; i++) {
            Thread.sleep(restMs);
            double sample = work.run();
            if (i >= 0) {
                taken[i] = sample;
            }
        }
        return taken;
    }
}
