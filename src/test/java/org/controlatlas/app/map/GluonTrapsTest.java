package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gluonhq.impl.maps.BaseMap;
import java.awt.geom.Point2D;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.MouseButton;
import org.controlatlas.app.state.HomeView;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What goes wrong with the position of Gluon Maps when it is used plainly, each held to go right here. */
class GluonTrapsTest {
    private static MapOnStage shown;

    @BeforeAll
    static void start() throws TimeoutException {
        shown = new MapOnStage();
    }

    @AfterAll
    static void end() {
        shown.close();
    }

    @BeforeEach
    void reset() {
        shown.reset();
    }

    @Test
    void theLayerFollowsAChangeOfTheZoomAlone() {
        int before = MapOnStage.get(() -> shown.map.surface().layer().layouts());
        for (double zoom : new double[] {8, 9, 9.3}) {
            shown.robot.interact(() -> shown.map.surface().base().setZoom(zoom));
            WaitForAsyncUtils.waitForFxEvents();
        }
        int after = MapOnStage.get(() -> shown.map.surface().layer().layouts());
        shown.robot.interact(() ->
                shown.map.surface().show(shown.state.map().viewportProperty().get()));

        assertThat(after).isGreaterThanOrEqualTo(before + 3);
    }

    @Test
    void whereTheMapIsIsKnownAfterWheelAndDrag() {
        shown.wheel(2);
        shown.drag(60, -40);
        shown.settle();

        assertThat(shown.view().zoom())
                .isGreaterThan(shown.state
                        .map()
                        .viewportProperty()
                        .get()
                        .fit(shown.state.open().home().extent(), HomeView.MARGIN)
                        .zoom());
        assertThatGluonShowsTheView();
    }

    @Test
    void zoomingAfterADragDoesNotThrowTheMapBack() {
        shown.drag(-120, 70);
        MapViewport dragged = shown.view();
        shown.robot.interact(() -> shown.map.zoomBy(1.5));
        shown.settle();

        assertThat(shown.view().centerLon()).isCloseTo(dragged.centerLon(), within(MapOnStage.DEGREES));
        assertThat(shown.view().centerLat()).isCloseTo(dragged.centerLat(), within(MapOnStage.DEGREES));
        assertThatGluonShowsTheView();
    }

    @Test
    void goingBackToTheWholeWorksHoweverOftenTheMapHasBeenMoved() {
        MapViewport whole = shown.view();
        for (int i = 0; i < 3; i++) {
            shown.drag(90, 50);
            shown.wheel(1);
            assertThat(shown.view()).isNotEqualTo(whole);
            shown.robot.interact(shown.map::showAll);
            shown.settle();

            assertThat(shown.view()).isEqualTo(whole);
            assertThatGluonShowsTheView();
        }
    }

    @Test
    void aHundredChangesOfSizeLeaveTheCentreWhereItWas() {
        shown.robot.interact(() -> shown.state
                .map()
                .viewportProperty()
                .set(shown.view().withCenter(45.9, 40.2).withZoom(9.25)));
        shown.settle();
        double width = shown.view().width();
        shown.robot.interact(() -> {
            for (int i = 1; i <= 100; i++) {
                shown.narrow(i);
            }
        });
        shown.settle();

        assertThat(shown.view().width()).isEqualTo(width - 100);
        assertThat(shown.view().centerLon()).isEqualTo(45.9);
        assertThat(shown.view().centerLat()).isEqualTo(40.2);
        assertThatGluonShowsTheView();
    }

    @Test
    void theZoomStaysWithinItsLimits() {
        shown.wheel(60);
        shown.settle();
        double nearest = shown.view().zoom();
        assertThatGluonShowsTheView();
        shown.wheel(-120);
        shown.settle();

        assertThat(nearest).isEqualTo(MapViewport.MAX_ZOOM);
        assertThat(shown.view().zoom()).isEqualTo(MapMotion.REGION_ZOOM);
        assertThatGluonShowsTheView();
    }

    @Test
    void aPointOfTheScreenIsTheRightPlaceThoughTheMapIsNotInTheCorner() {
        Point2D west = shown.view().toScreen(45.95, 39.5);
        javafx.geometry.Point2D scene = MapOnStage.get(() -> shown.map.localToScene(west.getX(), west.getY()));
        javafx.geometry.Point2D screen = MapOnStage.get(() -> shown.map.localToScreen(west.getX(), west.getY()));
        shown.robot.clickOn(screen, MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(scene.getX()).isCloseTo(west.getX() + MapOnStage.OFFSET_X, within(1e-3));
        assertThat(scene.getY()).isCloseTo(west.getY() + MapOnStage.OFFSET_Y, within(1e-3));
        assertThat(shown.state.selection().zoneIdProperty().get()).isEqualTo("west");
    }

    private static void assertThatGluonShowsTheView() {
        BaseMap base = shown.map.surface().base();
        assertThat(MapOnStage.get(() -> base.zoom().get()))
                .isEqualTo(shown.view().zoom());
        assertThat(MapOnStage.get(() -> base.centerLon().get()))
                .isCloseTo(shown.view().centerLon(), within(MapOnStage.DEGREES));
        assertThat(MapOnStage.get(() -> base.centerLat().get()))
                .isCloseTo(shown.view().centerLat(), within(MapOnStage.DEGREES));
    }
}
