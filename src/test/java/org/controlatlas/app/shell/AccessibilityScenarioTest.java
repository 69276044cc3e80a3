package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window without eyes and without English, on the real data. */
class AccessibilityScenarioTest extends WindowScenario {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyControlOfWindowPopupsAndDialogsHasAnAccessibleName(Language language) {
        everything();
        Map<String, List<String>> nameless = new LinkedHashMap<>();
        speak(language);
        EveryPart.of(atlas, part -> nameless.put(part, AtlasWindow.get(ShownTexts::withoutName)));

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
        EveryPart.of(atlas, part -> {
            Set<String> texts = AtlasWindow.get(ShownTexts::all);
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

        assertThat(atlas.state().settings().language()).isEqualTo(Language.HY);
        assertThat(atlas.state().settings().themeProperty().get()).isEqualTo(Theme.DARK);
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
            atlas.state().selection().zoneIdProperty().set("karki");
            atlas.state().time().dateProperty().set(LocalDate.of(2020, 11, 25));
        });
        atlas.settle();
    }

    private static void speak(Language language) {
        atlas.robot.interact(() -> atlas.state().settings().languageProperty().set(language));
        atlas.settle();
    }

    private static int brightness(int argb) {
        return ((argb >> 16 & 0xFF) + (argb >> 8 & 0xFF) + (argb & 0xFF)) / 3;
    }
}
