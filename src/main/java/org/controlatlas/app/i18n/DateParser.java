package org.controlatlas.app.i18n;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.model.Language;
import org.controlatlas.model.WrittenDate;

/**
 * Reads a date as people type it: {@code 2020-11-25}, {@code 25.11.2020}, {@code 25 November 2020}, {@code ноябрь 2020},
 * {@code 1994},
 * {@code -0322-06-01}, {@code 323 BCE}. Names of months are understood in all four languages, whole or shortened to what is unambiguous; a month
 * or year stands for its first day. Two numbers with a name or point between are day and month in this order, which all
 * four languages share.
 */
public final class DateParser {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private DateParser() {}

    /** Empty if the text is no date, or no day of the calendar. */
    public static Optional<LocalDate> parse(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        try {
            Matcher iso = ISO.matcher(typed);
            if (iso.matches()) {
                return Optional.of(
                        LocalDate.of(number(iso, 1), number(iso, 2), iso.group(3) == null ? 1 : number(iso, 3)));
            }
            Matcher numeric = NUMERIC.matcher(typed);
            if (numeric.matches()) {
                return Optional.of(LocalDate.of(number(numeric, 3), number(numeric, 2), number(numeric, 1)));
            }
            Optional<LocalDate> inWords = inWords(typed);
            return inWords.isPresent() ? inWords : written(typed);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As data files write it: with a sign, an era, or a year of another length than four digits. */
    private static Optional<LocalDate> written(String typed) {
        if (typed.matches("\\d{1,2}")) {
            // More likely the beginning of a day than a year.
            return Optional.empty();
        }
        try {
            WrittenDate date = WrittenDate.parse(typed.toUpperCase(Locale.ROOT));
            return date.edtf().isPresent() ? Optional.empty() : Optional.of(date.first());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inWords(String typed) {
        Matcher year = YEAR.matcher(typed);
        if (!year.find()) {
            return Optional.empty();
        }
        int y = number(year, 1);
        Matcher word = WORD.matcher(typed);
        Month month = null;
        while (word.find()) {
            Set<Month> meant = months(word.group());
            if (meant.size() == 1) {
                month = meant.iterator().next();
                break;
            }
        }
        Matcher day = DAY.matcher(typed);
        boolean hasDay = day.find();
        if (month == null) {
            boolean alone = typed.length() == 4;
            return alone ? Optional.of(LocalDate.of(y, 1, 1)) : Optional.empty();
        }
        return Optional.of(LocalDate.of(y, month, hasDay ? number(day, 1) : 1));
    }

    /** The months that the word can mean in any of the languages. */
    private static Set<Month> months(String word) {
        EnumSet<Month> meant = EnumSet.noneOf(Month.class);
        for (Language language : Language.values()) {
            for (Month month : Month.values()) {
                if (names(month, TextStyle.FULL, language).startsWith(word)
                        || names(month, TextStyle.FULL_STANDALONE, language).startsWith(word)) {
                    meant.add(month);
                }
            }
        }
        return meant;
    }

    private static String names(Month month, TextStyle style, Language language) {
        return month.getDisplayName(style, language.locale()).toLowerCase(Locale.ROOT);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
