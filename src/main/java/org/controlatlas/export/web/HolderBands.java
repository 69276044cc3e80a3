package org.controlatlas.export.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.analysis.HolderRanges;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.decor.DecorWords;
import org.controlatlas.timeline.AreaRange;
import org.controlatlas.timeline.Ground;

/** Between which figures the ground of everybody lies on each day of a span, as legends have it ({@link HolderRanges}). */
final class HolderBands {
    /** Pieces times days up to which a page has bands: beyond it they would take longer than all the rest. */
    private static final long MOST_SUMS = 10_000_000;

    /**
     * From a day on.
     *
     * @param low what is certain, in km²
     * @param high with what else is possible; 0 where there is nothing or its error is not known
     */
    record Step(int day, double low, double high) {
        boolean isAs(Step other) {
            return low == other.low && high == other.high;
        }
    }

    private final Map<Control, List<Step>> steps = new LinkedHashMap<>();

    private HolderBands() {}

    /** By holder the days on which a figure changes as it is shown. */
    Map<Control, List<Step>> steps() {
        return steps;
    }

    /** Whether the bands of a ground that changes on so many days are worth their time. */
    static boolean areFewEnough(Ground ground, int days) {
        return (long) ground.pieces().size() * days <= MOST_SUMS;
    }

    static HolderBands of(Atlas atlas, LocalDate first, LocalDate last) {
        HolderRanges ranges = new HolderRanges(atlas);
        HolderBands bands = new HolderBands();
        for (LocalDate date : ranges.changeDays(first, last)) {
            bands.add(ValidTime.dayOf(date), ranges.on(date));
        }
        bands.steps.values().removeIf(List::isEmpty);
        return bands;
    }

    private void add(int day, Map<Control, AreaRange> on) {
        on.keySet().forEach(control -> steps.computeIfAbsent(control, any -> new ArrayList<>()));
        steps.forEach((control, own) -> {
            Step step = step(day, on.get(control));
            Step before = own.isEmpty() ? new Step(day, 0, 0) : own.get(own.size() - 1);
            if (!step.isAs(before)) {
                own.add(step);
            }
        });
    }

    /** To the digits that legends show. */
    private static Step step(int day, AreaRange range) {
        if (range == null) {
            return new Step(day, 0, 0);
        }
        double parts = DecorWords.hasDecimal(range.highSquareKm()) ? 10 : 1;
        return new Step(
                day, Math.round(range.lowSquareKm() * parts) / parts, Math.round(range.highSquareKm() * parts) / parts);
    }
}
