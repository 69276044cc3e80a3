package org.controlatlas.app.export;

import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** From which day to which the frames of a span go. */
enum ExportStep {
    CHANGE,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** The word in messages and on the command line. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for the days on which something changes. */
    Optional<Period> period() {
        return switch (this) {
            case CHANGE -> Optional.empty();
            case DAY -> Optional.of(Period.ofDays(1));
            case WEEK -> Optional.of(Period.ofWeeks(1));
            case MONTH -> Optional.of(Period.ofMonths(1));
            case YEAR -> Optional.of(Period.ofYears(1));
        };
    }
}
