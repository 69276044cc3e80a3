package org.controlatlas.message;

/**
 * What a code says in English.
 *
 * @param text what is wrong
 * @param remedy what to do about it; empty if there is no such sentence
 */
public record Wording(String text, String remedy) {
    /** @param words the text, and behind it the remedy if there is one */
    public static Wording of(String... words) {
        return new Wording(words[0], words.length > 1 ? words[1] : "");
    }
}
