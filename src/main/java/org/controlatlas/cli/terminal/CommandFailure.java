package org.controlatlas.cli.terminal;

import java.util.Optional;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;

/** Ends a command with an exit status and one sentence for the user. */
public final class CommandFailure extends RuntimeException implements HasMessage {
    private final int status;
    private final transient Message message;

    /**
     * In English, for the workshop and the pipeline, which no user meets.
     *
     * @param status one of {@link ExitStatus}
     * @param sentence says what is wrong and, where there is one, the way to mend it
     */
    public CommandFailure(int status, String sentence) {
        this(status, Message.plain(sentence));
    }

    /**
     * @param status one of {@link ExitStatus}
     * @param message one sentence
     */
    public CommandFailure(int status, Message message) {
        super(message.toString());
        this.status = status;
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }

    /** Throws it if there is a sentence that says why the answer is not in the data. */
    public static void ifNothingThere(Optional<Message> sentence) {
        if (sentence.isPresent()) {
            throw new CommandFailure(ExitStatus.NOTHING_THERE, sentence.get());
        }
    }

    public int status() {
        return status;
    }
}
