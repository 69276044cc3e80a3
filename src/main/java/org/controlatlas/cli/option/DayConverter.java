package org.controlatlas.cli.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.controlatlas.words.TypedDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as people type it; a month or a year stands for its first day. */
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
        return TypedDate.parse(text)
                .map(TypedDate::first)
                .orElseThrow(() -> new DateTimeException("'" + text + "' is no day: write it as 2020-11-26."));
    }
}
