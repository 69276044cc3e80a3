package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;

class BandTicksTest {
    private static final DateWords WORDS = DateWords.of(Language.EN);

    private static TimeRange range(String start, String end) {
        return new TimeRange(
                LocalDate.parse(start).toEpochDay(), LocalDate.parse(end).toEpochDay());
    }

    private static List<String> labels(TimeRange range, double width) {
        return BandTicks.ticks(range, width, WORDS).stream()
                .filter(BandTicks.Tick::isMajor)
                .map(BandTicks.Tick::label)
                .toList();
    }

    @Test
    void theWholeCoverageHasYears() {
        assertThat(labels(range("1988-01-01", "2026-11-25"), 1250)).startsWith("1988", "1990", "1992");
    }

    @Test
    void longBeforeTheFirstYearTheRoundYearsAreOnesOfTheEra() {
        TimeRange range = new TimeRange(
                LocalDate.of(-100_000, 1, 1).toEpochDay(),
                LocalDate.of(25_000, 1, 1).toEpochDay());
        assertThat(labels(range, 1250)).contains("90000\u00a0BCE", "10000\u00a0BCE", "10000");
    }

    @Test
    void aYearHasMonths() {
        assertThat(labels(range("2020-01-01", "2020-12-31"), 1000)).startsWith("Jan", "Feb", "Mar");
    }

    @Test
    void aMonthHasDaysAndSaysItsName() {
        List<BandTicks.Tick> ticks = BandTicks.ticks(range("2020-10-30", "2020-12-01"), 1000, WORDS);

        assertThat(ticks).extracting(BandTicks.Tick::label).contains("1", "2", "25");
        assertThat(ticks).extracting(BandTicks.Tick::context).contains("November 2020", "December 2020");
    }

    @Test
    void aViewWithinAMonthSaysWhichMonthItIs() {
        assertThat(BandTicks.contextAtStart(range("2020-11-05", "2020-11-20"), 1000, WORDS))
                .isEqualTo("November 2020");
    }

    @Property
    void ticksAscendAndLabelsKeepTheirDistance(
            @ForAll @IntRange(min = 0, max = 20000) int start,
            @ForAll @DoubleRange(min = 10, max = 20000) double length,
            @ForAll @DoubleRange(min = 300, max = 4000) double width) {
        TimeRange range = new TimeRange(start, start + length);
        List<BandTicks.Tick> ticks = BandTicks.ticks(range, width, WORDS);
        assertThat(ticks).extracting(BandTicks.Tick::day).isSorted().doesNotHaveDuplicates();
        List<BandTicks.Tick> labelled =
                ticks.stream().filter(BandTicks.Tick::isMajor).toList();
        for (int i = 1; i < labelled.size(); i++) {
            double distance = (labelled.get(i).day() - labelled.get(i - 1).day()) / range.length() * width;
            // February is an eleventh shorter than the mean month.
            assertThat(distance).isGreaterThan(labelled.get(i).label().length() <= 2 ? 25 : 46);
        }
    }
}
