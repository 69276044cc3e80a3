package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.state.ThemeChoice;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FramePipelineTest {
    private static final MapViewport VIEW = new MapViewport(46, 40, 8, 400, 300, 1);

    private final FxRobot robot = new FxRobot();
    private final AtlasState state = new AtlasState();
    private final List<MapFrame> shown = new ArrayList<>();
    private FramePipeline pipeline;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        state.open(SmallAtlas.atlas());
        state.map().viewportProperty().set(VIEW);
        pipeline = new FramePipeline(
                new MapRenderer(
                        new MapPainter(state.open().atlas(), state.open().timeline())),
                (buffer, frame) -> shown.add(frame));
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void aChangeOfALargerFrameTellsNothingOfAPictureOfASmallerOne() {
        MapPainter painter = new MapPainter(state.open().atlas(), state.open().timeline());
        MapRenderer renderer = new MapRenderer(painter);
        MapFrame small = renderer.render(PictureSpec.of(VIEW, LocalDate.of(2000, 1, 1)));
        MapFrame large = renderer.render(PictureSpec.of(VIEW.grow(100), LocalDate.of(2000, 1, 1)));
        BufferPair pair = new BufferPair();
        FrameBuffer first = pair.await(small);
        PixelRect part = first.catchUp(small);
        robot.interact(() -> pair.exchange(first, part));
        pair.giveBack();
        pair.await(large);

        pair.invalidate(large, PixelRect.of(large.width(), large.height()));

        assertThat(first.catchUp(small).isEmpty()).isTrue();
        renderer.close();
    }

    private void awaitMargin() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> get(() -> pipeline.covers(VIEW.grow(20)) && pipeline.isIdle()));
    }

    private PictureSpec at(LocalDate day) {
        state.time().dateProperty().set(day);
        return state.picture().spec();
    }

    @Test
    void ofManyDaysAskedForAtOnceTheNewestIsShownAndFewOfTheOthers() {
        want(at(SmallAtlas.CHANGE.minusDays(300)));
        rest();
        int before = shown.size();
        LocalDate last = SmallAtlas.CHANGE.plusDays(99);
        robot.interact(() -> {
            for (int i = 0; i < 200; i++) {
                pipeline.want(at(last.minusDays(199 - i)), true);
            }
        });
        rest();

        assertThat(get(() -> pipeline.frame().orElseThrow().spec().date())).isEqualTo(last);
        assertThat(shown.size() - before).isLessThan(20);
    }

    @Test
    void ofManyViewsAskedForAtOnceTheNewestIsShownAndFewOfTheOthers() {
        robot.interact(() -> {
            for (int i = 0; i < 50; i++) {
                state.map().viewportProperty().set(VIEW.withZoom(8 + i * 0.05));
                pipeline.want(state.picture().spec(), true);
            }
        });
        rest();

        assertThat(get(() -> pipeline.frame().orElseThrow().spec().viewport().zoom()))
                .isEqualTo(8 + 49 * 0.05);
        assertThat(get(() -> pipeline.covers(VIEW.withZoom(8 + 49 * 0.05)))).isTrue();
        assertThat(shown).hasSizeLessThan(10);
    }

    @Test
    void aChangeOfLanguageIsPaintedThoughTheDateMovesOn() {
        want(at(SmallAtlas.CHANGE));
        rest();
        robot.interact(() -> {
            state.settings().languageProperty().set(Language.HY);
            pipeline.want(at(SmallAtlas.CHANGE.plusDays(1)), true);
            pipeline.want(at(SmallAtlas.CHANGE.plusDays(2)), true);
        });
        rest();

        assertThat(get(() -> pipeline.frame().orElseThrow().spec().language())).isEqualTo(Language.HY);
        assertThat(get(() -> pipeline.frame().orElseThrow().spec().date())).isEqualTo(SmallAtlas.CHANGE.plusDays(2));
    }

    @Test
    void aPanWithinTheMarginPaintsNoFrameAndMovesNamesAtMost() throws TimeoutException {
        want(at(SmallAtlas.CHANGE));
        awaitMargin();
        rest();
        int before = shown.size();
        robot.interact(() -> {
            state.map().viewportProperty().set(VIEW.pan(4, 3));
            pipeline.want(state.picture().spec(), true);
        });
        rest();

        assertThat(shown.subList(before, shown.size())).allMatch(frame -> frame == shown.get(before - 1));
        assertThat(get(() -> pipeline.covers(VIEW.pan(4, 3)))).isTrue();
    }

    @Test
    void theFirstPictureIsJustTheViewAndSoonHasAMargin() throws TimeoutException {
        want(at(SmallAtlas.CHANGE));
        awaitMargin();

        assertThat(get(() -> pipeline.covers(VIEW.grow(20)))).isTrue();
        assertThat(shown).hasSize(2).first().extracting(MapFrame::viewport).isEqualTo(VIEW);
    }

    @Test
    void whileTheViewIsZoomedTheFrameThereIsDoes() {
        want(at(SmallAtlas.CHANGE));
        rest();
        robot.interact(() -> {
            state.map().viewportProperty().set(VIEW.withZoom(8.5));
            pipeline.want(state.picture().spec(), false);
        });
        rest();
        double moving =
                get(() -> pipeline.frame().orElseThrow().spec().viewport().zoom());
        robot.interact(() -> pipeline.want(state.picture().spec(), true));
        rest();

        assertThat(moving).isEqualTo(8);
        assertThat(get(() -> pipeline.frame().orElseThrow().spec().viewport().zoom()))
                .isEqualTo(8.5);
    }

    /** What the screen was given; it looks whether the picture before was left alone as long as it was shown. */
    private final class WatchfulScreen implements FramePipeline.Screen {
        private final Map<Integer, Set<FrameBuffer>> used = new HashMap<>();
        private final List<String> faults = new ArrayList<>();
        private FrameBuffer current;
        private int[] asGiven;

        @Override
        public void show(FrameBuffer buffer, MapFrame frame) {
            if (current == buffer) {
                faults.add("The picture on the screen was written.");
            } else if (current != null && !Arrays.equals(asGiven, current.pixels())) {
                faults.add("The picture on the screen changed while it was shown.");
            }
            if (!Platform.isFxApplicationThread()) {
                faults.add(
                        "A picture was exchanged on " + Thread.currentThread().getName() + ".");
            }
            current = buffer;
            asGiven = buffer.pixels().clone();
            used.computeIfAbsent(buffer.pixels().length, size -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(buffer);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inWhicheverOrderThingsAreAskedForTheNewestIsShownWholeAndNothingOnTheScreenIsTouched(long seed)
            throws TimeoutException {
        Random random = new Random(seed);
        WatchfulScreen screen = new WatchfulScreen();
        MapPainter painter = new MapPainter(state.open().atlas(), state.open().timeline());
        FramePipeline tried = new FramePipeline(new MapRenderer(painter), screen);
        try {
            for (int i = 0; i < 60; i++) {
                robot.interact(() -> {
                    for (int n = random.nextInt(4); n >= 0; n--) {
                        changeSomething(random);
                        tried.want(state.picture().spec(), random.nextInt(4) > 0);
                    }
                });
                if (random.nextInt(3) == 0) {
                    WaitForAsyncUtils.waitForFxEvents();
                }
            }
            robot.interact(() -> tried.want(state.picture().spec(), true));
            PictureSpec wanted = get(() -> state.picture().spec());
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> get(() -> tried.isIdle()
                            && tried.covers(wanted.viewport().grow(20))
                            && tried.frame().orElseThrow().spec().nameRoom().equals(wanted.nameRoom())));

            PictureSpec shownAtLast = get(() -> tried.frame().orElseThrow().spec());
            assertThat(screen.faults).isEmpty();
            assertThat(shownAtLast)
                    .isEqualTo(wanted.withViewport(shownAtLast.viewport()).withNameRoom(shownAtLast.nameRoom()));
            assertThat(shownAtLast.viewport().zoom())
                    .isEqualTo(wanted.viewport().zoom());
            assertThat(get(() -> screen.current.pixels().clone())).isEqualTo(painted(painter, shownAtLast));
            // Two, and one more where a step in the first picture, which has another size, is done late.
            assertThat(screen.used.values()).allMatch(buffers -> buffers.size() <= 3);
        } finally {
            robot.interact(tried::close);
        }
    }

    /** Painted anew, by nobody who has painted anything else before. */
    private static int[] painted(MapPainter painter, PictureSpec spec) {
        try (MapRenderer fresh = new MapRenderer(painter)) {
            MapFrame frame = fresh.render(spec);
            int[] pixels = new int[frame.width() * frame.height()];
            frame.copyTo(pixels, PixelRect.of(frame.width(), frame.height()));
            return pixels;
        }
    }

    private void changeSomething(Random random) {
        MapViewport view = state.map().viewportProperty().get();
        switch (random.nextInt(12)) {
            case 0 ->
                state.settings().languageProperty().set(Language.values()[random.nextInt(Language.values().length)]);
            case 1 ->
                state.settings().themeChoiceProperty().set(random.nextBoolean() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
            case 2 -> state.map().setLayerVisible(MapLayerKind.PLACES, random.nextBoolean());
            case 3 -> state.panels().legendShownProperty().set(random.nextBoolean());
            case 4 -> state.map().viewportProperty().set(view.withZoom(7.5 + random.nextInt(5) * 0.25));
            case 5, 6 ->
                state.map().viewportProperty().set(view.pan(random.nextInt(161) - 80, random.nextInt(161) - 80));
            default -> state.time().dateProperty().set(SmallAtlas.CHANGE.plusDays(random.nextInt(401) - 200));
        }
    }

    private void want(PictureSpec spec) {
        robot.interact(() -> pipeline.want(spec, true));
    }

    private void rest() {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> get(() -> pipeline.frame().isPresent() && pipeline.isIdle()));
        } catch (TimeoutException e) {
            throw new AssertionError("The pipeline does not come to rest.", e);
        }
    }

    private static <T> T get(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, value);
    }
}
