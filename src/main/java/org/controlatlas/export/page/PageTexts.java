package org.controlatlas.export.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Reading;
import org.controlatlas.model.TimeGrain;
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
            ALL.put(language, new PageTexts(language, TimeGrain.DAY, true, Reading.USUAL));
        }
    }

    private final Language language;
    private final TextTable texts;
    private final DecorWords words;
    private final String[] months;
    private final TimeGrain grain;
    private final boolean cited;
    private final Reading reading;

    private PageTexts(Language language, TimeGrain grain, boolean cited, Reading reading) {
        this.reading = reading;
        this.language = language;
        this.grain = grain;
        this.cited = cited;
        texts = new TextTable(PageTexts.class, "page", language);
        words = new DecorWords(language);
        months = get("months").split(",", -1);
    }

    public static PageTexts of(Language language) {
        return ALL.get(language);
    }

    /** Those for pages on that atlas: its dates as finely as it gives them, and no word of sources that it does not cite. */
    public static PageTexts of(Language language, Atlas atlas) {
        TimeGrain grain = atlas.info().grain();
        boolean cited = !atlas.sources().isEmpty();
        Reading reading = atlas.info().reading();
        return grain == TimeGrain.DAY && cited && reading.isUsual()
                ? of(language)
                : new PageTexts(language, grain, cited, reading);
    }

    /** Whose view of control a page shows. */
    public String viewpoint() {
        String seen = reading.isOfViewpoint()
                ? reading.viewpoint().names().in(language)
                        + (reading.viewpoint().author().isBlank()
                                ? ""
                                : " (" + reading.viewpoint().author() + ")")
                : get(cited ? "viewpoint" : "viewpoint.uncited");
        return reading.cautious() ? seen + ". " + get("cautious") : seen;
    }

    public String disclaimer() {
        return get(cited ? "disclaimer" : "disclaimer.uncited");
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

    /** {@code 26 November 2020}; of data that give years the year, of those without dates that they have none. */
    public String date(LocalDate date) {
        if (grain == TimeGrain.UNDATED) {
            return get("undated");
        }
        if (grain == TimeGrain.YEAR) {
            return year(date.getYear());
        }
        return date(Integer.toString(date.getDayOfMonth()), date);
    }

    private String date(String days, LocalDate date) {
        return get("date", days, months[date.getMonthValue() - 1], year(date.getYear()));
    }

    /** {@code 1492}, {@code 323 BCE}. */
    String year(int year) {
        return year > 0 ? Integer.toString(year) : get("bce", Integer.toString(1 - year));
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
