package org.controlatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.controlatlas.app.map.AtlasMap;
import org.controlatlas.app.map.Wheel;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.state.ThemeChoice;
import org.controlatlas.app.timeline.BandLayout;
import org.controlatlas.app.timeline.BandScale;
import org.controlatlas.app.timeline.TimelineBand;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Event;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.SeenAs;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program's window on the bundled atlas, as a person meets it: what a test does here goes through mouse and keys.
 * The atlas is read once for all tests; each window is one of its own. Everything waits for a condition with a limit.
 */
final class AtlasWindow implements AutoCloseable {
    private static final long PATIENCE_S = 60;
    private static Atlas bundled;

    final FxRobot robot = new FxRobot();
    final MainWindow window;
    final Stage stage;
    private final WindowFits fits;
    /** Of the map since the window was made, each once, in logical pixels. */
    private final Set<Dimension2D> mapSizes;

    private AtlasWindow(MainWindow window, Stage stage, WindowFits fits, Set<Dimension2D> mapSizes) {
        this.window = window;
        this.stage = stage;
        this.fits = fits;
        this.mapSizes = mapSizes;
    }

    /** The bundled atlas, read once. */
    static synchronized Atlas bundled() {
        if (bundled == null) {
            try {
                bundled = BundledAtlas.read();
            } catch (IOException e) {
                throw new AssertionError("The bundled atlas cannot be read.", e);
            }
        }
        return bundled;
    }

    /** Starts the program with those options and preferences and waits until the map stands. */
    static AtlasWindow open(LaunchOptions options, Path preferences) {
        AtlasWindow opened = start(options, preferences);
        opened.until("the atlas has been opened", () -> opened.state().open().atlas() != null);
        opened.settle();
        return opened;
    }

