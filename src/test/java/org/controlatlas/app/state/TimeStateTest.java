package org.controlatlas.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.controlatlas.app.timeline.DatedAtlas;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapPainter;
import org.junit.jupiter.api.Test;

class TimeStateTest {
    private static final LocalDate FIRST = DatedAtlas.START;
    private static final LocalDate LAST = DatedAtlas.LAST;

    private final OpenAtlas open = new OpenAtlas();
    private final TimeState time = new TimeState(open);

    private void open() {
        open.prepare(new MapPainter(new DatedAtlas().zone("west").atlas()));
        open.announce();
    }

    @Test
    void beforeThereIsAnAtlasAnyDayWillDo() {
        time.dateProperty().set(LocalDate.of(1900, 1, 1));

        assertThat(time.date()).isEqualTo(LocalDate.of(1900, 1, 1));
    }

    @Test
    void aDayBeforeTheCoverageBecomesItsFirst() {
        open();
        time.dateProperty().set(FIRST.minusYears(3));

        assertThat(time.date()).isEqualTo(FIRST);
    }

    @Test
    void aDayAfterTheCoverageBecomesItsLast() {
        open();
        time.dateProperty().set(LAST.plusDays(1));

        assertThat(time.date()).isEqualTo(LAST);
    }

    @Test
    void whoPeeksSeesTheDayBeforeAndTheSliderStays() {
        open();
        time.dateProperty().set(LocalDate.of(2005, 3, 1));
        time.peekingProperty().set(true);

        assertThat(time.shownDateProperty().get()).isEqualTo(LocalDate.of(2005, 2, 28));
        assertThat(time.date()).isEqualTo(LocalDate.of(2005, 3, 1));
    }

    @Test
    void onTheFirstDayThereIsNothingBeforeToPeekAt() {
        open();
        time.dateProperty().set(FIRST);
        time.peekingProperty().set(true);

        assertThat(time.shownDateProperty().get()).isEqualTo(FIRST);
    }

    @Test
    void atRestNothingPlaysAndNothingLoops() {
        time.playingProperty().set(true);
        time.loopRangeProperty().set(ValidTime.of(LocalDate.of(2001, 1, 1), LocalDate.of(2002, 1, 1)));
        time.rest();

        assertThat(time.playingProperty().get()).isFalse();
        assertThat(time.loopRangeProperty().get()).isNull();
    }

    @Test
    void theWholeCoverageReachesToTheEndOfTheLastDay() {
        open();
        time.showCoverage(LAST);

        assertThat(time.visibleTimeProperty().get())
                .isEqualTo(new TimeRange(FIRST.toEpochDay(), LAST.toEpochDay() + 1));
    }
}
