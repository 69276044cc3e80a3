package org.controlatlas.neutrality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds words that take a side, in any of the four languages. */
final class LoadedWords {
    private static final Pattern QUOTATION = Pattern.compile("\"[^\"]*\"|“[^”]*”|«[^»]*»|`[^`]*`");
    private static final Pattern SPEAKER = Pattern.compile(
            "\\b(?:says?|said|calls?|called|names?|named|speaks?|spoke|writes?|wrote|according to"
                    + "|deyir|deyib|adlandır\\w+|ասում|ասել|անվան\\w+|говорит|говорил\\w*|сказал\\w*|назва\\w+|называ\\w+)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Pattern words;

    LoadedWords() throws IOException {
        try (InputStream list = LoadedWords.class.getResourceAsStream("loaded-words.txt")) {
            String any = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(3))
                    .reduce((a, b) -> a + "|" + b)
                    .orElseThrow();
            words = Pattern.compile(
                    "(?<!\\w)(?:" + any + ")(?!\\w)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }
    }

    /** Words outside quotations; and those inside where the text does not say who speaks. */
    List<String> in(String text) {
        boolean spoken =
                SPEAKER.matcher(QUOTATION.matcher(text).replaceAll(" ")).find();
        return found(spoken ? QUOTATION.matcher(text).replaceAll(" ") : text);
    }

    /** Words outside quotations only: for texts about words, and for a work's own title in quotation marks. */
    List<String> outsideQuotations(String text) {
        return found(QUOTATION.matcher(text).replaceAll(" "));
    }

    private List<String> found(String text) {
        return words.matcher(text).results().map(MatchResult::group).toList();
    }
}
