package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.model.BoundsGroups;
import org.controlatlas.model.ValidTime;
import org.locationtech.jts.geom.Envelope;

/**
 * Which outlines are in force together and near one another: sets of outlines whose bounds hang together, each with the
 * times through which just these do.
 */
final class Meetings {
    private Meetings() {}

    /**
     * By the set's outlines, ascending. Outlines whose bounds meet no other's are in no set.
     *
     * @param mostPoints corners that the sets may have in all
     * @return empty where they have more
     */
    static Optional<Map<List<Integer>, List<ValidTime>>> of(List<GroundPiece> outlines, long mostPoints) {
        TreeMap<Integer, List<Integer>> begins = new TreeMap<>();
        TreeMap<Integer, List<Integer>> ends = new TreeMap<>();
        TreeSet<Integer> turns = new TreeSet<>();
        for (int p = 0; p < outlines.size(); p++) {
            if (outlines.get(p).geometry().isEmpty()) {
                continue;
            }
            for (ValidTime time : outlines.get(p).times()) {
                begins.computeIfAbsent(time.startDay(), day -> new ArrayList<>(1))
                        .add(p);
                ends.computeIfAbsent(time.endDay(), day -> new ArrayList<>(1)).add(p);
                turns.add(time.startDay());
                turns.add(time.endDay());
            }
        }
        Map<List<Integer>, List<ValidTime>> found = new LinkedHashMap<>();
        TreeSet<Integer> active = new TreeSet<>();
        long points = 0;
        long looked = 0;
        for (int day : turns) {
            ends.getOrDefault(day, List.of()).forEach(active::remove);
            active.addAll(begins.getOrDefault(day, List.of()));
            Integer next = turns.higher(day);
            if (next == null || active.size() < 2) {
                continue;
            }
            looked += active.size();
            if (looked > mostPoints) {
                return Optional.empty();
            }
            for (List<Integer> set : sets(new ArrayList<>(active), outlines)) {
                List<ValidTime> times = found.get(set);
                if (times == null) {
                    for (int outline : set) {
                        points += outlines.get(outline).geometry().getNumPoints();
                    }
                    if (points > mostPoints) {
                        return Optional.empty();
                    }
                    times = new ArrayList<>(1);
                    found.put(set, times);
                }
                goesOn(times, new ValidTime(day, next));
            }
        }
        return Optional.of(found);
    }

    private static void goesOn(List<ValidTime> times, ValidTime span) {
        int last = times.size() - 1;
        if (last >= 0 && times.get(last).endDay() == span.startDay()) {
            times.set(last, new ValidTime(times.get(last).startDay(), span.endDay()));
        } else {
            times.add(span);
        }
    }

    private static List<List<Integer>> sets(List<Integer> active, List<GroundPiece> outlines) {
        List<Envelope> bounds =
                active.stream().map(one -> bounds(outlines, one)).toList();
        List<List<Integer>> sets = new ArrayList<>();
        for (List<Integer> group : BoundsGroups.of(
                bounds, (a, b) -> bounds.get(a).intersection(bounds.get(b)).getArea() > 0)) {
            if (group.size() > 1) {
                sets.add(group.stream().map(active::get).toList());
            }
        }
        return sets;
    }

    private static Envelope bounds(List<GroundPiece> outlines, int outline) {
        return outlines.get(outline).geometry().getEnvelopeInternal();
    }
}
