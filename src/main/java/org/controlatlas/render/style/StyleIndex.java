package org.controlatlas.render.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.timeline.ControlTimeline;

/** Each zone's fill style by date as a small number, so that a step of the date compares numbers. Immutable. */
public final class StyleIndex {
    /** The number of bare ground. */
    public static final int NONE = -1;

    private record State(Control control, Certainty certainty, Optional<String> peacekeepers) {}

    private final ControlTimeline timeline;
    private final List<FillStyle> styles = new ArrayList<>();
    /** By zone and period. */
    private final int[][] numbers;

    public StyleIndex(ControlTimeline timeline, ControlStyles rules) {
        this.timeline = timeline;
        Map<State, Integer> known = new HashMap<>();
        numbers = new int[timeline.zones().size()][];
        for (int z = 0; z < numbers.length; z++) {
            List<ControlPeriod> periods = timeline.zones().get(z).periods();
            numbers[z] = new int[periods.size()];
            for (int p = 0; p < numbers[z].length; p++) {
                ControlPeriod period = periods.get(p);
                State state = new State(period.control(), period.certainty(), period.peacekeepers());
                numbers[z][p] = known.computeIfAbsent(state, s -> number(rules.style(period)));
            }
        }
    }

    private int number(Optional<FillStyle> style) {
        if (style.isEmpty()) {
            return NONE;
        }
        int found = styles.indexOf(style.get());
        if (found < 0) {
            styles.add(style.get());
            found = styles.size() - 1;
        }
        return found;
    }

    /** The zone's style on that day, or {@link #NONE}. O(log p). */
    public int at(int zone, int day) {
        int period = timeline.periodIndex(zone, day);
        return period < 0 ? NONE : numbers[zone][period];
    }

    /** All zones' styles on that day. */
    public int[] at(int day) {
        int[] all = new int[numbers.length];
        for (int z = 0; z < all.length; z++) {
            all[z] = at(z, day);
        }
        return all;
    }

    public FillStyle style(int number) {
        return styles.get(number);
    }

    public int size() {
        return styles.size();
    }
}
