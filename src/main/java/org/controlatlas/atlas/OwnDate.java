package org.controlatlas.atlas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.PlainSigns;
import org.controlatlas.model.WrittenDate;
import org.controlatlas.model.WrittenDate.YearCount;

/** Reads the values of date fields. Values repeat all over a file, so each is read once. */
final class OwnDate {
    /** For an end that has not come. */
    private static final String STILL = "present|now|today|ongoing|current|heute|н\\.?\\s?в\\.?";

    private static final Pattern MISSING =
            Pattern.compile("(?i)\\s*|null|none|n/?a|nan|nil|-+|–|—|\\?|unknown|\\.\\.|" + STILL + "|open"
                    + "|[+-]?infinity|[+-]?∞|to date|still|n\\.?d\\.?|tbd|tba|\\.|today\\.|aujourd'hui|actualidad|oggi|(?:до |по )?наст(?:оящее|\\.)? ?вр(?:емя|\\.)?"
                    + "|[+-]?0{4}-00-00(?:[T ].*)?");
    private static final Pattern LATE = Pattern.compile(".*[T ]23:59(:59([.,]\\d+)?)?.*");
    /** Behind a space with a colon: without one it could be a year. */
    private static final Pattern TIME = Pattern.compile("\\d(?:[T ]+(\\d{1,2}):|T(\\d{2}))(\\d{2})(?::?(\\d{2}))?");

    /** A hyphen without spaces parts years only; between days it would be one of many. */
    private static final Pattern SPAN = Pattern.compile(
            "(?i)(\\p{Nd}{3,4}(?:-\\p{Nd}{2}){0,2}?)(?:\\s*[–—]\\s*|\\s+(?:-|to|until|till|bis|до)\\s+|(?<=^\\p{Nd}{3,4})\\s*-\\s*)"
                    + "(\\p{Nd}{3,4}(?:-\\p{Nd}{2}){0,2}|" + STILL + "|)");

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
    private static final int MILLIS = 1000;
    private static final long SECONDS_A_DAY = 86_400;
    /** From 1970 to the last year that a date may have; a number may count more seconds than all time has. */
    private static final long MOST_DAYS =
            LocalDate.of(WrittenDate.MAX_YEAR, 1, 1).toEpochDay();

    private final YearCount years;
    private final DateNumbers numbers;
    private final Map<String, Optional<WrittenDate>> read = new HashMap<>();
    private Optional<DayOrder> order;

    /** @param order of dates such as 4/5/1992; empty where the data are to tell it */
    OwnDate(YearCount years, DateNumbers numbers, Optional<DayOrder> order) {
        this.years = years;
        this.numbers = numbers;
        this.order = order;
    }

    /** To be called before any date is read, with the order that others of the same data show. */
    void order(DayOrder found) {
        order = Optional.of(found);
    }

    static boolean isMissing(Object value) {
        return value == null || value instanceof String text && isWordForNone(PlainSigns.of(text));
    }

    private static boolean isWordForNone(String text) {
        // Asked for each value of a file: what begins as most dates do is none of the words.
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return (first < '1' || first > '9') && MISSING.matcher(text).matches();
    }

    /** The text that a value is written as. */
    static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value.toString().strip();
    }

    /** Empty for a value that is no date. */
    Optional<WrittenDate> of(Object value) {
        if (value instanceof Boolean) {
            return Optional.empty();
        }
        if (value instanceof Number number && numbers != DateNumbers.YEARS) {
            long days = Math.floorDiv(seconds(number), SECONDS_A_DAY);
            if (Math.abs(days) > MOST_DAYS) {
                return Optional.empty();
            }
            LocalDate day = LocalDate.ofEpochDay(days);
            return Optional.of(new WrittenDate(day, day, Edtf.Precision.DAY, Optional.empty(), true));
        }
        return read.computeIfAbsent(text(value), this::parsed);
    }

    /**
     * A span of time in one value, as {@code 1815-1866}, {@code 1866 to 1900}, {@code 1918–present}, or a list of its start
     * and end; empty for another value.
     */
    Optional<WrittenDate> span(Object value) {
        if (value instanceof String list && list.startsWith("[")) {
            List<WhenMember> spans = WhenMember.of(list);
            return spans.size() == 1 && spans.get(0).end() != null
                    ? interval(
                            String.valueOf(spans.get(0).start()),
                            String.valueOf(spans.get(0).end()))
                    : Optional.empty();
        }
        Matcher m = value instanceof String text ? SPAN.matcher(PlainSigns.of(text)) : null;
        if (m == null || !m.matches()) {
            return Optional.empty();
        }
        return interval(m.group(1), m.group(2));
    }

    private static Optional<WrittenDate> interval(String start, String end) {
        try {
            return Optional.of(WrittenDate.parse(
                    SpelledDate.plain(start) + "/" + (isMissing(end) ? ".." : SpelledDate.plain(end))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private long seconds(Number number) {
        return numbers == DateNumbers.EPOCH_SECONDS ? number.longValue() : Math.floorDiv(number.longValue(), MILLIS);
    }

    /** True for a date, and for one of which only the order of day and month is not known. */
    boolean isDate(Object value) {
        return of(value).isPresent() || isEitherWay(value);
    }

    /** True for a date that could be two days, and nothing tells which. */
    boolean isEitherWay(Object value) {
        return order.isEmpty() && value instanceof String text && SpreadsheetDate.isEitherWay(PlainSigns.of(text));
    }

    private Optional<WrittenDate> parsed(String written) {
        String text = SpelledDate.plain(written);
        try {
            return Optional.of(WrittenDate.parse(text, years));
        } catch (IllegalArgumentException e) {
            return spelled(text);
        }
    }

    private Optional<WrittenDate> spelled(String text) {
        try {
            return SpreadsheetDate.iso(text.strip(), order)
                    .or(() -> SpreadsheetDate.about(text.strip()))
                    .map(WrittenDate::parse);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The second of the day that is written, without regard to its zone; -1 if there is none. */
    int secondOfDay(Object value) {
        if (value instanceof Number number && numbers != DateNumbers.YEARS) {
            return (int) Math.floorMod(seconds(number), SECONDS_A_DAY);
        }
        Matcher m = value instanceof String text ? TIME.matcher(PlainSigns.of(text)) : null;
        return m == null || !m.find()
                ? -1
                : Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1)) * 3600
                        + Integer.parseInt(m.group(3)) * 60
                        + (m.group(4) == null ? 0 : Integer.parseInt(m.group(4)));
    }

    /** True for the last minute of a day, which is how some programs write an end that belongs to the period. */
    static boolean isLate(Object value) {
        return value instanceof String text && LATE.matcher(PlainSigns.of(text)).matches();
    }

    /** True for what many data sets write where there is no end: the last day of the year 9999, or that year. */
    static boolean isNoEnd(WrittenDate end) {
        return end.last().equals(NO_END);
    }
}
