package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeoutException;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.timeline.DatedAtlas;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class NavigationHistoryTest {
    private static final LocalDate A = LocalDate.of(1992, 5, 9);
    private static final LocalDate B = LocalDate.of(1994, 5, 12);
    private static final LocalDate C = LocalDate.of(2020, 11, 25);

    private final FxRobot robot = new FxRobot();
    private AtlasState state;
    private NavigationHistory history;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        robot.interact(() -> {
            state = new AtlasState();
            history = new NavigationHistory(state.open(), state.time(), state.map(), state.selection(), state.view());
            state.open(new DatedAtlas().zone("a", "1992-05-09").atlas());
        });
    }

    private void visit(LocalDate... days) {
        for (LocalDate day : days) {
            robot.interact(() -> {
                state.time().dateProperty().set(day);
                history.record();
            });
        }
    }

    @Test
    void backAndForwardLeadThroughThePlacesInOrder() {
        visit(A, B, C);
        robot.interact(() -> {
            history.back();
            history.back();
        });
        LocalDate back = state.time().date();
        robot.interact(history::forward);

        assertThat(back).isEqualTo(A);
        assertThat(state.time().date()).isEqualTo(B);
    }

    @Test
    void aNewPlaceEndsWhatWasAhead() {
        visit(A, B);
        robot.interact(history::back);
        visit(C);

        assertThat(history.canGoForwardProperty().get()).isFalse();
        robot.interact(history::back);
        assertThat(state.time().date()).isEqualTo(A);
    }

    @Test
    void aPlaceNotYetKeptIsKeptBeforeGoingBack() {
        visit(A);
        robot.interact(() -> {
            state.time().dateProperty().set(C);
            history.back();
        });
        LocalDate back = state.time().date();
        robot.interact(history::forward);

        assertThat(back).isEqualTo(A);
        assertThat(state.time().date()).isEqualTo(C);
    }

    @Test
    void theSamePlaceCountsOnce() {
        visit(A, B, B, B);
        robot.interact(history::back);

        assertThat(state.time().date()).isEqualTo(A);
    }

    @Test
    void whatIsPlayedIsNoPlace() {
        visit(A);
        robot.interact(() -> {
            state.time().playingProperty().set(true);
            state.time().dateProperty().set(B);
            history.record();
            state.time().dateProperty().set(C);
            state.time().playingProperty().set(false);
            history.record();
            history.back();
        });

        assertThat(state.time().date()).isEqualTo(A);
    }

    @Test
    void languageStaysWhenGoingBack() {
        visit(A);
        robot.interact(() -> state.settings().languageProperty().set(Language.HY));
        visit(B);
        robot.interact(history::back);

        assertThat(state.time().date()).isEqualTo(A);
        assertThat(state.settings().language()).isEqualTo(Language.HY);
    }

    @Test
    void anotherDataSetBeginsAnew() {
        visit(A, B);
        robot.interact(() -> state.open(new DatedAtlas().zone("b").atlas()));

        assertThat(history.canGoBackProperty().get()).isFalse();
        assertThat(history.canGoForwardProperty().get()).isFalse();
    }
}
