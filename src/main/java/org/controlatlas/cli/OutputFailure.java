package org.controlatlas.cli;

import java.io.IOException;
import java.util.Locale;

/**
 * Standard output could not be written, so that what was asked for has not arrived. Thrown at once, through writers that
 * would only take note of it, so that no command works on for nobody.
 */
final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutputFailure(IOException cause) {
        super(cause);
    }

    /** Whether the reader wants no more, as {@code head} does: nothing to complain of. */
    boolean isReaderGone() {
        return String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    /** One sentence. */
    String sentence() {
        String reason = getCause().getMessage();
        return FailureHandler.sentence("Standard output could not be written" + (reason == null ? "" : ": " + reason));
    }
}
