package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;

/** The window without a mouse, on the real data. */
class KeyboardScenarioTest extends WindowScenario {
    @Test
    void tabReachesEveryControlThatTakesTheFocus() {
        everything();
        atlas.robot.interact(() -> atlas.map().requestFocus());
        Set<Node> reached = new LinkedHashSet<>();
        Node first = owner();
        for (int i = 0; i < 200; i++) {
            reached.add(owner());
            atlas.robot.push(KeyCode.TAB);
            if (owner() == first && i > 0) {
                break;
            }
        }
        List<Node> wanted = AtlasWindow.get(() -> ShownTexts.nodes().stream()
                .filter(node -> node.getScene() == atlas.window.scene())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .toList());

        assertThat(wanted).hasSizeGreaterThan(15);
        assertThat(reached).containsAll(wanted);
    }

    @Test
    void theWholeWorkIsDoneByKeys() {
        atlas.robot.interact(() -> atlas.map().requestFocus());
        // A place by its Armenian name.
        atlas.keys(KeyCode.CONTROL, KeyCode.F);
        atlas.write("Արծվաշեն");
        atlas.until("something is found", () -> atlas.isShown("#search-results"));
        atlas.keys(KeyCode.ENTER);
        atlas.until("it is selected", () -> "artsvashen"
                .equals(atlas.state().selection().zoneIdProperty().get()));
        // A date, then its changes.
        atlas.keys(KeyCode.CONTROL, KeyCode.D);
        atlas.write("1992-08-08");
        atlas.keys(KeyCode.ENTER);
        assertThat(atlas.text("#statusController")).isEqualTo("Azerbaijan");
        atlas.keys(KeyCode.LEFT);
        assertThat(atlas.date()).isEqualTo(LocalDate.of(1992, 8, 7));
        assertThat(atlas.text("#statusController")).isEqualTo("Armenia");
        atlas.keys(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        assertThat(atlas.date()).isEqualTo(LocalDate.of(1992, 8, 8));
        atlas.keys(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(atlas.date()).isEqualTo(LocalDate.of(1992, 9, 8));
        atlas.keys(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(atlas.date()).isEqualTo(LocalDate.of(1993, 9, 8));
        atlas.keys(KeyCode.END);
        assertThat(atlas.date()).isEqualTo(AtlasWindow.bundled().info().lastDay());
        // The map.
        atlas.robot.interact(() -> atlas.map().requestFocus());
        double zoom = atlas.state().map().viewportProperty().get().zoom();
        atlas.keys(KeyCode.PLUS);
        assertThat(atlas.state().map().viewportProperty().get().zoom()).isGreaterThan(zoom);
        double lon = atlas.state().map().viewportProperty().get().centerLon();
        atlas.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(atlas.state().map().viewportProperty().get().centerLon()).isGreaterThan(lon);
        atlas.keys(KeyCode.DIGIT0);
        atlas.keys(KeyCode.ESCAPE);
        assertThat(atlas.state().selection().zoneIdProperty().get()).isNull();
        atlas.keys(KeyCode.ENTER);
        assertThat(atlas.state().selection().zoneIdProperty().get()).isNotNull();
        // Time nearer and all of it again.
        atlas.keys(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(atlas.state().time().visibleTimeProperty().get().length())
                .isLessThan(atlas.state().open().coverage().length());
        atlas.keys(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(atlas.state().time().visibleTimeProperty().get())
                .isEqualTo(atlas.state().open().coverage());
        // The panel, away and back.
        atlas.keys(KeyCode.F4);
        assertThat(atlas.isShown("#statusPanel")).isFalse();
        atlas.keys(KeyCode.F4);
        assertThat(atlas.isShown("#statusPanel")).isTrue();
    }

    @Test
    void theLanguageIsChosenByKeysFromItsMenu() {
        atlas.robot.interact(() -> atlas.robot.lookup("#language").query().requestFocus());
        atlas.keys(KeyCode.SPACE);
        atlas.until(
                "the menu is open",
                () -> atlas.robot.lookup("#language-az").tryQuery().isPresent());
        atlas.keys(KeyCode.DOWN);
        atlas.keys(KeyCode.DOWN);
        atlas.keys(KeyCode.ENTER);

        assertThat(atlas.state().settings().language()).isNotEqualTo(Language.EN);
    }

    @Test
    void helpAndExportOpenByKeysAndCloseByEscape() {
        for (List<KeyCode> keys : List.of(List.of(KeyCode.F1), List.of(KeyCode.CONTROL, KeyCode.E))) {
            atlas.keys(keys.toArray(KeyCode[]::new));
            atlas.until(
                    "a dialog is open",
                    () -> atlas.robot.lookup(".dialog-pane").tryQuery().isPresent());
            atlas.keys(KeyCode.ESCAPE);
            atlas.until(
                    "it is closed",
                    () -> atlas.robot.lookup(".dialog-pane").tryQuery().isEmpty());
        }
    }

    /** A zone of which there is much to say, on a day on which there is. */
    private static void everything() {
        atlas.robot.interact(() -> {
            atlas.state().selection().zoneIdProperty().set("karki");
            atlas.state().time().dateProperty().set(LocalDate.of(2020, 11, 25));
        });
        atlas.settle();
    }

    private static Node owner() {
        return AtlasWindow.get(() -> atlas.window.scene().getFocusOwner());
    }
}
