package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.model.ValidTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeTravelTest {
    private final AtlasState state = new AtlasState();
    private final TimeTravel travel = new TimeTravel(state.open(), state.time(), state.map(), state.selection());

    @BeforeEach
    void open() {
        // Zones lie side by side from 44° east, each a degree wide.
        state.open(new DatedAtlas()
                .zone("west", "1992-05-09", "2020-11-25")
                .zone("east", "1993-04-03")
                .atlas());
    }

    private void at(String day) {
        state.time().dateProperty().set(LocalDate.parse(day));
    }

    @Test
    void aMonthAfterTheThirtyFirstIsTheMonthsLastDay() {
        at("1992-01-31");
        travel.step(Period.ofMonths(1), true);

        assertThat(state.time().date()).isEqualTo("1992-02-29");
    }

    @Test
    void stepsStopAtTheEndsOfTheData() {
        travel.first();
        travel.step(Period.ofDays(1), false);
        LocalDate first = state.time().date();
        travel.last();
        travel.step(Period.ofYears(1), true);

        assertThat(first).isEqualTo(DatedAtlas.START);
        assertThat(state.time().date()).isEqualTo(DatedAtlas.LAST);
    }

    @Test
    void theNextChangeAnywhereIsOfAnyZone() {
        at("1992-06-01");
        travel.change(true);

        assertThat(state.time().date()).isEqualTo("1993-04-03");
    }

    @Test
    void theNextChangeOfTheSelectionPassesOverTheOthers() {
        at("1992-06-01");
        state.selection().zoneIdProperty().set("west");
        travel.change(true, ChangeScope.SELECTION);

        assertThat(state.time().date()).isEqualTo("2020-11-25");
    }

    @Test
    void withNothingSelectedThereIsNoNextChangeOfTheSelection() {
        at("1992-06-01");
        travel.change(true, ChangeScope.SELECTION);

        assertThat(state.time().date()).isEqualTo("1992-06-01");
    }

    @Test
    void theNextChangeInViewPassesOverWhatIsOutOfSight() {
        at("1992-06-01");
        state.map()
                .viewportProperty()
                .set(state.map().viewportProperty().get().withCenter(44.3, 39.5).withZoom(11));
        travel.change(true, ChangeScope.IN_VIEW);

        assertThat(state.time().date()).isEqualTo("2020-11-25");
    }

    @Test
    void afterTheLastChangeTheDateStays() {
        at("2021-01-01");
        travel.change(true);

        assertThat(state.time().date()).isEqualTo("2021-01-01");
    }

    @Test
    void theFirstDayIsNotReachedAsAChange() {
        at("1992-05-09");
        travel.change(false);

        assertThat(state.time().date()).isAfterOrEqualTo(DatedAtlas.START);
    }

    @Test
    void everyMoveStopsPlayback() {
        at("1992-06-01");
        state.time().playingProperty().set(true);
        travel.step(Period.ofDays(1), true);

        assertThat(state.time().playingProperty().get()).isFalse();
    }

    @Test
    void theThumbDoesNotLeaveTheBandWhileTimeIsZoomed() {
        state.time().trueTimeProperty().set(true);
        at("1992-06-01");
        travel.show(ValidTime.of(LocalDate.of(1992, 5, 1), LocalDate.of(1992, 7, 1)));
        travel.goTo(LocalDate.of(2020, 11, 25));

        assertThat(state.time()
                        .visibleTimeProperty()
                        .get()
                        .contains(state.time().date().toEpochDay()))
                .isTrue();
        assertThat(state.time().visibleTimeProperty().get().length()).isLessThan(100);
    }

    @Test
    void zoomingTimeKeepsTheDateInItsPlace() {
        state.time().trueTimeProperty().set(true);
        at("2000-01-01");
        double before = place();
        travel.zoom(0.25);

        assertThat(place()).isEqualTo(before, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(state.time().visibleTimeProperty().get().length())
                .isEqualTo(state.open().coverage().length() / 4, org.assertj.core.api.Assertions.within(1e-6));
    }

    private double place() {
        TimeRange shown = state.time().visibleTimeProperty().get();
        return (state.time().date().toEpochDay() - shown.start()) / shown.length();
    }

    @Test
    void aLoopIsMarkedFromEitherEnd() {
        at("1992-05-09");
        travel.markLoop(true);
        at("1994-05-12");
        travel.markLoop(false);

        assertThat(state.time().loopRangeProperty().get())
                .isEqualTo(ValidTime.of(LocalDate.of(1992, 5, 9), LocalDate.of(1994, 5, 13)));
    }

    @Test
    void anEndBeforeTheBeginningMakesALoopOfThatDay() {
        at("1994-05-12");
        travel.markLoop(true);
        at("1992-05-09");
        travel.markLoop(false);

        assertThat(state.time().loopRangeProperty().get())
                .isEqualTo(ValidTime.of(LocalDate.of(1992, 5, 9), LocalDate.of(1992, 5, 10)));
    }
}
