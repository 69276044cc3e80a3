package org.controlatlas.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.controlatlas.model.Language;

/**
 * The words that pages print, in four languages. Months and digit groups are kept here and not asked of the Java
 * runtime, whose locale data change from version to version.
 */
public final class PageTexts {
    private static final Map<Language, PageTexts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new PageTexts(language));
        }
    }

    private final Language language;
    private final Properties texts = new Properties();
    private final String[] months;

    private PageTexts(Language language) {
        this.language = language;
        String resource = "page_" + language.tag() + ".properties";
        try (InputStream in = PageTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The texts " + resource + " are missing: install the program again.");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        months = get("months").split(",", -1);
    }

    public static PageTexts of(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /**
     * @throws IllegalArgumentException if there is no such text
     */
    public String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("The text '" + key + "' is missing in " + language.tag() + ".");
        }
        return text;
    }

    /** The text with {@code {0}}, {@code {1}} … replaced. */
    public String get(String key, String... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** {@code 26 November 2020}. */
    public String date(LocalDate date) {
        return get(
                "date",
                Integer.toString(date.getDayOfMonth()),
                months[date.getMonthValue() - 1],
                Integer.toString(date.getYear()));
    }

    /** Whole number with groups of three digits. */
    public String number(double value) {
        String digits = Long.toString(Math.round(Math.abs(value)));
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, get("group"));
        }
        return (value <= -0.5 ? "−" : "") + text;
    }

    /** {@code 4,388 km²}; one decimal below 10. */
    public String area(double squareKm) {
        String number = squareKm < 9.95
                ? String.format(java.util.Locale.ROOT, "%.1f", squareKm).replace(".", get("decimal"))
                : number(squareKm);
        return number + "\u00A0" + get("square-km");
    }
}
