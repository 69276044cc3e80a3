package org.controlatlas.workshop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.LoadListener;
import org.controlatlas.atlas.ReadingReport;
import org.controlatlas.atlas.WorldBasemap;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.render.draw.PixelRect;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Envelope;

/** A data set of anybody's in a Java that has just begun: to read it, to its first picture, a date step, a query. */
final class OwnDataMeasures {
    private static final int STEPS = 300;
    private static final int QUERIES = 1_000;
    /** A measure makes fewer steps where they would take longer. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 800;
    private static final double MEGA = 1e6;
    private static final long SEED = 16;
    private static final long BETWEEN_STEPS_MS = 33;
    private static final long BEFORE_CHOICE_MS = 1_000;

    private final String name;
    private final Path data;
    private final int steps;
    private final Duration longest;
    private final int opening;

    /**
     * @param opening 1 for the first time, 2 for the second, 3 and more with the data set that the program comes with
     *     opened before
     */
    OwnDataMeasures(Path data, boolean quick, int opening) {
        this.opening = opening;
        this.name = String.valueOf(data.getFileName());
        this.data = data;
        this.steps = quick ? STEPS / 10 : STEPS;
        this.longest = quick ? LONGEST.dividedBy(10) : LONGEST;
    }

    /** What somebody waits for who opens the data from the program's menu, while it shows its own. */
    List<Measurement> fromMenu() throws Exception {
        picture(BundledAtlas.read());
        // As in a window, whose user needs longer than that to choose a file.
        Thread.sleep(BEFORE_CHOICE_MS);
        long begun = System.nanoTime();
        double worked = Work.ofProcess();
        picture(read(told -> {}));
        return List.of(Measurement.ofMillis("own_menu_to_picture", since(begun))
                .with("cpu_ms", Math.rint(Work.ofProcess() - worked))
                .with("data", name)
                .with("opening", opening));
    }

    private static void picture(Atlas atlas) {
        try (MapRenderer renderer = new MapRenderer(new MapPainter(atlas))) {
            first(renderer);
        }
    }

    private static MapFrame first(MapRenderer renderer) {
        Atlas atlas = renderer.painter().atlas();
        MapViewport view = MapViewport.fit(atlas.heldExtent(), WIDTH, HEIGHT, 0, 1);
        return renderer.render(
                PictureSpec.of(MapRenderer.withMargin(view), atlas.info().lastDay()));
    }

    private Atlas read(Consumer<ReadingReport> report) throws IOException {
        WorldBasemap.expect(data);
        return WorldBasemap.under(AtlasReader.read(data, new LoadListener() {
            @Override
            public void progress(double fraction, String file) {}

            @Override
            public void report(ReadingReport told) {
                report.accept(told);
            }
        }));
    }

    List<Measurement> take() throws Exception {
        List<Measurement> taken = new ArrayList<>();
        ReadingReport[] report = new ReadingReport[1];
        long begun = System.nanoTime();
        double worked = Work.ofProcess();
        Atlas atlas = read(told -> report[0] = told);
        double read = since(begun);
        double megabytes = bytes() / MEGA;
        Measurement reading = Measurement.ofMillis("own_read", read)
                .with("cpu_ms", Math.rint(Work.ofProcess() - worked))
                .with("data", name)
                .with("opening", opening)
                .with("zones", atlas.zones().size())
                .with("mb", Math.rint(megabytes * 10) / 10)
                .with("mb_per_s", Math.rint(megabytes / read * 1e4) / 10);
        if (report[0] != null) {
            reading = reading.with("features", report[0].shown())
                    .with("features_per_s", Math.rint(report[0].shown() / read * 1e3));
        }
        taken.add(reading);
        try (MapRenderer renderer = new MapRenderer(new MapPainter(atlas))) {
            MapFrame frame = first(renderer);
            taken.add(Measurement.ofMillis("own_open_to_picture", since(begun))
                    .with("cpu_ms", Math.rint(Work.ofProcess() - worked))
                    .with("data", name)
                    .with("opening", opening));
            int[] days = renderer.painter().timeline().changeDays();
            if (days.length > 1) {
                taken.add(drawnStep(frame, days));
                taken.add(dateStep(renderer, frame, days));
            }
            taken.add(query(renderer.painter().picker(), atlas));
        }
        return taken;
    }

    /** As the window steps: another date each thirtieth of a second, at which it has been drawn in advance or has not. */
    private Measurement dateStep(MapRenderer renderer, MapFrame frame, int[] days) throws InterruptedException {
        int[] screen = new int[frame.width() * frame.height()];
        List<Double> millis = new ArrayList<>();
        EvenSteps walk = new EvenSteps(steps, longest);
        while (walk.goesOn(System.nanoTime())) {
            LocalDate day = LocalDate.ofEpochDay(days[walk.place(days.length)]);
            CountDownLatch shown = new CountDownLatch(1);
            long begun = System.nanoTime();
            renderer.showDate(frame, day, changed -> {
                frame.copyTo(screen, changed);
                shown.countDown();
            });
            shown.await();
            millis.add(since(begun));
            Thread.sleep(BETWEEN_STEPS_MS);
        }
        return Measurement.ofMillis("own_date_step", values(millis))
                .with("data", name)
                .with("opening", opening)
                .with("days", days.length);
    }

    /** Without anything drawn in advance. */
    private Measurement drawnStep(MapFrame frame, int[] days) {
        int[] screen = new int[frame.width() * frame.height()];
        List<Double> millis = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        EvenSteps walk = new EvenSteps(steps, longest);
        while (walk.goesOn(System.nanoTime())) {
            LocalDate day = LocalDate.ofEpochDay(days[walk.place(days.length)]);
            long begun = System.nanoTime();
            double worked = Work.ofThread();
            PixelRect changed = frame.showDate(day);
            frame.copyTo(screen, changed);
            millis.add(since(begun));
            cpu.add(Work.ofThread() - worked);
        }
        Measurement work = Measurement.ofMillis("cpu", values(cpu));
        return Measurement.ofMillis("own_date_step_drawn", values(millis))
                .with("cpu_p50_ms", Math.rint(work.percentile(0.5) * 10) / 10)
                .with("cpu_p95_ms", Math.rint(work.percentile(0.95) * 10) / 10)
                .with("data", name)
                .with("opening", opening)
                .with("days", days.length);
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Measurement query(ZonePicker picker, Atlas atlas) {
        Random random = new Random(SEED);
        Envelope extent = atlas.info().extent();
        int start = ValidTime.dayOf(atlas.info().start());
        int days = Math.max(1, ValidTime.dayOf(atlas.info().lastDay()) - start + 1);
        List<Double> millis = new ArrayList<>();
        int found = 0;
        long first = System.nanoTime();
        while (millis.size() < QUERIES && since(first) < longest.toMillis()) {
            double lon = extent.getMinX() + extent.getWidth() * random.nextDouble();
            double lat = extent.getMinY() + extent.getHeight() * random.nextDouble();
            int day = start + random.nextInt(days);
            long begun = System.nanoTime();
            found += picker.at(lon, lat, day).isPresent() ? 1 : 0;
            millis.add(since(begun));
        }
        return Measurement.ofMillis("own_query", values(millis))
                .with("data", name)
                .with("opening", opening)
                .with("found", found);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
