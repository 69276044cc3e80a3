package org.controlatlas.model;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * The years that an axis names: multiples of a step, as people write them. There is no year 0 in words: of years before
 * the first the round ones are 10 BCE, 20 BCE and so on, which are the years -9 and -19.
 */
public final class RoundYears {
    /** Smaller steps are not seen as round. */
    private static final int LEAST_ROUND = 5;

    private static final int[] STEPS = {
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000
    };

    private RoundYears() {}

    /** The smallest step whose years are that far apart, or the largest one there is. */
    public static int step(double yearWidth, double distance) {
        return IntStream.of(STEPS)
                .filter(step -> yearWidth * step >= distance)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
    }

    /** The round years whose first day is one of those from the first to the last, in order. */
    public static IntStream between(LocalDate first, LocalDate last, int step) {
        int from = Math.floorDiv(first.getYear(), step);
        int to = Math.floorDiv(last.getYear(), step);
        return IntStream.rangeClosed(from, to)
                .map(multiple -> round(multiple * step, step))
                .filter(year -> year > first.getYear() || year == first.getYear() && first.getDayOfYear() == 1)
                .filter(year -> year <= last.getYear());
    }

    /** The round year that stands for a multiple of the step: of -10 the year -9, which is 10 BCE. */
    public static int round(int multiple, int step) {
        return step >= LEAST_ROUND && multiple < 0 ? multiple + 1 : multiple;
    }
}
