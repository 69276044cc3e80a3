package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gluonhq.impl.maps.BaseMap;
import java.awt.geom.Point2D;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.DoublePropertyBase;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.controlatlas.app.map.tiles.AtlasTileRetriever;
import org.controlatlas.app.map.tiles.TileSource;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.render.MapViewport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What goes wrong with Gluon Maps when it is used plainly, each held to go right here. */
class GluonTrapsTest {
    private static final double DEGREES = 1e-5;
    private static final int OFFSET_X = 137;
    private static final int OFFSET_Y = 83;

    private static final FxRobot ROBOT = new FxRobot();
    private static Stage stage;
    private static AtlasViewModel model;
    private static AtlasMap map;
    private static Region left;

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        ROBOT.interact(() -> {
            model = new AtlasViewModel();
            model.reducedMotionProperty().set(true);
            map = new AtlasMap(model);
            model.open(SmallAtlas.atlas());
            // Not in the corner of the scene, as in the real window.
            BorderPane root = new BorderPane(map);
            root.setTop(space(0, OFFSET_Y));
            left = space(OFFSET_X, 0);
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

    @AfterAll
    static void end() {
        ROBOT.interact(() -> {
            map.close();
            stage.close();
        });
    }

    @BeforeEach
    void whole() {
        ROBOT.interact(() -> {
            model.selectedZoneIdProperty().set(null);
            left.setMinWidth(OFFSET_X);
            stage.getScene().getRoot().layout();
            map.showAll();
        });
        settle();
    }

    @Test
    void allJavaFxModulesOnTheClassPathAreOfOneVersion() {
        Pattern jar = Pattern.compile("javafx-(\\w+)-([0-9.]+)(?:-\\w+)*\\.jar");
        List<Matcher> jars = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> jar.matcher(Path.of(entry).getFileName().toString()))
                .filter(Matcher::matches)
                .toList();

        assertThat(jars).extracting(found -> found.group(1)).contains("base", "graphics", "controls");
        assertThat(jars).extracting(found -> found.group(2)).containsOnly(System.getProperty("javafx.version"));
    }

    @Test
    void theLayerFollowsAChangeOfTheZoomAlone() {
        int before = get(() -> map.surface().layer().layouts());
        for (double zoom : new double[] {8, 9, 9.3}) {
            ROBOT.interact(() -> map.surface().base().setZoom(zoom));
            WaitForAsyncUtils.waitForFxEvents();
        }
        int after = get(() -> map.surface().layer().layouts());
        ROBOT.interact(() -> map.surface().show(model.viewportProperty().get()));

        assertThat(after).isGreaterThanOrEqualTo(before + 3);
    }

    @Test
    void whereTheMapIsIsKnownAfterWheelAndDrag() {
        wheel(2);
        drag(60, -40);
        settle();

        assertThat(view().zoom())
                .isGreaterThan(model.viewportProperty()
                        .get()
                        .fit(model.home(), AtlasViewModel.HOME_MARGIN)
                        .zoom());
        assertThatGluonShowsTheView();
    }

    @Test
    void zoomingAfterADragDoesNotThrowTheMapBack() {
        drag(-120, 70);
        MapViewport dragged = view();
        ROBOT.interact(() -> map.zoomBy(1.5));
        settle();

        assertThat(view().centerLon()).isCloseTo(dragged.centerLon(), within(DEGREES));
        assertThat(view().centerLat()).isCloseTo(dragged.centerLat(), within(DEGREES));
        assertThatGluonShowsTheView();
    }

    @Test
    void goingBackToTheWholeWorksHoweverOftenTheMapHasBeenMoved() {
        MapViewport whole = view();
        for (int i = 0; i < 3; i++) {
            drag(90, 50);
            wheel(1);
            assertThat(view()).isNotEqualTo(whole);
            ROBOT.interact(map::showAll);
            settle();

            assertThat(view()).isEqualTo(whole);
            assertThatGluonShowsTheView();
        }
    }

    @Test
    void aHundredChangesOfSizeLeaveTheCentreWhereItWas() {
        ROBOT.interact(
                () -> model.viewportProperty().set(view().withCenter(45.9, 40.2).withZoom(9.25)));
        settle();
        double width = view().width();
        ROBOT.interact(() -> {
            for (int i = 1; i <= 100; i++) {
                left.setMinWidth(OFFSET_X + i);
                stage.getScene().getRoot().layout();
            }
        });
        settle();

        assertThat(view().width()).isEqualTo(width - 100);
        assertThat(view().centerLon()).isEqualTo(45.9);
        assertThat(view().centerLat()).isEqualTo(40.2);
        assertThatGluonShowsTheView();
    }

    @Test
    void panningForLongKeepsTheNumberOfTilesAndTheirListenersBounded() {
        ROBOT.interact(() -> model.viewportProperty().set(view().withZoom(13)));
        settle();
        long asked = AtlasTileRetriever.requests();
        int most = 0;
        for (int i = 0; i < 40; i++) {
            double lon = 45.2 + i % 10 * 0.16;
            double lat = 39.6 + i / 10 * 0.09;
            ROBOT.interact(() -> model.viewportProperty().set(view().withCenter(lon, lat)));
            settle();
            most = Math.max(most, listeners(map.surface().base().translateXProperty()));
        }

        // Gluon alone would have kept a listener for each.
        assertThat(AtlasTileRetriever.requests() - asked).isGreaterThan(500);
        assertThat(most).isBetween(1, 300);
    }

    @Test
    void aTileThatFailsAtOnceOrLaterOrThrowsBecomesAnEmptyPicture() {
        CompletableFuture<Image> late = new CompletableFuture<>();
        List<TileSource> sources = List.of(
                (zoom, x, y) -> CompletableFuture.failedFuture(new java.io.IOException("no such tile")),
                (zoom, x, y) -> late,
                (zoom, x, y) -> {
                    throw new IllegalStateException("broken source");
                },
                (zoom, x, y) -> CompletableFuture.completedFuture(null));
        AtlasTileRetriever retriever = new AtlasTileRetriever();
        List<CompletableFuture<Image>> tiles = sources.stream()
                .map(source -> {
                    AtlasTileRetriever.use(source);
                    CompletableFuture<Image> tile = retriever.loadTile(7, 80, 48);
                    AtlasTileRetriever.stopUsing(source);
                    return tile;
                })
                .toList();
        late.completeExceptionally(new java.io.IOException("connection lost"));

        assertThat(tiles).allSatisfy(tile -> assertThat(tile.join()).isNotNull());
    }

    @Test
    void theMapIsLaidOutOnWhileAllTilesFail() {
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        TileSource failing = (zoom, x, y) -> CompletableFuture.failedFuture(new java.io.IOException("no network"));
        Thread.UncaughtExceptionHandler[] before = new Thread.UncaughtExceptionHandler[1];
        ROBOT.interact(() -> {
            before[0] = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> thrown.add(problem));
            AtlasTileRetriever.use(failing);
            map.surface().renew();
        });
        long asked = AtlasTileRetriever.requests();
        wheel(2);
        settle();
        ROBOT.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(before[0]));

