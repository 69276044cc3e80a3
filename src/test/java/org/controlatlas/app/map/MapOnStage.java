package org.controlatlas.app.map;

import com.gluonhq.impl.maps.BaseMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.render.view.MapViewport;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A map of the small atlas in a scene, not in its corner, as in the real window. */
final class MapOnStage implements AutoCloseable {
    static final int OFFSET_X = 137;
    static final int OFFSET_Y = 83;
    /** What Gluon's centre may differ from the view's by, in degrees: a metre. */
    static final double DEGREES = 1e-5;

    private static final long PATIENCE_S = 60;

    final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Region left = space(OFFSET_X, 0);
    AtlasState state;
    AtlasMap map;

    MapOnStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        robot.interact(() -> {
            state = new AtlasState();
            state.settings().reducedMotionProperty().set(true);
            map = new AtlasMap(
                    state.open(),
                    state.time(),
                    state.map(),
                    state.selection(),
                    state.settings(),
                    state.panels(),
                    state.picture());
            state.open(SmallAtlas.atlas());
            BorderPane root = new BorderPane(map);
            root.setTop(space(0, OFFSET_Y));
            root.setLeft(left);
            stage.setScene(new Scene(root, 900, 640));
            stage.show();
        });
    }

    private static Region space(double width, double height) {
        Region region = new Region();
        region.setMinSize(width, height);
        return region;
    }

    /** As at first. */
    void reset() {
        robot.interact(() -> {
            state.selection().zoneIdProperty().set(null);
            narrow(0);
            map.showAll();
        });
        settle();
    }

    /** Makes the map that many pixels narrower than at first, on the JavaFX thread and at once. */
    void narrow(double by) {
        left.setMinWidth(OFFSET_X + by);
        stage.getScene().getRoot().layout();
    }

    MapViewport view() {
        return get(() -> state.map().viewportProperty().get());
    }

    /** Notches of a wheel over the middle; towards the user if negative. A notch is 40, which Monocle's robot ignores. */
    void wheel(int notches) {
        robot.interact(() -> {
            Point2D scene = map.localToScene(map.getWidth() / 2, map.getHeight() / 2);
            Point2D screen = map.localToScreen(map.getWidth() / 2, map.getHeight() / 2);
            for (int i = 0; i < Math.abs(notches); i++) {
                map.fireEvent(Wheel.notch(scene, screen, Math.copySign(40, notches)));
            }
        });
    }

    void drag(double dx, double dy) {
        double x = view().width() / 2;
        double y = view().height() / 2;
        robot.drag(get(() -> map.localToScreen(x, y)), MouseButton.PRIMARY)
                .moveTo(get(() -> map.localToScreen(x + dx / 2, y + dy / 2)))
                .moveTo(get(() -> map.localToScreen(x + dx, y + dy)))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until picture and tiles stand where the state says. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents(1);
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_S, TimeUnit.SECONDS, () -> get(() -> map.isSettled() && gluonShowsTheView()));
        } catch (TimeoutException e) {
            throw new AssertionError("The map does not come to rest.", e);
        }
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private boolean gluonShowsTheView() {
        BaseMap base = map.surface().base();
        MapViewport wanted = state.map().viewportProperty().get();
        return base.zoom().get() == wanted.zoom()
                && Math.abs(base.centerLon().get() - wanted.centerLon()) < DEGREES
                && Math.abs(base.centerLat().get() - wanted.centerLat()) < DEGREES;
    }

    static <T> T get(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_S * 1000, value);
    }

    @Override
    public void close() {
        robot.interact(() -> {
            map.close();
            stage.close();
        });
    }
}
