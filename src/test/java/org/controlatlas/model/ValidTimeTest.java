package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ValidTimeTest {
    private static final int FIRST = -30;
    private static final int LAST = 30;

    @Example
    void theStartIsInsideAndTheEndIsNot() {
        ValidTime time = ValidTime.of(LocalDate.of(2020, 11, 20), LocalDate.of(2020, 11, 25));
        assertThat(time.contains(LocalDate.of(2020, 11, 19))).isFalse();
        assertThat(time.contains(LocalDate.of(2020, 11, 20))).isTrue();
        assertThat(time.contains(LocalDate.of(2020, 11, 24))).isTrue();
        assertThat(time.contains(LocalDate.of(2020, 11, 25))).isFalse();
    }

    @Example
    void anOpenEndHoldsForever() {
        ValidTime time = ValidTime.of(LocalDate.of(2023, 9, 20), null);
        assertThat(time.contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(time.contains(LocalDate.MAX)).isTrue();
        assertThat(time.end()).isEmpty();
        assertThat(time).hasToString("[2023-09-20, ..)");
    }

    @Example
    void anOpenStartHoldsFromTheBeginning() {
        ValidTime time = ValidTime.of(null, LocalDate.of(1991, 10, 18));
        assertThat(time.contains(LocalDate.MIN)).isTrue();
        assertThat(time.contains(LocalDate.MAX)).isFalse();
        assertThat(time.start()).isEmpty();
    }

    @Example
    void emptyTimesAreRefused() {
        LocalDate day = LocalDate.of(1992, 5, 18);
        assertThatThrownBy(() -> ValidTime.of(day, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1992-05-18");
        assertThatThrownBy(() -> ValidTime.of(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void datesThatNoDayNumberHoldsAreRefused() {
        assertThatThrownBy(() -> ValidTime.of(LocalDate.MIN, null)).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void datesComeOutAsTheyWentIn(
            @ForAll @IntRange(min = -800_000, max = 800_000) int start,
            @ForAll @IntRange(min = 1, max = 99_999) int days) {
        LocalDate from = LocalDate.ofEpochDay(start);
        LocalDate to = from.plusDays(days);
        ValidTime time = ValidTime.of(from, to);
        assertThat(time.start()).contains(from);
        assertThat(time.end()).contains(to);
    }

    @Property
    void twoTimesOverlapIfAndOnlyIfTheyShareADay(@ForAll("times") ValidTime a, @ForAll("times") ValidTime b) {
        boolean shared = IntStream.rangeClosed(FIRST - 1, LAST + 1).anyMatch(day -> a.contains(day) && b.contains(day));
        assertThat(a.overlaps(b)).isEqualTo(shared);
        assertThat(b.overlaps(a)).isEqualTo(shared);
    }

    @Property
    void aTimeOverlapsItself(@ForAll("times") ValidTime time) {
        assertThat(time.overlaps(time)).isTrue();
    }

    @Property
    void adjoiningTimesDoNotOverlap(@ForAll("times") ValidTime time, @ForAll @IntRange(min = 1, max = 9) int days) {
        if (time.endDay() != ValidTime.OPEN_END) {
            assertThat(time.overlaps(new ValidTime(time.endDay(), time.endDay() + days)))
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<ValidTime> times() {
        Arbitrary<Integer> day = Arbitraries.integers().between(FIRST, LAST);
        return Combinators.combine(day.injectNull(0.1), day.injectNull(0.1))
                .as((a, b) -> new int[] {
                    a == null ? ValidTime.OPEN_START : a, b == null ? ValidTime.OPEN_END : b,
                })
                .filter(ends -> ends[0] < ends[1])
                .map(ends -> new ValidTime(ends[0], ends[1]));
    }

    @Example
    void theNearestDayIsTheDateItselfOrTheNearerEnd() {
        ValidTime time = ValidTime.of(LocalDate.of(1992, 5, 18), LocalDate.of(2020, 12, 1));

        assertThat(time.nearest(LocalDate.of(1990, 1, 1))).isEqualTo("1992-05-18");
        assertThat(time.nearest(LocalDate.of(2000, 1, 1))).isEqualTo("2000-01-01");
        assertThat(time.nearest(LocalDate.of(2026, 1, 1))).isEqualTo("2020-11-30");
        assertThat(ValidTime.ALWAYS.nearest(LocalDate.of(2026, 1, 1))).isEqualTo("2026-01-01");
    }
}
