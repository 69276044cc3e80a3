package org.controlatlas.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Valid time: the half-open interval {@code [start, end)} in epoch days (days since 1970-01-01). An open end is
 * {@link #OPEN_START} or {@link #OPEN_END}; the constants order correctly, so code that compares days needs no cases.
 *
 * @param startDay first day inside
 * @param endDay first day after
 */
public record ValidTime(int startDay, int endDay) {
    public static final int OPEN_START = Integer.MIN_VALUE;
    public static final int OPEN_END = Integer.MAX_VALUE;
    public static final ValidTime ALWAYS = new ValidTime(OPEN_START, OPEN_END);

    public ValidTime {
        if (startDay >= endDay) {
            throw new IllegalArgumentException(
                    "Valid time is empty: start " + text(startDay) + " is not before end " + text(endDay) + ".");
        }
    }

    /**
     * Either date may be null for an open end.
     *
     * @throws ArithmeticException if a date is millions of years away
     */
    public static ValidTime of(LocalDate start, LocalDate end) {
        return new ValidTime(
                start == null ? OPEN_START : Math.toIntExact(start.toEpochDay()),
                end == null ? OPEN_END : Math.toIntExact(end.toEpochDay()));
    }

    /**
     * The date's epoch day for comparing with days in this class; dates beyond all days, as {@link LocalDate#MIN} and
     * {@link LocalDate#MAX}, become the first and the last that lie between the open ends.
     */
    public static int dayOf(LocalDate date) {
        return (int) Math.max(OPEN_START, Math.min(OPEN_END - 1L, date.toEpochDay()));
    }

    public boolean contains(int day) {
        return startDay <= day && day < endDay;
    }

    public boolean contains(LocalDate date) {
        return contains(dayOf(date));
    }

    /** The date itself where it lies inside, else the day inside that is nearest to it. */
    public LocalDate nearest(LocalDate date) {
        int day = Math.max(startDay, Math.min(endDay - 1, dayOf(date)));
        return LocalDate.ofEpochDay(day);
    }

    public boolean overlaps(ValidTime other) {
        return startDay < other.endDay && other.startDay < endDay;
    }

    public Optional<LocalDate> start() {
        return startDay == OPEN_START ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(startDay));
    }

    /** The first day after. */
    public Optional<LocalDate> end() {
        return endDay == OPEN_END ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(endDay));
    }

    private static String text(int day) {
        return day == OPEN_START || day == OPEN_END
                ? ".."
                : LocalDate.ofEpochDay(day).toString();
    }

    @Override
    public String toString() {
        return "[" + text(startDay) + ", " + text(endDay) + ")";
    }
}
