package org.controlatlas.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.controlatlas.app.state.AtlasState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TickerTest {
    private final AtlasState state = new AtlasState();
    private final Ticker ticker = new Ticker(state.open(), state.time());

    @BeforeEach
    void open() {
        state.open(new DatedAtlas()
                .zone("a", "2020-10-04", "2020-11-20")
                .zone("b", "2020-10-17")
                .event("ceasefire", "2020-10-10")
                .atlas());
        at("2020-09-27");
    }

    private void at(String day) {
        state.time().dateProperty().set(LocalDate.parse(day));
    }

    private List<String> passed() {
        return ticker.passed().stream().map(entry -> entry.date().toString()).toList();
    }

    @Test
    void everythingPassedGoingForwardIsKeptInOrder() {
        at("2020-10-05");
        at("2020-10-17");
        at("2020-12-01");

        assertThat(passed()).containsExactly("2020-10-04", "2020-10-10", "2020-10-17", "2020-11-20");
    }

    @Test
    void goingBackAddsNothing() {
        at("2020-12-01");
        int before = passed().size();
        at("2020-10-01");

        assertThat(passed()).hasSize(before);
    }

    @Test
    void aJumpOverYearsIsNotTold() {
        at("1992-01-01");
        at("2020-12-01");

        assertThat(passed()).isEmpty();
    }

    @Test
    void theCurrentEntriesAreThoseOfTheLatestDayWithAny() {
        at("2020-10-16");

        assertThat(ticker.currentProperty().get())
                .extracting(ChangeEntry::date)
                .containsExactly(LocalDate.of(2020, 10, 10));
        at("2020-10-17");
        assertThat(ticker.currentProperty().get())
                .extracting(ChangeEntry::date)
                .containsExactly(LocalDate.of(2020, 10, 17));
    }

    @Test
    void beforeTheFirstEntryThereIsNone() {
        at("1988-01-01");

        assertThat(ticker.currentProperty().get()).isEmpty();
    }

    @Test
    void anotherDataSetForgetsWhatWasPassed() {
        at("2020-12-01");
        state.open(new DatedAtlas().zone("c").atlas());

        assertThat(passed()).isEmpty();
    }
}
