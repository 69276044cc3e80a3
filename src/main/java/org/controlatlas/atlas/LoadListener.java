package org.controlatlas.atlas;

/** Told how far reading has come, on the threads that read, never on two at once; asked whether to go on. */
public interface LoadListener {
    /** Listens to nothing and never cancels. */
    LoadListener NONE = new LoadListener() {
        @Override
        public void progress(double fraction, String file) {}
    };

    /**
     * @param fraction done of the whole, 0 to 1, by size of the files
     * @param file the one being read
     */
    void progress(double fraction, String file);

    /** True to stop; {@link AtlasReader} then throws {@link java.util.concurrent.CancellationException}. */
    default boolean isCancelled() {
        return false;
    }

    /** Told once, before {@link AtlasReader} returns, what became of a data set of one's own; of others nothing is told. */
    default void report(ReadingReport report) {}
}
