package org.controlatlas.workshop.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.controlatlas.app.state.AtlasState;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.workshop.window.WindowBench;
import org.locationtech.jts.geom.Coordinate;

/** What a person feels in the window: steps of the date, clicks, pans. */
final class WindowMeasures {
    /** Pixels of the slider; dragging it by one steps the date by the coverage's length over this. */
    private static final int SLIDER_PIXELS = 1200;

    private static final Repetition STEPS = new Repetition(300, 600);
    private static final Repetition JUMPS = new Repetition(40, 100);
    private static final Repetition CLICKS = new Repetition(60, 200);
    private static final Repetition FRAMES = new Repetition(320, 960);
    /** Ten minutes at 60 frames a second. */
    private static final int LONG_PAN = 36_000;

    private static final long SEED = 42;

    private final Set<Measure> wanted;
    private final boolean quick;
    private final Consumer<Measurement> report;

    WindowMeasures(Set<Measure> wanted, boolean quick, Consumer<Measurement> report) {
        this.wanted = wanted;
        this.quick = quick;
        this.report = report;
    }

    void take(Measure.Place place, Path data) throws Exception {
        WindowBench.recordPulses();
        try (WindowBench window = WindowBench.open(data)) {
            switch (place) {
                case ATLAS_WINDOW -> {
                    steps(
                            window,
                            changeDays(window.state().open().timeline()),
                            Measure.DATE_STEP_ATLAS,
                            new EnumMap<>(Map.of(
                                    Measure.FX_BLOCK_STEP, WindowBench.Step::fxBusy,
                                    Measure.FX_WORK_STEP, WindowBench.Step::fxWork)));
                    pulses(window);
                    jumps(window, Measure.DATE_JUMP_ATLAS);
                    clicks(window, Measure.CLICK_TO_STATUS);
                    frames(window, Measure.PAN_ZOOM_FRAME);
                    if (wanted.contains(Measure.SWIPE_FRAME)) {
                        window.swipe(FRAMES.quick(quick).warmUp());
                        List<Long> nanos = window.swipe(FRAMES.quick(quick).samples());
                        report(
                                Measure.SWIPE_FRAME,
                                nanos.stream().mapToLong(n -> n).toArray(),
                                window);
                    }
                    if (wanted.contains(Measure.DATE_STEP_PANELS)) {
                        window.showPanels(true);
                        steps(window, changeDays(window.state().open().timeline()), Measure.DATE_STEP_PANELS, Map.of());
                        window.showPanels(false);
                    }
                    if (wanted.contains(Measure.PAN_ZOOM_FRAME_LONG)) {
                        window.panOnAndOn(quick ? LONG_PAN / 10 : LONG_PAN);
                        frames(window, Measure.PAN_ZOOM_FRAME_LONG);
                    }
                }
                case WINDOW_360 -> steps(window, sliderDays(window.state()), Measure.DATE_STEP_360, Map.of());
                case WINDOW_10K -> steps(window, sliderDays(window.state()), Measure.DATE_STEP_10K, Map.of());
                default -> {
                    steps(
                            window,
                            sliderDays(window.state()),
                            Measure.DATE_STEP_100K,
                            Map.of(Measure.FX_BLOCK_STEP_100K, WindowBench.Step::fxBusy));
                    jumps(window, Measure.DATE_JUMP_100K);
                    clicks(window, Measure.CLICK_TO_STATUS_100K);
                    frames(window, Measure.PAN_ZOOM_FRAME_100K);
                }
            }
        }
    }

    /** Every day on which something changes. */
    static List<LocalDate> changeDays(ControlTimeline timeline) {
        return Arrays.stream(timeline.changeDays())
                .mapToObj(LocalDate::ofEpochDay)
                .toList();
    }

    /** The days under the pixels of a slider, but for those on which nothing differs from the pixel before. */
    private static List<LocalDate> sliderDays(AtlasState state) {
        long first = state.open().atlas().info().start().toEpochDay();
        long span = state.open().atlas().info().lastDay().toEpochDay() - first;
        List<LocalDate> days = new ArrayList<>();
        days.add(LocalDate.ofEpochDay(first));
        for (int i = 1; i <= SLIDER_PIXELS; i++) {
            LocalDate day = LocalDate.ofEpochDay(first + span * i / SLIDER_PIXELS);
            if (!state.open().timeline().changes(days.get(days.size() - 1), day).isEmpty()) {
                days.add(day);
            }
        }
        return days;
    }

