package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlatlas.app.state.ThemeChoice;
import org.controlatlas.app.timeline.PlaybackSpeed;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;
import org.controlatlas.render.view.ViewState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is carried from one start of the program to the next, by link and by preferences, on the real data. */
class SessionScenarioTest {
    /** Side of the squares whose mean colours are compared: the link's rounding moves an edge by less than a pixel. */
    private static final int SQUARE = 8;
    /** Of 255: what one does not see in a mean colour. */
    private static final int UNSEEN = 16;

    @TempDir
    private Path folder;

    @Test
    void aLinkCopiedAndOpenedAfterARestartGivesTheSamePicture() {
        String link;
        WritableImage picture;
        ViewState state;
        try (AtlasWindow atlas = AtlasWindow.open(LaunchOptions.NONE, folder.resolve("first.json"))) {
            atlas.robot.interact(() -> {
                atlas.state().settings().languageProperty().set(Language.HY);
                atlas.state().settings().themeChoiceProperty().set(ThemeChoice.DARK);
                atlas.map().requestFocus();
            });
            atlas.at(LocalDate.of(2020, 11, 20));
            atlas.wheel(atlas.map(), atlas.over(46.04, 40.11), 3);
            atlas.robot.clickOn(atlas.over(46.04, 40.11), MouseButton.PRIMARY);
            atlas.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            atlas.robot.interact(() -> atlas.window.notices().hide());
            link = AtlasWindow.get(() -> Clipboard.getSystemClipboard().getString());
            picture = quietPicture(atlas);
            state = AtlasWindow.get(() -> atlas.state().view().current());
        }
        LaunchOptions linked =
                new LaunchOptions(Optional.empty(), Optional.of(link), Optional.empty(), Optional.empty());
        try (AtlasWindow again = AtlasWindow.open(linked, folder.resolve("second.json"))) {
            WritableImage samePicture = quietPicture(again);

            assertThat(link).startsWith("control-atlas://view?").contains("zone=");
            assertThat(AtlasWindow.get(() -> again.window.links().link())).isEqualTo(link);
            assertThat(again.state().view().current().date()).isEqualTo(state.date());
            assertThat(again.state().view().current().theme()).isEqualTo(Theme.DARK);
            assertThat(partDifferent(picture, samePicture)).isLessThan(0.01);

            // And so that the comparison means something: another day is another picture.
            again.at(LocalDate.of(2020, 12, 10));
            assertThat(partDifferent(picture, quietPicture(again))).isGreaterThan(0.05);
        }
    }

