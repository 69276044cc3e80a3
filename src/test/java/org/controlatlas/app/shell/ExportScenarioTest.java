package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person exports from the window: sees the page first, mistypes, and finds the choices again. */
class ExportScenarioTest {
    @TempDir
    Path folder;

    private AtlasWindow atlas;

    @BeforeEach
    void open() {
        atlas = AtlasWindow.open(AtlasWindow.bundled(), 1280, 800, folder);
        openDialog();
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    private void openDialog() {
        AtlasWindow.now(() -> atlas.window.export());
        atlas.until("the export is open", () -> atlas.isShown("#export-format"));
    }

    private Image preview() {
        return atlas.robot.lookup("#export-preview").queryAs(ImageView.class).getImage();
    }

    private String said(String id) {
        return atlas.robot.lookup(id).queryAs(Label.class).getText();
    }

    private void type(String id, String text) {
        TextField field = atlas.robot.lookup(id).queryAs(TextField.class);
        AtlasWindow.now(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String value) {
        ChoiceBox<Object> box = atlas.robot.lookup(id).queryAs(ChoiceBox.class);
        AtlasWindow.now(() -> box.getItems().stream()
                .filter(item -> item.toString().equals(value))
                .findFirst()
                .ifPresent(box::setValue));
    }

    @Test
    void thePreviewIsThePageAndFollowsTheChoices() {
        atlas.until(
                "a page is drawn",
                () -> preview() != null && said("#export-preview-said").isEmpty());
        double wide = preview().getWidth() / preview().getHeight();
        choose("#export-size", "A4_PORTRAIT");
        atlas.until(
                "the upright page is drawn",
                () -> preview().getWidth() < preview().getHeight());

        assertThat(wide).isBetween(1.7, 1.8);
        choose("#export-format", "CSV");
        atlas.until("a table has no page", () -> preview() == null);
        assertThat(said("#export-preview-said")).isNotEmpty();
    }

    @Test
    void aWrongValueSaysWhyBesideItsField() {
        type("#export-date", "31 February 2020");
        assertThat(said("#export-date-wrong")).contains("2020-11-26");
        type("#export-date", "1950-01-01");
        assertThat(said("#export-date-wrong")).contains("1988");
        type("#export-date", "2020-11-26");
        assertThat(said("#export-date-wrong")).isEmpty();

        choose("#export-size", "PIXELS");
        type("#export-width", "99999");
        assertThat(said("#export-width-wrong")).contains("16384");
        assertThat(said("#export-height-wrong")).isEmpty();
        type("#export-width", "wide");
        assertThat(said("#export-width-wrong")).isNotEmpty();
        type("#export-width", "800");
        type("#export-dpi", "9");
        assertThat(said("#export-dpi-wrong")).contains("48");
        assertThat(atlas.isShown("#export-dpi-wrong")).isTrue();
    }

    @Test
    void theDaysOfAComparisonMayNotBeOne() {
        choose("#export-layout", "PAIR");
        type("#export-date", "2020-11-26");
        type("#export-other-date", "2020-11-26");
        assertThat(said("#export-other-date-wrong")).isNotEmpty();
        choose("#export-layout", "SHEET");
        type("#export-from", "2020-11-26");
        type("#export-to", "2020-11-25");
        assertThat(said("#export-to-wrong")).isNotEmpty();
    }

    @Test
    void escapeClosesTheDialogAndKeepsNothing() {
        choose("#export-size", "STORY");
        atlas.keys(KeyCode.ESCAPE);
        atlas.until("the dialog is closed", () -> !atlas.isShown("#export-format"));

        assertThat(atlas.state().settings().lastExportProperty().get()).isEmpty();
    }
}
