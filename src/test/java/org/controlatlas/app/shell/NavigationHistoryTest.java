package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeoutException;
import org.controlatlas.app.state.AtlasViewModel;
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
    private AtlasViewModel model;
    private NavigationHistory history;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        robot.interact(() -> {
            model = new AtlasViewModel();
            history = new NavigationHistory(model);
            model.open(new DatedAtlas().zone("a", "1992-05-09").atlas());
        });
    }

    private void visit(LocalDate... days) {
        for (LocalDate day : days) {
            robot.interact(() -> {
                model.dateProperty().set(day);
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
        LocalDate back = model.date();
        robot.interact(history::forward);

        assertThat(back).isEqualTo(A);
        assertThat(model.date()).isEqualTo(B);
    }

    @Test
    void aNewPlaceEndsWhatWasAhead() {
        visit(A, B);
        robot.interact(history::back);
        visit(C);

        assertThat(history.canGoForwardProperty().get()).isFalse();
        robot.interact(history::back);
        assertThat(model.date()).isEqualTo(A);
    }

    @Test
    void aPlaceNotYetKeptIsKeptBeforeGoingBack() {
        visit(A);
        robot.interact(() -> {
            model.dateProperty().set(C);
            history.back();
        });
        LocalDate back = model.date();
        robot.interact(history::forward);

        assertThat(back).isEqualTo(A);
        assertThat(model.date()).isEqualTo(C);
    }

    @Test
    void theSamePlaceCountsOnce() {
        visit(A, B, B, B);
        robot.interact(history::back);

        assertThat(model.date()).isEqualTo(A);
    }

    @Test
    void whatIsPlayedIsNoPlace() {
        visit(A);
        robot.interact(() -> {
            model.playingProperty().set(true);
            model.dateProperty().set(B);
            history.record();
            model.dateProperty().set(C);
            model.playingProperty().set(false);
            history.record();
            history.back();
        });

        assertThat(model.date()).isEqualTo(A);
    }

    @Test
    void languageStaysWhenGoingBack() {
        visit(A);
        robot.interact(() -> model.languageProperty().set(Language.HY));
        visit(B);
        robot.interact(history::back);

        assertThat(model.date()).isEqualTo(A);
        assertThat(model.language()).isEqualTo(Language.HY);
    }

    @Test
    void anotherDataSetBeginsAnew() {
        visit(A, B);
        robot.interact(() -> model.open(new DatedAtlas().zone("b").atlas()));

        assertThat(history.canGoBackProperty().get()).isFalse();
        assertThat(history.canGoForwardProperty().get()).isFalse();
    }
}
