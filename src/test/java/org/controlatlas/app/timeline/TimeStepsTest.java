package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;

class TimeStepsTest {
    private final TimeSteps steps = new TimeSteps(new ControlTimeline(new DatedAtlas()
            .zone("a", "1992-05-09", "2020-11-08")
            .zone("b", "1993-04-02", "2020-11-08", "2020-11-25")
            .atlas()
            .zones()));

    @Test
    void stepsForwardWalkAllChangeDaysInOrder() {
        List<LocalDate> walked = new ArrayList<>();
        Optional<LocalDate> day = steps.change(DatedAtlas.START, true);
        while (day.isPresent()) {
            walked.add(day.get());
            day = steps.change(day.get(), true);
        }

        assertThat(walked)
                .containsExactly(
                        LocalDate.of(1992, 5, 9),
                        LocalDate.of(1993, 4, 2),
                        LocalDate.of(2020, 11, 8),
                        LocalDate.of(2020, 11, 25));
    }

    @Test
    void aStepForSomeZonesSkipsTheChangesOfOthers() {
        assertThat(steps.change(LocalDate.of(1992, 5, 9), true, zone -> zone == 0))
                .contains(LocalDate.of(2020, 11, 8));
        assertThat(steps.change(LocalDate.of(2020, 11, 8), false, zone -> zone == 0))
                .contains(LocalDate.of(1992, 5, 9));
    }

    @Test
    void thereIsNoStepBeyondTheLastChange() {
        assertThat(steps.change(LocalDate.of(2020, 11, 25), true)).isEmpty();
        assertThat(steps.change(LocalDate.of(2020, 11, 8), true, zone -> zone == 0))
                .isEmpty();
    }

    @Test
    void aMonthAfterTheLastOfJanuaryIsTheLastOfFebruary() {
        assertThat(TimeSteps.step(LocalDate.of(2020, 1, 31), Period.ofMonths(1), true))
                .isEqualTo("2020-02-29");
    }

    @Test
    void aYearBeforeALeapDayIsTheLastOfFebruary() {
        assertThat(TimeSteps.step(LocalDate.of(2020, 2, 29), Period.ofYears(1), false))
                .isEqualTo("2019-02-28");
    }

    @Test
    void zonesChangedOnADayAreCounted() {
        assertThat(steps.zonesChangedOn(LocalDate.of(2020, 11, 8))).isEqualTo(2);
        assertThat(steps.zonesChangedOn(LocalDate.of(2020, 11, 9))).isZero();
    }
}
