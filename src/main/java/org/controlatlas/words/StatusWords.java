package org.controlatlas.words;

import java.util.EnumMap;
import java.util.Map;
import org.controlatlas.model.Control;
import org.controlatlas.model.Language;

/** Who holds a place, since when and by how many sources, in one sentence: {@code Held by Norway since May 1660; sources: 3.} */
public final class StatusWords {
    private static final Map<Language, StatusWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new StatusWords(new TextTable(StatusWords.class, "words", language)));
        }
    }

    private final TextTable texts;

    /**
     * Since when a state holds.
     *
     * @param words as precise as the sources are; empty where the data begin with the state
     * @param exact false if the sources leave the day open, so that the words name what it can be and not a day
     */
    public record Since(String words, boolean exact) {}

    /**
     * How well it is supported.
     *
     * @param sources how many; 0 is not said
     * @param severalSides true if more than one party's accounts are among them
     */
    public record Support(int sources, boolean severalSides) {}

    private StatusWords(TextTable texts) {
        this.texts = texts;
    }

    public static StatusWords in(Language language) {
        return ALL.get(language);
    }

    /** @param holders names of the holder, or of those who contest it; may be empty */
    public String summary(Control control, String holders, Since since, Support support) {
        if (control instanceof Control.NoData) {
            return texts.get("summary.no-data");
        }
        String key = control instanceof Control.By
                ? "summary.held"
                : control instanceof Control.Contested
                        ? holders.isEmpty() ? "summary.contested.alone" : "summary.contested"
                        : "summary.unknown";
        String from = since.words().isEmpty()
                ? ""
                : texts.get(since.exact() ? "summary.since" : "summary.changed", since.words());
        String by = support.sources() == 0
                ? ""
                : texts.get(support.severalSides() ? "summary.sources.sides" : "summary.sources", support.sources());
        return texts.get(key, holders, from, by);
    }
}
