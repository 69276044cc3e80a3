package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.DoublePropertyBase;
import javafx.scene.image.Image;
import org.controlatlas.app.map.tiles.AtlasTileRetriever;
import org.controlatlas.app.map.tiles.TileSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What goes wrong with the tiles and the dependencies of Gluon Maps, each held to go right here. */
class GluonTilesTest {
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
    void panningForLongKeepsTheNumberOfTilesAndTheirListenersBounded() {
        shown.robot.interact(
                () -> shown.state.map().viewportProperty().set(shown.view().withZoom(13)));
        shown.settle();
        long asked = AtlasTileRetriever.requests();
        int most = 0;
        for (int i = 0; i < 40; i++) {
            int row = i / 10;
            double lon = 45.2 + (i % 10) * 0.16;
            double lat = 39.6 + row * 0.09;
            shown.robot.interact(
                    () -> shown.state.map().viewportProperty().set(shown.view().withCenter(lon, lat)));
            shown.settle();
            // The map tidies up once it has rested for 80 ms, as it does between two drags of a person.
            WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
            most = Math.max(most, listeners(shown.map.surface().base().translateXProperty()));
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
        shown.robot.interact(() -> {
            before[0] = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> thrown.add(problem));
            AtlasTileRetriever.use(failing);
            shown.map.surface().renew();
        });
        long asked = AtlasTileRetriever.requests();
        shown.wheel(2);
        shown.settle();
        shown.robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(before[0]));

        assertThat(AtlasTileRetriever.requests()).isGreaterThan(asked);
        assertThat(thrown).isEmpty();
        assertThat(MapOnStage.get(() -> shown.map.surface().base().zoom().get()))
                .isEqualTo(shown.view().zoom());
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
            throw new LinkageError("JavaFX keeps its listeners elsewhere.", e);
        }
    }
}
