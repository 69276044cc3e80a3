package org.controlatlas.app.task;

/** What is done in the background. */
@FunctionalInterface
public interface Work<T> {
    /**
     * @param progress is told how far the work is, and asked whether anybody still wants it
     * @throws Exception if it cannot be done; whoever asked is told
     */
    T run(Progress progress) throws Exception;
}
