package org.controlatlas.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The data set's sentences in other languages: notes, summaries, statements, the disclaimer. The data hold the English
 * one; it stands for the others here, so that a sentence said of many zones is translated once.
 */
public final class Texts {
    public static final Texts NONE = new Texts(java.util.List.of());

    /**
     * A sentence in all languages.
     *
     * @param checked languages of which a speaker has read the translation
     */
    public record Entry(Names words, Set<Language> checked) {
        public Entry {
            checked = Set.copyOf(checked);
        }
    }

    private final Map<String, Entry> byEnglish;

    /** The last of two entries with one English sentence counts. */
    public Texts(Collection<Entry> entries) {
        Map<String, Entry> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.words().in(Language.EN), entry));
        this.byEnglish = Collections.unmodifiableMap(map);
    }

    /** The sentence in that language, in English where it is not translated. */
    public String in(String english, Language language) {
        Entry entry = byEnglish.get(english.strip());
        return entry == null ? english : entry.words().in(language);
    }

    public Optional<Entry> entry(String english) {
        return Optional.ofNullable(byEnglish.get(english.strip()));
    }

    public Collection<Entry> all() {
        return byEnglish.values();
    }

    /** True if the reader sees a translation that no speaker of the language has read yet. */
    public boolean isUnchecked(String english, Language language) {
        Entry entry = byEnglish.get(english.strip());
        return entry != null
                && entry.words().isTranslatedInto(language)
                && !entry.checked().contains(language);
    }
}
