package org.controlatlas.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as the sources give it: the subset of EDTF level 0 and 1 (ISO 8601-2:2019) that historical maps use. A year,
 * month or day, with {@code X} for digits not known, {@code ~} approximate, {@code ?} uncertain or {@code %} both
 * behind it; or an interval {@code a/b} of two such dates, where an end may be {@code ..} (open).
 *
 * <p>An approximate or uncertain day spreads over {@value #SLACK_DAYS} days on either side; a month or year over as
 * much of its neighbours as the level above says nothing of, so it stays within itself.
 *
 * @param text as written
 * @param earliest first day that it can mean; {@link LocalDate#MIN} for an open start
 * @param latest last day that it can mean; {@link LocalDate#MAX} for an open end
 */
public record Edtf(
        String text,
        LocalDate earliest,
        LocalDate latest,
        Precision precision,
        boolean approximate,
        boolean uncertain) {
    /** Days that {@code ~} or {@code ?} adds on either side of a date given to the day, for fading on the map. */
    public static final int SLACK_DAYS = 3;

    /** How fine the date is given. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        INTERVAL
    }

    private static final Pattern DATE =
            Pattern.compile("(\\d{3}[\\dX]|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([~?%]?)");

    /**
     * @throws IllegalArgumentException with one sentence if the text is not of the subset
     */
    public static Edtf parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return single(text);
        }
        String left = text.substring(0, slash);
        String right = text.substring(slash + 1);
        Edtf from = isOpen(left) ? null : single(left);
        Edtf to = isOpen(right) ? null : single(right);
        if (from == null && to == null) {
            throw wrong(text);
        }
        LocalDate earliest = from == null ? LocalDate.MIN : from.earliest;
        LocalDate latest = to == null ? LocalDate.MAX : to.latest;
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("EDTF interval '" + text + "' ends before it starts.");
        }
        return new Edtf(
                text,
                earliest,
                latest,
                Precision.INTERVAL,
                (from != null && from.approximate) || (to != null && to.approximate),
                (from != null && from.uncertain) || (to != null && to.uncertain));
    }

    /** True if the day can be the one meant. */
    public boolean admits(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }

    private static boolean isOpen(String part) {
        return part.isEmpty() || part.equals("..");
    }

    private static Edtf single(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            throw wrong(text);
        }
        String year = m.group(1);
        String month = m.group(2);
        String day = m.group(3);
        String qualifier = m.group(4);
        boolean approximate = qualifier.equals("~") || qualifier.equals("%");
        boolean uncertain = qualifier.equals("?") || qualifier.equals("%");
        try {
            if (month == null || month.equals("XX")) {
                if (day != null && !day.equals("XX")) {
                    throw wrong(text);
                }
                LocalDate first = LocalDate.of(Integer.parseInt(year.replace('X', '0')), 1, 1);
                LocalDate last = LocalDate.of(Integer.parseInt(year.replace('X', '9')), 12, 31);
                return new Edtf(text, first, last, Precision.YEAR, approximate, uncertain);
            }
            if (year.indexOf('X') >= 0) {
                throw wrong(text);
            }
            YearMonth yearMonth = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            if (day == null || day.equals("XX")) {
                return new Edtf(
                        text, yearMonth.atDay(1), yearMonth.atEndOfMonth(), Precision.MONTH, approximate, uncertain);
            }
            LocalDate date = yearMonth.atDay(Integer.parseInt(day));
            int slack = approximate || uncertain ? SLACK_DAYS : 0;
            return new Edtf(text, date.minusDays(slack), date.plusDays(slack), Precision.DAY, approximate, uncertain);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("EDTF date '" + text + "' is no day of the calendar.", e);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "'" + text
                        + "' is not an EDTF date of level 0 or 1: write e.g. 1992-05-18, 1993-10~, 1992?, 199X or 1992-06-12/1992-06-14.");
    }
}