    @Test
    void aLinkFromTheClipboardIsOpenedByKeysAndAWrongOneIsSaid() {
        try (AtlasWindow atlas = AtlasWindow.open(LaunchOptions.NONE, folder.resolve("preferences.json"))) {
            atlas.robot.interact(() -> atlas.map().requestFocus());
            copy("control-atlas://view?date=1993-04-03&at=46.04,40.11&zoom=9.5&zone=karki&lang=en&theme=light");
            atlas.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            LocalDate opened = atlas.date();
            String selected = atlas.state().selection().zoneIdProperty().get();
            copy("control-atlas://view?date=1993-02-30");
            atlas.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);

            assertThat(opened).isEqualTo(LocalDate.of(1993, 4, 3));
            assertThat(selected).isEqualTo("karki");
            assertThat(AtlasWindow.get(() -> atlas.window.notices().text())).contains("1993-02-30");
            assertThat(atlas.date()).isEqualTo(opened);
        }
    }

    @Test
    void languageAppearanceSpeedWindowAndViewAreFoundAgainAsTheyWereLeft() throws IOException {
        Path file = folder.resolve("preferences.json");
        new PreferencesFile(file)
                .write(KeptFromBefore.of(
                        new Preferences.Window(40, 30, 1000, 700, false), null, null, true, true, null, null, null));
        ViewState left;
        try (AtlasWindow atlas = AtlasWindow.open(LaunchOptions.NONE, file)) {
            assertThat(AtlasWindow.get(() -> atlas.stage.getX())).isEqualTo(40);
            assertThat(AtlasWindow.get(() -> atlas.stage.getWidth())).isEqualTo(1000);
            atlas.choose("#language", "#language-ru");
            atlas.choose("#theme", "#theme-dark");
            atlas.robot.interact(() -> {
                atlas.window.timeline().playback().speedProperty().set(PlaybackSpeed.YEAR);
                atlas.state().panels().panelShownProperty().set(false);
            });
            atlas.at(LocalDate.of(1994, 5, 12));
            atlas.wheel(atlas.map(), atlas.over(46.75, 39.82), 2);
            atlas.settle();
            left = AtlasWindow.get(() -> atlas.state().view().current());
        }
        try (AtlasWindow again = AtlasWindow.open(LaunchOptions.NONE, file)) {
            ViewState found = AtlasWindow.get(() -> again.state().view().current());
            assertThat(found.language()).isEqualTo(Language.RU);
            assertThat(again.state().settings().themeChoiceProperty().get()).isEqualTo(ThemeChoice.DARK);
            assertThat(found.date()).isEqualTo(left.date());
            assertThat(org.controlatlas.render.view.StateLink.format(found))
                    .isEqualTo(org.controlatlas.render.view.StateLink.format(left));
            assertThat(again.window.timeline().playback().speedProperty().get()).isEqualTo(PlaybackSpeed.YEAR);
            assertThat(again.state().panels().panelShownProperty().get()).isFalse();
            assertThat(AtlasWindow.get(() -> again.stage.getX())).isEqualTo(40);
            assertThat(AtlasWindow.get(() -> again.stage.getY())).isEqualTo(30);
            assertThat(AtlasWindow.get(() -> again.stage.getWidth())).isEqualTo(1000);
            assertThat(AtlasWindow.get(() -> again.stage.getHeight())).isEqualTo(700);
        }
    }

    @Test
    void aPanelThatThePresentationHidesIsThereAfterAKillAndAfterAClose() throws IOException {
        Path file = folder.resolve("preferences.json");
        PreferencesFile preferences = new PreferencesFile(file);
        try (AtlasWindow atlas = AtlasWindow.open(LaunchOptions.NONE, file)) {
            atlas.keys(KeyCode.F11);
            atlas.until(
                    "it is presented",
                    () -> !atlas.state().panels().panelShownProperty().get());
            atlas.at(LocalDate.of(1994, 5, 12));
            atlas.until("the day is kept", () -> {
                String view = preferences.read().preferences().view();
                return view != null && view.contains("1994-05-12");
            });
            assertThat(preferences.read().preferences().panelShown())
                    .as("killed now")
                    .isTrue();
        }

        assertThat(preferences.read().preferences().panelShown()).as("closed").isTrue();
    }

    @Test
    void theAppearanceThatFollowsTheSystemStillDoesAfterARestart() throws IOException {
        Path file = folder.resolve("preferences.json");
        new PreferencesFile(file)
                .write(KeptFromBefore.of(
                        null,
                        "en",
                        "system",
                        true,
                        true,
                        null,
                        null,
                        "control-atlas://view?date=1993-04-03&at=46.04,40.11&zoom=9.5&lang=en&theme=dark"));
        try (AtlasWindow atlas = AtlasWindow.open(LaunchOptions.NONE, file)) {
            assertThat(atlas.date()).isEqualTo(LocalDate.of(1993, 4, 3));
            assertThat(atlas.state().settings().themeChoiceProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        }
    }

    @Test
    void whatTheCommandLineAsksWinsOverWhatWasLeft() throws IOException {
        Path file = folder.resolve("preferences.json");
        new PreferencesFile(file)
                .write(KeptFromBefore.of(
                        null,
                        "ru",
                        "light",
                        true,
                        true,
                        null,
                        null,
                        "control-atlas://view?date=1993-04-03&at=46.04,40.11&zoom=9.5&lang=ru&theme=light"));
        LaunchOptions asked = new LaunchOptions(
                Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2020, 11, 25)), Optional.of(Language.AZ));
        try (AtlasWindow atlas = AtlasWindow.open(asked, file)) {
            ViewState state = AtlasWindow.get(() -> atlas.state().view().current());

            assertThat(state.date()).isEqualTo(LocalDate.of(2020, 11, 25));
            assertThat(state.language()).isEqualTo(Language.AZ);
            assertThat(state.lon()).isEqualTo(46.04);
        }
    }

    @Test
    void aCorruptPreferencesFileIsPutAsideWithANoticeAndReplacedAtTheEnd() throws IOException {
        Path file = folder.resolve("preferences.json");
        Files.writeString(file, "{ \"language\": \"ru\", \"theme\": ");
        try (AtlasWindow atlas = AtlasWindow.open(LaunchOptions.NONE, file)) {
            Path aside = folder.resolve("preferences.json.corrupt");
            assertThat(aside).hasContent("{ \"language\": \"ru\", \"theme\": ");
            assertThat(AtlasWindow.get(() -> atlas.window.notices().text()))
                    .isEqualTo(atlas.state().settings().messages().get("preferences.corrupt", aside.toString()));
            assertThat(atlas.isShown("#notice")).isTrue();
            assertThat(atlas.state().settings().language()).isEqualTo(Language.EN);
        }

        PreferencesFile.Read read = new PreferencesFile(file).read();
        assertThat(read.putAside()).isEmpty();
        assertThat(read.preferences().language()).isEqualTo("en");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(found -> found.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(List.of("preferences.json", "preferences.json.corrupt"));
        }
    }

    /** The map's picture with nothing in it that depends on where the pointer is. */
    private static WritableImage quietPicture(AtlasWindow atlas) {
        atlas.robot.moveTo("#date");
        atlas.settle();
        return atlas.picture();
    }

    /** The part of the picture's squares whose mean colours differ to be seen. */
    private static double partDifferent(WritableImage a, WritableImage b) {
        assertThat(b.getWidth()).isEqualTo(a.getWidth());
        assertThat(b.getHeight()).isEqualTo(a.getHeight());
        int columns = (int) a.getWidth() / SQUARE;
        int rows = (int) a.getHeight() / SQUARE;
        int different = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int[] one = mean(a, column * SQUARE, row * SQUARE);
                int[] two = mean(b, column * SQUARE, row * SQUARE);
                boolean seen = IntStream.range(0, 3).anyMatch(i -> Math.abs(one[i] - two[i]) > UNSEEN);
                different += seen ? 1 : 0;
            }
        }
        return (double) different / (columns * rows);
    }

    private static int[] mean(WritableImage picture, int left, int top) {
        int[] sums = new int[3];
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                int argb = picture.getPixelReader().getArgb(x, y);
                for (int i = 0; i < 3; i++) {
                    sums[i] += (argb >> (8 * i)) & 0xFF;
                }
            }
        }
        return IntStream.of(sums).map(sum -> sum / (SQUARE * SQUARE)).toArray();
    }

    private static void copy(String text) {
        AtlasWindow.get(() -> {
            var content = new javafx.scene.input.ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
