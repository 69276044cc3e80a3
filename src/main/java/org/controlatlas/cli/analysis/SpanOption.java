package org.controlatlas.cli.analysis;

import java.time.LocalDate;
import org.controlatlas.cli.option.DayConverter;
import picocli.CommandLine.Option;

/** The two days that are compared. */
final class SpanOption {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The earlier day, as 2020-09-26; a month or year means its first day.")
    private LocalDate from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The later day.")
    private LocalDate to;

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }
}
