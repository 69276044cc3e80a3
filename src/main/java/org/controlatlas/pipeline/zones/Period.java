package org.controlatlas.pipeline.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A period as it is written: the properties of one zone feature beside its names and shape. */
record Period(Dates dates, State state, Doubt doubt, Optional<String> note, List<String> sources) {
    /** When it began and ended, as days and as the sources give it. */
    public record Dates(
            LocalDate start,
            Optional<LocalDate> end,
            Optional<String> startEdtf,
            Optional<String> endEdtf,
            Optional<String> announced,
            Optional<String> event) {}

    /** In words of the data. */
    public record State(
            String control,
            List<String> contestedBy,
            Optional<String> peacekeepers,
            String status,
            Optional<String> access) {}

    /** @param of what the certainty is about: {@code control} or {@code date} */
    public record Doubt(String certainty, String of) {}
}
