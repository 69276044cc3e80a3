package org.controlatlas.cli.option;

import java.util.function.Function;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;
import picocli.CommandLine.TypeConversionException;

/** An option's value that cannot be read, for the parser of command lines. */
public final class ValueFailure extends TypeConversionException implements HasMessage {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    private ValueFailure(Message message) {
        super(message.toString());
        this.message = message;
    }

    /**
     * What a reader of values makes of a text.
     *
     * @throws ValueFailure if it throws {@link BadValueException}
     */
    public static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (BadValueException e) {
            throw new ValueFailure(e.message());
        }
    }

    @Override
    public Message message() {
        return message;
    }
}
