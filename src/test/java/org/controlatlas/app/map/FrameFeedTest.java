package org.controlatlas.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.model.Language;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FrameFeedTest {
    private static final MapViewport VIEW = new MapViewport(46, 40, 8, 400, 300, 1);

    private final FxRobot robot = new FxRobot();
    private final AtlasState state = new AtlasState();
    private final List<MapFrame> shown = new ArrayList<>();
    private FrameFeed feed;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        state.open(SmallAtlas.atlas());
        state.map().viewportProperty().set(VIEW);
        feed = new FrameFeed(
                new MapRenderer(
                        new MapPainter(state.open().atlas(), state.open().timeline())),
                (buffer, frame) -> shown.add(frame));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private void awaitMargin() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> get(() -> feed.covers(VIEW.grow(20)) && feed.isIdle()));
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
                feed.want(at(last.minusDays(199 - i)), true);
            }
        });
        rest();

        assertThat(get(() -> feed.frame().orElseThrow().spec().date())).isEqualTo(last);
        assertThat(shown.size() - before).isLessThan(20);
    }

    @Test
    void ofManyViewsAskedForAtOnceTheNewestIsShownAndFewOfTheOthers() {
        robot.interact(() -> {
            for (int i = 0; i < 50; i++) {
                state.map().viewportProperty().set(VIEW.withZoom(8 + i * 0.05));
                feed.want(state.picture().spec(), true);
            }
        });
        rest();

        assertThat(get(() -> feed.frame().orElseThrow().spec().viewport().zoom()))
                .isEqualTo(8 + 49 * 0.05);
        assertThat(get(() -> feed.covers(VIEW.withZoom(8 + 49 * 0.05)))).isTrue();
        assertThat(shown).hasSizeLessThan(10);
    }

    @Test
    void aChangeOfLanguageIsPaintedThoughTheDateMovesOn() {
        want(at(SmallAtlas.CHANGE));
        rest();
        robot.interact(() -> {
            state.settings().languageProperty().set(Language.HY);
            feed.want(at(SmallAtlas.CHANGE.plusDays(1)), true);
            feed.want(at(SmallAtlas.CHANGE.plusDays(2)), true);
        });
        rest();

        assertThat(get(() -> feed.frame().orElseThrow().spec().language())).isEqualTo(Language.HY);
        assertThat(get(() -> feed.frame().orElseThrow().spec().date())).isEqualTo(SmallAtlas.CHANGE.plusDays(2));
    }

    @Test
    void aPanWithinTheMarginPaintsNoFrameAndMovesNamesAtMost() throws TimeoutException {
        want(at(SmallAtlas.CHANGE));
        awaitMargin();
        rest();
        int before = shown.size();
        robot.interact(() -> {
            state.map().viewportProperty().set(VIEW.pan(4, 3));
            feed.want(state.picture().spec(), true);
        });
        rest();

        assertThat(shown.subList(before, shown.size())).allMatch(frame -> frame == shown.get(before - 1));
        assertThat(get(() -> feed.covers(VIEW.pan(4, 3)))).isTrue();
    }

    @Test
    void theFirstPictureIsJustTheViewAndSoonHasAMargin() throws TimeoutException {
        want(at(SmallAtlas.CHANGE));
        awaitMargin();

        assertThat(get(() -> feed.covers(VIEW.grow(20)))).isTrue();
        assertThat(shown).hasSize(2).first().extracting(MapFrame::viewport).isEqualTo(VIEW);
    }

    @Test
    void whileTheViewIsZoomedTheFrameThereIsDoes() {
        want(at(SmallAtlas.CHANGE));
        rest();
        robot.interact(() -> {
            state.map().viewportProperty().set(VIEW.withZoom(8.5));
            feed.want(state.picture().spec(), false);
        });
        rest();
        double moving = get(() -> feed.frame().orElseThrow().spec().viewport().zoom());
        robot.interact(() -> feed.want(state.picture().spec(), true));
        rest();

        assertThat(moving).isEqualTo(8);
        assertThat(get(() -> feed.frame().orElseThrow().spec().viewport().zoom()))
                .isEqualTo(8.5);
    }

    private void want(PictureSpec spec) {
        robot.interact(() -> feed.want(spec, true));
    }

    private void rest() {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> get(() -> feed.frame().isPresent() && feed.isIdle()));
        } catch (TimeoutException e) {
            throw new AssertionError("The feed does not come to rest.", e);
        }
    }

    private static <T> T get(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, value);
    }
}
