package org.controlatlas.export.format;

import java.io.IOException;

/** A stream that wants to know early how much it will be given, from a writer that keeps everything until its end. */
public interface SizeListener {
    /**
     * @param bytes that will come in all, or more
     * @throws IOException to have no more of it
     */
    void atLeast(long bytes) throws IOException;
}
