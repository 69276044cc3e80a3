package org.controlatlas.correction;

import java.io.IOException;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/** Why a correction cannot be made, read or tried, in one sentence with what to do. */
public final class CorrectionException extends IOException implements HasMessage {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    CorrectionException(MessageCode code, Object... values) {
        this(Message.of(code, values), null);
    }

    /** @param cause may be null */
    CorrectionException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
