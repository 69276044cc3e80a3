package org.controlatlas.atlas;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.ValueProblem;

/**
 * Turns single values into dates and lists. Values repeat all over a file, so each is parsed once and its result
 * shared; one instance serves one load.
 */
final class FieldReader {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    /** Years before 0 and of more than four digits have a sign, as ISO 8601 has them and as exports write them. */
    private static final Pattern DAY =
            Pattern.compile("(-?\\d{4}|[+-]\\d{5,9})(?:[-/](\\d{2})(?:[-/](\\d{2})(?:[T ].*)?)?)?");

    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Edtf> edtfs = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    /**
     * A day from what a store or a JSON file may hold: an instant (its day in UTC), an ISO day, with or without a time
     * behind it, also with slashes as GDAL writes it, a month or a year (its first day).
     *
     * @throws IllegalArgumentException with one sentence if it is none of these
     */
    LocalDate day(Object value) {
        if (value instanceof LocalDate known) {
            return known;
        }
        if (value instanceof Date date) {
            return LocalDate.ofEpochDay(Math.floorDiv(date.getTime(), MILLIS_PER_DAY));
        }
        String text = value instanceof Number number
                ? whole(number)
                : value.toString().strip();
        return days.computeIfAbsent(text, FieldReader::parseDay);
    }

    private static String whole(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) ? String.valueOf(number.longValue()) : number.toString();
    }

    private static LocalDate parseDay(String text) {
        Matcher m = DAY.matcher(text);
        try {
            if (m.matches()) {
                return LocalDate.of(
                        Integer.parseInt(m.group(1)),
                        m.group(2) == null ? 1 : Integer.parseInt(m.group(2)),
                        m.group(3) == null ? 1 : Integer.parseInt(m.group(3)));
            }
        } catch (DateTimeException e) {
            throw new BadValueException(Message.of(ValueProblem.NO_DAY_OF_CALENDAR, text), e);
        }
        throw new BadValueException(ReadingProblem.NO_ISO_DAY, text);
    }

    /** Throws as {@link Edtf#parse} does. */
    Edtf edtf(Object value) {
        if (value instanceof Edtf known) {
            return known;
        }
        String text = value instanceof Date ? day(value).toString() : value.toString();
        return edtfs.computeIfAbsent(text, Edtf::parse);
    }

    /** Texts from a list, a JSON array in a text, texts with {@code ;} between them, or one text. */
    List<String> texts(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return lists.computeIfAbsent(value.toString(), FieldReader::split);
    }

    private static List<String> split(String text) {
        if (text.startsWith("[")) {
            try {
                if (JsonTree.parse(text) instanceof List<?> list) {
                    return list.stream().map(String::valueOf).toList();
                }
            } catch (IOException e) {
                throw new BadValueException(Message.of(ReadingProblem.NO_JSON_LIST, text), e);
            }
        }
        return java.util.Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The value as a text; numbers, flags and days as one would write them; empty for null and blank texts. */
    Optional<String> text(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        String text = value instanceof Date ? day(value).toString() : value.toString();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
