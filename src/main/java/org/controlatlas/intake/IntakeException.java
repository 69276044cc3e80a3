package org.controlatlas.intake;

import java.io.IOException;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;

/** A file that cannot be made ready for reading. */
public final class IntakeException extends IOException implements HasMessage {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final transient Message sentence;
    private final transient Message remedy;

    /**
     * @param file as the user calls it
     * @param sentence what it is, or what is wrong
     * @param remedy what to do about it
     */
    IntakeException(String file, Message sentence, Message remedy) {
        super(sentence.toString());
        this.file = file;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    IntakeException(String file, IntakeProblem code, Object... values) {
        this(file, Message.of(code, values), Message.remedy(code, values));
    }

    public String file() {
        return file;
    }

    /** What it is, or what is wrong. */
    @Override
    public Message message() {
        return sentence;
    }

    public Message remedy() {
        return remedy;
    }
}
