package org.controlatlas.workshop.window;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlatlas.app.map.AtlasMap;
import org.controlatlas.app.shell.LaunchOptions;
import org.controlatlas.app.shell.LibraryLogs;
import org.controlatlas.app.shell.MainWindow;
import org.controlatlas.app.state.AnalysisPanels;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.app.state.CompareState;
import org.controlatlas.message.WorkFailure;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapViewport;

/**
 * The real window with a map of exactly 1200×800 logical pixels, driven from another thread than JavaFX's. One at a time
 * in a process.
 */
public final class WindowBench implements AutoCloseable {
    public static final double MAP_WIDTH = 1200;
    public static final double MAP_HEIGHT = 800;

    private static final long TIMEOUT_SECONDS = 120;
    private static final long STEP_TIMEOUT_MS = 400;
    private static final long POLL_MS = 40;

    /**
     * What one step of the date cost, in nanoseconds.
     *
     * @param toPicture from the date's change to the new picture handed to the pulse
     * @param fxBusy how long the JavaFX thread was busy: with the change, with the exchange of the picture and with the
     *     pulse that shows it
     * @param fxWork how long it worked from the date's change to the end of that pulse: without waits for a processor on
     *     which another thread ran
     */
    public record Step(long toPicture, long fxBusy, long fxWork) {}

    private final PulseClock pulses = new PulseClock();
    private Stage stage;
    private MainWindow window;
    private AtlasMap map;
    private ImageView picture;
    private volatile CountDownLatch pictured = new CountDownLatch(0);
    private volatile long picturedAt;
    private volatile long exchangeNanos;

    private WindowBench() {}

    /** Frames from one side of the map to the other and back. */
    private static final int SWIPE_STEPS = 160;

    /** To be called before the first window if {@link #panAndZoom} shall be: JavaFX asks once for a flight recorder. */
    public static void recordPulses() {
        PulseRecording.prepare();
    }

    /** Opens the window on a data set; the map is there when this returns. */
    public static WindowBench open(Path data) throws Exception {
        WindowBench bench = new WindowBench();
        try {
            LibraryLogs.silence();
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException e) {
            // JavaFX runs already.
        }
        Platform.setImplicitExit(false);
        bench.onFx(() -> {
            bench.stage = new Stage();
            bench.window = new MainWindow(
                    bench.stage,
                    new LaunchOptions(Optional.of(data), Optional.empty(), Optional.empty(), Optional.empty()));
            bench.window.show();
            bench.pulses.start();
            return null;
        });
        bench.await(() -> bench.window.state().open().atlas() != null);
        bench.onFx(() -> {
            bench.map = (AtlasMap) bench.stage.getScene().lookup("#map");
            bench.picture = (ImageView) bench.map.lookup("#mapPicture");
            bench.picture.imageProperty().addListener(o -> bench.showed());
            return null;
        });
        // Twice, because the parts around the map change with its size.
        bench.resizeMap();
        bench.settle();
        bench.resizeMap();
        bench.settle();
        return bench;
    }

    private void resizeMap() throws Exception {
        onFx(() -> {
            stage.setWidth(stage.getWidth() + MAP_WIDTH - map.getWidth());
            stage.setHeight(stage.getHeight() + MAP_HEIGHT - map.getHeight());
            return null;
        });
        pulses.awaitPulse();
        pulses.awaitPulse();
    }

    private void showed() {
        long now = System.nanoTime();
        picturedAt = now;
        CountDownLatch waiting = pictured;
        // Runs right after what is exchanging the picture now.
        Platform.runLater(() -> {
            exchangeNanos = System.nanoTime() - now;
            waiting.countDown();
        });
    }

    public AtlasState state() {
        return window.state();
    }

    /** What the map shows. */
    public MapViewport view() {
        return window.state().map().viewportProperty().get();
    }

    /** Width and height of the map; {@value #MAP_WIDTH} by {@value #MAP_HEIGHT} unless the screen is too small. */
    public String mapSize() throws Exception {
        return onFx(() -> Math.round(map.getWidth()) + "×" + Math.round(map.getHeight()));
    }

    /** Waits until the screen shows what it should. */
    public void settle() throws Exception {
        await(map::isSettled);
        pulses.awaitPulse();
    }

    /** Goes to the date; empty if no pixel of the map changed by it. */
    public Optional<Step> step(LocalDate date) throws Exception {
        pictured = new CountDownLatch(1);
        picturedAt = 0;
        // Begins right after a pulse, so that no wait for one is counted.
        pulses.awaitPulse();
        long[] times = onFx(() -> {
            long worked = PulseClock.workedNanos();
            long begun = System.nanoTime();
            state().time().dateProperty().set(date);
            return new long[] {begun, System.nanoTime() - begun, worked};
        });
        if (!isPictured()) {
            settle();
            return Optional.empty();
        }
        long pulse = pulses.awaitPulse();
        Step step = new Step(picturedAt - times[0], times[1] + exchangeNanos + pulse, pulses.cpuNanos() - times[2]);
        // The picture taken off is free again only after the pulse: a person does not drag faster than that either.
        pulses.awaitPulse();
        return Optional.of(step);
    }

