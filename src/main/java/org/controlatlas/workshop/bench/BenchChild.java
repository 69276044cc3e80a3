package org.controlatlas.workshop.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.app.map.FirstMapWatch;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.cli.ControlAtlas;
import org.controlatlas.cli.terminal.NativeLibraryWatch;
import org.controlatlas.model.Atlas;
import org.controlatlas.workshop.window.EmptyWindow;
import org.controlatlas.workshop.window.WindowBench;

/**
 * What a Java that the bench starts does: takes the measures named and prints a line for each, or does one thing once
 * for the bench to watch from outside.
 */
final class BenchChild {
    /** Printed once the first map is on the screen. */
    static final String SHOWN = "shown";

    /** Printed once the window has been used for a while. */
    static final String USED = "used";

    /** Steps and pans after which a window's memory is looked at. */
    private static final int USE = 2_000;

    private BenchChild() {}

    /** Arguments before the first {@code --} belong to the start script. */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        // JavaFX's threads would keep a failed program alive.
        NativeLibraryWatch watch = NativeLibraryWatch.begin();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            watch.end();
            if (watch.missing().isEmpty()) {
                failure.printStackTrace();
            } else {
                System.err.println("JavaFX cannot draw a window here: " + watch.remedy());
            }
            Runtime.getRuntime().halt(1);
        });
        List<String> own = Arrays.asList(args).subList(Arrays.asList(args).indexOf("--") + 1, args.length);
        switch (own.get(0)) {
            case "start" -> start();
            case "empty" -> EmptyWindow.open(() -> System.out.println(SHOWN));
            case "use" -> use(Path.of(own.get(1)));
            case "load" -> print(LoadMeasures.loadAtlas(Path.of(own.get(1))));
            case "own" -> {
                int opening = Integer.parseInt(own.get(3));
                OwnDataMeasures measures =
                        new OwnDataMeasures(Path.of(own.get(1)), Boolean.parseBoolean(own.get(2)), opening);
                (opening <= Bench.FRESH_OPENINGS ? measures.take() : measures.fromMenu()).forEach(BenchChild::print);
            }
            default -> measure(own);
        }
        System.exit(0);
    }

    private static void start() {
        FirstMapWatch.start(() -> System.out.println(SHOWN));
        ControlAtlas.main(new String[0]);
    }

    /** Opens the window, uses it, and then waits to be ended. */
    private static void use(Path data) throws Exception {
        WindowBench window = WindowBench.open(data);
        int[] days = window.state().open().timeline().changeDays();
        for (int i = 0; i < Math.min(USE, 2 * days.length); i++) {
            window.step(java.time.LocalDate.ofEpochDay(days[i % days.length]));
        }
        window.panOnAndOn(USE);
        System.out.println(USED);
        int unused = System.in.read();
    }

    private static void measure(List<String> own) throws Exception {
        Measure.Place place = Measure.Place.valueOf(own.get(0));
        Path data = Path.of(own.get(1));
        boolean quick = Boolean.parseBoolean(own.get(2));
        Set<Measure> wanted = own.subList(3, own.size()).stream()
                .map(word -> Measure.of(word).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
        switch (place) {
            case PAINTER -> {
                Atlas atlas = AtlasReader.read(data);
                if (wanted.contains(Measure.DATE_STEP_FLOOR)) {
                    print(PainterMeasures.dateStepFloor(atlas, quick));
                }
                if (wanted.contains(Measure.VIEWPORT_REPAINT)) {
                    print(PainterMeasures.viewportRepaint(atlas, quick));
                }
            }
            case EXPORTER -> new ExportMeasures(AtlasReader.read(data), wanted, quick, BenchChild::print).take();
            case BROWSER, BROWSER_100K -> new PageMeasures(data, wanted, quick, BenchChild::print).take();
            case LOADER -> print(LoadMeasures.loadLarge(data, quick));
            default -> new WindowMeasures(wanted, quick, BenchChild::print).take(place, data);
        }
    }

    private static void print(Measurement measurement) {
        System.out.println(measurement.json());
    }
}
