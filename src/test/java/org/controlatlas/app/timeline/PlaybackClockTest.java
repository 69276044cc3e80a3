package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.ControlTimeline;
import org.junit.jupiter.api.Test;

class PlaybackClockTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 9, 27);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 1);
    private static final ValidTime RANGE = ValidTime.of(FIRST, LAST.plusDays(1));

    private final PlaybackClock clock = new PlaybackClock(new TimeSteps(new ControlTimeline(new DatedAtlas()
            .zone("a", "2020-10-03", "2020-10-17", "2020-11-25")
            .atlas()
            .zones())));

    @Test
    void threeDaysASecondAreThreeDaysAfterASecondOfFrames() {
        LocalDate day = FIRST;
        for (int frame = 0; frame < 64; frame++) {
            day = clock.advance(day, 1 / 64.0, PlaybackSpeed.DAYS_3, RANGE, false)
                    .orElseThrow();
        }

        assertThat(day).isEqualTo(FIRST.plusDays(3));
    }

    @Test
    void noDayIsLeftOutWhileAFrameIsShorterThanADay() {
        List<LocalDate> shown = new ArrayList<>();
        Optional<LocalDate> day = Optional.of(FIRST);
        while (day.isPresent()) {
            if (shown.isEmpty() || !shown.get(shown.size() - 1).equals(day.get())) {
                shown.add(day.get());
            }
            day = clock.advance(day.get(), 1 / 60.0, PlaybackSpeed.MONTH, RANGE, false);
        }

        assertThat(shown)
                .containsExactlyElementsOf(FIRST.datesUntil(LAST.plusDays(1)).toList());
    }

    @Test
    void fromChangeToChangeOnlyDaysWithAChangeAndTheLastAreShown() {
        List<LocalDate> shown = new ArrayList<>();
        Optional<LocalDate> day = Optional.of(FIRST);
        while (day.isPresent()) {
            shown.add(day.get());
            day = clock.advance(day.get(), 1, PlaybackSpeed.CHANGE, RANGE, false);
        }

        assertThat(shown)
                .containsExactly(
                        FIRST, LocalDate.of(2020, 10, 3), LocalDate.of(2020, 10, 17), LocalDate.of(2020, 11, 25), LAST);
    }

    @Test
    void aLoopGoesOnAtItsStart() {
        assertThat(clock.advance(LAST, 1, PlaybackSpeed.WEEK, RANGE, true)).contains(FIRST);
    }

    @Test
    void withoutALoopTheEndIsTheEnd() {
        assertThat(clock.advance(LAST, 1, PlaybackSpeed.WEEK, RANGE, false)).isEmpty();
    }

    @Test
    void theLastDayIsShownBeforeTheEnd() {
        assertThat(clock.advance(LAST.minusDays(1), 1, PlaybackSpeed.YEAR, RANGE, false))
                .contains(LAST);
    }

    @Test
    void aDateOutsideTheLoopStartsAtTheLoop() {
        assertThat(clock.advance(LocalDate.of(1994, 5, 12), 0, PlaybackSpeed.WEEK, RANGE, true))
                .contains(FIRST);
    }
}
