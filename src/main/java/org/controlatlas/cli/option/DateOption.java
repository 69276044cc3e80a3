package org.controlatlas.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.model.Atlas;
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

    /**
     * The day asked for, else the last that the data tell of.
     *
     * @throws CommandFailure if the data do not cover it
     */
    public LocalDate on(Atlas atlas) {
        LocalDate day = chosen().orElse(atlas.info().lastDay());
        CommandFailure.ifNothingThere(atlas.info().outside(day));
        return day;
    }

    public Optional<LocalDate> chosen() {
        return Optional.ofNullable(date);
    }
}
