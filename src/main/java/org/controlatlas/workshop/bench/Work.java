package org.controlatlas.workshop.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time, which tells more than the clock where other programs run, too. Milliseconds. */
final class Work {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Work() {}

    /** Of all threads of this Java, its compilers' and collectors' among them. */
    static double ofProcess() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(duration -> duration.toNanos() / 1e6)
                .orElse(0.0);
    }

    /** Of the thread that asks. */
    static double ofThread() {
        return THREADS.getCurrentThreadCpuTime() / 1e6;
    }
}
