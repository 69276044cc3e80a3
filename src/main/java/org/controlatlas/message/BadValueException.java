package org.controlatlas.message;

import java.io.Serial;

/** A value that cannot be used, with the sentence that says why. */
public final class BadValueException extends IllegalArgumentException implements HasMessage {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Message message;

    public BadValueException(MessageCode code, Object... values) {
        this(Message.of(code, values), null);
    }

    public BadValueException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
