package org.controlatlas.app.map;

import java.time.LocalDate;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;
import org.controlatlas.render.view.PictureSpec;

/**
 * The whole life of the map's frames, from what is wanted to what is on the screen. It goes one way:
 *
 * <pre>
 *  want(picture)      JavaFX thread     compares it with what is shown or under way
 *    → MapRenderer    renderer's thread paints a frame, or lets the frame there is show another day
 *    → BufferPair     renderer's thread copies what changed into the picture that is not on the screen
 *    → Screen         JavaFX thread     exchanges one picture for the other, for the next pulse
 * </pre>
 *
 * <p>What it promises:
 *
 * <ul>
 *   <li>The newest wins. Whatever is asked for, and in whichever order, at rest the screen shows what was asked for last;
 *       of what is asked for meanwhile only little is painted.
 *   <li>A picture on the screen is never written to: the one taken off is free again only after the pulse that took it
 *       off.
 *   <li>Pictures are used again: as long as the size stays, there are two.
 *   <li>Frames that are not shown any more give their arrays to those to come.
 *   <li>All methods belong to the JavaFX thread, which never waits here. All painting and copying happens on the renderer's
 *       thread, but for steps of the date so small that to wake that thread would take longer.
 * </ul>
 */
final class FramePipeline {
    /** Shows a picture that covers the viewport; on the JavaFX thread. */
    interface Screen {
        void show(FrameBuffer buffer, MapFrame frame);
    }

    /** Part of the margin that may be used up by panning before the next frame is asked for. */
    private static final double MARGIN_USED = 0.6;

    /** How long the first picture does without a margin. */
    private static final Duration BARE = Duration.millis(150);

    private final MapRenderer renderer;
    private final Screen screen;
    private final BufferPair buffers = new BufferPair();
    private MapFrame frame;
    private PictureSpec wanted;
    /** Of the view when it was last at rest: while it is moved names stay where they are. */
    private Optional<NameRoom> nameRoom = Optional.empty();

    private PictureSpec requested;
    private boolean dateUnderWay;
    /** True while the first picture is shown or under way, which has no margin. */
    private boolean bare = true;

    private Scene scene;
    private boolean closed;

    FramePipeline(MapRenderer renderer, Screen screen) {
        this.renderer = renderer;
        this.screen = screen;
    }

    /** The scene whose pulses show the images. */
    void attach(Scene newScene) {
        scene = newScene;
    }

    /** The frame on the screen, if there is one yet. */
    Optional<MapFrame> frame() {
        return Optional.ofNullable(frame);
    }

    /** True if no requested work is pending. */
    boolean isIdle() {
        return requested == null && !dateUnderWay;
    }

    /** True if the frame on the screen covers the viewport, sharp or not. */
    boolean covers(MapViewport view) {
        return frame != null && frame.viewport().worldBounds().contains(view.worldBounds());
    }

    /**
     * What should be on the screen from now on.
     *
     * @param idle false while the view is being zoomed: then the frame there is, scaled, does until it is true
     */
    void want(PictureSpec spec, boolean idle) {
        wanted = spec;
        if (idle) {
            nameRoom = spec.nameRoom();
        }
        PictureSpec have = requested != null ? requested : frame != null ? frame.spec() : null;
        if (have == null || !sameStyle(have, spec) || mustRepaint(have.viewport(), spec.viewport(), idle)) {
            request();
        }
        stepDate();
    }

    private static boolean sameStyle(PictureSpec a, PictureSpec b) {
        return a.language() == b.language()
                && a.theme() == b.theme()
                && a.layers().equals(b.layers());
    }

    private boolean mustRepaint(MapViewport have, MapViewport view, boolean idle) {
        boolean sharp = have.zoom() == view.zoom() && have.pixelScale() == view.pixelScale();
        if (!sharp) {
            return idle;
        }
        double reserve = bare ? 0 : MapRenderer.margin(view) * (1 - MARGIN_USED);
        return !have.worldBounds().contains(view.grow(Math.max(0, reserve - 1)).worldBounds());
    }

