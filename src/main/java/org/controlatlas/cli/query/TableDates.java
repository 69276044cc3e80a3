package org.controlatlas.cli.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.cli.option.DayConverter;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.model.MonthNames;
import org.controlatlas.model.PlainSigns;

/**
 * Reads the days of one column as spreadsheets write them: {@code 2020-11-10}, {@code 10.11.2020}, {@code 10 Nov 2020},
 * with a time behind it or not. Of {@code 10/11/2020} the column says whether day or month comes first, if it has a date
 * that can be read in one way only; without one it is refused.
 */
final class TableDates {
    /** In which order numbers stand that have slashes or dashes between them. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\.?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1\\d{2}|\\d{1,2}[ -]\\p{L}{3,}[ -]\\d{2}");
    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{5}(?:[.,]\\d+)?");
    private static final String ORDINAL = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(\\p{L}{3,})\\.?";
    private static final String YEAR = "(\\d{4})(?:\\s*(?:г|թ|il)\\.?)?";
    private static final Pattern DAY_MONTH = Pattern.compile(ORDINAL + "[ .-]+" + MONTH + "[ ,.-]+" + YEAR);
    private static final Pattern MONTH_DAY = Pattern.compile(MONTH + "[ .-]+" + ORDINAL + "[ ,.-]+" + YEAR);
    private static final Pattern TIME = Pattern.compile(
            "[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[AaPp][Mm])?(?:Z|[+-]\\d{2}:?\\d{2})?$");

    private final Order order;

    TableDates(Order order) {
        this.order = order;
    }

    /** What the column's texts say of themselves. */
    static Order orderOf(Collection<String> column) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String text : column) {
            Matcher m = SLASHES.matcher(withoutTime(text));
            if (m.matches()) {
                dayFirst |= number(m, 1) > 12 && number(m, 3) <= 12;
                monthFirst |= number(m, 3) > 12 && number(m, 1) <= 12;
            }
        }
        return dayFirst == monthFirst ? Order.UNKNOWN : dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /** True if the column's order decides what the text means. */
    static boolean needsOrder(String text) {
        Matcher m = SLASHES.matcher(withoutTime(text));
        return m.matches() && number(m, 1) <= 12 && number(m, 3) <= 12 && number(m, 1) != number(m, 3);
    }

    private static String withoutTime(String text) {
        return TIME.matcher(PlainSigns.of(text)).replaceFirst("");
    }

    /**
     * @throws BadValueException with one sentence if the text is no day, or could be two
     */
    LocalDate parse(String text) {
        String day = withoutTime(text);
        try {
            Matcher iso = ISO.matcher(day);
            Matcher basic = BASIC.matcher(day);
            Matcher dots = DOTS.matcher(day);
            Matcher slashes = SLASHES.matcher(day);
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (basic.matches()) {
                return LocalDate.of(number(basic, 1), number(basic, 2), number(basic, 3));
            }
            if (dots.matches()) {
                return LocalDate.of(number(dots, 3), number(dots, 2), number(dots, 1));
            }
            if (slashes.matches()) {
                return ofSlashes(text, slashes);
            }
            Optional<LocalDate> inWords = inWords(day);
            if (inWords.isPresent()) {
                return inWords.get();
            }
        } catch (DateTimeException e) {
            throw new BadValueException(Message.of(TableProblem.NOT_IN_CALENDAR, text), e);
        }
        if (SHORT_YEAR.matcher(day).matches()) {
            throw new BadValueException(TableProblem.SHORT_YEAR, text);
        }
        if (DAY_NUMBER.matcher(day).matches()) {
            throw new BadValueException(TableProblem.DAY_NUMBER, text);
        }
        return DayConverter.parse(day);
    }

    private LocalDate ofSlashes(String text, Matcher m) {
        int first = number(m, 1);
        int second = number(m, 3);
        int year = number(m, 4);
        if (first > 12 || second > 12 || first == second) {
            return first > 12 ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        }
        return switch (order) {
            case DAY_FIRST -> LocalDate.of(year, second, first);
            case MONTH_FIRST -> LocalDate.of(year, first, second);
            case UNKNOWN ->
                throw new BadValueException(
                        TableProblem.TWO_DAYS,
                        text,
                        LocalDate.of(year, second, first),
                        LocalDate.of(year, first, second));
        };
    }

    private static Optional<LocalDate> inWords(String day) {
        Matcher dayMonth = DAY_MONTH.matcher(day);
        if (dayMonth.matches()) {
            return MonthNames.month(dayMonth.group(2))
                    .map(m -> LocalDate.of(number(dayMonth, 3), m, number(dayMonth, 1)));
        }
        Matcher monthDay = MONTH_DAY.matcher(day);
        return monthDay.matches()
                ? MonthNames.month(monthDay.group(1))
                        .map(m -> LocalDate.of(number(monthDay, 3), m, number(monthDay, 2)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
