package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlatlas.app.LaunchOptions;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapLayerKind;
import org.controlatlas.render.StateLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.testfx.util.WaitForAsyncUtils;

/** What people do with the map and read in the panel, on the real data. */
class MapScenarioTest {
    private static AtlasWindow atlas;

    @BeforeAll
    static void start(@TempDir Path folder) {
        atlas = AtlasWindow.open(LaunchOptions.NONE, folder.resolve("preferences.json"));
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @BeforeEach
    void reset() {
        atlas.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Տիգրանաշեն", "Քյարքի", "Karki", "Kərki", "Кярки", "tigranashen"})
    void karkiIsFoundByItsNamesAndItsStatusIsRead(String name) {
        atlas.at(LocalDate.of(2010, 1, 1));
        atlas.robot.clickOn("#search");
        atlas.keys(KeyCode.CONTROL, KeyCode.A);
        atlas.write(name);
        atlas.until("something is found", () -> atlas.isShown("#search-results"));
        atlas.keys(KeyCode.ENTER);
        atlas.until("the status of what was found is shown", () -> atlas.isShown("#statusName"));
        atlas.settle();

        assertThat(atlas.model().selectedZoneIdProperty().get()).isEqualTo("karki");
        assertThat(atlas.text("#statusName")).contains("Karki");
        assertThat(atlas.text("#statusOtherNames"))
                .contains("Տիգրանաշեն")
                .contains("Kərki")
                .contains("Кярки");
        assertThat(atlas.text("#statusController")).isEqualTo("Armenia");
        assertThat(atlas.text("#statusSince")).contains("1990");
        assertThat(atlas.text("#statusDeJure")).contains("Azerbaijan");
        Envelope view = atlas.model().viewportProperty().get().lonLatBounds();
        assertThat(view.contains(atlas.zone("karki").geometry().getEnvelopeInternal()))
                .isTrue();
        assertThat(atlas.model().viewportProperty().get().zoom()).isGreaterThan(9);
    }

    @Test
    void pointingAtAZoneNamesItAndWhoControlsIt() {
        atlas.at(LocalDate.of(2010, 1, 1));
        Zone artsvashen = atlas.zone("artsvashen");
        atlas.robot.moveTo(atlas.over(45.45, 40.2)).moveTo(atlas.over(artsvashen));
        atlas.until("the card is shown", () -> atlas.isShown("#hoverCard"));
        String words =
                AtlasWindow.get(() -> words(atlas.robot.lookup("#hoverCard").query()));

        assertThat(words).contains("Artsvashen").contains("Azerbaijan");
        assertThat(atlas.model().hoveredZoneIdProperty().get()).isEqualTo("artsvashen");
        atlas.robot.moveTo("#date");
        atlas.until("the card goes with the pointer", () -> !atlas.isShown("#hoverCard"));
    }

    @Test
    void anEnclaveTooSmallToHitIsFoundFromSixPixelsAwayButNotFromForty() {
        Zone karki = atlas.zone("karki");
        Envelope bounds = karki.geometry().getEnvelopeInternal();
        Point2D edge =
                atlas.over(bounds.getMaxX(), karki.geometry().getInteriorPoint().getY());
        atlas.robot.clickOn(edge.add(6, 0), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(1);
        String near = atlas.model().selectedZoneIdProperty().get();
        atlas.robot.clickOn(edge.add(40, 0), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(1);

        assertThat(near).isEqualTo("karki");
        assertThat(atlas.model().selectedZoneIdProperty().get()).isNotEqualTo("karki");
    }

    @Test
    void aDateInTheHistoryLeadsToThatDay() {
        select("karki");
        Hyperlink since = AtlasWindow.get(
                () -> (Hyperlink) atlas.robot.lookup("#statusSince").query());
        atlas.robot.clickOn(since);

        assertThat(atlas.date()).isEqualTo(LocalDate.of(1990, 1, 19));
    }

    @Test
    void aSourceIsCopiedAsTextBibtexAndCslJson() throws IOException {
        select("artsvashen");
        Node link = AtlasWindow.get(
                () -> atlas.robot.lookup(".source-link").queryAll().iterator().next());
        atlas.robot.clickOn(link);
        atlas.until("the citation is open", () -> atlas.isShown("#citationText"));
        String citation = atlas.text("#citationText");
        String text = copied("#copyText");
        String bibtex = copied("#copyBibtex");
        JsonNode csl = new ObjectMapper().readTree(copied("#copyCsl"));
        atlas.keys(KeyCode.ESCAPE);

        assertThat(citation).isNotBlank();
        assertThat(text).isEqualTo(citation);
        assertThat(bibtex).startsWith("@").contains("title").endsWith("}\n");
        String title = (csl.isArray() ? csl.get(0) : csl).path("title").asText();
        assertThat(title).isNotBlank();
        assertThat(citation).contains(title);
        atlas.until("Escape closes it", () -> !atlas.isShown("#citationText"));
    }

    @Test
    void theNeighboursAreListedAndLeadToTheirOwnStatus() {
        select("karki");
        atlas.until("the neighbours are known", () -> !neighbours().isEmpty());
        Hyperlink first = neighbours().get(0);
        String name = first.getText();
        AtlasWindow.get(() -> {
            first.fire();
            return true;
        });
        atlas.settle();

        assertThat(atlas.text("#statusName")).isEqualTo(name);
        assertThat(atlas.model().selectedZoneIdProperty().get()).isNotEqualTo("karki");
    }

    @Test
    void theAreaOfTheZoneIsGiven() {
        select("artsvashen");
        atlas.until("the area is known", () -> atlas.text("#statusArea").contains("km²"));

        assertThat(Double.parseDouble(
                        atlas.text("#statusArea").replace("km²", "").strip()))
                .isBetween(30., 60.);
    }

    @Test
    void everyLayerIsSwitchedOffAndOnFromTheList() {
        int controlled = atlas.colourAt(46.04, 40.11);
        atlas.robot.clickOn("#layers");
        atlas.until("the list is open", () -> atlas.isShown("#layer-control"));
        for (MapLayerKind layer : MapLayerKind.values()) {
            String box = "#layer-" + StateLink.code(layer);
            boolean before = atlas.model().layersProperty().get().contains(layer);
            atlas.robot.clickOn(box);
            assertThat(atlas.model().layersProperty().get().contains(layer))
                    .as(box)
                    .isEqualTo(!before);
            if (layer == MapLayerKind.CONTROL) {
                assertThat(atlas.colourAt(46.04, 40.11)).isNotEqualTo(controlled);
            }
            atlas.robot.clickOn(box);
            assertThat(atlas.model().layersProperty().get().contains(layer))
                    .as(box)
                    .isEqualTo(before);
        }
        atlas.keys(KeyCode.ESCAPE);

        atlas.until("Escape closes the list", () -> !atlas.isShown("#layer-control"));
        assertThat(atlas.colourAt(46.04, 40.11)).isEqualTo(controlled);
        assertThat(atlas.model().onlineTilesProperty().get()).isFalse();
    }

    @Test
    void aRightClickQueriesHereCopiesCoordinatesAndCopiesTheLink() {
        atlas.at(LocalDate.of(2010, 1, 1));
        rightClick("#menu-here");
        String here =
                AtlasWindow.get(() -> words(atlas.robot.lookup("#menu-here").query()));
        atlas.robot.clickOn("#menu-here");
        String selected = atlas.model().selectedZoneIdProperty().get();
        rightClick("#menu-coordinates");
        String[] coordinates = copied("#menu-coordinates").split(", ");
        rightClick("#menu-link");
        String link = copied("#menu-link");
        rightClick("#menu-export");
        atlas.robot.clickOn("#menu-export");
        atlas.until("the export is open", () -> atlas.isShown("#export-format"));

        assertThat(selected).isNotNull();
        assertThat(here).contains(atlas.zone(selected).names().in(Language.EN));
        assertThat(Double.parseDouble(coordinates[0])).isCloseTo(40.11, within(0.01));
        assertThat(Double.parseDouble(coordinates[1])).isCloseTo(46.04, within(0.01));
        assertThat(link).isEqualTo(AtlasWindow.get(() -> atlas.window.links().link()));
    }

    @Test
    void theLegendNamesWhoControlsSomethingOnTheDayAndHowMuch() {
        atlas.at(LocalDate.of(2010, 1, 1));
        atlas.until("areas are known", () -> legend().contains("km²"));
        String before = AtlasWindow.get(MapScenarioTest::legend);
        atlas.at(AtlasWindow.bundled().info().lastDay());
        atlas.until("the legend follows the day", () -> !legend().equals(before));
        String after = AtlasWindow.get(MapScenarioTest::legend);

        assertThat(before).contains("Azerbaijan").contains("Armenia").contains("Nagorno-Karabakh");
        assertThat(after).contains("Azerbaijan").contains("Armenia").doesNotContain("Nagorno-Karabakh");
    }

    private static String legend() {
        return words(atlas.robot.lookup("#legend").query());
    }

    private static void rightClick(String item) {
        // The platform makes this event of a right click or a long press; Monocle does not.
        Point2D screen = atlas.over(46.04, 40.11);
        atlas.robot.interact(() -> {
            Point2D scene = atlas.map().localToScene(atlas.map().screenToLocal(screen));
            atlas.map()
                    .fireEvent(new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            scene.getX(),
                            scene.getY(),
                            screen.getX(),
                            screen.getY(),
                            false,
                            null));
        });
        atlas.until(
                "the menu is open", () -> atlas.robot.lookup(item).tryQuery().isPresent());
    }

    private static List<Hyperlink> neighbours() {
        return AtlasWindow.get(
                () -> atlas.robot.lookup("#statusNeighbours .hyperlink").queryAllAs(Hyperlink.class).stream()
                        .toList());
    }

    private static String copied(String button) {
        atlas.robot.clickOn(button);
        WaitForAsyncUtils.waitForFxEvents(1);
        return AtlasWindow.get(() -> Clipboard.getSystemClipboard().getString());
    }

    private static void select(String zone) {
        atlas.robot.clickOn(atlas.over(atlas.zone(zone)), MouseButton.PRIMARY);
        atlas.until(
                "the zone is selected",
                () -> zone.equals(atlas.model().selectedZoneIdProperty().get()));
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private static String words(Node node) {
        return node.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n"));
    }
}
