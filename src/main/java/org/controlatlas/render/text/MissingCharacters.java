package org.controlatlas.render.text;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The characters of texts that no font has, for which boxes are drawn.
 *
 * @param codePoints in their order
 */
public record MissingCharacters(SortedSet<Integer> codePoints) {
    public static final MissingCharacters NONE = new MissingCharacters(new TreeSet<>());

    /** More are only counted when they are listed for people. */
    private static final int LISTED = 12;

    public MissingCharacters {
        codePoints = Collections.unmodifiableSortedSet(new TreeSet<>(codePoints));
    }

    /** Of texts that are going to be drawn. */
    public static MissingCharacters of(Collection<String> texts) {
        TreeSet<Integer> missing = new TreeSet<>();
        FontStack fonts = FontStack.of(false);
        for (String text : texts) {
            ShownText.of(text)
                    .codePoints()
                    .filter(codePoint -> fonts.fontFor(codePoint).isEmpty())
                    .forEach(missing::add);
        }
        return missing.isEmpty() ? NONE : new MissingCharacters(missing);
    }

    public boolean isEmpty() {
        return codePoints.isEmpty();
    }

    /** All of them, one after the other. */
    public String text() {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    /** The first of them with their numbers, for people: {@code 漢 (U+6F22), 字 (U+5B57)}. */
    public String list() {
        String first = codePoints.stream()
                .limit(LISTED)
                .map(c -> Character.toString(c) + " (U+" + hex(c) + ")")
                .collect(Collectors.joining(", "));
        return codePoints.size() <= LISTED ? first : first + ", … (" + codePoints.size() + ")";
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
