package org.controlatlas.words;

import java.util.EnumMap;
import java.util.Map;
import org.controlatlas.model.Language;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.Names;

/**
 * Names for the words of data files: whether a link can be used, ground that no single actor controls, kinds of things with
 * names. Window, pictures, pages and answers all take the names from here. A word that only the data know stays as it is.
 */
public final class DataWords {
    private static final Map<Language, DataWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new DataWords(language, new TextTable(DataWords.class, "words", language)));
        }
    }

    private final Language language;
    private final TextTable texts;

    private DataWords(Language language, TextTable texts) {
        this.language = language;
        this.texts = texts;
    }

    public static DataWords in(Language language) {
        return ALL.get(language);
    }

    /** {@code Open to traffic}. */
    public String link(LinkState state) {
        return word("link.", state.code());
    }

    /**
     * {@code Contested}, {@code Control not known}, {@code No data}, {@code Mixed}.
     *
     * @param code as in data files and answers
     */
    public String holder(String code) {
        return word("holder.", code);
    }

    /**
     * {@code village}, {@code district}, {@code road}.
     *
     * @param declared by the data set, by code
     */
    public String kind(Map<String, Names> declared, String code) {
        return declared.containsKey(code) ? declared.get(code).in(language) : word("kind.", code);
    }

    /** As {@link #link}, for the middle of a line; a word that only the data know stays as it is. */
    public String linkWithin(LinkState state) {
        return within("link.", state.code());
    }

    /** As {@link #holder}, for the middle of a line; anything else, such as the id of an actor, stays as it is. */
    public String holderWithin(String code) {
        return within("holder.", code);
    }

    private String within(String group, String code) {
        return texts.has(group + code) ? small(texts.get(group + code)) : code;
    }

    /** With its first letter small. */
    public static String small(String word) {
        return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    private String word(String group, String code) {
        String key = group + code.replace(' ', '-');
        return texts.has(key) ? texts.get(key) : code.replace('-', ' ');
    }
}