    /**
     * Has the map's picture drawn again, unchanged to the eye and with no word changed elsewhere: what a step of the date
     * costs the JavaFX thread at least.
     *
     * @return the nanoseconds that the JavaFX thread was busy with the pulse
     */
    public long repaint() throws Exception {
        pulses.awaitPulse();
        onFx(() -> {
            // Drawn at its own size it looks alike either way.
            picture.setSmooth(!picture.isSmooth());
            return null;
        });
        long pulse = pulses.awaitPulse();
        pulses.awaitPulse();
        return pulse;
    }

    /** Waits for the picture; false if the map has come to rest without one, because no pixel changed. */
    private boolean isPictured() throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STEP_TIMEOUT_MS);
        while (!pictured.await(POLL_MS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > end || onFx(() -> map.isSettled() && picturedAt == 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Clicks on the map.
     *
     * @return the nanoseconds until the status panel is laid out, without the wait for the pulse; empty if something
     *     else than a zone answered, such as the mark of an event
     */
    public OptionalLong click(double x, double y) throws Exception {
        pulses.awaitPulse();
        long handled = onFx(() -> {
            long begun = System.nanoTime();
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                MapInput.mouse(map, type, x, y);
            }
            return System.nanoTime() - begun;
        });
        long taken = handled + pulses.awaitPulse();
        return onFx(() -> {
            List<Window> cards = Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .toList();
            cards.forEach(Window::hide);
            return cards.isEmpty() && state().selection().zoneIdProperty().get() != null
                    ? OptionalLong.of(taken)
                    : OptionalLong.empty();
        });
    }

    /**
     * Drags and zooms the map as fast as frames come: three quarters of the frames with the pointer, one with the wheel.
     *
     * @return for each frame the nanoseconds from the input to the end of drawing, without the wait for the pulse
     */
    public List<Long> panAndZoom(int frames) throws Exception {
        MapTour tour = new MapTour(map);
        try {
            return recorded(frames, number -> tour.next());
        } finally {
            onFx(() -> {
                tour.end();
                return null;
            });
            settle();
        }
    }

    /** Drags the divider between the pictures of two days there and back. */
    public List<Long> swipe(int frames) throws Exception {
        CompareState compare = window.state().time().compare();
        onFx(() -> {
            compare.dateProperty().set(window.state().open().atlas().info().start());
            compare.modeProperty().set(CompareMode.SWIPE);
            return null;
        });
        settle();
        try {
            return recorded(frames, number -> {
                double phase = number % SWIPE_STEPS / (double) SWIPE_STEPS;
                compare.dividerProperty().set(phase < 0.5 ? 2 * phase : 2 - 2 * phase);
            });
        } finally {
            onFx(() -> {
                compare.end();
                return null;
            });
            settle();
        }
    }

    /** @param step done in each frame, with the frame's number */
    private List<Long> recorded(int frames, IntConsumer step) throws Exception {
        try (PulseRecording recording = new PulseRecording()) {
            for (int i = 0; i < frames; i++) {
                int number = i;
                pulses.awaitPulse();
                onFx(() -> {
                    PulseRecording.Frame frame = new PulseRecording.Frame();
                    frame.begin();
                    step.accept(number);
                    frame.commit();
                    return null;
                });
            }
            pulses.awaitPulse();
            return recording.frames();
        }
    }

    /** Opens the panels that measure and describe, or closes them. */
    public void showPanels(boolean shown) throws Exception {
        onFx(() -> {
            AnalysisPanels panels = window.state().panels().analysis();
            panels.figureProperty().set(shown ? AnalysisPanels.Figure.AREAS : null);
            panels.sideProperty().set(shown ? AnalysisPanels.Side.WORDS : null);
            return null;
        });
        await(window::isSettled);
        settle();
    }

    /** Pans as long as a person would need for that many frames at 60 a second, only faster; tiles and all. */
    public void panOnAndOn(int frames) throws Exception {
        MapTour tour = new MapTour(map);
        int perPulse = 10;
        for (int i = 0; i < frames; i += perPulse) {
            onFx(() -> {
                for (int k = 0; k < perPulse; k++) {
                    tour.next();
                }
                return null;
            });
            pulses.awaitPulse();
        }
        onFx(() -> {
            tour.end();
            return null;
        });
        settle();
    }

    private <T> T onFx(Callable<T> task) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable t) {
                done.completeExceptionally(t);
            }
        });
        try {
            return done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw WorkFailure.unwrap(e, Exception.class);
        }
    }

    private void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (!onFx(condition)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("The window did not get there within " + TIMEOUT_SECONDS + " s.");
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() throws Exception {
        onFx(() -> {
            pulses.stop();
            stage.close();
            return null;
        });
    }
}
