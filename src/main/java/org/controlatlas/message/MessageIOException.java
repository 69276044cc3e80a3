package org.controlatlas.message;

import java.io.IOException;
import java.io.Serial;

/** Something that cannot be read or written, with the sentence that says why. */
public class MessageIOException extends IOException implements HasMessage {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Message message;

    public MessageIOException(MessageCode code, Object... values) {
        this(Message.of(code, values), null);
    }

    /** @param cause may be null */
    public MessageIOException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
