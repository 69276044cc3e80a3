package org.controlatlas.export.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.controlatlas.model.Language;
import org.controlatlas.render.decor.DecorWords;
import org.controlatlas.words.TextTable;

/**
 * The words that pages print, in four languages. Months are kept here and not asked of the Java runtime, whose locale
 * data change from version to version.
 */
public final class PageTexts {
    private static final Map<Language, PageTexts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new PageTexts(language));
        }
    }

    private final Language language;
    private final TextTable texts;
    private final DecorWords words;
    private final String[] months;

    private PageTexts(Language language) {
        this.language = language;
        texts = new TextTable(PageTexts.class, "page", language);
        words = new DecorWords(language);
        months = get("months").split(",", -1);
    }

    public static PageTexts of(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The words of legend and scale. */
    public DecorWords words() {
        return words;
    }

    /**
     * The text with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String get(String key, Object... values) {
        return texts.get(key, values);
    }

    /** {@code 26 November 2020}. */
    public String date(LocalDate date) {
        return date(Integer.toString(date.getDayOfMonth()), date);
    }

    private String date(String days, LocalDate date) {
        return get("date", days, months[date.getMonthValue() - 1], date.getYear());
    }

    /** {@code 7/9 November 2020}: one of these days; an open end is an ellipsis. */
    public String days(LocalDate earliest, LocalDate latest) {
        if (YearMonth.from(earliest).equals(YearMonth.from(latest))) {
            return date(earliest.getDayOfMonth() + "/" + latest.getDayOfMonth(), earliest);
        }
        return (earliest.equals(LocalDate.MIN) ? "…" : date(earliest)) + "/"
                + (latest.equals(LocalDate.MAX) ? "…" : date(latest));
    }
}
