package org.controlatlas.atlas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.WrittenDate;
import org.controlatlas.model.WrittenDate.YearCount;

/** Reads the values of date fields. Values repeat all over a file, so each is read once. */
final class OwnDate {
    private static final Pattern MISSING = Pattern.compile(
            "(?i)\\s*|null|none|n/?a|nan|nil|-+|–|—|\\?|unknown|\\.\\.|present|now|today|ongoing|current|open");
    private static final Pattern LATE = Pattern.compile(".*[T ]23:59(:59([.,]\\d+)?)?.*");
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
    private static final int MILLIS = 1000;

    private final YearCount years;
    private final DateNumbers numbers;
    private final Map<String, Optional<WrittenDate>> read = new HashMap<>();

    OwnDate(YearCount years, DateNumbers numbers) {
        this.years = years;
        this.numbers = numbers;
    }

    static boolean isMissing(Object value) {
        return value == null
                || value instanceof String text && MISSING.matcher(text.strip()).matches();
    }

    /** The text that a value is written as. */
    static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value.toString().strip();
    }

    /** Empty for a value that is no date. */
    Optional<WrittenDate> of(Object value) {
        if (value instanceof Boolean) {
            return Optional.empty();
        }
        if (value instanceof Number number && numbers != DateNumbers.YEARS) {
            long count = number.longValue();
            Instant instant = numbers == DateNumbers.EPOCH_SECONDS
                    ? Instant.ofEpochSecond(count)
                    : Instant.ofEpochSecond(Math.floorDiv(count, MILLIS));
            LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
            return Math.abs(day.getYear()) > WrittenDate.MAX_YEAR
                    ? Optional.empty()
                    : Optional.of(new WrittenDate(day, day, Edtf.Precision.DAY, Optional.empty(), true));
        }
        return read.computeIfAbsent(text(value), this::parsed);
    }

    private Optional<WrittenDate> parsed(String text) {
        try {
            return Optional.of(WrittenDate.parse(text, years));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** True for the last minute of a day, which is how some programs write an end that belongs to the period. */
    static boolean isLate(Object value) {
        return value instanceof String text && LATE.matcher(text).matches();
    }

    /** True for what many data sets write where there is no end: the last day of the year 9999, or that year. */
    static boolean isNoEnd(WrittenDate end) {
        return end.last().equals(NO_END);
    }
}
