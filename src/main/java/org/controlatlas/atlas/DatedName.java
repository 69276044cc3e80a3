package org.controlatlas.atlas;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.model.WrittenDate;

/**
 * The date in a file's name: {@code world_1492}, {@code world_bc323}, {@code front_20240708}, {@code 2024-07-08}.
 *
 * @param series the name without the date: what files of one series have in common
 * @param sure false for a number that may be something else than a year, unless other files of the series have one, too
 */
record DatedName(String series, WrittenDate date, boolean sure) {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{4})(?:([-_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01]))(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{4})[-_](0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern BEFORE =
            Pattern.compile("(?i)(?<![a-z])(?:bce?[-_ ]?(\\d{1,6})|(\\d{1,6})[-_ ]?bce?)(?![a-z\\d])");
    private static final Pattern AFTER =
            Pattern.compile("(?i)(?<![a-z])(?:(?:ad|ce)[-_ ]?(\\d{1,6})|(\\d{1,6})[-_ ]?(?:ad|ce))(?![a-z\\d])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(\\d{1,6})$");
    private static final Pattern YEAR_INSIDE = Pattern.compile("(?<!\\d)(1\\d{3}|20\\d{2})(?!\\d)");

    /** @param stem the name without its ending */
    static Optional<DatedName> of(String stem) {
        Matcher m = DAY.matcher(stem);
        while (m.find()) {
            Optional<WrittenDate> day = parsed(m.group(1) + "-" + m.group(3) + "-" + m.group(4));
            if (day.isPresent()) {
                return Optional.of(new DatedName(without(stem, m), day.get(), true));
            }
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
        m = YEAR.matcher(stem);
        if (m.find()) {
            String digits = m.group(1);
            return parsed(digits).map(date -> dated(stem, YEAR, date, digits.length() == 4));
        }
        m = YEAR_INSIDE.matcher(stem);
        if (m.find()) {
            return parsed(m.group(1)).map(date -> dated(stem, YEAR_INSIDE, date, false));
        }
        return Optional.empty();
    }

    private static DatedName dated(String stem, Pattern pattern, WrittenDate date, boolean sure) {
        Matcher m = pattern.matcher(stem);
        return new DatedName(m.find() ? without(stem, m) : stem, date, sure);
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
