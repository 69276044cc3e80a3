package org.controlatlas.workshop.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Envelope;

/** Painting without a window, as the renderer's thread does it. */
final class PainterMeasures {
    private static final Repetition STEPS = new Repetition(300, 600);
    private static final Repetition REPAINTS = new Repetition(60, 200);
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 800;
    private static final long SEED = 42;

    private PainterMeasures() {}

    /**
     * What is drawn and copied in steps from change to change, there and back, without a window: a step that the window
     * shows cannot be faster.
     */
    static Measurement dateStepFloor(Atlas atlas, boolean quick) throws Exception {
        MapViewport fitted = MapViewport.fit(atlas.info().extent(), WIDTH, HEIGHT, 0, 1);
        try (MapRenderer renderer = new MapRenderer(new MapPainter(atlas))) {
            List<LocalDate> tour = WindowMeasures.thereAndBack(
                    WindowMeasures.changeDays(renderer.painter().timeline()));
            MapFrame frame = renderer.render(PictureSpec.of(MapRenderer.withMargin(fitted), tour.get(0)));
            int[] screen = new int[frame.width() * frame.height()];
            AtomicInteger step = new AtomicInteger();
            double[] millis = STEPS.quick(quick).millis(() -> {
                PixelRect changed = frame.showDate(tour.get(step.incrementAndGet() % tour.size()));
                frame.copyTo(screen, changed);
            });
            return Measurement.ofMillis(Measure.DATE_STEP_FLOOR.word(), millis)
                    .with("frame", frame.width() + "×" + frame.height());
        }
    }

    /** Frames of viewports that were never seen before, from the whole atlas to a district, each with the window's margin. */
    static Measurement viewportRepaint(Atlas atlas, boolean quick) throws Exception {
        Random random = new Random(SEED);
        Envelope extent = atlas.info().extent();
        double whole = MapViewport.fit(extent, WIDTH, HEIGHT, 0, 1).zoom();
        double margin = MapRenderer.margin(new MapViewport(0, 0, whole, WIDTH, HEIGHT, 1));
        AtomicReference<MapFrame> shown = new AtomicReference<>();
        try (MapRenderer renderer = new MapRenderer(new MapPainter(atlas))) {
            double[] millis = REPAINTS.quick(quick).millis(() -> {
                MapViewport view = new MapViewport(
                        extent.getMinX() + extent.getWidth() * (0.2 + 0.6 * random.nextDouble()),
                        extent.getMinY() + extent.getHeight() * (0.2 + 0.6 * random.nextDouble()),
                        whole + 4 * random.nextDouble(),
                        WIDTH,
                        HEIGHT,
                        1);
                // As in the window, the frame before gives its memory to the one after the next.
                MapFrame before = shown.getAndSet(renderer.render(
                        PictureSpec.of(view.grow(margin), atlas.info().lastDay().minusDays(random.nextInt(12_000)))));
                if (before != null) {
                    renderer.release(before);
                }
            });
            return Measurement.ofMillis(Measure.VIEWPORT_REPAINT.word(), millis)
                    .with("frame", (int) (WIDTH + 2 * margin) + "×" + (int) (HEIGHT + 2 * margin));
        }
    }
}
