package org.controlatlas.correction;

import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import org.controlatlas.message.MessageIOException;

/** Why a correction cannot be made, read or tried, in one sentence with what to do. */
public final class CorrectionException extends MessageIOException {
    private static final long serialVersionUID = 1L;

    CorrectionException(MessageCode code, Object... values) {
        super(code, values);
    }

    /** @param cause may be null */
    CorrectionException(Message message, Throwable cause) {
        super(message, cause);
    }
}
