package org.controlatlas.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.controlatlas.model.Control;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;

/** Makes a lane of every area, and of every zone that belongs to none. Safe to share between threads. */
public final class LaneFinder {
    private final Survey ground;

    public LaneFinder(Survey ground) {
        this.ground = ground;
    }

    private record Ground(String id, Names name, String group, List<Integer> pieces) {}

    /** Gathered by group; within one by the first change, those that never change last. */
    public List<ControlLane> lanes() {
        Map<String, Ground> grounds = new LinkedHashMap<>();
        for (int piece = 0; piece < ground.size(); piece++) {
            Optional<NamedArea> area = ground.address(piece);
            String group = ground.zone(piece).group();
            String id = area.map(NamedArea::id).orElse(ground.zone(piece).id());
            Names name = area.map(NamedArea::name).orElse(ground.zone(piece).names());
            grounds.computeIfAbsent(id, key -> new Ground(key, name, group == null ? "" : group, new ArrayList<>()))
                    .pieces()
                    .add(piece);
        }
        Comparator<ControlLane> order = Comparator.comparing(ControlLane::group)
                .thenComparingInt(lane -> lane.firstChange().orElse(Integer.MAX_VALUE))
                .thenComparing(ControlLane::id);
        return grounds.values().stream().map(this::lane).sorted(order).toList();
    }

    private ControlLane lane(Ground of) {
        int first = ValidTime.dayOf(ground.atlas().info().start());
        int end = ValidTime.dayOf(ground.atlas().info().lastDay()) + 1;
        TreeSet<Integer> days = new TreeSet<>();
        of.pieces().forEach(piece -> days.addAll(ground.days(piece)));
        days.add(first);
        days.add(end);
        List<Integer> within = List.copyOf(days.subSet(first, true, end, true));
        List<ControlLane.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < within.size(); i++) {
            add(stretches, stretch(of.pieces(), within.get(i), within.get(i + 1)));
        }
        return new ControlLane(of.id(), of.name(), of.group(), stretches);
    }

    private ControlLane.Stretch stretch(List<Integer> pieces, int from, int to) {
        Map<String, Double> sizes = new TreeMap<>();
        Map<String, Control> controls = new LinkedHashMap<>();
        boolean doubtful = false;
        for (int piece : pieces) {
            if (ground.isThere(piece, from)) {
                Control control = ground.control(piece, from);
                sizes.merge(control.code(), ground.squareKm(piece, from), Double::sum);
                controls.put(control.code(), control);
                doubtful |= ground.isDoubtful(piece, from);
            }
        }
        Control most = sizes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue())
                .map(entry -> controls.get(entry.getKey()))
                .orElseGet(Control.NoData::new);
        return new ControlLane.Stretch(from, to, most, controls.size() > 1, doubtful);
    }

    /** Joins it to the last one if nothing else differs. */
    private static void add(List<ControlLane.Stretch> stretches, ControlLane.Stretch next) {
        int last = stretches.size() - 1;
        if (last >= 0) {
            ControlLane.Stretch before = stretches.get(last);
            if (before.control().equals(next.control())
                    && before.shared() == next.shared()
                    && before.doubtful() == next.doubtful()) {
                stretches.set(
                        last,
                        new ControlLane.Stretch(
                                before.startDay(), next.endDay(), next.control(), next.shared(), next.doubtful()));
                return;
            }
        }
        stretches.add(next);
    }
}
