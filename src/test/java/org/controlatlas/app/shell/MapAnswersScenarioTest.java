package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** What stands on the map answers the pointer, and nothing stands in its own way. */
class MapAnswersScenarioTest extends WindowScenario {
    private static LineFeature line(String name, LocalDate day) {
        return AtlasWindow.bundled().lines().stream()
                .filter(line ->
                        line.names().in(org.controlatlas.model.Language.EN).equals(name)
                                && line.time().contains(day))
                .findFirst()
                .orElseThrow();
    }

    private static Bounds bounds(String id) {
        return AtlasWindow.get(() -> {
            Node node = atlas.robot.lookup(id).query();
            return atlas.map().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Road Goris–Kapan", "Railway Mincivan–Horadiz"})
    void aRailwayOrRoadAnswersThePointerAndAClickWithNameStateAndSources(String name) {
        LocalDate day = LocalDate.of(2021, 9, 20);
        LineFeature line = line(name, day);
        atlas.at(day);
        atlas.robot.interact(() -> atlas.state().map().setLayerVisible(MapLayerKind.TRANSPORT, true));
        atlas.robot.interact(() -> atlas.map().flyTo(line.geometry().getEnvelopeInternal()));
        atlas.settle();
        Coordinate at = new LengthIndexedLine(line.geometry())
                .extractPoint(line.geometry().getLength() * 0.37);
        Point2D over = atlas.over(at.x, at.y);

        atlas.robot.moveTo(over);
        atlas.until("the card names it", () -> atlas.isShown("#hoverCard"));
        assertThat(AtlasWindow.get(() -> ShownTexts.all())).contains(name);

        atlas.robot.clickOn(over, MouseButton.PRIMARY);
        atlas.until(
                "it is selected",
                () -> atlas.state().selection().placeProperty().get() instanceof SelectedPlace.OfLine);
        atlas.until("it is told of", () -> atlas.isShown("#placeName"));
        atlas.settle();
        SelectedPlace.OfLine selected = (SelectedPlace.OfLine)
                AtlasWindow.get(() -> atlas.state().selection().placeProperty().get());
        assertThat(selected.line().features()).contains(line);
        assertThat(AtlasWindow.get(() -> ShownTexts.all())).contains(name);
        assertThat(AtlasWindow.get(
                        () -> atlas.robot.lookup("#statusPanel").query().lookupAll(".source-list .hyperlink")))
                .isNotEmpty();
    }

    @Test
    void withoutItsLayerARoadDoesNotAnswer() {
        LocalDate day = LocalDate.of(2021, 9, 20);
        LineFeature line = line("Road Goris–Kapan", day);
        atlas.at(day);
        atlas.robot.interact(() -> atlas.map().flyTo(line.geometry().getEnvelopeInternal()));
        atlas.settle();
        Coordinate at = new LengthIndexedLine(line.geometry())
                .extractPoint(line.geometry().getLength() * 0.37);
        atlas.robot.clickOn(atlas.over(at.x, at.y), MouseButton.PRIMARY);
        assertThat(AtlasWindow.get(
                        () -> atlas.state().selection().placeProperty().get()))
                .isNull();
    }

    @Test
    void whatAFlightShowsLiesBesideTheLegend() {
        for (String id : new String[] {"karki", "artsvashen", "agdam-agdam"}) {
            Envelope extent = atlas.zone(id).extent();
            atlas.robot.interact(() -> atlas.map().flyTo(extent));
            atlas.settle();
            MapViewport view =
                    AtlasWindow.get(() -> atlas.state().map().viewportProperty().get());
            Bounds legend = bounds("#legend");
            var east = view.toScreen(extent.getMaxX(), extent.getMinY());
            assertThat(east.getX()).as(id).isLessThan(legend.getMinX());
        }
    }

    @Test
    void theLegendNamesAllHoldersWhereverTheMapIs() {
        atlas.at(LocalDate.of(2010, 1, 1));
        atlas.robot.interact(() -> atlas.map().flyTo(48.5, 40.4));
        atlas.settle();
        atlas.until(
                "all three are named",
                () -> ShownTexts.all().containsAll(java.util.List.of("Armenia", "Azerbaijan"))
                        && ShownTexts.all().stream().anyMatch(text -> text.startsWith("Nagorno-Karabakh authorities")));
    }

    @Test
    void onASmallMapTheLegendIsShortAndItsOtherSignsAreOneClickAway() {
        atlas.robot.interact(() -> {
            atlas.stage.setWidth(1024);
            atlas.stage.setHeight(700);
        });
        atlas.at(LocalDate.of(2020, 12, 1));
        atlas.until("the legend is short", () -> atlas.isShown("#legend-signs"));
        double folded = bounds("#legend").getHeight();
        atlas.robot.clickOn("#legend-signs");
        atlas.settle();
        double open = bounds("#legend").getHeight();
        atlas.robot.clickOn("#legend-signs");
        atlas.robot.interact(() -> {
            atlas.stage.setWidth(1280);
            atlas.stage.setHeight(820);
        });
        atlas.settle();
        assertThat(open).isGreaterThan(folded + 60);
    }

    @Test
    void theBaseMapsEndIsNeverSeenHoweverFarOneZoomsOutOrPans() {
        Envelope sheet = AtlasWindow.get(() -> atlas.state().open().painter().sheet());
        atlas.robot.interact(() -> atlas.map().requestFocus());
        for (KeyCode way : new KeyCode[] {KeyCode.LEFT, KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN}) {
            for (int i = 0; i < 12; i++) {
                atlas.keys(KeyCode.MINUS);
                atlas.keys(KeyCode.CONTROL, KeyCode.SHIFT, way);
            }
            atlas.settle();
            MapViewport view =
                    AtlasWindow.get(() -> atlas.state().map().viewportProperty().get());
            var corner = view.toScreen(sheet.getMinX(), sheet.getMaxY());
            var other = view.toScreen(sheet.getMaxX(), sheet.getMinY());
            assertThat(new Rectangle2D.Double(
                                    corner.getX(),
                                    corner.getY(),
                                    other.getX() - corner.getX(),
                                    other.getY() - corner.getY())
                            .contains(new Rectangle2D.Double(0, 0, view.width(), view.height())))
                    .as("at %s of %s", way, view)
                    .isTrue();
        }
    }

    @Test
    void aLineOfAroundThisDateOpensItsEvent() {
        atlas.at(LocalDate.of(2020, 11, 25));
        atlas.robot.interact(
                () -> atlas.robot.lookup("#nearby .hyperlink").queryAllAs(javafx.scene.control.Hyperlink.class).stream()
                        .filter(link -> link.getText().startsWith("25 Nov 2020"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        atlas.until("the event is told of", () -> atlas.isShown("#event-card"));
        atlas.keys(KeyCode.ESCAPE);
        assertThat(atlas.isShown("#event-card")).isFalse();
    }

    @Test
    void aNoticeGoesByItselfUnlessMotionIsReduced() {
        atlas.robot.interact(() -> {
            atlas.state().settings().reducedMotionProperty().set(false);
            atlas.window.notices().show("Copied.");
        });
        assertThat(AtlasWindow.get(() -> atlas.window.notices().text())).isEqualTo("Copied.");
        atlas.until("it has gone", () -> atlas.window.notices().text().isEmpty());
    }
}
