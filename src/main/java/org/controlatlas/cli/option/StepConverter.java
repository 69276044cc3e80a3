package org.controlatlas.cli.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how far it is from one day to the next: a unit of the calendar or an ISO 8601 period. */
public final class StepConverter implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
        Period step =
                switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "day" -> Period.ofDays(1);
                    case "week" -> Period.ofWeeks(1);
                    case "month" -> Period.ofMonths(1);
                    case "year" -> Period.ofYears(1);
                    default -> parsed(text);
                };
        if (!LocalDate.EPOCH.plus(step).isAfter(LocalDate.EPOCH)) {
            throw new TypeConversionException("'" + text + "' is no step forward: write a period such as P10D.");
        }
        return step;
    }

    private static Period parsed(String text) {
        try {
            return Period.parse(text.strip());
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no step: write day, week, month, year or a period such as P10D.");
        }
    }
}
