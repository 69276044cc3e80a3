package org.controlatlas.cli.option;

import java.util.OptionalDouble;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Numbers;
import picocli.CommandLine.ITypeConverter;

/** Reads a whole number in digits 0 to 9; Java's own reader takes those of any script. */
public final class WholeNumberConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        return ValueFailure.read(text, WholeNumberConverter::number);
    }

    private static Integer number(String text) {
        OptionalDouble number = Numbers.parse(text);
        if (number.isEmpty() || number.getAsDouble() != Math.rint(number.getAsDouble())) {
            throw new BadValueException(OptionProblem.NO_WHOLE_NUMBER, text);
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number.getAsDouble()));
    }
}
