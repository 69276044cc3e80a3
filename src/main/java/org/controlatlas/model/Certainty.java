package org.controlatlas.model;

import java.util.Locale;

/** How sure the sources are of the fact and date of control; nothing about its legality. */
public enum Certainty {
    AGREED,
    APPROXIMATE,
    DISPUTED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** What a period's certainty is about. */
    public enum Scope {
        /** Who controls the zone, through the whole period. */
        CONTROL,
        /** When the period began; that the control changed is not in doubt. */
        DATE;

        /** The word in data files: {@code control} or {@code date}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * @throws IllegalArgumentException if the word is neither
         */
        public static Scope ofCode(String code) {
            for (Scope scope : values()) {
                if (scope.code().equals(code)) {
                    return scope;
                }
            }
            throw new IllegalArgumentException("Unknown certainty_of '" + code + "': use control or date.");
        }
    }

    /** The less certain of the two. */
    public Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The word in data files and on the command line: {@code agreed}, {@code approximate}, {@code disputed}. */
    public String code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException if the word is none of the three
     */
    public static Certainty ofCode(String code) {
        for (Certainty certainty : values()) {
            if (certainty.code.equals(code)) {
                return certainty;
            }
        }
        throw new IllegalArgumentException("Unknown certainty '" + code + "': use agreed, approximate or disputed.");
    }
}
