package org.controlatlas.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which day a command works on. */
public final class DateOption {
    @Option(
            names = "--date",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description =
                    "A day as 2020-11-26; a month or year means its first day. Without it: the last day of the data,"
                            + " in the window the day shown last.")
    private LocalDate date;

    public Optional<LocalDate> chosen() {
        return Optional.ofNullable(date);
    }
}