    /** A window of that size on that atlas, of a user who has not used the program before. */
    static AtlasWindow open(Atlas atlas, int width, int height, Path folder) {
        try {
            AtlasWindow opened = start(
                    LaunchOptions.NONE, new PreferencesFile(sized(width, height, folder)), Optional.empty(), atlas);
            opened.until(
                    "the atlas has been opened", () -> opened.state().open().atlas() != null);
            opened.rest();
            return opened;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Preferences of a window of that size, and of nothing else that differs from the first start. */
    private static Path sized(int width, int height, Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("preferences-" + width + "x" + height + ".json"),
                "{\"window\": {\"x\": 0, \"y\": 0, \"width\": %d, \"height\": %d}, \"language\": \"en\", \"theme\": \"light\"}"
                        .formatted(width, height));
    }

    /** A window of that size on somebody's own data, read as the program reads them. */
    static AtlasWindow open(Path data, int width, int height, Path folder) {
        try {
            LaunchOptions options =
                    new LaunchOptions(Optional.of(data), Optional.empty(), Optional.empty(), Optional.empty());
            AtlasWindow opened = start(
                    options,
                    new PreferencesFile(sized(width, height, folder)),
                    Optional.empty(),
                    (path, listener) -> WorldBasemap.under(AtlasReader.read(path, listener)));
            opened.until(
                    "the data have been opened", () -> opened.state().open().atlas() != null);
            opened.rest();
            return opened;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As {@link #open} without waiting. */
    static AtlasWindow start(LaunchOptions options, Path preferences) {
        return start(options, new PreferencesFile(preferences), Optional.empty());
    }

    /** @param begun what has been begun before there is a window */
    static AtlasWindow start(LaunchOptions options, PreferencesFile preferences, Optional<HeadStart> begun) {
        return start(options, preferences, begun, bundled());
    }

    /** A window on a data set of one's own, which it reads itself. */
    static AtlasWindow openData(Path data, Path folder) {
        AtlasWindow opened = start(
                new LaunchOptions(Optional.of(data), Optional.empty(), Optional.empty(), Optional.empty()),
                new PreferencesFile(folder.resolve("preferences.json")),
                Optional.empty(),
                (path, listener) -> WorldBasemap.under(AtlasReader.read(path, listener)));
        opened.until("the data have been opened", () -> opened.state().open().atlas() != null);
        opened.settle();
        return opened;
    }

    private static AtlasWindow start(
            LaunchOptions options, PreferencesFile preferences, Optional<HeadStart> begun, Atlas atlas) {
        return start(options, preferences, begun, (folder, listener) -> atlas);
    }

    private static AtlasWindow start(
            LaunchOptions options, PreferencesFile preferences, Optional<HeadStart> begun, AtlasLoader.Reader reader) {
        try {
            FxToolkit.registerPrimaryStage();
            Stage stage = FxToolkit.registerStage(Stage::new);
            MainWindow[] made = new MainWindow[1];
            WindowFits[] fits = new WindowFits[1];
            Set<Dimension2D> mapSizes = ConcurrentHashMap.newKeySet();
            new FxRobot().interact(() -> {
                made[0] = new MainWindow(stage, options, begun, reader, preferences);
                // Flights and fades are for eyes; tests wait for what comes after them.
                made[0].state().settings().reducedMotionProperty().set(true);
                fits[0] = new WindowFits(made[0].scene());
                made[0].state()
                        .map()
                        .viewportProperty()
                        .addListener(
                                (observable, was, view) -> mapSizes.add(new Dimension2D(view.width(), view.height())));
                made[0].show();
            });
            return new AtlasWindow(made[0], stage, fits[0], mapSizes);
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX does not start.", e);
        }
    }

    Set<Dimension2D> mapSizes() {
        return Set.copyOf(mapSizes);
    }

    AtlasState state() {
        return window.state();
    }

    AtlasMap map() {
        return window.map();
    }

    TimelineBand band() {
        return window.timeline().band();
    }

    LocalDate date() {
        return get(() -> state().time().date());
    }

    /** Everything as when the program is started for the first time, whatever the test before left. */
    void reset() {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        robot.interact(() -> {
            javafx.stage.Window.getWindows().stream()
                    .filter(shown -> shown != stage)
                    .toList()
                    .forEach(javafx.stage.Window::hide);
            state().time().playingProperty().set(false);
            state().time().peekingProperty().set(false);
            state().time().loopRangeProperty().set(null);
            state().selection().clear();
            state().map()
                    .layersProperty()
                    .set(MapLayerKind.defaults(state().open().atlas().info()));
            state().settings().languageProperty().set(org.controlatlas.model.Language.EN);
            state().settings().themeChoiceProperty().set(ThemeChoice.LIGHT);
            state().settings().reducedMotionProperty().set(true);
            state().panels().panelShownProperty().set(true);
            state().panels().agreementShownProperty().set(false);
            state().panels().analysis().figureProperty().set(null);
            state().panels().analysis().sideProperty().set(null);
            state().notes().askedProperty().set(null);
            state().reading().wantedProperty().set(SeenAs.USUAL);
            state().time().compare().end();
            state().time().compare().dividerProperty().set(0.5);
            state().time().visibleTimeProperty().set(state().open().coverage());
            state().time().dateProperty().set(LocalDate.of(2020, 9, 26));
            window.notices().hide();
            map().showAll();
            map().requestFocus();
        });
        until("the data are read as usual", () -> window.isReadAsWanted());
        // Where the pointer rests already, a test that moves it there would tell nobody of it.
        robot.moveTo(stage.getX() + 2, stage.getY() + 2);
        settle();
    }

    /** Goes to the day, and waits until map, panels and lists are those of the day. */
    void at(LocalDate day) {
        robot.interact(() -> state().time().dateProperty().set(day));
        settle();
        until("the window is that of " + day, window::isSettled);
    }

    Zone zone(String id) {
        return bundled().zones().stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A point of the screen over the middle of the zone's inside. */
    javafx.geometry.Point2D over(Zone zone) {
        Coordinate inside = zone.geometry().getInteriorPoint().getCoordinate();
        return over(inside.x, inside.y);
    }

    /** On the event's mark, which may stand beside its place. */
    javafx.geometry.Point2D over(Event event) {
        return valueNow(() -> {
            Point2D at = state().open().painter().marks(state().picture().spec()).stream()
                    .filter(mark -> mark.event().equals(event))
                    .map(mark -> mark.middle(state().map().viewportProperty().get()))
                    .findFirst()
                    .orElseThrow();
            return map().localToScreen(at.getX(), at.getY());
        });
    }

    javafx.geometry.Point2D over(double lon, double lat) {
        return valueNow(() -> {
            Point2D at = state().map().viewportProperty().get().toScreen(lon, lat);
            return map().localToScreen(at.getX(), at.getY());
        });
    }

    /** A point of the screen on the band's lanes, in the middle of that day. */
    javafx.geometry.Point2D onBand(LocalDate day) {
        return get(() -> {
            double width = band().getWidth() - 2 * BandLayout.SIDE;
            BandScale scale = new BandScale(
                    state().time().visibleTimeProperty().get(),
                    BandLayout.SIDE,
                    width,
                    state().time().scaleProperty().get());
            boolean zoomed = state().time().visibleTimeProperty().get().length()
                    < state().open().coverage().length() * 0.999;
            BandLayout rows = new BandLayout(
                    band().getHeight(), band().contentProperty().get().hasLane(), zoomed);
            return band().localToScreen(scale.x(day.toEpochDay() + 0.5), rows.densityTop() + rows.densityHeight() / 2);
        });
    }

    static boolean isSame(WritableImage a, WritableImage b) {
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return a.getWidth() == b.getWidth() && a.getHeight() == b.getHeight();
    }

    /** The colour that prevails on the map round a place, so that a name or line written there does not count. */
    int colourAt(double lon, double lat) {
        settle();
        Point2D at = get(() -> state().map().viewportProperty().get().toScreen(lon, lat));
        PixelReader pixels = picture().getPixelReader();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int dy = -10; dy <= 10; dy++) {
            for (int dx = -10; dx <= 10; dx++) {
                counts.merge(pixels.getArgb((int) at.getX() + dx, (int) at.getY() + dy), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** What the map shows, all of it. */
    WritableImage picture() {
        return get(() -> map().snapshot(null, null));
    }

    /** Waits until the screen shows what the state says. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents(1);
        until("the map has come to rest", () -> map().isSettled());
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** Waits until nothing is under way: pictures, sums made in the background, words put off while time moves. */
    void rest() {
        drawn();
        while (!isQuiet()) {
            until("the window has come to rest", window::isSettled);
            if (!ForkJoinPool.commonPool().awaitQuiescence(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("The background does not come to rest.");
            }
            drawn();
        }
    }

    /** Looks at what is on the screen: right after a layout, before anything that has been computed meanwhile comes in. */
    void look(Runnable action) {
        drawn();
        afterLayout(action);
    }

    private boolean isQuiet() {
        return valueNow(window::isSettled) && ForkJoinPool.commonPool().isQuiescent();
    }

    /** Waits until all that is known by now has been laid out, twice, since some of it asks for more. */
    void drawn() {
        afterLayout(() -> {});
        afterLayout(() -> {});
    }

    private void afterLayout(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            Runnable[] once = new Runnable[1];
            once[0] = () -> {
                stage.getScene().removePostLayoutPulseListener(once[0]);
                doing(action, done);
            };
            stage.getScene().addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
        });
        await(done);
    }

    /** Does it on the JavaFX thread, at once and with no more waiting than that. */
    static void now(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> doing(action, done));
        await(done);
    }

    /** As {@link #now}, for a value. */
    static <T> T valueNow(Callable<T> value) {
        AtomicReference<T> read = new AtomicReference<>();
        now(() -> {
            try {
                read.set(value.call());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return read.get();
    }

    private static void doing(Runnable action, CompletableFuture<Void> done) {
        try {
            action.run();
            done.complete(null);
        } catch (Throwable e) {
            done.completeExceptionally(e);
        }
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException | ExecutionException e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("Waited " + PATIENCE_S + " s in vain until " + what + ".", e);
        }
    }

    /** A value read on the JavaFX thread. */
    static <T> T get(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_S * 1000, value);
    }

    /** Notches of a wheel at a point of the screen, away from the user. A notch is 40, which Monocle's robot ignores. */
    void wheel(Node target, javafx.geometry.Point2D at, int notches) {
        robot.interact(() -> {
            javafx.geometry.Point2D scene = target.localToScene(target.screenToLocal(at));
            for (int i = 0; i < notches; i++) {
                target.fireEvent(Wheel.notch(scene, at, 40));
            }
        });
    }

    /** Zooms the band by wheel until it shows about so many days round that day. */
    void zoomTime(LocalDate day, double days) {
        while (get(() -> state().time().visibleTimeProperty().get().length()) > days) {
            wheel(band(), onBand(day), 1);
        }
    }

    /** Keys pressed together and let go. */
    void keys(KeyCode... together) {
        robot.push(together);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** Types into what has the focus, in any script. */
    void write(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** Opens a menu of the window and clicks an item, found by its id with a hash or by its text. */
    void choose(String menuButton, String item) {
        robot.clickOn(menuButton);
        until("the menu is open", () -> robot.lookup(item).tryQuery().isPresent());
        robot.clickOn(item);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** The text of a label, button or field. */
    String text(String selector) {
        return get(() -> {
            Node found = robot.lookup(selector).query();
            return found instanceof javafx.scene.control.TextInputControl field
                    ? field.getText()
                    : ((javafx.scene.control.Labeled) found).getText();
        });
    }

    boolean isShown(String selector) {
        return get(() -> robot.lookup(selector).queryAll().stream().anyMatch(AtlasWindow::isShown));
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        Bounds bounds = node.getLayoutBounds();
        return node.getScene() != null && bounds.getWidth() > 0 && bounds.getHeight() > 0;
    }

    @Override
    public void close() {
        robot.interact(stage::close);
        WaitForAsyncUtils.waitForFxEvents(1);
        assertThat(fits.faults()).as("parts of the window outside their places").isEmpty();
    }
}
