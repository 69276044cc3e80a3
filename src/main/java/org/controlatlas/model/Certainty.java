package org.controlatlas.model;

import java.util.Locale;
import org.controlatlas.message.BadValueException;

/**
 * How sure the sources are of a fact or of its date; nothing about its legality. The constants stand in the order of doubt:
 * {@link #or} takes the later one.
 *
 * <p>To add one: the compiler leads to its marks on a fill ({@code ControlStyles}) and to its word in Linked Places; a sample
 * in legends ({@code Legend}) follows from the marks. A web page lists its samples itself ({@code Themes}, {@code panel.js}).
 * The words stand under its code in the bundles: {@code certainty.}, {@code correction.certainty.} of the window,
 * {@code control.}, {@code date.} of {@code words}, {@code versions.certainty.} of {@code analysis}, the code alone in
 * {@code decor}. {@code AnswerWords} has the words of {@code query}, docs/data-format.md and docs/schema the word of data.
 */
public enum Certainty {
    AGREED,
    APPROXIMATE,
    DISPUTED;

    private static final Certainty[] ALL = values();

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
        for (Certainty certainty : ALL) {
            if (certainty.code.equals(code)) {
                return certainty;
            }
        }
        throw new BadValueException(ValueProblem.UNKNOWN_CERTAINTY, code);
    }
}
