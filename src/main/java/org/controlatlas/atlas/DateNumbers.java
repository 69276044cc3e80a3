package org.controlatlas.atlas;

import java.util.Locale;

/** What plain numbers in date fields count. */
enum DateNumbers {
    YEARS,
    /** Since 1970-01-01, in UTC. */
    EPOCH_SECONDS,
    EPOCH_MILLISECONDS;

    /** The word in {@code atlas.json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
