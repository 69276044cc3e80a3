package org.controlatlas.cli.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import picocli.CommandLine.ITypeConverter;

/** Reads how far it is from one day to the next: a unit of the calendar or an ISO 8601 period. */
public final class StepConverter implements ITypeConverter<Period> {
    /** A step beyond it, from any day of any data, would be beyond what the calendar counts. */
    private static final long MOST_YEARS = 10_000;

    @Override
    public Period convert(String text) {
        return ValueFailure.read(text, StepConverter::step);
    }

    private static Period step(String text) {
        Period step =
                switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "day" -> Period.ofDays(1);
                    case "week" -> Period.ofWeeks(1);
                    case "month" -> Period.ofMonths(1);
                    case "year" -> Period.ofYears(1);
                    default -> parsed(text);
                };
        if (!LocalDate.EPOCH.plus(step).isAfter(LocalDate.EPOCH)) {
            throw new BadValueException(OptionProblem.NO_STEP_FORWARD, text);
        }
        return step;
    }

    private static Period parsed(String text) {
        try {
            Period step = Period.parse(text.strip());
            if (Math.abs(step.toTotalMonths()) <= MOST_YEARS * 12
                    && Math.abs((long) step.getDays()) <= MOST_YEARS * 366) {
                return step;
            }
        } catch (DateTimeException e) {
            throw new BadValueException(Message.of(OptionProblem.NO_STEP, text), e);
        }
        throw new BadValueException(OptionProblem.NO_STEP, text);
    }
}
