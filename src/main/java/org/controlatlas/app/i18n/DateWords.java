package org.controlatlas.app.i18n;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.controlatlas.model.Language;

/**
 * Dates in words as each language writes them (CLDR's patterns and names of months). English puts the day first, as the
 * region's English-language press does.
 */
public final class DateWords {
    private static final Map<Language, DateWords> ALL = new EnumMap<>(Language.class);

    static {
        ALL.put(Language.EN, new DateWords(Language.EN, "d MMMM uuuu", "d MMM uuuu", "MMMM uuuu"));
        ALL.put(Language.AZ, new DateWords(Language.AZ, "d MMMM uuuu", "d MMM uuuu", "LLLL uuuu"));
        ALL.put(Language.HY, new DateWords(Language.HY, "d MMMM, uuuu թ.", "d MMM, uuuu թ.", "uuuu թ․ LLLL"));
        ALL.put(Language.RU, new DateWords(Language.RU, "d MMMM uuuu 'г.'", "d MMM uuuu 'г.'", "LLLL uuuu 'г.'"));
    }

    private final Language language;
    private final DateTimeFormatter longForm;
    private final DateTimeFormatter shortForm;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthName;
    private final DateTimeFormatter weekday;

    private DateWords(Language language, String longForm, String shortForm, String month) {
        Locale locale = language == Language.EN ? Locale.UK : language.locale();
        this.language = language;
        this.longForm = DateTimeFormatter.ofPattern(longForm, locale);
        this.shortForm = DateTimeFormatter.ofPattern(shortForm, locale);
        this.month = DateTimeFormatter.ofPattern(month, locale);
        this.monthName = DateTimeFormatter.ofPattern("LLL", locale);
        this.weekday = DateTimeFormatter.ofPattern("EEEE", locale);
    }

    public static DateWords of(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** {@code 25 November 2020}. */
    public String longDate(LocalDate date) {
        return longForm.format(date);
    }

    /** {@code 25 Nov 2020}. */
    public String shortDate(LocalDate date) {
        return shortForm.format(date);
    }

    /** {@code November 2020}. */
    public String month(YearMonth yearMonth) {
        return month.format(yearMonth.atDay(1));
    }

    /** {@code Nov}, standing alone. */
    public String monthName(LocalDate date) {
        return monthName.format(date);
    }

    /** {@code Wednesday}. */
    public String weekday(LocalDate date) {
        return weekday.format(date);
    }
}
