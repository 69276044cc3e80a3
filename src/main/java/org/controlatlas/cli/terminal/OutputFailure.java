package org.controlatlas.cli.terminal;

import java.io.IOException;
import java.util.Locale;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;
import org.controlatlas.message.SystemFault;

/**
 * Standard output could not be written. Thrown at once, also through writers that would only record the error, so
 * that the command stops.
 */
public final class OutputFailure extends RuntimeException implements HasMessage {
    private static final long serialVersionUID = 1;

    OutputFailure(IOException cause) {
        super(cause);
    }

    /** Whether the reader wants no more, as {@code head} does: nothing to complain of. */
    public boolean isReaderGone() {
        return String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    /** A sentence without its stop. */
    @Override
    public Message message() {
        String reason = getCause().getMessage();
        return reason == null
                ? Message.of(FailureWords.OUTPUT_NOT_WRITTEN)
                : Message.of(FailureWords.OUTPUT_NOT_WRITTEN_BECAUSE, SystemFault.of(reason));
    }
}
