package org.controlatlas.cli.query;

import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;

/** The atlas has no answer for a point and a day; the message is one sentence saying why. */
public final class NoAnswer extends Exception implements HasMessage {
    private final transient Message message;

    public NoAnswer(Message message) {
        super(message.toString());
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
