package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what is drawn before there is a window is what the window wants: else it would be drawn in vain. */
class HeadStartTest {
    private PreferencesFile preferences;

    @BeforeEach
    void keepPreferences(@TempDir Path folder) {
        preferences = new PreferencesFile(folder.resolve("preferences.json"));
    }

    @ParameterizedTest
    @CsvSource({"1280, 820", "1100, 800", "1500, 950"})
    void thePictureBegunBeforeTheWindowIsTheOneThatTheWindowShowsFirst(double width, double height) throws Exception {
        keep(new Preferences.Window(0, 0, width, height, false), null, null, null);

        assertThat(begun(LaunchOptions.NONE)).isEqualTo(shown(LaunchOptions.NONE));
    }

    @ParameterizedTest
    @CsvSource({"1024, 700", "1280, 820", "1100, 800", "1500, 950", "1920, 1080"})
    void fromItsFirstLayoutOnTheMapHasTheSizeOfThePictureBegun(double width, double height) throws Exception {
        keep(new Preferences.Window(0, 0, width, height, false), null, null, null);
        HeadStart begun = HeadStart.on(BundledAtlas.locate(), LaunchOptions.NONE, preferences);
        begun.painter();
        MapViewport wanted = begun.firstPicture().viewport();

        try (AtlasWindow opened = AtlasWindow.start(LaunchOptions.NONE, preferences, Optional.of(begun))) {
            opened.settle();
            assertThat(opened.mapSizes()).containsExactly(new Dimension2D(wanted.width(), wanted.height()));
        }
    }

    @Test
    void withoutPreferencesThePictureBegunIsThatOfAWindowOfTheUsualSize() throws Exception {
        PictureSpec begun = begun(LaunchOptions.NONE);
        keep(null, null, null);

        assertThat(begun).isEqualTo(begun(LaunchOptions.NONE));
    }

    @Test
    void thePictureBegunIsThatOfTheLastSessionInItsLanguageThemeAndPlace() throws Exception {
        keep("hy", "dark", "control-atlas://view?date=1994-05-12&at=39.9,46.5&zoom=8.5");
        PictureSpec begun = begun(LaunchOptions.NONE);

        assertThat(begun).isEqualTo(shown(LaunchOptions.NONE));
        assertThat(begun.language()).isEqualTo(Language.HY);
        assertThat(begun.theme()).isEqualTo(Theme.DARK);
        assertThat(begun.date()).isEqualTo(LocalDate.of(1994, 5, 12));
    }

    @Test
    void thePictureBegunIsTheOneThatTheCommandLineAsksFor() throws Exception {
        keep(null, null, null);
        LaunchOptions options = new LaunchOptions(
                Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2001, 2, 3)), Optional.of(Language.AZ));
        PictureSpec begun = begun(options);

        assertThat(begun).isEqualTo(shown(options));
        assertThat(begun.date()).isEqualTo(LocalDate.of(2001, 2, 3));
        assertThat(begun.language()).isEqualTo(Language.AZ);
    }

    /** A window's usual size, whatever the screen of this machine is. */
    private void keep(String language, String theme, String view) throws IOException {
        keep(new Preferences.Window(0, 0, 1280, 820, false), language, theme, view);
    }

    private void keep(Preferences.Window window, String language, String theme, String view) throws IOException {
        preferences.write(KeptFromBefore.of(window, language, theme, true, true, null, null, view));
    }

    private PictureSpec begun(LaunchOptions options) throws Exception {
        return HeadStart.on(BundledAtlas.locate(), options, preferences).firstPicture();
    }

    private PictureSpec shown(LaunchOptions options) throws Exception {
        HeadStart begun = HeadStart.on(BundledAtlas.locate(), options, preferences);
        begun.painter();
        try (AtlasWindow opened = AtlasWindow.start(options, preferences, Optional.of(begun))) {
            opened.until(
                    "the atlas has been opened", () -> opened.state().open().atlas() != null);
            opened.settle();
            PictureSpec picture = AtlasWindow.get(() -> opened.state().picture().spec());
            return picture;
        }
    }
}
