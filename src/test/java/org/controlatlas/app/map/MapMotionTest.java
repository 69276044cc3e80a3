package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.render.view.MapViewport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MapMotionTest {
    private final FxRobot robot = new FxRobot();
    private AtlasState state;
    private MapMotion motion;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        state = new AtlasState();
        state.open(SmallAtlas.atlas());
        state.map().viewportProperty().set(new MapViewport(46, 40, 8, 800, 600, 1));
        motion = new MapMotion(state.open(), state.map(), state.settings());
    }

    private MapViewport view() {
        return state.map().viewportProperty().get();
    }

    @Test
    void withReducedMotionTheMapIsThereAtOnce() {
        state.settings().reducedMotionProperty().set(true);
        motion.flyTo(45.5, 39.5, 10);

        assertThat(view().centerLon()).isEqualTo(45.5);
        assertThat(view().zoom()).isEqualTo(10);
        assertThat(motion.isMoving()).isFalse();
    }

    @Test
    void aFlightGoesThereByManyViewsAndComesToRestExactlyThere() throws TimeoutException {
        List<MapViewport> seen = new ArrayList<>();
        state.map().viewportProperty().addListener((o, was, now) -> seen.add(now));
        robot.interact(() -> motion.flyTo(45.5, 39.5, 10));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !WaitForAsyncUtils.asyncFx(motion::isMoving)
                .get());

        assertThat(view()).isEqualTo(new MapViewport(45.5, 39.5, 10, 800, 600, 1));
        assertThat(seen).hasSizeGreaterThan(2);
    }

    @Test
    void aNewMovementStartsWhereTheOldOneWas() {
        MapViewport[] stopped = new MapViewport[2];
        robot.interact(() -> {
            motion.flyTo(45.1, 39.1, 12);
            motion.stop();
            stopped[0] = view();
            motion.pan(10, 0);
            stopped[1] = view();
        });

        assertThat(stopped[1]).isEqualTo(stopped[0].pan(10, 0));
        assertThat(motion.isMoving()).isFalse();
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        state.settings().reducedMotionProperty().set(true);
        Coordinate place = view().toLonLat(200, 150);
        motion.zoomBy(1.5, 200, 150);

        assertThat(view().zoom()).isEqualTo(9.5);
        assertThat(view().toScreen(place.x, place.y).distance(200, 150)).isCloseTo(0, within(1e-6));
    }

    @Test
    void stepsOfZoomInQuickSuccessionAddUp() throws TimeoutException {
        robot.interact(() -> {
            motion.zoomBy(0.5, 400, 300);
            motion.zoomBy(0.5, 400, 300);
            motion.zoomBy(0.5, 400, 300);
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !WaitForAsyncUtils.asyncFx(motion::isMoving)
                .get());

        assertThat(view().zoom()).isCloseTo(9.5, within(1e-9));
    }

    @Test
    void theMiddleStaysNearTheAtlas() {
        state.settings().reducedMotionProperty().set(true);
        motion.pan(1e6, 1e6);

        assertThat(view().centerLon()).isBetween(44.4, 47.6);
        assertThat(view().centerLat()).isBetween(38.4, 41.6);
    }

    @Test
    void theZoomStaysWithinItsLimits() {
        state.settings().reducedMotionProperty().set(true);
        motion.zoomBy(100, 400, 300);
        double nearest = view().zoom();
        motion.zoomNow(-100, 400, 300);

        assertThat(nearest).isEqualTo(MapViewport.MAX_ZOOM);
        assertThat(view().zoom()).isEqualTo(MapMotion.REGION_ZOOM);
    }

    @Test
    void aSlowReleaseDoesNotRunOn() {
        motion.release(5, 5);

        assertThat(motion.isMoving()).isFalse();
    }
}
