package org.controlatlas.atlas;

import java.util.Locale;

/** What comes first in a date of three numbers with strokes between them, the last of which is the year. */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** The word in {@code atlas.json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
