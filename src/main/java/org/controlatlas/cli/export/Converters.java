package org.controlatlas.cli.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.controlatlas.cli.option.DayConverter;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.timeline.DayPicker;

/** Readers of the words that the export command's options take; each throws {@link IllegalArgumentException} with one sentence. */
final class Converters {
    private static final String EVEN = ",even";

    private Converters() {}

    /** {@code day}, {@code week}, {@code month}, {@code year}, an ISO period, or {@code change} for empty. */
    static Optional<Period> step(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "change" -> Optional.empty();
            case "day" -> Optional.of(Period.ofDays(1));
            case "week" -> Optional.of(Period.ofWeeks(1));
            case "month" -> Optional.of(Period.ofMonths(1));
            case "year" -> Optional.of(Period.ofYears(1));
            default -> {
                try {
                    yield Optional.of(Period.parse(text));
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException(
                            "'" + text + "' is no step: write change, day, week, month, year or a period such as P10D.",
                            e);
                }
            }
        };
    }

    /** Days separated by commas. */
    static List<LocalDate> days(String text) {
        return Stream.of(text.split(",", -1)).map(Converters::day).toList();
    }

    /**
     * Days separated by commas; or {@code FIRST..LAST} for up to twelve days by what changed between them, with {@code
     * ,even} after it for twelve at even distances.
     */
    static ExportSubject.Sheet sheet(String text, Supplier<DayPicker> picker) {
        int range = text.indexOf("..");
        if (range < 0) {
            return new ExportSubject.Sheet(days(text));
        }
        LocalDate first = day(text.substring(0, range));
        String rest = text.substring(range + 2);
        if (rest.endsWith(EVEN)) {
            return ExportSubject.Sheet.even(first, day(rest.substring(0, rest.length() - EVEN.length())));
        }
        LocalDate last = day(rest);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The sheet ends on " + last + ", before it begins on " + first + ".");
        }
        return new ExportSubject.Sheet(picker.get().pick(first, last, ExportSubject.Sheet.USUAL));
    }

    private static LocalDate day(String text) {
        try {
            return DayConverter.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static Furniture furniture(String code) {
        return named(List.of(Furniture.values()), Furniture::code, code, "map furniture");
    }

    private static <E> E named(List<E> values, Function<E, String> code, String text, String what) {
        return values.stream()
                .filter(value -> code.apply(value).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown " + what + " '" + text + "': use "
                        + values.stream().map(code).collect(Collectors.joining(", ")) + "."));
    }
}
