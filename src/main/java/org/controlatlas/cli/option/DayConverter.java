package org.controlatlas.cli.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.controlatlas.model.WrittenDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as ISO 8601 has it; a month or a year stands for its first day. */
public final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
        try {
            return parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /**
     * @throws DateTimeException with one sentence if the text is no day, month or year
     */
    public static LocalDate parse(String text) {
        try {
            WrittenDate date = WrittenDate.parse(text);
            if (date.edtf().isEmpty()) {
                return date.first();
            }
        } catch (IllegalArgumentException e) {
            throw wrong(text, e);
        }
        throw wrong(text, null);
    }

    private static DateTimeException wrong(String text, Throwable cause) {
        return new DateTimeException("'" + text + "' is no day: write it as 2020-11-26.", cause);
    }
}
