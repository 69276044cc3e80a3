package org.controlatlas.app.i18n;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.controlatlas.model.Language;
import org.controlatlas.model.TimeGrain;

/**
 * Dates in words as each language writes them (CLDR's patterns and names of months). English puts the day first, as the
 * region's English-language press does.
 */
public final class DateWords {
    private static final Map<Language, DateWords> ALL = new EnumMap<>(Language.class);

    static {
        ALL.put(Language.EN, new DateWords(Language.EN, "d MMMM uuuu", "d MMM uuuu", "MMMM uuuu"));
        ALL.put(Language.AZ, new DateWords(Language.AZ, "d MMMM uuuu", "d MMM uuuu", "LLLL uuuu"));
        ALL.put(
                Language.HY,
                new DateWords(Language.HY, "d MMMM, uuuu\u00a0թ.", "d MMM, uuuu\u00a0թ.", "uuuu\u00a0թ․ LLLL"));
        ALL.put(
                Language.RU,
                new DateWords(Language.RU, "d MMMM uuuu\u00a0'г.'", "d MMM uuuu\u00a0'г.'", "LLLL uuuu\u00a0'г.'"));
    }

    private final Language language;
    private final TimeGrain grain;
    private final DateTimeFormatter longForm;
    private final DateTimeFormatter shortForm;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthName;
    private final DateTimeFormatter weekday;

    private DateWords(Language language, String longForm, String shortForm, String month) {
        Locale locale = language == Language.EN ? Locale.UK : language.locale();
        this.language = language;
        this.grain = TimeGrain.DAY;
        this.longForm = DateTimeFormatter.ofPattern(longForm, locale);
        this.shortForm = DateTimeFormatter.ofPattern(shortForm, locale);
        this.month = DateTimeFormatter.ofPattern(month, locale);
        this.monthName = DateTimeFormatter.ofPattern("LLL", locale);
        this.weekday = DateTimeFormatter.ofPattern("EEEE", locale);
    }

    private DateWords(DateWords words, TimeGrain grain) {
        this.language = words.language;
        this.grain = grain;
        this.longForm = words.longForm;
        this.shortForm = words.shortForm;
        this.month = words.month;
        this.monthName = words.monthName;
        this.weekday = words.weekday;
    }

    /** The same for data whose dates are given so finely. */
    public DateWords in(TimeGrain asGiven) {
        return asGiven == grain ? this : new DateWords(this, asGiven);
    }

    public static DateWords of(Language language) {
        return ALL.get(language);
    }

    /** How finely the data give their dates. */
    public TimeGrain grain() {
        return grain;
    }

    /** {@code 25 November 2020}; of data that give years the year, of those without dates that they have none. */
    public String longDate(LocalDate date) {
        return written(longForm, date);
    }

    private String written(DateTimeFormatter form, LocalDate date) {
        if (grain == TimeGrain.UNDATED) {
            return Messages.in(language).get("date.undated");
        }
        if (grain == TimeGrain.YEAR) {
            return year(date.getYear());
        }
        if (date.getYear() > 0) {
            return form.format(date);
        }
        // The patterns have no era, in whose place the year's own words stand.
        int likeIt = 2000;
        return form.format(date.withYear(likeIt)).replace(String.valueOf(likeIt), year(date.getYear()));
    }

    /** {@code 1492}, {@code 323 BCE}. */
    public String year(int year) {
        return year > 0 ? String.valueOf(year) : Messages.in(language).get("date.bce", String.valueOf(1 - year));
    }

    /** {@code 25 Nov 2020}. */
    public String shortDate(LocalDate date) {
        return written(shortForm, date);
    }

    /** {@code November 2020}. */
    public String month(YearMonth yearMonth) {
        return month.format(yearMonth.atDay(1));
    }

    /** {@code Nov}, standing alone. */
    public String monthName(LocalDate date) {
        return monthName.format(date);
    }

    /** {@code Wednesday}; empty where the data give no days. */
    public String weekday(LocalDate date) {
        if (grain != TimeGrain.DAY) {
            return "";
        }
        return weekday.format(date);
    }
}
