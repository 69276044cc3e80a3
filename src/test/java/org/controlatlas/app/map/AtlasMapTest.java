package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.awt.geom.Point2D;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.controlatlas.app.panel.StatusPanel;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.ViewState;
import org.controlatlas.render.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AtlasMapTest {
    private AtlasState state;
    private AtlasMap map;
    private StatusPanel panel;

    @Start
    void start(Stage stage) {
        state = new AtlasState();
        state.settings().reducedMotionProperty().set(true);
        map = new AtlasMap(
                state.open(),
                state.time(),
                state.map(),
                state.selection(),
                state.settings(),
                state.picture(),
                TaskRunner.ofWindow());
        panel = new StatusPanel(state.open(), state.time(), state.selection(), state.settings(), TaskRunner.ofWindow());
        state.open(SmallAtlas.atlas());
        BorderPane root = new BorderPane(map);
        root.setRight(panel);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(root, 1100, 700));
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.asyncFx(map::close);
    }

    @Test
    void theColourOfAZoneFollowsTheDate(FxRobot robot) {
        at(45.2, 39.3);
        robot.interact(() -> state.time().dateProperty().set(SmallAtlas.CHANGE.minusDays(1)));
        Color before = at(45.2, 39.3);
        Color eastBefore = at(46.8, 40.5);
        robot.interact(() -> state.time().dateProperty().set(SmallAtlas.CHANGE));
        Color after = at(45.2, 39.3);

        assertThat(before).isNotEqualTo(after);
        assertThat(after).isEqualTo(eastBefore).isEqualTo(at(46.8, 40.5));
    }

    @Test
    void aClickSelectsTheZoneAndOpensItsStatus(FxRobot robot) {
        robot.interact(() -> state.time().dateProperty().set(SmallAtlas.CHANGE.minusDays(5)));
        click(robot, 45.5, 39.5);

        assertThat(state.selection().zoneIdProperty().get()).isEqualTo("west");
        assertThat(robot.lookup("#statusName").queryLabeled().getText()).isEqualTo("West");
        assertThat(robot.lookup("#statusController").queryLabeled().getText()).isEqualTo("Armenia");
    }

    @Test
    void aZoneOfAPixelIsFoundFromEightPixelsAway(FxRobot robot) {
        settle();
        Point2D speck = state.map().viewportProperty().get().toScreen(46.5025, 40.0025);
        clickAt(robot, speck.getX() + 6, speck.getY() - 4);

        assertThat(state.selection().zoneIdProperty().get()).isEqualTo("speck");
    }

    @Test
    void aViewAndADateThatChangeTogetherAreShownTogether(FxRobot robot) {
        robot.interact(() -> state.time().dateProperty().set(SmallAtlas.CHANGE.minusDays(1)));
        Color west = at(45.2, 39.3);
        for (int round = 0; round < 5; round++) {
            boolean near = round % 2 == 0;
            robot.interact(() -> {
                ViewState now = state.view().current();
                state.view()
                        .navigate(Views.of(
                                near ? SmallAtlas.CHANGE : SmallAtlas.CHANGE.minusDays(1),
                                near ? 46.5025 : 46,
                                40.0025,
                                near ? 14 : 7,
                                now.layers(),
                                now.zone(),
                                now.language(),
                                now.theme()));
            });
            assertThat(at(46.5008, 40.0008))
                    .as("the small zone, near by: %s", near)
                    .satisfies(colour -> {
                        if (near) {
                            assertThat(colour).isEqualTo(west);
                        }
                    });
        }
    }

    @Test
    void theWheelZoomsAtThePointer(FxRobot robot) {
        settle();
        MapViewport before = state.map().viewportProperty().get();
        org.locationtech.jts.geom.Coordinate place = before.toLonLat(200, 150);
        robot.moveTo(map.localToScreen(200, 150));
        robot.scroll(3, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();

        MapViewport after = state.map().viewportProperty().get();
        assertThat(after.zoom()).isNotEqualTo(before.zoom());
        assertThat(after.toScreen(place.x, place.y).distance(200, 150)).isLessThan(0.5);
    }

    @Test
    void aDragMovesTheMapWithThePointer(FxRobot robot) {
        settle();
        MapViewport before = state.map().viewportProperty().get();
        robot.drag(map.localToScreen(400, 300), MouseButton.PRIMARY)
                .moveTo(map.localToScreen(430, 280))
                .moveTo(map.localToScreen(460, 260))
                .drop();
        Point2D middle = state.map().viewportProperty().get().toScreen(before.centerLon(), before.centerLat());

        assertThat(middle.getX()).isBetween(before.width() / 2 + 50, before.width() / 2 + 62);
        assertThat(state.selection().zoneIdProperty().get()).isNull();
    }

    @Test
    void enterSelectsTheZoneInTheMiddle(FxRobot robot) {
        settle();
        robot.interact(() -> {
            map.requestFocus();
            state.map()
                    .viewportProperty()
                    .set(state.map().viewportProperty().get().withCenter(45.5, 40));
        });
        robot.type(KeyCode.ENTER);

        assertThat(state.selection().zoneIdProperty().get()).isEqualTo("west");
    }

    private void click(FxRobot robot, double lon, double lat) {
        settle();
        Point2D at = state.map().viewportProperty().get().toScreen(lon, lat);
        clickAt(robot, at.getX(), at.getY());
    }

    private void clickAt(FxRobot robot, double x, double y) {
        robot.clickOn(map.localToScreen(x, y), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Color at(double lon, double lat) {
        settle();
        Point2D at = state.map().viewportProperty().get().toScreen(lon, lat);
        WritableImage[] picture = new WritableImage[1];
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> picture[0] = map.snapshot(null, null));
        return picture[0].getPixelReader().getColor((int) at.getX(), (int) at.getY());
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(map::isSettled)
                    .get());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("The map does not come to rest.", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
