package org.controlatlas.analysis;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.controlatlas.analysis.MeasuredGround.Piece;
import org.controlatlas.model.Control;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.ControlLookup;

/**
 * Areas by holder over time, each with its band. Ground is doubtful on a day if sources do not agree on who controls it
 * or, about a change, on the day; it is then taken from who holds it for the low figure and given to each who may hold it
 * for the high one. The outline adds its error ({@link GroundEdges}) to both.
 */
public final class AreaSeries {
    /** From the error that holds 95 times of 100 to one that holds 99 times: a band is to be on the safe side. */
    private static final double CAUTION = 2.576 / 1.96;

    private final Survey ground;
    private final MeasuredGround selection;

    public AreaSeries(Survey ground, MeasuredGround selection) {
        this.ground = ground;
        this.selection = selection;
    }

    private static final class Sums {
        final String code;
        double value;
        double certain;
        double possible;
        final BitSet certainZones = new BitSet();
        final BitSet possibleZones = new BitSet();

        Sums(String code) {
            this.code = code;
        }

        void addPossible(Piece piece, double squareKm) {
            possible += squareKm;
            if (piece.squareKm().isEmpty()) {
                possibleZones.set(piece.zone());
            }
        }
    }

    /** By controller in alphabetical order. The figures add up to the area of all that is selected. */
    public List<AreaBand> on(LocalDate date) {
        return List.copyOf(bands(date, new TreeMap<>(), Control::code).values());
    }

    /** As {@link #on}, with contested ground apart by who contests it. */
    public Map<Control, AreaBand> byControl(LocalDate date) {
        return bands(date, new LinkedHashMap<>(), control -> control);
    }

    private <K> Map<K, AreaBand> bands(LocalDate date, Map<K, Sums> sums, Function<Control, K> key) {
        int day = ValidTime.dayOf(date);
        GroundOfDay there = ground.on(day);
        ControlLookup<Sums> ofControls = new ControlLookup<>(
                control -> sums.computeIfAbsent(key.apply(control), first -> new Sums(control.code())));
        for (Piece piece : selection.pieces()) {
            if (piece.time().contains(day) && ground.isInForce(piece.zone(), day)) {
                add(piece, there, ofControls);
            }
        }
        GroundEdges.OfDay edges = ground.edges(there);
        Map<K, AreaBand> bands = new LinkedHashMap<>();
        for (Map.Entry<K, Sums> entry : sums.entrySet()) {
            Sums sum = entry.getValue();
            OptionalDouble stated = edges.errorSquareKm(sum.certainZones, sum.possibleZones);
            double edge = CAUTION * stated.orElse(0);
            double value = rounded(sum.value);
            double low = Math.min(value, rounded(Math.max(0, sum.certain - edge)));
            double high = Math.max(value, rounded(sum.possible + edge));
            bands.put(entry.getKey(), new AreaBand(date, sum.code, value, low, high, stated.isPresent()));
        }
        return bands;
    }

    /** To 0.001 km², so that the figures of several holders still add up to 0.01 km². */
    private static double rounded(double squareKm) {
        return Math.round(squareKm * 1000) / 1000.0;
    }

    private void add(Piece piece, GroundOfDay there, ControlLookup<Sums> sums) {
        Control control = there.control(piece.zone());
        boolean whole = piece.squareKm().isEmpty();
        double squareKm = whole
                ? ground.squareKmThere(piece.zone(), there.day())
                : piece.squareKm().getAsDouble();
        boolean doubtful = there.isDoubtful(piece.zone()) || isNobodys(control);
        Sums own = sums.of(control);
        own.value += squareKm;
        own.certain += doubtful ? 0 : squareKm;
        if (whole && !doubtful) {
            own.certainZones.set(piece.zone());
        }
        own.addPossible(piece, squareKm);
        if (doubtful) {
            for (Control.By one : ground.mayHold(piece.zone())) {
                Sums may = sums.of(one);
                if (may != own) {
                    may.addPossible(piece, squareKm);
                }
            }
        }
    }

    /** Ground of which the sources name no single holder: in truth somebody's. */
    private static boolean isNobodys(Control control) {
        return control instanceof Control.Contested || control instanceof Control.Unknown;
    }

    /**
     * Both days and those between them on which the area of a holder or its band can change: a change of control, or the
     * first or last day of a doubt.
     */
    public List<LocalDate> changeDays(LocalDate from, LocalDate to) {
        int first = ValidTime.dayOf(from);
        int last = ValidTime.dayOf(to);
        TreeSet<Integer> days = new TreeSet<>(List.of(first, last));
        for (Piece piece : selection.pieces()) {
            days.addAll(ground.days(piece.zone()));
            days.add(piece.time().startDay());
            days.add(piece.time().endDay());
        }
        return days.subSet(first, true, last, true).stream()
                .map(LocalDate::ofEpochDay)
                .toList();
    }

    /** From the first day on by equal steps, and the last day. */
    public static List<LocalDate> days(LocalDate from, LocalDate to, Period step) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = from;
        // Counted from the first day, so that months that begin on the 31st do not slip to the 28th.
        for (int i = 1; !day.isAfter(to); i++) {
            days.add(day);
            day = from.plus(step.multipliedBy(i));
        }
        if (!days.get(days.size() - 1).equals(to)) {
            days.add(to);
        }
        return days;
    }
}
