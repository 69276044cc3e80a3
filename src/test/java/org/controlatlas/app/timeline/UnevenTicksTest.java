package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.app.state.TimeScale;
import org.controlatlas.model.Language;
import org.controlatlas.model.TimeGrain;
import org.junit.jupiter.api.Test;

class UnevenTicksTest {
    private static final TimeRange COVERAGE = new TimeRange(6000, 20_000);

    private static BandScale scale(List<Integer> happenings, TimeRange range, double width) {
        TreeMap<Integer, Double> weights = new TreeMap<>();
        happenings.forEach(day -> weights.put(day, 1.0));
        return new BandScale(range, 14, width, TimeScale.byHappenings(COVERAGE, weights));
    }

    @Property(tries = 200)
    void labelsStandInOrderAndKeepTheirDistance(
            @ForAll @Size(max = 80) List<@IntRange(min = 6000, max = 19_999) Integer> happenings,
            @ForAll @DoubleRange(min = 6000, max = 19_000) double start,
            @ForAll @DoubleRange(min = 10, max = 14_000) double length,
            @ForAll @DoubleRange(min = 300, max = 4000) double width) {
        BandScale scale = scale(happenings, new TimeRange(start, Math.min(20_000, start + length)), width);
        List<BandTicks.Tick> ticks = BandTicks.ticks(scale, DateWords.of(Language.EN));

        assertThat(ticks).extracting(BandTicks.Tick::day).isSorted().doesNotHaveDuplicates();
        List<BandTicks.Tick> labelled =
                ticks.stream().filter(BandTicks.Tick::isMajor).toList();
        for (int i = 1; i < labelled.size(); i++) {
            assertThat(scale.x(labelled.get(i).day())
                            - scale.x(labelled.get(i - 1).day()))
                    .isGreaterThan(25);
        }
    }

    @Test
    void aYearInWhichMuchHappenedHasMonthsAndCalmOnesHaveNone() {
        int war = (int) LocalDate.of(2020, 9, 27).toEpochDay();
        List<Integer> happenings =
                java.util.stream.IntStream.range(0, 44).mapToObj(i -> war + i).toList();
        List<BandTicks.Tick> ticks =
                BandTicks.ticks(scale(happenings, COVERAGE, 1200), DateWords.of(Language.EN)).stream()
                        .filter(BandTicks.Tick::isMajor)
                        .toList();

        assertThat(ticks).extracting(BandTicks.Tick::label).contains("Oct", "Nov", "2000");
        assertThat(ticks)
                .filteredOn(tick -> !tick.label().matches("\\d{4}"))
                .allMatch(tick -> LocalDate.ofEpochDay(tick.day()).getYear() >= 2020);
    }

    @Test
    void centuriesBeforeTheFirstYearAreNamedAsPeopleWriteThem() {
        TimeRange coverage = new TimeRange(
                LocalDate.of(-3000, 1, 1).toEpochDay(),
                LocalDate.of(-1000, 1, 1).toEpochDay());
        TreeMap<Integer, Double> weights = new TreeMap<>();
        for (int year = -2400; year < -1200; year += 200) {
            weights.put((int) LocalDate.of(year, 1, 1).toEpochDay(), 1.0);
        }
        BandScale scale = new BandScale(coverage, 14, 1200, TimeScale.byHappenings(coverage, weights));

        assertThat(BandTicks.years(scale, DateWords.of(Language.EN)))
                .contains(-2499, -1999, -1499)
                .doesNotContain(-2500, -2000, -1500);
    }

    @Test
    void anAxisOfYearsNamesNoneOfDataWithoutDates() {
        assertThat(BandTicks.years(
                        scale(List.of(), COVERAGE, 1200),
                        DateWords.of(Language.EN).in(TimeGrain.UNDATED)))
                .isEmpty();
    }
}
