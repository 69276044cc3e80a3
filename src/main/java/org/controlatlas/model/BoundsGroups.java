package org.controlatlas.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** What hangs together, straight or by way of others, told by its bounds at first. */
public final class BoundsGroups {
    /** Whether two whose bounds intersect or touch hang together. */
    @FunctionalInterface
    public interface Meeting {
        /** Of two places in the list, the lower one first. Not asked of two that others have joined already. */
        boolean meet(int one, int other);
    }

    private final int[] leader;

    private BoundsGroups(int count) {
        leader = new int[count];
        for (int i = 0; i < count; i++) {
            leader[i] = i;
        }
    }

    /**
     * @return places in the list, ascending in each group; the groups in the order of their first
     */
    public static List<List<Integer>> of(List<Envelope> bounds, Meeting meeting) {
        BoundsGroups groups = new BoundsGroups(bounds.size());
        STRtree index = new STRtree();
        for (int i = 0; i < bounds.size(); i++) {
            index.insert(bounds.get(i), i);
        }
        index.build();
        for (int i = 0; i < bounds.size(); i++) {
            int one = i;
            index.query(bounds.get(one), item -> {
                int other = (Integer) item;
                if (other > one && groups.leading(one) != groups.leading(other) && meeting.meet(one, other)) {
                    groups.join(one, other);
                }
            });
        }
        return groups.listed();
    }

    private void join(int one, int other) {
        int first = leading(one);
        int second = leading(other);
        leader[Math.max(first, second)] = Math.min(first, second);
    }

    private int leading(int of) {
        int at = of;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private List<List<Integer>> listed() {
        Map<Integer, List<Integer>> groups = new HashMap<>();
        List<List<Integer>> ordered = new ArrayList<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(leading(i), first -> {
                        List<Integer> group = new ArrayList<>();
                        ordered.add(group);
                        return group;
                    })
                    .add(i);
        }
        return ordered;
    }
}
