package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.atlas.StoryReader;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.model.Language;
import org.controlatlas.model.Story;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story is written view by view, told at once, and made into files. */
class StoryOfOnesOwnScenarioTest extends WindowScenario {
    @TempDir
    Path folder;

    private void add(String headline, String words, String question) {
        int before = count();
        atlas.robot.interact(() -> atlas.window.addToStory());
        atlas.until(
                "the dialog",
                () -> atlas.robot.lookup("#story-new-headline").tryQuery().isPresent());
        Node button = atlas.robot.lookup("#story-new-add").query();
        assertThat(button.isDisabled()).isTrue();
        write("#story-new-headline", headline);
        assertThat(button.isDisabled()).isTrue();
        write("#story-new-words", words);
        write("#story-new-question", question);
        assertThat(button.isDisabled()).isFalse();
        atlas.robot.interact(() -> ((javafx.scene.control.Button) button).fire());
        atlas.until("the step is told", () -> count() == before + 1);
        atlas.settle();
    }

    private int count() {
        Path file = folder.resolve("mine.en.md");
        try {
            return Files.exists(file) ? StoryReader.read(file).steps().size() : 0;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String field, String text) {
        atlas.robot.interact(() -> ((TextInputControl) atlas.robot.lookup(field).query()).setText(text));
    }

    @Test
    void viewsAreAddedToAFileWhichTellsThemAgain() throws Exception {
        atlas.window.storyParts().setChooser(chooser -> Optional.of(folder.resolve("mine")));
        LocalDate day = LocalDate.of(2020, 11, 26);
        atlas.robot.interact(() -> {
            atlas.state().time().dateProperty().set(day);
            atlas.state().map().setLayerVisible(MapLayerKind.TRANSPORT, true);
            atlas.state().map().setLayerVisible(MapLayerKind.EVENTS, false);
        });
        atlas.settle();
        add("First: # one", "Some words.\n## More\n\ndate: of nothing", "");
        CompareState compare = atlas.state().time().compare();
        atlas.robot.interact(() -> {
            atlas.state().map().setLayerVisible(MapLayerKind.TRANSPORT, false);
            atlas.state().map().setLayerVisible(MapLayerKind.EVENTS, true);
            atlas.state().time().dateProperty().set(LocalDate.of(1994, 5, 12));
            compare.dateProperty().set(day);
            compare.modeProperty().set(CompareMode.SWIPE);
        });
        atlas.settle();
        add("Second", "More words.", "Why?");

        Story story = StoryReader.read(folder.resolve("mine.en.md"));
        Story.Step first = story.steps().get(0);
        assertThat(first.headline().in(Language.EN)).isEqualTo("First: # one");
        assertThat(first.text().in(Language.EN)).isEqualTo("Some words.\n## More\n\ndate: of nothing");
        assertThat(first.frame().date()).isEqualTo(day);
        assertThat(first.frame().before()).isEmpty();
        assertThat(first.frame().layers().split(",")).containsExactlyInAnyOrder("+transport", "-events");
        assertThat(first.frame().bounds()).isPresent();
        Story.Step second = story.steps().get(1);
        assertThat(second.frame().date()).isEqualTo(day);
        assertThat(second.frame().before()).contains(LocalDate.of(1994, 5, 12));
        assertThat(second.frame().layers()).isEmpty();
        assertThat(second.question().in(Language.EN)).isEqualTo("Why?");

        atlas.window.storyParts().setChooser(chooser -> Optional.of(folder.resolve("mine.en.md")));
        atlas.robot.interact(() -> atlas.window.openStory());
        atlas.until("the story is told", () -> atlas.isShown("#storyPanel"));
        atlas.until("its first step", () -> atlas.text("#story-headline").equals("First: # one"));
        atlas.settle();
        assertThat(atlas.date()).isEqualTo(day);
        assertThat(atlas.state().map().layersProperty().get())
                .contains(MapLayerKind.TRANSPORT)
                .doesNotContain(MapLayerKind.EVENTS);
    }

    @Test
    void thePanelOffersTheStoryAsAHandout() {
        atlas.until("the story is found", () -> atlas.isShown("#story"));
        atlas.robot.clickOn("#story");
        atlas.until("the panel", () -> atlas.isShown("#story-export"));
        atlas.robot.clickOn("#story-export");
        atlas.until(
                "the dialog",
                () -> atlas.robot.lookup("#export-layout").tryQuery().isPresent());
        ChoiceBox<?> layout = atlas.robot.lookup("#export-layout").queryAs(ChoiceBox.class);
        assertThat((Object) layout.getValue()).isEqualTo(ExportLayout.STORY);
        atlas.keys(KeyCode.ESCAPE);
    }
}