    /** To the last day and back again: to be gone through again and again. */
    static List<LocalDate> thereAndBack(List<LocalDate> days) {
        List<LocalDate> tour = new ArrayList<>(days);
        List<LocalDate> back = new ArrayList<>(days.subList(1, days.size() - 1));
        Collections.reverse(back);
        tour.addAll(back);
        return tour;
    }

    /** @param others what else is told of the same steps */
    private void steps(
            WindowBench window,
            List<LocalDate> days,
            Measure toPicture,
            Map<Measure, ToLongFunction<WindowBench.Step>> others)
            throws Exception {
        if (!wanted.contains(toPicture) && others.keySet().stream().noneMatch(wanted::contains)) {
            return;
        }
        List<LocalDate> tour = thereAndBack(days);
        List<WindowBench.Step> steps = walk(window, i -> tour.get(i % tour.size()), STEPS.quick(quick));
        report(toPicture, steps.stream().mapToLong(WindowBench.Step::toPicture).toArray(), window);
        for (var other : others.entrySet()) {
            report(other.getKey(), steps.stream().mapToLong(other.getValue()).toArray(), window);
        }
    }

    private void pulses(WindowBench window) throws Exception {
        if (wanted.contains(Measure.FX_PULSE_FLOOR)) {
            Repetition times = STEPS.quick(quick);
            long[] nanos = new long[times.samples()];
            for (int i = -times.warmUp(); i < nanos.length; i++) {
                long taken = window.repaint();
                if (i >= 0) {
                    nanos[i] = taken;
                }
            }
            report(Measure.FX_PULSE_FLOOR, nanos, window);
        }
    }

    private void jumps(WindowBench window, Measure measure) throws Exception {
        if (wanted.contains(measure)) {
            List<LocalDate> days = changeDays(window.state().open().timeline());
            Random random = new Random(SEED);
            List<WindowBench.Step> steps = walk(window, i -> days.get(random.nextInt(days.size())), JUMPS.quick(quick));
            report(
                    measure,
                    steps.stream().mapToLong(WindowBench.Step::toPicture).toArray(),
                    window);
        }
    }

    private interface Itinerary {
        LocalDate at(int step);
    }

    /** Steps on which no pixel changes are not counted: they cost nothing. */
    private static List<WindowBench.Step> walk(WindowBench window, Itinerary days, Repetition times) throws Exception {
        List<WindowBench.Step> steps = new ArrayList<>();
        int done = 0;
        for (int i = 0; steps.size() < times.samples(); i++) {
            if (i > 20 * (times.warmUp() + times.samples())) {
                throw new IllegalStateException("The picture hardly ever changes with the date.");
            }
            Optional<WindowBench.Step> step = window.step(days.at(i));
            if (step.isPresent() && ++done > times.warmUp()) {
                steps.add(step.get());
            }
        }
        return steps;
    }

    private void clicks(WindowBench window, Measure measure) throws Exception {
        if (!wanted.contains(measure)) {
            return;
        }
        Repetition times = CLICKS.quick(quick);
        Random random = new Random(SEED);
        MapViewport view = window.view();
        List<Coordinate> places = window.state().open().timeline().zones().stream()
                .map(zone -> zone.geometry().getInteriorPoint().getCoordinate())
                .toList();
        List<Long> nanos = new ArrayList<>();
        for (int done = -times.warmUp(); done < times.samples(); ) {
            Coordinate place = places.get(random.nextInt(places.size()));
            var at = view.toScreen(place.x, place.y);
            OptionalLong taken = window.click(at.x, at.y);
            if (taken.isPresent() && done++ >= 0) {
                nanos.add(taken.getAsLong());
            }
        }
        report(measure, nanos.stream().mapToLong(n -> n).toArray(), window);
    }

    private void frames(WindowBench window, Measure measure) throws Exception {
        if (wanted.contains(measure)) {
            Repetition times = FRAMES.quick(quick);
            window.panAndZoom(times.warmUp());
            List<Long> nanos = window.panAndZoom(times.samples());
            report(measure, nanos.stream().mapToLong(n -> n).toArray(), window);
        }
    }

    private void report(Measure measure, long[] nanos, WindowBench window) throws Exception {
        if (wanted.contains(measure)) {
            double[] millis = Arrays.stream(nanos).mapToDouble(n -> n / 1e6).toArray();
            int periods = window.state().open().atlas().zones().stream()
                    .mapToInt(zone -> zone.periods().size())
                    .sum();
            report.accept(Measurement.ofMillis(measure.word(), millis)
                    .with("features", periods)
                    .with("map", window.mapSize()));
        }
    }
}
