package org.controlatlas.render.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                    .filter(codePoint -> fonts.fontFor(codePoint).isEmpty()
                            && !ShownText.isJoiner(codePoint)
                            && SystemFonts.fontFor(codePoint, false).isEmpty())
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

    /** The first of them with their numbers, by script, for people: {@code Han: 漢 (U+6F22), 字 (U+5B57)}. */
    public String list() {
        Map<Character.UnicodeScript, List<String>> scripts = new LinkedHashMap<>();
        codePoints.stream().limit(LISTED).forEach(c -> scripts.computeIfAbsent(
                        Character.UnicodeScript.of(c), script -> new ArrayList<>())
                .add(Character.toString(c) + " (U+" + hex(c) + ")"));
        String first = scripts.entrySet().stream()
                .map(entry -> name(entry.getKey()) + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        return codePoints.size() <= LISTED ? first : first + ", … (" + codePoints.size() + ")";
    }

    /** As Unicode calls it, with a colon; empty for signs of no script. */
    private static String name(Character.UnicodeScript script) {
        if (script == Character.UnicodeScript.COMMON
                || script == Character.UnicodeScript.INHERITED
                || script == Character.UnicodeScript.UNKNOWN) {
            return "";
        }
        return Arrays.stream(script.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "))
                + ": ";
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
