package org.controlatlas.model;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One thing's names by language. A name may hold several forms separated by {@code " / "} where sides use different
 * ones; they stand in the alphabetical order of the source table and none is preferred.
 */
public record Names(Map<Language, String> byLanguage) {
    private static final Language[] LANGUAGES = Language.values();

    public static final Names EMPTY = new Names(Map.of());

    public Names {
        EnumMap<Language, String> copy = new EnumMap<>(Language.class);
        for (Language language : LANGUAGES) {
            String text = byLanguage.get(language);
            if (text != null && !text.isBlank()) {
                copy.put(language, text.strip());
            }
        }
        byLanguage = java.util.Collections.unmodifiableMap(copy);
    }

    public static Names of(String english, String azerbaijani, String armenian, String russian) {
        EnumMap<Language, String> map = new EnumMap<>(Language.class);
        map.put(Language.EN, english);
        map.put(Language.AZ, azerbaijani);
        map.put(Language.HY, armenian);
        map.put(Language.RU, russian);
        return new Names(map);
    }

    public static Names english(String text) {
        return new Names(Map.of(Language.EN, text));
    }

    /** The name in that language; English, then any other, where it has none; empty when there is no name at all. */
    public String in(Language language) {
        String text = byLanguage.get(Objects.requireNonNull(language));
        if (text == null) {
            text = byLanguage.get(Language.EN);
        }
        return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public boolean isComplete() {
        return byLanguage.size() == Language.values().length;
    }

    /** True if the text in that language is a translation: one in another language stands beside it, and it is not English. */
    public boolean isTranslatedInto(Language language) {
        return language != Language.EN && byLanguage.size() > 1 && byLanguage.containsKey(language);
    }

    /** The names in other languages that differ from the one in that language, each once, in the order of the languages. */
    public List<String> others(Language language) {
        String own = in(language);
        Set<String> others = new LinkedHashSet<>();
        for (Language other : Language.values()) {
            String name = byLanguage().get(other);
            if (name != null && !name.equals(own)) {
                others.add(name);
            }
        }
        return List.copyOf(others);
    }
}
