package org.controlatlas.cli.option;

import java.time.LocalDate;
import org.controlatlas.message.BadValueException;
import org.controlatlas.model.TypedDate;
import picocli.CommandLine.ITypeConverter;

/** Reads a day as people type it; a month or a year stands for its first day. */
public final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
        return ValueFailure.read(text, DayConverter::parse);
    }

    /**
     * @throws BadValueException with one sentence if the text is no day, month or year
     */
    public static LocalDate parse(String text) {
        return TypedDate.parse(text)
                .map(TypedDate::first)
                .orElseThrow(() -> new BadValueException(OptionProblem.NO_DAY, text));
    }
}
