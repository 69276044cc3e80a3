package org.controlatlas.atlas;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.controlatlas.model.PlainSigns;

/** The names and words of one reading: what reads the same is one, and words that name no party are told. */
final class SpokenNames {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\s]+");

    /** By property: of each text what {@link HolderWords} says of it. Parties' names repeat all over a file. */
    private final Map<String, Map<String, Optional<String>>> looked = new HashMap<>();
    /** By what a reader sees: how it was first written. */
    private final Map<String, String> spellings = new HashMap<>();
    /** Words in the place of parties' names, as first written, and what each was taken for. */
    private final Map<String, String> words = new TreeMap<>();

    /** The code of control that the word means which stands in the property; empty for a party's name. */
    Optional<String> code(String property, Object value) {
        return value instanceof String text
                ? looked.computeIfAbsent(property, key -> new HashMap<>())
                        .computeIfAbsent(text, key -> HolderWords.code(property, key))
                : Optional.empty();
    }

    /** To be called where it was taken for that. */
    void take(Object word, String code) {
        words.putIfAbsent(word.toString().strip(), code);
    }

    /** {@code 'Disputed' = contested, 'none' = no-data}; empty if no word was taken. */
    String taken() {
        return words.entrySet().stream()
                .map(each -> "'" + each.getKey() + "' = " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /**
     * One spelling, the first, for what reads the same: programs and keyboards make letters with accents of one sign or of
     * two, and put in blanks that do not break. What is no text stays.
     */
    Object spelled(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String seen = PlainSigns.isAscii(text)
                ? text
                : BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
        return spellings.computeIfAbsent(seen, key -> text);
    }
}
