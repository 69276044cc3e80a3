package org.controlatlas.atlas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.model.PlainSigns;
import org.controlatlas.model.WrittenDate;

/**
 * Dates that ISO 8601 would write otherwise: with signs of other scripts, with words for the year or the century, or with
 * zeros for what is not known.
 */
final class SpelledDate {
    /** As Wikidata and databases write a date of which only the year, or the month, is known. */
    private static final Pattern ZEROS = Pattern.compile("([+-]?\\d{4,6})-(\\d{2})-00(?:[T ].*)?");
    /** A year of fewer than four digits; of one or two only with a sign, for else it may be one of this century. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?:(-)(\\d{1,3})-(\\d{2})(?:-(\\d{2}))?|(\\d{3})-(\\d{2})-(\\d{2}))");
    /** Years of a span, some with fewer than four digits. */
    private static final Pattern SHORT_YEARS = Pattern.compile("(-\\d{1,4})/(-?\\d{1,4})|(\\d{3})/(\\d{3,4})");

    private static final Pattern YEARS_BEFORE =
            Pattern.compile("(?i)(\\d{1,4})\\s*[-/\u2013\u2014]\\s*(\\d{1,4})\\s*b\\.?\\s?c\\.?(?:\\s?e\\.?)?");
    /** With East Asian signs for year, month and day. */
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{1,4})[年년]\\s*(?:(\\d{1,2})[月월]\\s*(?:(\\d{1,2})[日일])?)?");
    /** With a word for the year, as some write behind it. */
    private static final Pattern YEAR_WITH_WORD =
            Pattern.compile("(\\d{3,4})(?:\\s*(?:г\\.?|год|года|թ\\.?|թվական)|-c[iıuü] il)");

    private static final Pattern CENTURY = Pattern.compile("(?i)(\\d{1,2})(?:st|nd|rd|th)? (?:century|cent\\.|c\\.)");
    private static final Pattern CENTURY_OF_ERA = Pattern.compile(
            "(?i)(\\d{1,2})(?:st|nd|rd|th)? (?:century|cent\\.|c\\.) (b\\.?c\\.?(?:e\\.?)?|a\\.?d\\.?|c\\.?e\\.?)");
    /** As OpenStreetMap writes it. */
    private static final Pattern CENTURY_FIRST = Pattern.compile("(?i)c(\\d{1,2})");
    /** Of EDTF's level 2: one of these days. */
    private static final Pattern ONE_OF = Pattern.compile("\\[\\s*([^\\[\\],]+?)\\s*\\.\\.\\s*([^\\[\\],]+?)\\s*\\]");
    /** In other languages, as the English letters for it. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(\\d{1,6})\\s*(?:v\\.?\\s?chr\\.?|v\\.?\\s?u\\.?\\s?z\\.?|av\\.?\\s?j\\.?-?c\\.?|a\\.?\\s?c\\.|(?:г\\.?\\s*)?до\\s+н\\.?\\s?э\\.?)");

    private static final Pattern AFTER = Pattern.compile(
            "(?i)(\\d{1,6})\\s*(?:n\\.?\\s?chr\\.?|ap\\.?\\s?j\\.?-?c\\.?|(?:г\\.?\\s*)?н\\.?\\s?э\\.?)");

    /** A day or a month as a number, which programs may write with a decimal. */
    private static final Pattern NUMBER_OF_DAY = Pattern.compile("(\\d{8})\\.0+");

    private static final Pattern NUMBER_OF_MONTH = Pattern.compile("(1\\d{3}|20\\d{2})(0[1-9]|1[0-2])(?:\\.0+)?");
    /** Of ISO 8601: a week, and a day of one. */
    private static final Pattern WEEK = Pattern.compile("(?i)(\\d{4})-?W(\\d{2})(?:-?([1-7]))?");
    /** Of ISO 8601: a day by its number in the year. */
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-(\\d{3})");

    /** An interval of ISO 8601 of which one end is told by how long it is. */
    private static final Pattern LASTING =
            Pattern.compile("(?i)([^/P][^/]*)/(P\\d[\\dYMWD]*)|(P\\d[\\dYMWD]*)/([^/P][^/]*)");

    private static final Pattern QUARTER = Pattern.compile("(?i)(\\d{4})[- ]?Q([1-4])|Q([1-4])[-/ ](\\d{4})");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? (.*\\d.*)");

    private SpelledDate() {}

    /** The same as ISO 8601 or EDTF write it; what is no such date stays as it is. */
    static String plain(String written) {
        String text = PlainSigns.of(written);
        Matcher zeros = ZEROS.matcher(text);
        if (zeros.matches()) {
            return zeros.group(2).equals("00") ? zeros.group(1) : zeros.group(1) + "-" + zeros.group(2);
        }
        String padded = shortYears(text);
        if (!padded.isEmpty()) {
            return padded;
        }
        Matcher day = NUMBER_OF_DAY.matcher(text);
        if (day.matches()) {
            return day.group(1);
        }
        Matcher month = NUMBER_OF_MONTH.matcher(text);
        if (month.matches()) {
            return month.group(1) + "-" + month.group(2);
        }
        Optional<String> counted = counted(text);
        if (counted.isPresent()) {
            return counted.get();
        }
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            return weekday.group(1);
        }
        Matcher asian = EAST_ASIAN.matcher(text);
        if (asian.matches()) {
            return padded(asian.group(1), 4)
                    + (asian.group(2) == null ? "" : "-" + padded(asian.group(2), 2))
                    + (asian.group(3) == null ? "" : "-" + padded(asian.group(3), 2));
        }
        Matcher word = YEAR_WITH_WORD.matcher(text);
        if (word.matches()) {
            return word.group(1);
        }
        Matcher oneOf = ONE_OF.matcher(text);
        if (oneOf.matches()) {
            return oneOf.group(1) + "/" + oneOf.group(2);
        }
        Matcher before = BEFORE.matcher(text);
        if (before.matches()) {
            return before.group(1) + " BCE";
        }
        Matcher after = AFTER.matcher(text);
        if (after.matches()) {
            return after.group(1) + " CE";
        }
        Matcher era = CENTURY_OF_ERA.matcher(text);
        if (era.matches() && !era.group(1).matches("0+")) {
            return century(
                    Integer.parseInt(era.group(1)),
                    era.group(2).toLowerCase(Locale.ROOT).startsWith("b"));
        }
        Matcher first = CENTURY_FIRST.matcher(text);
        if (first.matches() && !first.group(1).matches("0+")) {
            return century(Integer.parseInt(first.group(1)), false);
        }
        Matcher century = CENTURY.matcher(text);
        return century.matches() && !century.group(1).matches("0+")
                ? padded(String.valueOf(Integer.parseInt(century.group(1)) - 1), 2) + "XX"
                : text;
    }

    /** A week, a quarter or a day by its number in the year. */
    private static Optional<String> counted(String text) {
        try {
            Matcher week = WEEK.matcher(text);
            if (week.matches()) {
                boolean day = week.group(3) != null;
                LocalDate first = LocalDate.parse(
                        week.group(1) + "-W" + week.group(2) + "-" + (day ? week.group(3) : "1"),
                        DateTimeFormatter.ISO_WEEK_DATE);
                return Optional.of(day ? first.toString() : first + "/" + first.plusDays(6));
            }
            Matcher number = DAY_OF_YEAR.matcher(text);
            if (number.matches()) {
                return Optional.of(
                        LocalDate.ofYearDay(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)))
                                .toString());
            }
            Matcher lasting = LASTING.matcher(text);
            if (lasting.matches()) {
                return Optional.of(lasting(lasting));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // A year of 52 weeks, or of 365 days, has no other; or the date within is none.
            return Optional.empty();
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            String year = quarter.group(1) == null ? quarter.group(4) : quarter.group(1);
            int last = 3 * Integer.parseInt(quarter.group(2) == null ? quarter.group(3) : quarter.group(2));
            return Optional.of(String.format(Locale.ROOT, "%s-%02d/%s-%02d", year, last - 2, year, last));
        }
        return Optional.empty();
    }

    /** The last day is the one before the next such span would begin. */
    private static String lasting(Matcher interval) {
        if (interval.group(1) != null) {
            LocalDate first = WrittenDate.parse(interval.group(1)).first();
            return first + "/" + first.plus(Period.parse(interval.group(2))).minusDays(1);
        }
        LocalDate last = WrittenDate.parse(interval.group(4)).last();
        return last.minus(Period.parse(interval.group(3))).plusDays(1) + "/" + last;
    }

    /** The 3rd century BCE is 300 to 201 BCE, astronomically -299 to -200. */
    private static String century(int number, boolean before) {
        return before
                ? String.format(Locale.ROOT, "-%04d/-%04d", number * 100 - 1, (number - 1) * 100)
                        .replace("-0000", "0000")
                : padded(String.valueOf(number - 1), 2) + "XX";
    }

    /** With years of four digits; empty for any other text. */
    private static String shortYears(String text) {
        Matcher date = SHORT_YEAR.matcher(text);
        if (date.matches()) {
            return date.group(1) == null
                    ? year(date.group(5)) + "-" + date.group(6) + "-" + date.group(7)
                    : year("-" + date.group(2)) + "-" + date.group(3)
                            + (date.group(4) == null ? "" : "-" + date.group(4));
        }
        Matcher span = SHORT_YEARS.matcher(text);
        if (span.matches()) {
            return span.group(1) == null
                    ? year(span.group(3)) + "/" + year(span.group(4))
                    : year(span.group(1)) + "/" + year(span.group(2));
        }
        Matcher before = YEARS_BEFORE.matcher(text);
        if (before.matches()) {
            int first = Integer.parseInt(before.group(1));
            int last = Integer.parseInt(before.group(2));
            return first > last && last > 0
                    ? year(String.valueOf(1 - first)) + "/" + year(String.valueOf(1 - last))
                    : "";
        }
        return "";
    }

    private static String year(String written) {
        int year = Integer.parseInt(written);
        return (year < 0 ? "-" : "") + padded(String.valueOf(Math.abs(year)), 4);
    }

    private static String padded(String digits, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", Integer.valueOf(digits));
    }
}
