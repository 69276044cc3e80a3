package org.controlatlas.analysis;

import java.util.List;
import java.util.OptionalInt;
import org.controlatlas.model.Control;
import org.controlatlas.model.Names;

/**
 * Who held an area over time. Where its zones are held by several, the one who holds most of it counts.
 *
 * @param id of the area, or of a zone that belongs to none
 * @param group what the lanes are gathered by; empty for none
 * @param stretches in order of time, without gaps between the first and the last
 */
public record ControlLane(String id, Names name, String group, List<Stretch> stretches) {
    public ControlLane {
        stretches = List.copyOf(stretches);
    }

    /**
     * @param control {@link Control.NoData} where nothing is known
     * @param shared whether somebody else holds some of it
     * @param doubtful whether it is not certain who holds it
     */
    public record Stretch(int startDay, int endDay, Control control, boolean shared, boolean doubtful) {}

    /** The first day on which another holder follows; nothing where it never changes. */
    public OptionalInt firstChange() {
        for (int i = 1; i < stretches.size(); i++) {
            if (!stretches.get(i).control().equals(stretches.get(i - 1).control())) {
                return OptionalInt.of(stretches.get(i).startDay());
            }
        }
        return OptionalInt.empty();
    }

    /** What holds on the day. */
    public Stretch at(int day) {
        for (Stretch stretch : stretches) {
            if (day < stretch.endDay()) {
                return stretch;
            }
        }
        return stretches.get(stretches.size() - 1);
    }
}
