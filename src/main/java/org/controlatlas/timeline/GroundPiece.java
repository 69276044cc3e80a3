package org.controlatlas.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.locationtech.jts.geom.Geometry;

/**
 * A piece of ground that is drawn, hit and measured as one: an outline of a zone, or what several outlines have in common.
 *
 * @param zone index of the zone; for common ground the zone with the smallest outline, which is in front
 * @param members indexes of the pieces that share it, ascending; for an outline its own index alone
 * @param geometry in degrees
 * @param times when it is in force; in order of time
 * @param periods what holds there, in order of time, each within one of the times
 */
public record GroundPiece(
        int zone, List<Integer> members, Geometry geometry, List<ValidTime> times, List<ControlPeriod> periods) {
    public GroundPiece {
        members = List.copyOf(members);
        times = List.copyOf(times);
        periods = List.copyOf(periods);
    }

    /** How many outlines lie below this one: 0 for an outline, 1 for what two have in common. */
    public int depth() {
        return members.size() - 1;
    }

    public boolean isInForce(int day) {
        return covering(times, Function.identity(), day) >= 0;
    }

    /** What holds there on the day; empty on days without data. */
    public Optional<ControlPeriod> periodAt(int day) {
        int i = covering(periods, ControlPeriod::time, day);
        return i < 0 ? Optional.empty() : Optional.of(periods.get(i));
    }

    private static <T> int covering(List<T> inOrder, Function<T, ValidTime> time, int day) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.apply(inOrder.get(middle)).startDay() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && time.apply(inOrder.get(low - 1)).contains(day) ? low - 1 : -1;
    }
}
