package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.controlatlas.app.state.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever walks the window by Tab sees where they are, and the keys work wherever that is. */
class FocusScenarioTest extends WindowScenario {
    private static final int MOST_STEPS = 90;
    /** Pixels that differ at least where the focus is. */
    private static final int SEEN = 24;

    private static WritableImage picture() {
        return AtlasWindow.get(() -> atlas.window.scene().snapshot(null));
    }

    private static Node owner() {
        return AtlasWindow.get(() -> atlas.window.scene().getFocusOwner());
    }

    private static Bounds bounds(Node node) {
        return AtlasWindow.get(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static int differing(Bounds bounds, WritableImage one, WritableImage other) {
        int differing = 0;
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        int right = (int) Math.min(one.getWidth(), bounds.getMaxX() + 4);
        int bottom = (int) Math.min(one.getHeight(), bounds.getMaxY() + 4);
        for (int y = (int) Math.max(0, bounds.getMinY() - 4); y < bottom; y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - 4); x < right; x++) {
                differing += first.getArgb(x, y) == second.getArgb(x, y) ? 0 : 1;
            }
        }
        return differing;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass();
    }

    /** Walks by Tab until the walk begins anew; tells the stops that look the same with the focus and without. */
    private static List<String> unseen() {
        Set<Node> visited = new LinkedHashSet<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < MOST_STEPS; i++) {
            atlas.keys(KeyCode.TAB);
            Node node = owner();
            if (!visited.add(node)) {
                break;
            }
            Bounds bounds = bounds(node);
            WritableImage with = picture();
            atlas.robot.interact(() -> atlas.window.scene().getRoot().requestFocus());
            if (differing(bounds, with, picture()) < SEEN) {
                unseen.add(name(node));
            }
            atlas.robot.interact(node::requestFocus);
        }
        assertThat(visited).hasSizeGreaterThan(18);
        return unseen;
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void eachStopOfTheTabKeyLooksDifferentWithTheFocus(ThemeChoice theme) {
        atlas.robot.interact(
                () -> atlas.state().settings().themeChoiceProperty().set(theme));
        atlas.settle();
        assertThat(unseen()).isEmpty();
    }

    @Test
    void soDoesEachStopInTheStatusOfAZone() {
        atlas.robot.interact(() -> {
            atlas.state().selection().zoneIdProperty().set("karki");
            atlas.state().time().dateProperty().set(LocalDate.of(2020, 11, 25));
        });
        atlas.settle();
        assertThat(unseen()).isEmpty();
    }

    @Test
    void plusMinusAndZeroAreTheMapsWhereverTheFocusIs() {
        for (String place : List.of("#timeline", "#map", "#play")) {
            atlas.robot.interact(() -> atlas.robot.lookup(place).query().requestFocus());
            double zoom = zoom();
            atlas.keys(KeyCode.EQUALS);
            atlas.settle();
            assertThat(zoom()).as("+ from " + place).isGreaterThan(zoom);
            atlas.keys(KeyCode.MINUS);
            atlas.settle();
            assertThat(zoom()).as("- from " + place).isCloseTo(zoom, org.assertj.core.api.Assertions.within(1e-6));
            atlas.keys(KeyCode.EQUALS);
            atlas.keys(KeyCode.DIGIT0);
            atlas.settle();
            assertThat(zoom()).as("0 from " + place).isCloseTo(zoom, org.assertj.core.api.Assertions.within(1e-6));
        }
    }

    @Test
    void theMapsMenuOpensByItsKeysWhereverTheFocusIsAndEscapeClosesIt() {
        for (String place : List.of("#timeline", "#map", "#play")) {
            atlas.robot.interact(() -> atlas.robot.lookup(place).query().requestFocus());
            atlas.keys(KeyCode.SHIFT, KeyCode.F10);
            assertThat(windows()).as("from " + place).isGreaterThan(1);
            atlas.keys(KeyCode.ESCAPE);
            assertThat(windows()).as("from " + place).isEqualTo(1);
        }
    }

    @Test
    void presentingTakesTheWholeScreenWithLargerTypeAndEndsByItsKeyOrEscape() {
        for (KeyCode end : List.of(KeyCode.F11, KeyCode.ESCAPE)) {
            double before = sizeOfDate();
            atlas.keys(KeyCode.F11);
            atlas.settle();
            assertThat(atlas.stage.isFullScreen()).isTrue();
            assertThat(sizeOfDate()).isGreaterThan(before * 1.3);
            assertThat(atlas.isShown("#search")).isFalse();
            atlas.keys(end);
            atlas.settle();
            assertThat(atlas.stage.isFullScreen()).isFalse();
            assertThat(sizeOfDate()).isEqualTo(before);
            assertThat(atlas.isShown("#search")).isTrue();
            assertThat(atlas.isShown("#statusPanel")).isTrue();
        }
    }

    @Test
    void theWindowHasAnIcon() {
        atlas.settle();
        assertThat(AtlasWindow.get(() -> atlas.stage.getIcons().size())).isEqualTo(5);
    }

    private static int windows() {
        return AtlasWindow.get(() -> (int) javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.Window::isShowing)
                .count());
    }

    private static double zoom() {
        return AtlasWindow.get(
                () -> atlas.state().map().viewportProperty().get().zoom());
    }

    /** Height of the large date on the screen. */
    private static double sizeOfDate() {
        Region date = (Region) atlas.robot.lookup("#date").query();
        return AtlasWindow.get(() -> date.localToScene(date.getLayoutBounds()).getHeight());
    }
}
