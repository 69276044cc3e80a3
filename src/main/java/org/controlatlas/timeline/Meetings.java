package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.model.ValidTime;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

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
        int[] leader = new int[active.size()];
        STRtree index = new STRtree();
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            index.insert(bounds(outlines, active.get(i)), i);
        }
        index.build();
        for (int i = 0; i < leader.length; i++) {
            int a = i;
            Envelope bounds = bounds(outlines, active.get(a));
            index.query(bounds, item -> {
                int b = (Integer) item;
                if (b > a
                        && bounds.intersection(bounds(outlines, active.get(b))).getArea() > 0) {
                    int one = leading(leader, a);
                    int other = leading(leader, b);
                    leader[Math.max(one, other)] = Math.min(one, other);
                }
            });
        }
        Map<Integer, List<Integer>> sets = new HashMap<>();
        List<List<Integer>> ordered = new ArrayList<>();
        for (int i = 0; i < leader.length; i++) {
            sets.computeIfAbsent(leading(leader, i), first -> {
                        List<Integer> set = new ArrayList<>();
                        ordered.add(set);
                        return set;
                    })
                    .add(active.get(i));
        }
        ordered.removeIf(set -> set.size() < 2);
        return ordered;
    }

    private static Envelope bounds(List<GroundPiece> outlines, int outline) {
        return outlines.get(outline).geometry().getEnvelopeInternal();
    }

    private static int leading(int[] leader, int of) {
        int at = of;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
