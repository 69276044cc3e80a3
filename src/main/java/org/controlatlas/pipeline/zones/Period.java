package org.controlatlas.pipeline.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A period as it is written: the properties of one zone feature beside its names and shape. */
public record Period(
        LocalDate start,
        Optional<LocalDate> end,
        Optional<String> startEdtf,
        Optional<String> endEdtf,
        Optional<String> announced,
        String control,
        List<String> contestedBy,
        Optional<String> peacekeepers,
        String status,
        Optional<String> access,
        String certainty,
        String certaintyOf,
        Optional<String> event,
        Optional<String> note,
        List<String> sources) {}
