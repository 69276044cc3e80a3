package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.controlatlas.atlas.RiverAtlas;
import org.controlatlas.model.Document;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.MapLayerKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on a tiny atlas of another continent shows its layers, lines and documents, by its files alone. */
class SecondAtlasWindowTest {
    private static final LocalDate DAY = LocalDate.of(1869, 7, 1);

    private static AtlasWindow atlas;

    @BeforeAll
    static void open(@TempDir Path folder) {
        atlas = AtlasWindow.open(RiverAtlas.read(), 1280, 820, folder);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    @BeforeEach
    void reset() {
        atlas.reset();
        atlas.at(DAY);
    }

    @Test
    void theListOfLayersHasItsLayerWhichHidesTheLine() {
        atlas.robot.clickOn("#layers");
        atlas.until("the list is open", () -> atlas.isShown("#layer-control"));
        CheckBox box = atlas.robot.lookup("#layer-truce").queryAs(CheckBox.class);

        assertThat(AtlasWindow.get(box::getText)).isEqualTo("Truce line");
        assertThat(AtlasWindow.get(box::isSelected)).isTrue();
        atlas.robot.interact(() -> atlas.state().settings().languageProperty().set(Language.RU));
        assertThat(AtlasWindow.get(box::getText)).isEqualTo("Линия перемирия");
        atlas.robot.clickOn(box);
        assertThat(atlas.state().map().layersProperty().get())
                .extracting(MapLayerKind::code)
                .doesNotContain("truce");
        atlas.keys(KeyCode.ESCAPE);
    }

    @Test
    void theLegendNamesItsLine() {
        atlas.until(
                "the legend names the line", () -> !labels("Truce line (1868)").isEmpty());
    }

    private static List<Label> labels(String text) {
        return atlas
                .robot
                .lookup(node -> node instanceof Label label && text.equals(label.getText()))
                .queryAllAs(Label.class)
                .stream()
                .toList();
    }

    @Test
    void thePanelOffersBothDocumentsAndTellsWhatHadBecomeOfEachPoint() {
        assertThat(AtlasWindow.get(() -> atlas.robot
                        .lookup("#agreement")
                        .queryAs(ToggleButton.class)
                        .getAccessibleText()))
                .isEqualTo("Truce of Old Ferry, point by point");
        atlas.robot.clickOn("#agreement");
        ChoiceBox<Document> documents =
                atlas.robot.lookup("#agreement-documents").queryAs(ChoiceBox.class);
        assertThat(AtlasWindow.get(() -> List.copyOf(documents.getItems())))
                .extracting(Document::id)
                .containsExactly("truce-1868", "treaty-1871");
        assertThat(labels("The ferry")).isNotNull();
        assertThat(shown("#agreement-summary")).contains("1 July 1869", "done: 1", "pending: 1");
        atlas.at(LocalDate.of(1872, 1, 1));
        atlas.robot.interact(() -> documents.setValue(documents.getItems().get(1)));
        // A state that the program has no word for stands for itself.
        assertThat(shown("#agreement-summary")).contains("sealed in full: 1");
    }

    private static String shown(String id) {
        return AtlasWindow.get(() -> atlas.robot.lookup(id).queryAs(Label.class).getText());
    }

    @Test
    void aLinkKeepsItsLayer() {
        String link = AtlasWindow.get(() -> atlas.window.links().link());

        assertThat(link).contains("borders,truce,corridor");
        assertThat(atlas.state().view().of(link).layers())
                .extracting(MapLayerKind::code)
                .contains("truce");
    }

    @Test
    void aZonesOutlineIsToldInItsOwnWords() {
        atlas.robot.interact(() -> atlas.state().selection().zoneIdProperty().set("lower"));
        atlas.until("the panel tells where the outline is from", () -> atlas.robot
                .lookup(node -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().startsWith("From the survey of the river"))
                .tryQuery()
                .isPresent());
    }
}
