package org.controlatlas.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;

/**
 * A date as the sources give it: the subset of EDTF level 0 and 1 (ISO 8601-2:2019) that historical maps use. A year,
 * month, season or day, with {@code X} for digits not known, {@code ~} approximate, {@code ?} uncertain or {@code %} both
 * behind it; a year may have a sign (astronomical: {@code 0000} is 1 BCE) or, as {@code Y-12000}, more than four digits;
 * or an interval {@code a/b} of two such dates, where an end may be {@code ..} (open).
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
            Pattern.compile("(-?)(\\d{3}[\\dX]|\\d{2}XX|Y-?\\d{5,9})(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([~?%]?)");

    /** Level 1 numbers the seasons 21 to 24; they are those of the north, winter being that of the year's end. */
    private static final int FIRST_SEASON = 21;

    private static final int LAST_SEASON = 24;

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
            throw new BadValueException(ValueProblem.EDTF_ENDS_FIRST, text);
        }
        return new Edtf(
                text,
                earliest,
                latest,
                Precision.INTERVAL,
                (from != null && from.approximate) || (to != null && to.approximate),
                (from != null && from.uncertain) || (to != null && to.uncertain));
    }

    /** True if it names one day and leaves no doubt. */
    public boolean isExactDay() {
        return precision == Precision.DAY && !approximate && !uncertain;
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
        String sign = m.group(1);
        String year = m.group(2);
        String month = m.group(3);
        String day = m.group(4);
        String qualifier = m.group(5);
        boolean approximate = qualifier.equals("~") || qualifier.equals("%");
        boolean uncertain = qualifier.equals("?") || qualifier.equals("%");
        if (year.startsWith("Y") && (!sign.isEmpty() || month != null)) {
            throw wrong(text);
        }
        try {
            if (month == null || month.equals("XX")) {
                if (day != null && !day.equals("XX")) {
                    throw wrong(text);
                }
                int one = year(sign, year, '0');
                int other = year(sign, year, '9');
                LocalDate first = LocalDate.of(Math.min(one, other), 1, 1);
                LocalDate last = LocalDate.of(Math.max(one, other), 12, 31);
                return new Edtf(text, first, last, Precision.YEAR, approximate, uncertain);
            }
            if (year.indexOf('X') >= 0) {
                throw wrong(text);
            }
            int number = Integer.parseInt(month);
            if (number >= FIRST_SEASON && number <= LAST_SEASON && day == null) {
                YearMonth begins = YearMonth.of(year(sign, year, '0'), 3 * (number - FIRST_SEASON) + 3);
                return new Edtf(
                        text,
                        begins.atDay(1),
                        begins.plusMonths(2).atEndOfMonth(),
                        Precision.MONTH,
                        approximate,
                        uncertain);
            }
            YearMonth yearMonth = YearMonth.of(year(sign, year, '0'), number);
            if (day == null || day.equals("XX")) {
                return new Edtf(
                        text, yearMonth.atDay(1), yearMonth.atEndOfMonth(), Precision.MONTH, approximate, uncertain);
            }
            LocalDate date = yearMonth.atDay(Integer.parseInt(day));
            int slack = approximate || uncertain ? SLACK_DAYS : 0;
            return new Edtf(text, date.minusDays(slack), date.plusDays(slack), Precision.DAY, approximate, uncertain);
        } catch (DateTimeException e) {
            throw new BadValueException(Message.of(ValueProblem.EDTF_NO_DAY, text), e);
        }
    }

    /** @param unknown stands for each digit that is not known */
    private static int year(String sign, String digits, char unknown) {
        String whole = digits.startsWith("Y") ? digits.substring(1) : sign + digits;
        return Integer.parseInt(whole.replace('X', unknown));
    }

    private static IllegalArgumentException wrong(String text) {
        return new BadValueException(ValueProblem.NO_EDTF, text);
    }
}
