package org.controlatlas.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Picks the days of a span that tell most of what happened in it: many days where much ground changed hands, few in calm
 * years. Safe to share between threads.
 */
public final class DayPicker {
    /** The least weight of a change, in km², so that a change of a tiny zone counts, too. */
    private static final double LEAST = 0.01;

    private final ControlTimeline timeline;
    private final ZoneAreas areas;

    public DayPicker(ControlTimeline timeline, ZoneAreas areas) {
        this.timeline = timeline;
        this.areas = areas;
    }

    /**
     * The first day, the last, and between them days on which control changed. Again and again the step with the most
     * ground that changes unseen is cut where half of it has changed, so that no step leaves out much.
     *
     * @param last shown as well; not before the first
     * @param most at least 2; fewer are picked where less happened
     * @return ascending, each day once
     */
    public List<LocalDate> pick(LocalDate first, LocalDate last, int most) {
        int start = (int) first.toEpochDay();
        int end = (int) last.toEpochDay();
        NavigableMap<Integer, Double> changed = changed(start, end);
        TreeSet<Integer> picked = new TreeSet<>(List.of(start, end));
        while (picked.size() < most) {
            int widest = end;
            double unseen = 0;
            for (int to : picked.tailSet(start, false)) {
                double ground = ground(changed.subMap(picked.lower(to), false, to, false));
                if (ground > unseen) {
                    unseen = ground;
                    widest = to;
                }
            }
            if (unseen == 0) {
                break;
            }
            picked.add(middle(changed.subMap(picked.lower(widest), false, widest, false), unseen));
        }
        return picked.stream().map(LocalDate::ofEpochDay).toList();
    }

    /** The km² whose holder changes, by the day of the change. */
    private NavigableMap<Integer, Double> changed(int first, int last) {
        NavigableMap<Integer, Double> changed = new TreeMap<>();
        for (Change change : timeline.changes(first, last)) {
            if (change.changesControl()) {
                changed.merge(change.day(), Math.max(LEAST, areas.squareKm(change)), Double::sum);
            }
        }
        return changed;
    }

    private static double ground(NavigableMap<Integer, Double> days) {
        return days.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static int middle(NavigableMap<Integer, Double> days, double ground) {
        double passed = 0;
        for (var day : days.entrySet()) {
            passed += day.getValue();
            if (passed >= ground / 2) {
                return day.getKey();
            }
        }
        return days.lastKey();
    }
}
