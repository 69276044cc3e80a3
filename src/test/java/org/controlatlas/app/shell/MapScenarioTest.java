package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.testfx.util.WaitForAsyncUtils;

/** What people do with the map, on the real data. */
class MapScenarioTest extends WindowScenario {
    @Test
    void pointingAtAZoneNamesItAndWhoControlsIt() {
        atlas.at(LocalDate.of(2010, 1, 1));
        Zone artsvashen = atlas.zone("artsvashen");
        atlas.robot.moveTo(atlas.over(45.45, 40.2)).moveTo(atlas.over(artsvashen));
        atlas.until("the card is shown", () -> atlas.isShown("#hoverCard"));
        String words =
                AtlasWindow.get(() -> words(atlas.robot.lookup("#hoverCard").query()));

        assertThat(words).contains("Artsvashen").contains("Azerbaijan");
        assertThat(atlas.state().selection().hoveredZoneIdProperty().get()).isEqualTo("artsvashen");
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
        String near = atlas.state().selection().zoneIdProperty().get();
        atlas.robot.clickOn(edge.add(40, 0), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(1);

        assertThat(near).isEqualTo("karki");
        assertThat(atlas.state().selection().zoneIdProperty().get()).isNotEqualTo("karki");
    }

    @Test
    void everyLayerIsSwitchedOffAndOnFromTheList() {
        int controlled = atlas.colourAt(46.04, 40.11);
        atlas.robot.clickOn("#layers");
        atlas.until("the list is open", () -> atlas.isShown("#layer-control"));
        for (MapLayerKind layer : atlas.state().open().allLayers()) {
            String box = "#layer-" + layer.code();
            boolean before = atlas.state().map().layersProperty().get().contains(layer);
            atlas.robot.clickOn(box);
            assertThat(atlas.state().map().layersProperty().get().contains(layer))
                    .as(box)
                    .isEqualTo(!before);
            if (layer == MapLayerKind.CONTROL) {
                assertThat(atlas.colourAt(46.04, 40.11)).isNotEqualTo(controlled);
            }
            atlas.robot.clickOn(box);
            assertThat(atlas.state().map().layersProperty().get().contains(layer))
                    .as(box)
                    .isEqualTo(before);
        }
        atlas.keys(KeyCode.ESCAPE);

        atlas.until("Escape closes the list", () -> !atlas.isShown("#layer-control"));
        assertThat(atlas.colourAt(46.04, 40.11)).isEqualTo(controlled);
        assertThat(atlas.state().map().onlineTilesProperty().get()).isFalse();
    }

    @Test
    void aRightClickQueriesHereCopiesCoordinatesAndCopiesTheLink() {
        atlas.at(LocalDate.of(2010, 1, 1));
        rightClick("#menu-here");
        String here =
                AtlasWindow.get(() -> words(atlas.robot.lookup("#menu-here").query()));
        atlas.robot.clickOn("#menu-here");
        String selected = atlas.state().selection().zoneIdProperty().get();
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
    void theCardOfAnEventClosesWhenTheMapIsPressedElsewhere() {
        Event event = AtlasWindow.bundled().events().stream()
                .filter(e -> e.id().equals("1993-04-02-kelbajar"))
                .findFirst()
                .orElseThrow();
        atlas.at(event.time().start().orElseThrow());
        atlas.robot.clickOn(atlas.over(event), MouseButton.PRIMARY);
        atlas.until("the card is open", () -> atlas.isShown("#event-card"));
        atlas.robot.clickOn(atlas.over(45.45, 40.2), MouseButton.PRIMARY);

        atlas.until("the card is closed", () -> !atlas.isShown("#event-card"));
    }

    @Test
    void theMenuOfTheMapOpensAnEventByKeysAlone() {
        Event event = kelbajar();
        atlas.at(event.time().start().orElseThrow());
        atlas.robot.interact(() -> atlas.map().requestFocus());
        atlas.keys(KeyCode.SHIFT, KeyCode.F10);
        atlas.until(
                "the menu is open",
                () -> atlas.robot.lookup("#menu-events").tryQuery().isPresent());
        String item = "#menu-event-" + event.id();
        // Down to the list; Right does nothing on the items before it.
        for (int i = 0; i < 3 && atlas.robot.lookup(item).tryQuery().isEmpty(); i++) {
            atlas.keys(KeyCode.DOWN);
            atlas.keys(KeyCode.RIGHT);
            WaitForAsyncUtils.waitForFxEvents(2);
        }
        assertThat(atlas.robot.lookup(item).tryQuery()).isPresent();
        atlas.keys(KeyCode.ENTER);
        atlas.until("the card is open", () -> atlas.isShown("#event-card"));
        atlas.keys(KeyCode.ESCAPE);

        atlas.until("Escape closes it", () -> !atlas.isShown("#event-card"));
    }

    @Test
    void aLineAroundTheDateOpensItsEvent() {
        atlas.robot.interact(() -> atlas.state().selection().clear());
        atlas.at(kelbajar().time().start().orElseThrow());
        atlas.until(
                "the line is there",
                () ->
                        atlas
                                .robot
                                .lookup("#nearby .nearby-entry")
                                .queryAllAs(javafx.scene.control.Hyperlink.class)
                                .stream()
                                .anyMatch(link -> link.getText().contains("Kelbajar")));
        javafx.scene.control.Hyperlink line = AtlasWindow.get(() ->
                atlas.robot.lookup("#nearby .nearby-entry").queryAllAs(javafx.scene.control.Hyperlink.class).stream()
                        .filter(link -> link.getText().contains("Kelbajar"))
                        .findFirst()
                        .orElseThrow());
        atlas.robot.interact(line::fire);
        atlas.until("the card is open", () -> atlas.isShown("#event-card"));
        atlas.keys(KeyCode.ESCAPE);

        atlas.until("Escape closes it", () -> !atlas.isShown("#event-card"));
    }

    @Test
    void coordinatesFollowTheMapBelowAPointerAtRest() {
        atlas.robot.moveTo(atlas.over(45.45, 40.2));
        WaitForAsyncUtils.waitForFxEvents(1);
        var before = AtlasWindow.get(() -> atlas.map().pointerProperty().get());
        atlas.robot.interact(() -> atlas.state()
                .map()
                .viewportProperty()
                .set(atlas.state().map().viewportProperty().get().pan(60, 30)));
        var after = AtlasWindow.get(() -> atlas.map().pointerProperty().get());

        assertThat(after).isNotEqualTo(before);
    }

    private static Event kelbajar() {
        return AtlasWindow.bundled().events().stream()
                .filter(e -> e.id().equals("1993-04-02-kelbajar"))
                .findFirst()
                .orElseThrow();
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

    @Test
    void theOutlineOfWhatIsSelectedHasItsGapsWhereTheNamesOfTheNewestPictureStand() {
        atlas.robot.clickOn(atlas.over(46.04, 40.11), MouseButton.PRIMARY);
        long first = gaps("as it opens");
        look(view -> view.pan(-60, 40));
        gaps("moved");
        atlas.robot.interact(() -> atlas.state().settings().languageProperty().set(Language.HY));
        gaps("in another language");
        look(view -> view.withZoom(view.zoom() + 0.4));
        gaps("nearer");
        look(view -> view.withZoom(view.zoom() - 0.4));
        atlas.robot.interact(
                () -> atlas.state().map().layersProperty().set(Set.of(MapLayerKind.BASE, MapLayerKind.CONTROL)));

        assertThat(gaps("without most names")).isLessThan(first);
    }

    private static void look(UnaryOperator<MapViewport> change) {
        atlas.robot.interact(() -> atlas.state()
                .map()
                .viewportProperty()
                .set(change.apply(atlas.state().map().viewportProperty().get())));
    }

    /** Into how many lines names and marks divide the outline, which is to be as if drawn anew. */
    private static long gaps(String as) {
        atlas.rest();
        List<double[]> followed = AtlasWindow.get(MapScenarioTest::outline);
        String selected = atlas.state().selection().zoneIdProperty().get();
        atlas.robot.interact(() -> {
            atlas.state().selection().zoneIdProperty().set(null);
            atlas.state().selection().zoneIdProperty().set(selected);
        });
        List<double[]> anew = AtlasWindow.get(MapScenarioTest::outline);
        assertThat(followed).as(as).hasSameSizeAs(anew);
        for (int i = 0; i < anew.size(); i++) {
            assertThat(followed.get(i)).as(as).containsExactly(anew.get(i), within(0.05));
        }
        return anew.stream().filter(point -> point[2] == 0).count();
    }

    /** Its points on the map as x, y, and 0 where a line begins, else 1. */
    private static List<double[]> outline() {
        Path line = atlas.robot
                .lookup(".selected-zone .zone-outline-line")
                .match(Node::isVisible)
                .queryAs(Path.class);
        assertThat(line.getParent().isVisible()).isTrue();
        double left = line.getParent().getLayoutX();
        double top = line.getParent().getLayoutY();
        return line.getElements().stream()
                .filter(element -> !(element instanceof ClosePath))
                .map(element -> element instanceof MoveTo to
                        ? new double[] {left + to.getX(), top + to.getY(), 0}
                        : new double[] {left + ((LineTo) element).getX(), top + ((LineTo) element).getY(), 1})
                .toList();
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

    private static String copied(String button) {
        atlas.robot.clickOn(button);
        WaitForAsyncUtils.waitForFxEvents(1);
        return AtlasWindow.get(() -> Clipboard.getSystemClipboard().getString());
    }

    private static String words(Node node) {
        return node.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n"));
    }
}
