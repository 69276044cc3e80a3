package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.model.Language;
import org.controlatlas.model.Story;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.Test;

/** The story is told on the map, as a reader follows it. */
class StoryScenarioTest extends WindowScenario {
    private void begin() {
        atlas.until("the story is found", () -> atlas.isShown("#story"));
        if (!atlas.isShown("#storyPanel")) {
            atlas.robot.clickOn("#story");
        }
        atlas.until("the story is told", () -> atlas.isShown("#storyPanel"));
        // The window of the scenarios goes on where the one before has left the story.
        while (!atlas.text("#story-place").startsWith("Step 1 ")) {
            atlas.robot.clickOn("#story-back");
        }
        atlas.settle();
    }

    @Test
    void eachStepTakesDateAndMapToWhatItTells() {
        begin();
        List<LocalDate> dates = new ArrayList<>();
        List<String> headlines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            dates.add(atlas.date());
            headlines.add(atlas.text("#story-headline"));
            atlas.robot.clickOn("#story-next");
            atlas.settle();
        }
        assertThat(dates)
                .containsExactly(
                        LocalDate.of(1988, 2, 20),
                        LocalDate.of(1992, 5, 18),
                        LocalDate.of(1994, 5, 12),
                        LocalDate.of(2016, 4, 5),
                        LocalDate.of(2020, 12, 1),
                        LocalDate.of(2023, 4, 23),
                        LocalDate.of(2023, 10, 15),
                        LocalDate.of(2024, 5, 24));
        assertThat(headlines).doesNotHaveDuplicates();
        assertThat(atlas.text("#story-place")).isEqualTo("Step 8 of 8");
        assertThat(atlas.state().map().viewportProperty().get().lonLatBounds().contains(45.0, 41.1))
                .isTrue();
    }

    @Test
    void theStepBeforeIsReachedAndEscapeEndsIt() {
        begin();
        atlas.robot.clickOn("#story-next");
        atlas.settle();
        atlas.robot.clickOn("#story-back");
        atlas.settle();
        assertThat(atlas.date()).isEqualTo(LocalDate.of(1988, 2, 20));
        atlas.keys(KeyCode.ESCAPE);
        assertThat(atlas.isShown("#storyPanel")).isFalse();
    }

    @Test
    void aStepShowsTheLayersThatItNamesAndTheNextOneTheUsualOnes() {
        begin();
        Story story = atlas.state().open().atlas().stories().list().get(0);
        for (Story.Step step : story.steps()) {
            boolean transport = step.frame().layers().equals("+transport");
            assertThat(atlas.state().map().layersProperty().get().contains(MapLayerKind.TRANSPORT))
                    .as(step.headline().in(Language.EN))
                    .isEqualTo(transport);
            atlas.robot.clickOn("#story-next");
            atlas.settle();
        }
        assertThat(story.steps()).anyMatch(step -> step.frame().layers().equals("+transport"));
    }

    @Test
    void aStepIsComparedWithTheDayThatItNamesAndTheNextOneWithNone() {
        begin();
        Story story = atlas.state().open().atlas().stories().list().get(0);
        CompareState compare = atlas.state().time().compare();
        for (Story.Step step : story.steps()) {
            assertThat(compare.mode().map(mode -> compare.dateProperty().get()))
                    .as(step.headline().in(Language.EN))
                    .isEqualTo(step.frame().before());
            atlas.robot.clickOn("#story-next");
            atlas.settle();
        }
        assertThat(story.steps()).anyMatch(step -> step.frame().before().isPresent());
    }

    @Test
    void aKeyTellsAndEndsIt() {
        begin();
        atlas.keys(KeyCode.F9);
        assertThat(atlas.isShown("#storyPanel")).isFalse();
        atlas.keys(KeyCode.F9);
        assertThat(atlas.isShown("#storyPanel")).isTrue();
    }

    @Test
    void theAgreementTakesItsPlace() {
        begin();
        atlas.robot.clickOn("#agreement");
        atlas.settle();
        assertThat(atlas.isShown("#storyPanel")).isFalse();
        assertThat(atlas.isShown("#agreementPanel")).isTrue();
    }
}
