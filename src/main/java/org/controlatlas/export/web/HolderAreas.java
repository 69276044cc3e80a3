package org.controlatlas.export.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.controlatlas.timeline.ZoneAreas;

/** How much ground everybody holds on each day of a span. */
final class HolderAreas {
    /** Pieces times days up to which each day is added up anew. */
    private static final long MOST_SUMS = 30_000_000;

    /**
     * Somebody's ground from a day on.
     *
     * @param squareKm rounded to hundredths, as the figures of tables are
     */
    record Step(int day, double squareKm) {}

    private final Map<Control, List<Step>> steps = new LinkedHashMap<>();
    private final int days;

    private HolderAreas(int days) {
        this.days = days;
    }

    /** On how many days of the span control of any ground changes. */
    int days() {
        return days;
    }

    /** By what is said of ground the days on which its area changes, the first day with any among them. */
    Map<Control, List<Step>> steps() {
        return steps;
    }

    static HolderAreas of(Ground ground, ZoneAreas areas, int first, int last) {
        return of(ground, areas, first, last, MOST_SUMS);
    }

    /** @param mostSums pieces times days up to which each day is added up anew */
    static HolderAreas of(Ground ground, ZoneAreas areas, int first, int last, long mostSums) {
        TreeSet<Integer> days = new TreeSet<>(List.of(first));
        for (GroundPiece piece : ground.pieces()) {
            piece.times().forEach(time -> ends(time, days));
            piece.periods().forEach(period -> ends(period.time(), days));
        }
        List<Integer> within = new ArrayList<>(days.subSet(first, true, last, true));
        HolderAreas all = new HolderAreas(within.size());
        boolean overlapping = ground.pieces().size() > ground.outlines().size();
        if (overlapping || (long) ground.pieces().size() * within.size() <= mostSums) {
            for (int day : within) {
                Map<Control, Double> sums = new LinkedHashMap<>();
                areas.shares(day).forEach(share -> sums.merge(share.control(), share.squareKm(), Double::sum));
                all.add(day, sums);
            }
        } else {
            all.sweep(ground, areas, within, last);
        }
        return all;
    }

    private static void ends(ValidTime time, TreeSet<Integer> days) {
        days.add(time.startDay());
        days.add(time.endDay());
    }

    /** Ground that nobody shares: what comes and what goes is added up day by day. */
    private void sweep(Ground ground, ZoneAreas areas, List<Integer> days, int last) {
        TreeMap<Integer, Map<Control, Double>> turns = new TreeMap<>();
        for (GroundPiece piece : ground.outlines()) {
            for (ValidTime time : piece.times()) {
                int at = Math.max(time.startDay(), days.get(0));
                int end = time.endDay();
                for (ControlPeriod period : piece.periods()) {
                    if (period.time().overlaps(time) && at < end) {
                        int from = Math.max(at, period.time().startDay());
                        turn(turns, piece, areas, new Control.NoData(), at, from);
                        at = Math.max(at, Math.min(end, period.time().endDay()));
                        turn(turns, piece, areas, period.control(), from, at);
                    }
                }
                turn(turns, piece, areas, new Control.NoData(), at, end);
            }
        }
        Map<Control, Double> sums = new LinkedHashMap<>();
        for (Map.Entry<Integer, Map<Control, Double>> turn :
                turns.headMap(last, true).entrySet()) {
            turn.getValue().forEach((control, change) -> sums.merge(control, change, Double::sum));
            add(turn.getKey(), sums);
        }
    }

    private static void turn(
            TreeMap<Integer, Map<Control, Double>> turns,
            GroundPiece piece,
            ZoneAreas areas,
            Control control,
            int from,
            int to) {
        if (from < to) {
            double squareKm = areas.squareKm(piece.zone(), from);
            turns.computeIfAbsent(from, day -> new LinkedHashMap<>()).merge(control, squareKm, Double::sum);
            turns.computeIfAbsent(to, day -> new LinkedHashMap<>()).merge(control, -squareKm, Double::sum);
        }
    }

    private void add(int day, Map<Control, Double> sums) {
        for (Control known : List.copyOf(steps.keySet())) {
            if (!sums.containsKey(known)) {
                add(day, known, 0);
            }
        }
        sums.forEach((control, squareKm) -> add(day, control, squareKm));
    }

    private void add(int day, Control control, double squareKm) {
        double rounded = Math.round(squareKm * 100) / 100.0;
        List<Step> own = steps.computeIfAbsent(control, key -> new ArrayList<>());
        if (own.isEmpty() ? rounded != 0 : own.get(own.size() - 1).squareKm() != rounded) {
            own.add(new Step(day, rounded));
        }
    }
}