        assertThat(AtlasTileRetriever.requests()).isGreaterThan(asked);
        assertThat(thrown).isEmpty();
        assertThatGluonShowsTheView();
    }

    @Test
    void theZoomStaysWithinItsLimits() {
        wheel(60);
        settle();
        double nearest = view().zoom();
        assertThatGluonShowsTheView();
        wheel(-120);
        settle();

        assertThat(nearest).isEqualTo(MapViewport.MAX_ZOOM);
        assertThat(view().zoom()).isEqualTo(MapViewport.MIN_ZOOM);
        assertThatGluonShowsTheView();
    }

    @Test
    void aPointOfTheScreenIsTheRightPlaceThoughTheMapIsNotInTheCorner() {
        Point2D west = view().toScreen(45.95, 39.5);
        javafx.geometry.Point2D scene = get(() -> map.localToScene(west.getX(), west.getY()));
        javafx.geometry.Point2D screen = get(() -> map.localToScreen(west.getX(), west.getY()));
        ROBOT.clickOn(screen, MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(scene.getX()).isCloseTo(west.getX() + OFFSET_X, within(1e-3));
        assertThat(scene.getY()).isCloseTo(west.getY() + OFFSET_Y, within(1e-3));
        assertThat(model.selectedZoneIdProperty().get()).isEqualTo("west");
    }

    private static void assertThatGluonShowsTheView() {
        BaseMap base = map.surface().base();
        assertThat(get(() -> base.zoom().get())).isEqualTo(view().zoom());
        assertThat(get(() -> base.centerLon().get())).isCloseTo(view().centerLon(), within(DEGREES));
        assertThat(get(() -> base.centerLat().get())).isCloseTo(view().centerLat(), within(DEGREES));
    }

    private static boolean gluonShowsTheView() {
        BaseMap base = map.surface().base();
        MapViewport wanted = model.viewportProperty().get();
        return base.zoom().get() == wanted.zoom()
                && Math.abs(base.centerLon().get() - wanted.centerLon()) < DEGREES
                && Math.abs(base.centerLat().get() - wanted.centerLat()) < DEGREES;
    }

    private static MapViewport view() {
        return get(() -> model.viewportProperty().get());
    }

    /** Notches of a wheel over the middle; towards the user if negative. A notch is 40, which Monocle's robot ignores. */
    private static void wheel(int notches) {
        ROBOT.interact(() -> {
            javafx.geometry.Point2D scene = map.localToScene(map.getWidth() / 2, map.getHeight() / 2);
            javafx.geometry.Point2D screen = map.localToScreen(map.getWidth() / 2, map.getHeight() / 2);
            for (int i = 0; i < Math.abs(notches); i++) {
                double delta = Math.copySign(40, notches);
                map.fireEvent(new ScrollEvent(
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
            }
        });
    }

    private static void drag(double dx, double dy) {
        double x = view().width() / 2;
        double y = view().height() / 2;
        ROBOT.drag(get(() -> map.localToScreen(x, y)), MouseButton.PRIMARY)
                .moveTo(get(() -> map.localToScreen(x + dx / 2, y + dy / 2)))
                .moveTo(get(() -> map.localToScreen(x + dx, y + dy)))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** How many listeners a property has: JavaFX does not tell, so its field is read. */
    private static int listeners(javafx.beans.property.DoubleProperty property) {
        try {
            Field field = DoublePropertyBase.class.getDeclaredField("helper");
            field.setAccessible(true);
            Object helper = field.get(property);
            if (helper == null) {
                return 0;
            }
            int sum = 0;
            for (String name : List.of("invalidationSize", "changeSize")) {
                try {
                    Field size = helper.getClass().getDeclaredField(name);
                    size.setAccessible(true);
                    sum += size.getInt(helper);
                } catch (NoSuchFieldException e) {
                    // A helper for a single listener has no counts.
                    return 1;
                }
            }
            return sum;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("JavaFX keeps its listeners elsewhere.", e);
        }
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(1);
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> get(() -> map.isSettled() && gluonShowsTheView()));
        } catch (TimeoutException e) {
            throw new AssertionError("The map does not come to rest.", e);
        }
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private static <T> T get(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, value);
    }
}
