package org.controlatlas.model;

import java.util.Locale;

/** How sure the sources are of the fact and date of control; nothing about its legality. */
public enum Certainty {
    AGREED,
    APPROXIMATE,
    DISPUTED;

    /** The word in data files and on the command line: {@code agreed}, {@code approximate}, {@code disputed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if the word is none of the three
     */
    public static Certainty ofCode(String code) {
        for (Certainty certainty : values()) {
            if (certainty.code().equals(code)) {
                return certainty;
            }
        }
        throw new IllegalArgumentException("Unknown certainty '" + code + "': use agreed, approximate or disputed.");
    }
}
