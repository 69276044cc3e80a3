package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.model.RoundYears;
import org.controlatlas.model.TimeGrain;

/**
 * Ticks of an axis on which calm years take less room: each stretch has as fine ones as fit there. Years come first, then
 * quarters, months and days, each where those before leave room, so that "Oct" always stands between two years.
 */
final class UnevenTicks {
    private static final double LABEL_DISTANCE = 46;
    private static final double DAY_LABEL_DISTANCE = 60;
    /** Of years with an era or more than four digits. */
    private static final double LONG_LABEL_DISTANCE = 96;
    /** Ticks closer than this are a grey bar, not ticks. */
    private static final double TICK_DISTANCE = 5;

    private static final int FEWEST_YEARS = 9999;
    private static final int[] YEARS = {50_000, 10_000, 5000, 1000, 500, 100, 50, 10, 5, 1};
    private static final int[] MONTHS = {3, 1};
    /** Days are looked at in stretches up to that long. */
    private static final double DAYS_WITHIN = 1500;

    private static final double YEARS_WITHIN = 400;

    private final BandScale scale;
    private final DateWords words;
    private final LocalDate first;
    private final LocalDate last;
    private final TreeMap<Double, BandTicks.Tick> labelled = new TreeMap<>();
    private final TreeMap<Double, BandTicks.Tick> all = new TreeMap<>();

    UnevenTicks(BandScale scale, DateWords words) {
        this.scale = scale;
        this.words = words;
        this.first = LocalDate.ofEpochDay((long) Math.ceil(scale.range().start()));
        this.last = LocalDate.ofEpochDay((long) Math.floor(scale.range().end()));
    }

    /** In order. */
    List<BandTicks.Tick> ticks() {
        if (words.grain() == TimeGrain.UNDATED) {
            return List.of();
        }
        addYears();
        if (words.grain() == TimeGrain.DAY && last.getYear() - first.getYear() <= YEARS_WITHIN) {
            months();
            days();
        }
        all.putAll(labelled);
        return new ArrayList<>(all.values());
    }

    /** Those with a label, in order. */
    List<Integer> years() {
        addYears();
        return labelled.values().stream()
                .map(tick -> LocalDate.ofEpochDay(tick.day()).getYear())
                .toList();
    }

    private void addYears() {
        boolean longYears = first.getYear() < 1 || last.getYear() > FEWEST_YEARS;
        for (int step : YEARS) {
            if ((last.getYear() - first.getYear()) / step <= YEARS_WITHIN) {
                RoundYears.between(first, last, step)
                        .forEach(year -> add(
                                LocalDate.of(year, 1, 1),
                                words.year(year),
                                longYears ? LONG_LABEL_DISTANCE : LABEL_DISTANCE));
            }
        }
    }

    private void months() {
        for (int step : MONTHS) {
            LocalDate month = first.withDayOfMonth(1).withMonth(1);
            for (; !month.isAfter(last); month = month.plusMonths(step)) {
                add(month, words.monthName(month), LABEL_DISTANCE);
            }
        }
    }

    private void days() {
        if (last.toEpochDay() - first.toEpochDay() > DAYS_WITHIN) {
            return;
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            // Where single days cannot be told apart, the name of one misleads.
            if (scale.isWide(day.toEpochDay())) {
                add(day, day.getDayOfMonth() + " " + words.monthName(day), DAY_LABEL_DISTANCE);
            }
        }
    }

    /** The year that goes on at the left end, unless it begins just there. */
    String contextAtStart() {
        return words.grain() == TimeGrain.DAY && first.getDayOfYear() > 1 ? words.year(first.getYear()) : "";
    }

    private void add(LocalDate day, String label, double distance) {
        if (day.isBefore(first) || day.isAfter(last)) {
            return;
        }
        double x = scale.x(day.toEpochDay());
        if (isFree(labelled, x, distance)) {
            labelled.put(x, new BandTicks.Tick((int) day.toEpochDay(), label, ""));
            all.remove(x);
        } else if (!labelled.containsKey(x) && isFree(all, x, TICK_DISTANCE)) {
            all.put(x, new BandTicks.Tick((int) day.toEpochDay(), "", ""));
        }
    }

    private static boolean isFree(TreeMap<Double, BandTicks.Tick> taken, double x, double distance) {
        Double before = taken.floorKey(x);
        Double after = taken.ceilingKey(x);
        return (before == null || x - before >= distance) && (after == null || after - x >= distance);
    }
}
