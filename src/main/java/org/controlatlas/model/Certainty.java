package org.controlatlas.model;

import java.util.Locale;
import org.controlatlas.message.BadValueException;

/** How sure the sources are of a fact or of its date; nothing about its legality. */
public enum Certainty {
    AGREED,
    APPROXIMATE,
    DISPUTED;

    private final String code = name().toLowerCase(Locale.ROOT);

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
        throw new BadValueException(ValueProblem.UNKNOWN_CERTAINTY, code);
    }
}
