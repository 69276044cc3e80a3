package org.controlatlas.timeline;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.controlatlas.model.ValidTime;

/**
 * Cuts the time of outlines that come and go into stretches through which much the same are in force, so that a day needs
 * only the common ground of its own stretch. Which stretch a day is in does not hang on what was asked for before.
 */
final class GroundSlices {
    /** Corners in force, summed over all stretches, up to which the ground is looked at as a whole: less than a second. */
    private static final long FEW = 300_000;

    /** So many outlines in force at a time stay together while few of them change. */
    private static final int MANY = 2_000;

    private static final int KEPT = 12;

    private final List<GroundPiece> outlines;
    /** Where stretches begin, ascending; the first has no beginning. */
    private final int[] starts;

    private final Map<Integer, SoftReference<Ground>> known = new HashMap<>();
    private final Map<Integer, Ground> newest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Ground> eldest) {
            return size() > KEPT;
        }
    };

    private GroundSlices(List<GroundPiece> outlines, int[] starts) {
        this.outlines = outlines;
        this.starts = starts;
    }

    /** What comes and goes on a day. */
    private static final class Turn {
        private int comes;
        private int goes;
        private long pointsThatCome;
        private long pointsThatGo;
    }

    /** @return empty where there is so little ground, or so little change, that it is one with all its time */
    static Optional<GroundSlices> of(List<GroundPiece> outlines) {
        TreeMap<Integer, Turn> turns = new TreeMap<>();
        for (GroundPiece outline : outlines) {
            int points = outline.geometry().getNumPoints();
            for (ValidTime time : outline.times()) {
                Turn start = turns.computeIfAbsent(time.startDay(), day -> new Turn());
                start.comes++;
                start.pointsThatCome += points;
                Turn end = turns.computeIfAbsent(time.endDay(), day -> new Turn());
                end.goes++;
                end.pointsThatGo += points;
            }
        }
        List<Integer> starts = new ArrayList<>(List.of(ValidTime.OPEN_START));
        long sum = 0;
        long there = 0;
        int count = 0;
        long room = 0;
        for (Map.Entry<Integer, Turn> entry : turns.entrySet()) {
            Turn turn = entry.getValue();
            int before = count;
            there += turn.pointsThatCome - turn.pointsThatGo;
            count += turn.comes - turn.goes;
            sum += there;
            room -= turn.pointsThatCome;
            int day = entry.getKey();
            boolean few = Math.max(before, count) < MANY;
            if (day == ValidTime.OPEN_START) {
                room = there / 4;
            } else if (day < ValidTime.OPEN_END && (few || room < 0)) {
                starts.add(day);
                room = there / 4;
            }
        }
        return sum <= FEW || starts.size() < 2
                ? Optional.empty()
                : Optional.of(new GroundSlices(
                        outlines, starts.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The number of the stretch that the day is in, from 0. */
    int number(int day) {
        int found = Arrays.binarySearch(starts, day);
        return found < 0 ? -found - 2 : found;
    }

    int count() {
        return starts.length;
    }

    ValidTime time(int number) {
        return new ValidTime(starts[number], number + 1 < starts.length ? starts[number + 1] : ValidTime.OPEN_END);
    }

    synchronized Ground get(int number, Ground of) {
        SoftReference<Ground> reference = known.get(number);
        Ground slice = reference == null ? null : reference.get();
        if (slice == null) {
            slice = of.within(pieces(time(number)));
            known.put(number, new SoftReference<>(slice));
        }
        newest.put(number, slice);
        return slice;
    }

    /** That stretch's ground if it has been looked at already. */
    synchronized Optional<Ground> known(int number) {
        SoftReference<Ground> reference = known.get(number);
        return Optional.ofNullable(reference == null ? null : reference.get());
    }

    /** Of the outlines in force through any of it, in their order. */
    private List<GroundPiece> pieces(ValidTime slice) {
        List<GroundPiece> found = new ArrayList<>();
        for (GroundPiece outline : outlines) {
            List<ValidTime> times = new ArrayList<>(1);
            for (ValidTime time : outline.times()) {
                if (time.overlaps(slice)) {
                    times.add(new ValidTime(
                            Math.max(time.startDay(), slice.startDay()), Math.min(time.endDay(), slice.endDay())));
                }
            }
            if (!times.isEmpty()) {
                found.add(new GroundPiece(
                        outline.zone(), List.of(found.size()), outline.geometry(), times, outline.periods()));
            }
        }
        return found;
    }
}
