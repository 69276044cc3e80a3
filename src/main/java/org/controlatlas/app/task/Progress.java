package org.controlatlas.app.task;

/** The link between work and whoever waits for it; for any thread. */
public interface Progress {
    /** @param part of the work that is done, from 0 to 1 */
    void reached(double part);

    /** True once nobody waits any more: then the work may end in any way. */
    boolean isCancelled();
}
