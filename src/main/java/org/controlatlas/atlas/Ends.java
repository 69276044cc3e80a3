package org.controlatlas.atlas;

import java.util.Locale;

/** Whether the end that a file gives is the last day or year of a period, or the first one after it. */
public enum Ends {
    /** The end belongs to the period: 1900 to 1909, then 1910 to 1919. */
    INCLUSIVE,
    /** The period is over when the end begins: 1900 to 1910, then 1910 to 1920. */
    EXCLUSIVE;

    /** The word in {@code atlas.json} and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