    private void request() {
        boolean first = frame == null;
        PictureSpec spec = first ? wanted : wanted.withViewport(MapRenderer.withMargin(wanted.viewport()));
        Optional<MapFrame> ready = first ? renderer.takePrepared(spec) : Optional.empty();
        if (ready.isPresent()) {
            // The first picture was made while the window was: the first pulse can show it.
            FrameBuffer target = buffers.await(ready.get());
            take(ready.get(), target, target.catchUp(ready.get()));
            addMarginSoon();
            return;
        }
        requested = spec;
        renderer.request(spec, made -> {
            FrameBuffer target = buffers.await(made);
            PixelRect part = target.catchUp(made);
            Platform.runLater(() -> {
                if (requested == spec) {
                    requested = null;
                }
                take(made, target, part);
                if (first) {
                    addMarginSoon();
                }
                if (wanted != null) {
                    want(wanted, true);
                }
            });
        });
    }

    /** The first picture has none, so as to be there sooner; the next one is made when the window is there, too. */
    private void addMarginSoon() {
        PauseTransition soon = new PauseTransition(BARE);
        soon.setOnFinished(event -> {
            bare = false;
            if (!closed) {
                want(wanted, true);
            }
        });
        soon.play();
    }

    private void take(MapFrame made, FrameBuffer written, PixelRect part) {
        MapFrame replaced = frame;
        frame = made;
        if (replaced != null) {
            renderer.release(replaced);
        }
        swap(written, part);
    }

    private void stepDate() {
        if (frame == null || dateUnderWay || closed) {
            return;
        }
        Optional<NameRoom> room = canHave(nameRoom) ? nameRoom : frame.spec().nameRoom();
        boolean sameRoom = room.equals(frame.spec().nameRoom());
        boolean sameDate = frame.spec().date().equals(wanted.date());
        if (sameRoom && (sameDate || stepAtOnce())) {
            return;
        }
        dateUnderWay = true;
        MapFrame current = frame;
        LocalDate date = wanted.date();
        renderer.show(current, date, room, changed -> {
            if (changed.isEmpty()) {
                Platform.runLater(this::dateDone);
                return;
            }
            FrameBuffer target = buffers.await(current);
            buffers.invalidate(current, changed);
            PixelRect part = target.catchUp(current);
            Platform.runLater(() -> {
                if (frame == current) {
                    swap(target, part);
                } else {
                    // A frame of another view came first: what was written belongs to no place on the screen.
                    buffers.giveBack();
                }
                dateDone();
            });
        });
    }

    /** Whether the room is one in the frame, and the frame is to stay. */
    private boolean canHave(Optional<NameRoom> room) {
        return requested == null
                && room.isPresent()
                && room.get().view().zoom() == frame.viewport().zoom()
                && covers(room.get().view());
    }

    /**
     * Most dates differ from the one before in a few places, which are put together in less time than it takes to wake
     * the renderer; then the JavaFX thread does it itself. False if it is not so, or if the frame or the buffer is not
     * free.
     */
    private boolean stepAtOnce() {
        Optional<FrameBuffer> target = buffers.takeAtOnce(frame);
        if (target.isEmpty()) {
            return false;
        }
        Optional<PixelRect> changed = frame.showDateAtOnce(wanted.date());
        if (changed.isEmpty() || changed.get().isEmpty()) {
            buffers.giveBack();
            return changed.isPresent();
        }
        buffers.invalidate(frame, changed.get());
        swap(target.get(), target.get().catchUp(frame));
        return true;
    }

    private void dateDone() {
        dateUnderWay = false;
        stepDate();
    }

    private void swap(FrameBuffer written, PixelRect part) {
        buffers.exchange(written, part);
        screen.show(written, frame);
        AfterPulse.run(scene, buffers::giveBack);
    }

    void close() {
        closed = true;
        renderer.close();
    }
}
