package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapRendererTest {
    private static final PictureSpec SPEC =
            PictureSpec.of(new MapViewport(46.5, 39.9, 8, 320, 200, 1), LocalDate.of(2010, 1, 1));
    private static final PictureSpec OTHER = SPEC.withDate(LocalDate.of(2021, 1, 1));

    private final MapRenderer renderer = new MapRenderer(Pictures.painter(Pictures.bundled()));

    @AfterEach
    void close() {
        renderer.close();
    }

    @Test
    void aPreparedFrameIsHandedOutOnceAndOnlyForWhatItShows() throws Exception {
        renderer.prepare(SPEC);
        afterAllSoFar();

        assertThat(renderer.takePrepared(OTHER)).isEmpty();
        assertThat(renderer.takePrepared(SPEC)).isPresent();
        assertThat(renderer.takePrepared(SPEC)).isEmpty();
    }

    @Test
    void aRequestForWhatIsPreparedGetsTheSamePictureAsWithoutPreparation() throws Exception {
        int[] expected = Pictures.shown(renderer.painter(), SPEC);
        renderer.prepare(SPEC);

        assertThat(pixels(requested(SPEC))).isEqualTo(expected);
    }

    @Test
    void aRequestForAnotherPictureGetsThatOne() throws Exception {
        int[] expected = Pictures.shown(renderer.painter(), OTHER);
        renderer.prepare(SPEC);

        assertThat(pixels(requested(OTHER))).isEqualTo(expected);
        assertThat(renderer.takePrepared(SPEC)).isEmpty();
    }

    @Test
    void framesThatTakeOverTheMemoryOfOthersLookAsIfItWereFresh() throws Exception {
        MapViewport view = SPEC.viewport();
        for (int i = 0; i < 6; i++) {
            PictureSpec spec = (i % 2 == 0 ? SPEC : OTHER)
                    .withViewport(
                            view.withCenter(46.5 + i * 0.1, 39.9 - i * 0.05).withZoom(7.5 + i * 0.4));
            MapFrame frame = requested(spec);
            assertThat(pixels(frame)).as("frame %d", i).isEqualTo(Pictures.shown(renderer.painter(), spec));
            renderer.release(frame);
        }
    }

    @Test
    void aReleasedFrameFollowsNoDateAndGivesNoPixels() throws Exception {
        MapFrame frame = requested(SPEC);
        renderer.release(frame);
        afterAllSoFar();

        assertThat(frame.showDate(OTHER.date())).isEqualTo(PixelRect.EMPTY);
        assertThatThrownBy(() -> pixels(frame)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void linesThatComeAndGoLookAsIfTheDateHadBeenThereFromTheStart() throws Exception {
        // Before, between and after the line of contact, the corridor's limits and the railways' closures.
        for (LocalDate date :
                List.of(LocalDate.of(1989, 1, 1), LocalDate.of(2000, 6, 1), LocalDate.of(2021, 3, 1), SPEC.date())) {
            MapFrame frame = requested(SPEC);
            frame.showDate(date);

            assertThat(pixels(frame)).as("%s", date).isEqualTo(Pictures.shown(renderer.painter(), SPEC.withDate(date)));
        }
    }

    @Test
    void aDateShownAtOnceLooksLikeOneThatWasWaitedFor() throws Exception {
        PictureSpec war = SPEC.withDate(LocalDate.of(2020, 10, 8));
        MapFrame frame = requested(war);
        afterAllSoFar();
        LocalDate later = LocalDate.of(2020, 10, 20);

        assertThat(frame.showDateAtOnce(later))
                .hasValueSatisfying(changed -> assertThat(changed.isEmpty()).isFalse());
        assertThat(pixels(frame)).isEqualTo(Pictures.shown(renderer.painter(), war.withDate(later)));
    }

    private MapFrame requested(PictureSpec spec) throws Exception {
        CompletableFuture<MapFrame> made = new CompletableFuture<>();
        renderer.request(spec, made::complete);
        return made.get(60, TimeUnit.SECONDS);
    }

    /** Waits until the renderer's thread has done what it was asked for. */
    private void afterAllSoFar() throws Exception {
        CompletableFuture<PixelRect> done = new CompletableFuture<>();
        MapFrame idle = renderer.render(SPEC);
        renderer.showDate(idle, SPEC.date(), done::complete);
        done.get(60, TimeUnit.SECONDS);
    }

    private static int[] pixels(MapFrame frame) {
        int[] pixels = new int[frame.width() * frame.height()];
        frame.copyTo(pixels, PixelRect.of(frame.width(), frame.height()));
        return pixels;
    }
}
