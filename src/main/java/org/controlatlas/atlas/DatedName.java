package org.controlatlas.atlas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.MonthNames;
import org.controlatlas.model.WrittenDate;

/**
 * The date in a file's name: {@code world_1492}, {@code world_bc323}, {@code front_20240708}, {@code 2024-07-08},
 * {@code front 8.7.2024}, {@code Jul-08-2024}, {@code front-2024-W28}.
 *
 * @param series the name without the date: what files of one series have in common
 * @param last the last year of a name such as {@code borders_1914-1918}
 * @param sure false for a number that may be something else than a year, unless other files of the series have one, too
 */
record DatedName(String series, WrittenDate date, Optional<WrittenDate> last, boolean sure) {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{4})(?:([-_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01]))(?!\\d)");
    private static final String WORD = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DAY_LAST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})([-_. ])(\\d{1,2})\\2(\\d{4})(?!\\d)|(?<!\\d)(\\d\\d)()(\\d\\d)(\\d{4})(?!\\d)");
    private static final Pattern DAY_WORD =
            Pattern.compile("(?i)(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[-_. ]*" + WORD + "[-_., ]*(\\d{4})(?!\\d)");
    private static final Pattern WORD_DAY =
            Pattern.compile("(?i)(?<![a-z])" + WORD + "[-_. ]*(\\d{1,2})(?:st|nd|rd|th)?[-_., ]+(\\d{4})(?!\\d)");
    private static final Pattern YEAR_WORD_DAY =
            Pattern.compile("(?i)(?<!\\d)(\\d{4})[-_. ]*" + WORD + "[-_. ]*(\\d{1,2})(?!\\d)");
    private static final Pattern WORD_YEAR = Pattern.compile("(?i)(?<![a-z])" + WORD + "[-_., ]*(\\d{4})(?!\\d)");
    private static final Pattern WEEK = Pattern.compile("(?i)(?<!\\d)(\\d{4})[-_ ]?W(0[1-9]|[1-4]\\d|5[0-3])(?!\\d)");
    /** What is counted, and is no year. */
    private static final Pattern ORDINAL =
            Pattern.compile("(?i)(?:^|.*[^\\p{L}])(?:day|week|month|step|frame|part|page|fig"
                    + "|figure|tile|version|ver|v|no|nr|number|phase|stage|turn|tag|jour|день|этап)[-_. #]*");

    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{4})[-_](0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern BEFORE =
            Pattern.compile("(?i)(?<![a-z])(?:bce?[-_ ]?(\\d{1,6})|(\\d{1,6})[-_ ]?bce?)(?![a-z\\d])");
    private static final Pattern AFTER =
            Pattern.compile("(?i)(?<![a-z])(?:(?:ad|ce)[-_ ]?(\\d{1,6})|(\\d{1,6})[-_ ]?(?:ad|ce))(?![a-z\\d])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(\\d{1,5})$");
    private static final Pattern SPAN = Pattern.compile(
            "(?<!\\d)([1-9]\\d{2}|1\\d{3}|20\\d{2})(?: ?[-–—_] ?|_?to_?)([1-9]\\d{2}|1\\d{3}|20\\d{2})(?!\\d)");
    private static final Pattern YEAR_INSIDE = Pattern.compile("(?<!\\d)(1\\d{3}|20\\d{2})(?!\\d)");

    /** As {@link #of(String, Optional)}, where nothing tells whether the day or the month comes first. */
    static Optional<DatedName> of(String stem) {
        return of(stem, Optional.empty());
    }

    /**
     * @param stem the name without its ending
     * @param order of a day and a month that could be exchanged; such a name has no date where nothing tells it
     */
    static Optional<DatedName> of(String stem, Optional<DayOrder> order) {
        Matcher m = DAY.matcher(stem);
        while (m.find()) {
            Optional<WrittenDate> day = parsed(m.group(1) + "-" + m.group(3) + "-" + m.group(4));
            if (day.isPresent()) {
                return Optional.of(new DatedName(without(stem, m), day.get(), Optional.empty(), true));
            }
        }
        m = DAY_LAST.matcher(stem);
        if (m.find()) {
            return parsed(dayLast(m, order)).map(date -> dated(stem, DAY_LAST, date, true));
        }
        Optional<DatedName> spelled = spelled(stem);
        if (spelled.isPresent()) {
            return spelled;
        }
        m = BEFORE.matcher(stem);
        if (m.find()) {
            return parsed((m.group(1) == null ? m.group(2) : m.group(1)) + " BCE")
                    .map(date -> dated(stem, BEFORE, date, true));
        }
        m = AFTER.matcher(stem);
        if (m.find()) {
            return parsed(m.group(1) == null ? m.group(2) : m.group(1)).map(date -> dated(stem, AFTER, date, true));
        }
        m = MONTH.matcher(stem);
        if (m.find()) {
            return parsed(m.group(1) + "-" + m.group(2)).map(date -> dated(stem, MONTH, date, true));
        }
        Optional<DatedName> span = span(stem);
        if (span.isPresent()) {
            return span;
        }
        m = YEAR.matcher(stem);
        if (m.find()) {
            String digits = m.group(1);
            return ORDINAL.matcher(stem.substring(0, m.start())).matches()
                    ? Optional.empty()
                    : parsed(digits).map(date -> dated(stem, YEAR, date, digits.length() == 4));
        }
        m = YEAR_INSIDE.matcher(stem);
        if (m.find()) {
            return parsed(m.group(1)).map(date -> dated(stem, YEAR_INSIDE, date, false));
        }
        return Optional.empty();
    }

    private static Optional<DatedName> span(String stem) {
        Matcher m = SPAN.matcher(stem);
        if (!m.find() || Integer.parseInt(m.group(1)) >= Integer.parseInt(m.group(2))) {
            return Optional.empty();
        }
        boolean sure = m.group(1).length() == 4 && m.group(2).length() == 4;
        return parsed(m.group(1)).map(date -> new DatedName(without(stem, m), date, parsed(m.group(2)), sure));
    }

    /** Which order a name such as {@code front_24-02-2023} shows of itself. */
    static Optional<DayOrder> order(String stem) {
        Matcher m = DAY_LAST.matcher(stem);
        return m.find() ? SpreadsheetDate.order(slashed(m)) : Optional.empty();
    }

    /** True for a name whose day and month could be exchanged. */
    static boolean isEitherWay(String stem) {
        Matcher m = DAY_LAST.matcher(stem);
        return DAY.matcher(stem).results().findAny().isEmpty()
                && m.find()
                && !m.group(0).contains(".")
                && SpreadsheetDate.isEitherWay(slashed(m));
    }

    private static String slashed(Matcher m) {
        int from = m.group(1) == null ? 5 : 1;
        return m.group(from) + "/" + m.group(from + 2) + "/" + m.group(m.group(1) == null ? 8 : 4);
    }

    private static String dayLast(Matcher m, Optional<DayOrder> order) {
        String slashed = slashed(m);
        try {
            return SpreadsheetDate.iso(m.group(0).contains(".") ? slashed.replace('/', '.') : slashed, order)
                    .orElse("");
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static Optional<DatedName> spelled(String stem) {
        Matcher m = DAY_WORD.matcher(stem);
        if (m.find()) {
            return worded(m.group(3), m.group(2), m.group(1)).map(date -> dated(stem, DAY_WORD, date, true));
        }
        m = WORD_DAY.matcher(stem);
        if (m.find()) {
            return worded(m.group(3), m.group(1), m.group(2)).map(date -> dated(stem, WORD_DAY, date, true));
        }
        m = YEAR_WORD_DAY.matcher(stem);
        if (m.find()) {
            return worded(m.group(1), m.group(2), m.group(3)).map(date -> dated(stem, YEAR_WORD_DAY, date, true));
        }
        m = WORD_YEAR.matcher(stem);
        if (m.find()) {
            String year = m.group(2);
            return MonthNames.month(m.group(1))
                    .flatMap(month -> parsed(String.format(Locale.ROOT, "%s-%02d", year, month.getValue())))
                    .map(date -> dated(stem, WORD_YEAR, date, true));
        }
        m = WEEK.matcher(stem);
        return m.find()
                ? Optional.of(dated(stem, WEEK, week(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))), true))
                : Optional.empty();
    }

    private static Optional<WrittenDate> worded(String year, String word, String day) {
        return MonthNames.month(word)
                .flatMap(month -> parsed(
                        String.format(Locale.ROOT, "%s-%02d-%02d", year, month.getValue(), Integer.valueOf(day))));
    }

    /** From its Monday to its Sunday. */
    private static WrittenDate week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(java.time.DayOfWeek.MONDAY);
        return new WrittenDate(monday, monday.plusDays(6), Edtf.Precision.DAY, Optional.empty(), false);
    }

    private static DatedName dated(String stem, Pattern pattern, WrittenDate date, boolean sure) {
        Matcher m = pattern.matcher(stem);
        return new DatedName(m.find() ? without(stem, m) : stem, date, Optional.empty(), sure);
    }

    private static String without(String stem, Matcher m) {
        String rest = stem.substring(0, m.start()) + " " + stem.substring(m.end());
        return rest.strip().replaceAll("^[-_. ]+|[-_. ]+$", "");
    }

    private static Optional<WrittenDate> parsed(String text) {
        try {
            return Optional.of(WrittenDate.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
