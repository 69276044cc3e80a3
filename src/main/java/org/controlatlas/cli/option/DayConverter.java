package org.controlatlas.cli.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
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
        String day = text.strip();
        try {
            return switch (day.length()) {
                case 4 -> Year.parse(day).atDay(1);
                case 7 -> YearMonth.parse(day).atDay(1);
                default -> LocalDate.parse(day);
            };
        } catch (DateTimeException e) {
            throw new DateTimeException("'" + text + "' is no day: write it as 2020-11-26.", e);
        }
    }
}
