package org.controlatlas.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.controlatlas.model.Language;

/**
 * Texts by key in one language, from a properties file for each. It serves pictures, too, so it does not use the machine's
 * locale, whose data change from one Java to the next.
 */
public final class TextTable {
    private final String resource;
    private final Properties texts = new Properties();

    /**
     * @param owner beside whose class file the resource lies
     * @param name of the English file without its ending; the others add the language's tag, as {@code name_hy}
     */
    public TextTable(Class<?> owner, String name, Language language) {
        resource = name + (language == Language.EN ? "" : "_" + language.tag()) + ".properties";
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The texts " + resource + " are missing: install the program again.");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("The text '" + key + "' is missing in " + resource + ".");
        }
        text = withOneStop(text, values);
        for (int i = values.length - 1; i >= 0; i--) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /**
     * The pattern without the stop behind a value that ends in one: the stop of an abbreviation, as of a year in some
     * languages, is that of the sentence, too. Empty values are taken out, as they bring the one before to the end.
     */
    public static String withOneStop(String pattern, Object... values) {
        String once = pattern;
        for (int i = values.length - 1; i >= 0; i--) {
            String value = String.valueOf(values[i]);
            String place = "{" + i + "}";
            if (value.isEmpty()) {
                once = once.replace(place, "");
            } else if (value.endsWith(".")) {
                once = once.replace(place + ".", place);
            }
        }
        return once;
    }
}
