package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundYearsTest {
    private static final int[] ROUND_STEPS = {5, 10, 50, 100, 1000};

    @Test
    void beforeTheFirstYearThoseAreRoundThatAreWrittenRound() {
        // 3000, 2000 and 1000 BCE, then 1 BCE, which stands for the change of the era.
        assertThat(RoundYears.between(LocalDate.of(-3000, 1, 1), LocalDate.of(1500, 1, 1), 1000))
                .containsExactly(-2999, -1999, -999, 0, 1000);
    }

    @Test
    void aYearThatBeganBeforeTheFirstDayIsNotNamed() {
        assertThat(RoundYears.between(LocalDate.of(1990, 5, 1), LocalDate.of(1993, 1, 1), 1))
                .containsExactly(1991, 1992, 1993);
    }

    @Property(tries = 200)
    void whateverTheDaysEachYearIsWrittenAsAMultipleOfTheStep(
            @ForAll @IntRange(min = -20_000, max = 3000) int first,
            @ForAll @IntRange(min = 1, max = 5000) int length,
            @ForAll @IntRange(max = 4) int step) {
        int years = ROUND_STEPS[step];
        assertThat(RoundYears.between(LocalDate.of(first, 1, 1), LocalDate.of(first + length, 1, 1), years))
                .isSorted()
                .allMatch(year -> year >= first && year <= first + length)
                .allMatch(year -> year == 0 || (year > 0 ? year : 1 - year) % years == 0);
    }

    @Test
    void theStepIsTheSmallestThatLeavesTheRoom() {
        assertThat(RoundYears.step(1, 46)).isEqualTo(50);
        assertThat(RoundYears.step(50, 46)).isEqualTo(1);
    }
}
