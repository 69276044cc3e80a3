package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static TimeScale of(TimeRange coverage, List<Integer> days) {
        TreeMap<Integer, Double> weights = new TreeMap<>();
        days.forEach(day -> weights.put(day, 1.0));
        return TimeScale.byHappenings(coverage, weights);
    }

    @Test
    void calmYearsTakeLessRoomThanThoseInWhichMuchHappened() {
        TimeRange coverage = new TimeRange(0, 14_000);
        List<Integer> war = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> 12_000 + i)
                .toList();
        TimeScale scale = of(coverage, war);

        double warRoom = scale.position(12_040) - scale.position(12_000);
        double calmRoom = scale.position(9_000) - scale.position(5_000);
        assertThat(warRoom).isGreaterThan(calmRoom);
    }

    @Test
    void withoutHappeningsAllDaysHaveTheSameRoom() {
        assertThat(of(new TimeRange(0, 1000), List.of()).isTrueTime()).isTrue();
    }

    @Property(tries = 300)
    void aPositionRisesWithItsDayAndLeadsBackToIt(
            @ForAll @Size(max = 60) List<@IntRange(min = -50, max = 9000) Integer> happenings,
            @ForAll @DoubleRange(min = 0, max = 8000) double day,
            @ForAll @DoubleRange(min = 0.01, max = 500) double later) {
        TimeRange coverage = new TimeRange(0, 8000);
        TimeScale scale = of(coverage, happenings);

        assertThat(scale.position(day + later)).isGreaterThan(scale.position(day));
        assertThat(scale.day(scale.position(day))).isCloseTo(day, within(1e-6));
        assertThat(scale.position(8000)).isCloseTo(8000, within(1e-6));
        assertThat(scale.position(0)).isCloseTo(0, within(1e-6));
    }

    @Property(tries = 300)
    void zoomingKeepsThePlaceOfItsAnchorAndStaysWithinTheCoverage(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 0, max = 7999) Integer> happenings,
            @ForAll @DoubleRange(min = 1000, max = 7000) double anchor,
            @ForAll @DoubleRange(min = 0.2, max = 1) double factor) {
        TimeRange coverage = new TimeRange(0, 8000);
        TimeScale scale = of(coverage, happenings);
        TimeRange zoomed = scale.zoom(coverage, factor, anchor, 1, coverage);

        double before = (scale.position(anchor) - scale.position(0)) / (scale.position(8000) - scale.position(0));
        double after = (scale.position(anchor) - scale.position(zoomed.start()))
                / (scale.position(zoomed.end()) - scale.position(zoomed.start()));
        assertThat(after).isCloseTo(before, within(1e-6));
        assertThat(zoomed.start()).isGreaterThanOrEqualTo(0);
        assertThat(zoomed.end()).isLessThanOrEqualTo(8000);
    }
}
