package org.controlatlas.app;

import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;

/** The window cannot open; one sentence says why. */
public final class NoDisplayException extends RuntimeException implements HasMessage {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    /** @param cause may be null */
    NoDisplayException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
