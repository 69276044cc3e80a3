package org.controlatlas.atlas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.model.MonthNames;
import org.controlatlas.model.TypedDate;

/**
 * Dates as spreadsheet programs write them, with the year last: {@code 18.05.1992} (always the day first), {@code 18/5/1992}
 * or {@code 5/18/1992}, and with a month or season in words of the four languages, {@code 18 May 1992}, {@code May 18, 1992}
 * or {@code summer 1992}.
 */
final class SpreadsheetDate {
    private static final String TIME = "(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[AaPp][Mm])?)?";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -](\\p{L}{3,})\\.?,?[ -](\\d{3,4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{3,4})");
    private static final Pattern MONTH = Pattern.compile("(\\p{L}{3,})\\.?,?[ -](\\d{3,4})");
    private static final String AROUND = "(?:c|ca|circa|about|around|approx|approximately|um|env|vers|ок|около|примерно"
            + "|təxminən|təqribən|մոտ|մոտավորապես)";
    private static final Pattern ABOUT_WORDS = Pattern.compile("(?iu)" + AROUND + "(?:\\.\\s*|\\s+)(.*\\p{L}.*)");
    private static final Pattern ABOUT = Pattern.compile("(?iu)" + AROUND
            + "\\.?\\s*(\\d{3,4}(?:-\\d{2})?)(\\s*b\\.?c\\.?(?:e\\.?)?)?|[~≈]\\s*(\\d{4}(?:-\\d{2}){0,2})");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})0['’]?s");
    /** A name of a month or season, and a year of four digits: what is less could be anything. */
    private static final Pattern WORDED = Pattern.compile("(?=.*\\p{L}{3}).*(?<!\\d)\\d{4}(?!\\d).*");

    /** No date in words is longer; what is, is a description. */
    private static final int LONGEST_IN_WORDS = 60;

    private SpreadsheetDate() {}

    /**
     * The same in the form of ISO 8601; empty for what is no such date, or one of which nothing tells the order.
     *
     * @param order of dates with strokes; empty if nothing tells it
     * @throws DateTimeException if there is no such day
     */
    static Optional<String> iso(String text, Optional<DayOrder> order) {
        Matcher m = NUMBERS.matcher(text);
        if (m.matches()) {
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(3));
            Optional<DayOrder> own = m.group(2).equals(".") ? Optional.of(DayOrder.DAY_FIRST) : orderOf(first, second);
            return own.or(() -> first == second ? Optional.of(DayOrder.DAY_FIRST) : order)
                    .map(which -> which == DayOrder.DAY_FIRST
                            ? day(m.group(4), second, first)
                            : day(m.group(4), first, second));
        }
        Matcher d = DAY_MONTH.matcher(text);
        if (d.matches()) {
            return month(d.group(2))
                    .map(month -> day(d.group(3), month, Integer.parseInt(d.group(1))))
                    .or(() -> worded(text));
        }
        Matcher w = MONTH_DAY.matcher(text);
        if (w.matches()) {
            return month(w.group(1))
                    .map(month -> day(w.group(3), month, Integer.parseInt(w.group(2))))
                    .or(() -> worded(text));
        }
        Matcher y = MONTH.matcher(text);
        if (y.matches()) {
            return month(y.group(1))
                    .map(month -> String.format(Locale.ROOT, "%04d-%02d", Integer.valueOf(y.group(2)), month))
                    .or(() -> worded(text));
        }
        return worded(text);
    }

    /** As people type it: with words for the year, the month in another case, or a season. */
    private static Optional<String> worded(String text) {
        return text.length() <= LONGEST_IN_WORDS && WORDED.matcher(text).matches()
                ? TypedDate.parse(text).map(SpreadsheetDate::iso)
                : Optional.empty();
    }

    private static String iso(TypedDate date) {
        LocalDate first = date.first();
        return switch (date.precision()) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
            // EDTF numbers the seasons from spring, 21.
            case INTERVAL -> String.format(Locale.ROOT, "%04d-%d", first.getYear(), 20 + first.getMonthValue() / 3);
        };
    }

    /** The EDTF of {@code c. 1850} or {@code 1850s}; empty for what is neither. */
    static Optional<String> about(String text) {
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return Optional.of(
                    about.group(3) != null ? about.group(3) + "~" : about(about.group(1), about.group(2) != null));
        }
        Matcher worded = ABOUT_WORDS.matcher(text);
        if (worded.matches()) {
            return iso(worded.group(1), Optional.empty()).map(date -> date + "~");
        }
        Matcher decade = DECADE.matcher(text);
        return decade.matches() ? Optional.of(decade.group(1) + "X") : Optional.empty();
    }

    private static String about(String date, boolean before) {
        int year = Integer.parseInt(date.replaceFirst("-.*", ""));
        String month = date.replaceFirst("^\\d+", "");
        return String.format(Locale.ROOT, before && year > 1 ? "-%04d%s~" : "%04d%s~", before ? year - 1 : year, month);
    }

    /** Which order a date with strokes shows of itself: one of its numbers is above 12. */
    static Optional<DayOrder> order(String text) {
        Matcher m = NUMBERS.matcher(text);
        return m.matches() && !m.group(2).equals(".")
                ? orderOf(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)))
                : Optional.empty();
    }

    /** True for a date whose day and month could be exchanged, and would be another day then. */
    static boolean isEitherWay(String text) {
        Matcher m = NUMBERS.matcher(text);
        return m.matches()
                && !m.group(2).equals(".")
                && !m.group(1).equals(m.group(3))
                && order(text).isEmpty();
    }

    private static Optional<DayOrder> orderOf(int first, int second) {
        if (first > 12) {
            return Optional.of(DayOrder.DAY_FIRST);
        }
        return second > 12 ? Optional.of(DayOrder.MONTH_FIRST) : Optional.empty();
    }

    private static String day(String year, int month, int day) {
        return LocalDate.of(Integer.parseInt(year), month, day).toString();
    }

    /** The number of the month that a word means in one of the four languages. */
    private static Optional<Integer> month(String word) {
        return MonthNames.month(word).map(Month::getValue);
    }
}
