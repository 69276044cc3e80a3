package org.controlatlas.cli.terminal;

import java.io.IOException;
import java.util.Locale;

/**
 * Standard output could not be written. Thrown at once, also through writers that would only record the error, so
 * that the command stops.
 */
public final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutputFailure(IOException cause) {
        super(cause);
    }

    /** Whether the reader wants no more, as {@code head} does: nothing to complain of. */
    public boolean isReaderGone() {
        return String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    /** One sentence. */
    public String sentence() {
        String reason = getCause().getMessage();
        return FailureHandler.sentence("Standard output could not be written" + (reason == null ? "" : ": " + reason));
    }
}
