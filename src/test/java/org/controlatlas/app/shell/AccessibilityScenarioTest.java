package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
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
    /**
     * What is shown in all parts of the window in a language.
     *
     * @param before the texts of the window in English, before the language was chosen
     * @param nameless by part: controls without an accessible name
     * @param english texts that are still those of the English words, with where they stand
     */
    private record Walk(
            Set<String> before, Set<String> texts, Map<String, List<String>> nameless, Map<String, String> english) {}

    /** A walk takes long and serves several tests. */
    private static final Map<Language, Walk> WALKS = new EnumMap<>(Language.class);

    private static Walk walk(Language language) {
        return WALKS.computeIfAbsent(language, chosen -> {
            everything();
            Set<String> before = AtlasWindow.get(ShownTexts::all);
            speak(chosen);
            Walk walk = new Walk(before, new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
            // After a layout: a control names itself only once it has been styled.
            EveryPart.of(
                    atlas,
                    part -> atlas.look(() -> {
                        walk.nameless.put(part, ShownTexts.withoutName());
                        Set<String> texts = ShownTexts.all();
                        walk.texts.addAll(texts);
                        ShownTexts.english(texts, chosen)
                                .forEach((text, key) -> walk.english.put(text, key + " in " + part));
                    }));
            walk.nameless.values().removeIf(List::isEmpty);
            return walk;
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyControlOfWindowPopupsAndDialogsHasAnAccessibleName(Language language) {
        assertThat(walk(language).nameless()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void aSwitchOfTheLanguageLeavesNoEnglishBehind(Language language) {
        Walk walk = walk(language);

        assertThat(ShownTexts.english(walk.before(), language)).hasSizeGreaterThan(20);
        assertThat(walk.texts()).hasSizeGreaterThan(60);
        assertThat(walk.english()).isEmpty();
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
