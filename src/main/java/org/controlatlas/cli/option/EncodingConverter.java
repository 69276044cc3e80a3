package org.controlatlas.cli.option;

import java.nio.charset.Charset;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of an encoding that this Java knows. */
public final class EncodingConverter implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String text) {
        return ValueFailure.read(text, EncodingConverter::named);
    }

    private static Charset named(String text) {
        try {
            return Charset.forName(text.strip());
        } catch (IllegalArgumentException e) {
            throw new BadValueException(Message.of(OptionProblem.NO_ENCODING, text), e);
        }
    }
}
