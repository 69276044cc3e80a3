package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.Optional;

/** Says what happened on some days, for whoever points at a dot or bar of the band. */
@FunctionalInterface
interface BandTeller {
    /**
     * @param from first day
     * @param to first day after
     * @return lines, or empty if nothing happened
     */
    Optional<String> between(LocalDate from, LocalDate to);
}
