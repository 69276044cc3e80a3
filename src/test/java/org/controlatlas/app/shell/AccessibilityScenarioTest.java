package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlatlas.model.Language;
import org.controlatlas.render.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** The window without eyes and without English, on the real data. */
class AccessibilityScenarioTest extends WindowScenario {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyControlOfWindowPopupsAndDialogsHasAnAccessibleName(Language language) {
        everything();
        Map<String, List<String>> nameless = new LinkedHashMap<>();
        speak(language);
        inEveryPart(part -> nameless.put(part, ShownTexts.withoutName()));

        nameless.values().removeIf(List::isEmpty);
        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void aSwitchOfTheLanguageLeavesNoEnglishBehind(Language language) {
        everything();
        Set<String> before = AtlasWindow.get(ShownTexts::all);
        speak(language);
        Map<String, String> english = new LinkedHashMap<>();
        Set<String> after = new LinkedHashSet<>();
        inEveryPart(part -> {
            Set<String> texts = ShownTexts.all();
            after.addAll(texts);
            ShownTexts.english(texts, language).forEach((text, key) -> english.put(text, key + " in " + part));
        });

        assertThat(ShownTexts.english(before, language)).hasSizeGreaterThan(20);
        assertThat(after).hasSizeGreaterThan(60);
        assertThat(english).isEmpty();
    }

    @Test
    void armenianAndDarkAreChosenFromTheMenus() {
        atlas.choose("#language", "#language-hy");
        atlas.choose("#theme", "#theme-dark");
        atlas.settle();

        assertThat(atlas.model().language()).isEqualTo(Language.HY);
        assertThat(atlas.model().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(atlas.window.scene().getRoot().getStyleClass())
                .contains("dark")
                .doesNotContain("light");
        assertThat(atlas.text("#title"))
                .isEqualTo(AtlasWindow.bundled().info().title().in(Language.HY));
        assertThat(atlas.text("#date")).contains("2020").contains("սեպտեմբերի");
        // A dark map: what prevails over the open water and land about it is dark.
        assertThat(brightness(atlas.colourAt(45.35, 40.3))).isLessThan(110);
    }

    /** A zone of which there is much to say, on a day on which there is. */
    private static void everything() {
        atlas.robot.interact(() -> {
            atlas.model().selectedZoneIdProperty().set("karki");
            atlas.model().dateProperty().set(LocalDate.of(2020, 11, 25));
        });
        atlas.settle();
    }

    private static void speak(Language language) {
        atlas.robot.interact(() -> atlas.model().languageProperty().set(language));
        atlas.settle();
    }

    /** What is looked at in one part of the window at a time. */
    private interface Look {
        void at(String part);
    }

    /** The window itself, then each of its menus, popups and dialogs, open. */
    private static void inEveryPart(Look look) {
        look(look, "the window");
        List<String> menus = AtlasWindow.get(() -> ShownTexts.nodes().stream()
                .filter(MenuButton.class::isInstance)
                .map(Node::getId)
                .toList());
        for (String id : menus) {
            atlas.robot.interact(
                    () -> ((MenuButton) atlas.robot.lookup("#" + id).query()).show());
            look(look, "menu " + id);
            atlas.robot.interact(
                    () -> ((MenuButton) atlas.robot.lookup("#" + id).query()).hide());
        }
        atlas.robot.interact(() -> atlas.window.press("#chronicle-button"));
        atlas.until("the chronicle is open", () -> atlas.isShown("#chronicle"));
        AtlasWindow.get(() -> ((ListView<?>) atlas.robot.lookup("#chronicle").query())
                .getItems()
                .size());
        look(look, "chronicle");
        closeOthers();
        atlas.robot.interact(() -> atlas.window.press("#layers"));
        look(look, "layers");
        closeOthers();
        atlas.robot.interact(() -> {
            atlas.map().requestFocus();
            atlas.map()
                    .fireEvent(new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.CONTEXT_MENU, false, false, false, false));
        });
        look(look, "menu of the map");
        closeOthers();
        Node source = AtlasWindow.get(
                () -> atlas.robot.lookup(".source-link").queryAll().iterator().next());
        atlas.robot.interact(((javafx.scene.control.Hyperlink) source)::fire);
        look(look, "citation");
        closeOthers();
        atlas.robot.interact(() -> atlas.window.press("#agreement"));
        look(look, "agreement");
        atlas.robot.interact(() -> atlas.window.press("#agreement"));
        atlas.robot.interact(() -> atlas.model().selectedZoneIdProperty().set(null));
        look(look, "the panel while nothing is selected");
        atlas.robot.interact(() -> atlas.model().selectedZoneIdProperty().set("karki"));
        atlas.robot.interact(() -> atlas.window.help());
        look(look, "help");
        closeOthers();
        atlas.robot.interact(() -> atlas.window.export());
        look(look, "export");
        closeOthers();
        atlas.robot.interact(() -> ProblemDialog.of(atlas.model().messages(), atlas.stage, List.of("x"))
                .show());
        look(look, "problems");
        closeOthers();
    }

    private static void look(Look look, String part) {
        WaitForAsyncUtils.waitForFxEvents(2);
        atlas.robot.interact(() -> look.at(part));
    }

    private static void closeOthers() {
        atlas.robot.interact(() -> javafx.stage.Window.getWindows().stream()
                .filter(shown -> shown != atlas.stage)
                .collect(Collectors.toList())
                .forEach(javafx.stage.Window::hide));
    }

    private static int brightness(int argb) {
        return ((argb >> 16 & 0xFF) + (argb >> 8 & 0xFF) + (argb & 0xFF)) / 3;
    }
}
