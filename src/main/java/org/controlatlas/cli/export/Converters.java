package org.controlatlas.cli.export;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.atlas.StoryReader;
import org.controlatlas.cli.option.DayConverter;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.render.view.CompareMode;
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

    /** A story of the data set by its name, or one of its own from a file; the file's other languages lie beside it. */
    static ExportSubject story(String text) {
        if (!text.endsWith(".md")) {
            return ExportSubject.Telling.ofAtlas(text);
        }
        try {
            return ExportSubject.Telling.of(StoryReader.read(Path.of(text)));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("The story '" + text + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Days separated by commas. */
    static List<LocalDate> days(String text) {
        return Stream.of(text.split(",", -1)).map(Converters::day).toList();
    }

    /** Two days with a comma between; with another one and a word behind them for how they are shown. */
    static ExportSubject.SideBySide twoDays(String text, ExportFormat made) {
        String[] parts = text.split(",", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("--compare takes two days: write 2020-09-26,2020-12-01.");
        }
        CompareMode mode = parts.length == 2
                ? CompareMode.SIDE_BY_SIDE
                : CompareMode.ofCode(parts[2].strip())
                        .orElseThrow(() -> new IllegalArgumentException("--compare takes two days, and how they are"
                                + " shown: side-by-side, swipe or difference, not '" + parts[2] + "'."));
        if (made.isWebPage() && mode != CompareMode.SIDE_BY_SIDE) {
            throw new IllegalArgumentException("--compare DAY,DAY," + mode.code()
                    + " is for png, svg and pdf: on a web page the reader chooses how two days are shown.");
        }
        return new ExportSubject.SideBySide(day(parts[0]), day(parts[1]), mode);
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
