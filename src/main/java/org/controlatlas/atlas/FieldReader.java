package org.controlatlas.atlas;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Edtf;

/**
 * Turns single values into dates and lists. Values repeat all over a file, so each is parsed once and its result
 * shared; one instance serves one load.
 */
final class FieldReader {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private final Map<String, Edtf> edtfs = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    /**
     * A day from what a store or a JSON file may hold: an instant (its day in UTC), an ISO day, with or without a time
     * behind it, a month or a year (its first day).
     *
     * @throws IllegalArgumentException with one sentence if it is none of these
     */
    LocalDate day(Object value) {
        if (value instanceof Date date) {
            return LocalDate.ofEpochDay(Math.floorDiv(date.getTime(), MILLIS_PER_DAY));
        }
        String text = value instanceof Number number
                ? String.valueOf(number.longValue())
                : value.toString().strip();
        int time = text.indexOf('T');
        String day = time == 10 ? text.substring(0, 10) : text;
        try {
            if (day.matches("\\d{4}")) {
                return LocalDate.of(Integer.parseInt(day), 1, 1);
            }
            if (day.matches("\\d{4}-\\d{2}")) {
                return LocalDate.parse(day + "-01");
            }
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no ISO day.", e);
        }
    }

    /** Throws as {@link Edtf#parse} does. */
    Edtf edtf(Object value) {
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
                throw new IllegalArgumentException("'" + text + "' is no JSON list.", e);
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
