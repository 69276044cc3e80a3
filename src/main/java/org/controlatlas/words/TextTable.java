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
        // From the last on: one that is empty brings the one before it to the end of the sentence.
        for (int i = values.length - 1; i >= 0; i--) {
            String value = String.valueOf(values[i]);
            if (value.endsWith(".")) {
                // The stop of an abbreviation, as of a year in some languages, is that of the sentence, too.
                text = text.replace("{" + i + "}.", value);
            }
            text = text.replace("{" + i + "}", value);
        }
        return text;
    }
}
