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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.atlas.StoryReader;
import org.controlatlas.cli.option.DayConverter;
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.timeline.DayPicker;

/** Readers of the words that the export command's options take; each throws {@link BadValueException}. */
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
                    throw new BadValueException(Message.of(OptionProblem.NO_STEP_OR_CHANGE, text), e);
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
        } catch (IOException e) {
            Message why = InputPath.sentence(e).orElseGet(() -> Message.of(e));
            throw new BadValueException(Message.of(OptionProblem.STORY_UNREADABLE, text, why), e);
        } catch (InvalidPathException e) {
            throw new BadValueException(Message.of(OptionProblem.NO_FILE_NAME, text, e.getReason()), e);
        }
    }

    /** Days separated by commas. */
    static List<LocalDate> days(String text) {
        return Stream.of(text.split(",", -1)).map(DayConverter::parse).toList();
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
        LocalDate first = DayConverter.parse(text.substring(0, range));
        String rest = text.substring(range + 2);
        if (rest.endsWith(EVEN)) {
            return ExportSubject.Sheet.even(
                    first, DayConverter.parse(rest.substring(0, rest.length() - EVEN.length())));
        }
        LocalDate last = DayConverter.parse(rest);
        ExportSubject.Sheet.requireOrder(first, last);
        return new ExportSubject.Sheet(picker.get().pick(first, last, ExportSubject.Sheet.USUAL));
    }
}
