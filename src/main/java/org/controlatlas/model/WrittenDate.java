package org.controlatlas.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;

/**
 * A date as data files, options, tables and the window's date field write it: a year of any size and sign, a month, a day
 * with or without a time, a year with its era, or EDTF of level 1. The calendar is the proleptic Gregorian one of ISO 8601.
 *
 * @param first first day meant; {@link LocalDate#MIN} where EDTF leaves the start open
 * @param last last day meant; {@link LocalDate#MAX} where EDTF leaves the end open
 * @param precision how fine it is given
 * @param edtf what is more than a plain date: in doubt, or an interval
 * @param timed true if a time of day was written, which is left out: the day is the one there
 */
public record WrittenDate(
        LocalDate first, LocalDate last, Edtf.Precision precision, Optional<Edtf> edtf, boolean timed) {
    /** Beyond it days no longer fit into {@link ValidTime}, and no history needs them. */
    public static final int MAX_YEAR = 999_999;

    /** How years before the first are counted. */
    public enum YearCount {
        /** As ISO 8601 and astronomers do: year 0 is 1 BCE, year -1 is 2 BCE. */
        ASTRONOMICAL,
        /** Year -1 is 1 BCE; there is no year 0. */
        BCE
    }

    private static final String TIME =
            "(?:[T ]+(\\d{1,2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?\\s*(?:Z|[A-Z]{2,4}|[+-]\\d{2}(?::?\\d{2})?)?))?";
    private static final Pattern DAY =
            Pattern.compile("([+-]?\\d{4,6})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("([+-]?\\d{4,6})[-/](\\d{2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T\\d{2,6}(?:\\.\\d+)?Z?)?");
    private static final Pattern YEAR = Pattern.compile("([+-]?\\d{1,6})(?:\\.0+)?");
    private static final Pattern ERA = Pattern.compile(
            "(?:(a\\.?d\\.?|c\\.?e\\.?)\\s*)?(\\d{1,6})\\s*(b\\.?\\s?c\\.?(?:\\s?e\\.?)?|a\\.?\\s?d\\.?|c\\.?\\s?e\\.?)?");

    /** As {@link #parse(String, YearCount)}, with astronomical years. */
    public static WrittenDate parse(String text) {
        return parse(text, YearCount.ASTRONOMICAL);
    }

    /**
     * @throws IllegalArgumentException with one sentence if the text is no such date
     */
    public static WrittenDate parse(String text, YearCount count) {
        String date = PlainSigns.of(text);
        try {
            return plain(date, count).orElseGet(() -> edtf(text, date));
        } catch (DateTimeException e) {
            throw new BadValueException(Message.of(ValueProblem.NO_DAY_OF_CALENDAR, text), e);
        }
    }

    private static Optional<WrittenDate> plain(String date, YearCount count) {
        Matcher m = DAY.matcher(date);
        if (m.matches()) {
            LocalDate day =
                    LocalDate.of(year(m.group(1), count), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)));
            return Optional.of(ofDay(day, m.group(5) != null));
        }
        m = MONTH.matcher(date);
        if (m.matches() && Integer.parseInt(m.group(2)) <= 12) {
            YearMonth month = YearMonth.of(year(m.group(1), count), Integer.parseInt(m.group(2)));
            return Optional.of(new WrittenDate(
                    month.atDay(1), month.atEndOfMonth(), Edtf.Precision.MONTH, Optional.empty(), false));
        }
        m = COMPACT.matcher(date);
        if (m.matches()) {
            return Optional.of(ofDay(
                    LocalDate.of(
                            Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))),
                    date.indexOf('T') > 0));
        }
        m = YEAR.matcher(date);
        if (m.matches()) {
            return Optional.of(ofYear(year(m.group(1), count)));
        }
        m = ERA.matcher(date.toLowerCase(Locale.ROOT));
        if (m.matches() && (m.group(1) != null || m.group(3) != null)) {
            int number = Integer.parseInt(m.group(2));
            boolean before = m.group(3) != null && m.group(3).startsWith("b");
            if (number == 0 || before && m.group(1) != null) {
                throw new DateTimeException("There is no year 0 of an era.");
            }
            return Optional.of(ofYear(before ? 1 - number : number));
        }
        return Optional.empty();
    }

    private static WrittenDate edtf(String text, String date) {
        try {
            Edtf edtf = Edtf.parse(date);
            boolean plain = edtf.precision() != Edtf.Precision.INTERVAL
                    && !edtf.approximate()
                    && !edtf.uncertain()
                    && date.indexOf('X') < 0;
            boolean day = edtf.precision() == Edtf.Precision.DAY;
            int slack = day && (edtf.approximate() || edtf.uncertain()) ? Edtf.SLACK_DAYS : 0;
            return new WrittenDate(
                    day ? edtf.earliest().plusDays(slack) : edtf.earliest(),
                    day ? edtf.latest().minusDays(slack) : edtf.latest(),
                    edtf.precision(),
                    plain ? Optional.empty() : Optional.of(edtf),
                    false);
        } catch (IllegalArgumentException e) {
            throw new BadValueException(Message.of(ValueProblem.NO_DATE, text), e);
        }
    }

    private static WrittenDate ofDay(LocalDate day, boolean timed) {
        return new WrittenDate(day, day, Edtf.Precision.DAY, Optional.empty(), timed);
    }

    public static WrittenDate ofYear(int year) {
        return new WrittenDate(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Edtf.Precision.YEAR, Optional.empty(), false);
    }

    private static int year(String digits, YearCount count) {
        int year = Integer.parseInt(digits);
        if (count == YearCount.ASTRONOMICAL) {
            return year;
        }
        if (year == 0) {
            throw new DateTimeException("There is no year 0 of an era.");
        }
        return year < 0 ? year + 1 : year;
    }
}
