package org.controlatlas.app.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.controlatlas.model.NamedSpan;

/**
 * What the band shows over time, ready to draw. Days are epoch days.
 *
 * @param changeDays days with changes of control, ascending
 * @param changeCounts how many zones change on each of them
 * @param eventDays first days of events, ascending
 * @param spans wars, truces and the like
 * @param doubtful stretches over which a change whose date is uncertain may have happened
 * @param lane the selected zone's periods; empty when nothing is selected
 * @param laneName name of the selected zone; empty when nothing is selected
 */
public record BandContent(
        int[] changeDays,
        int[] changeCounts,
        int[] eventDays,
        List<Span> spans,
        List<Doubt> doubtful,
        List<LanePeriod> lane,
        String laneName) {
    public static final BandContent EMPTY =
            new BandContent(new int[0], new int[0], new int[0], List.of(), List.of(), List.of(), "");

    /**
     * A named stretch of time.
     *
     * @param end first day after
     */
    public record Span(String name, NamedSpan.Kind kind, int start, int end) {
        /** Whether there was fighting. */
        public boolean isWar() {
            return kind.equals(NamedSpan.Kind.WAR);
        }
    }

    /**
     * Days on which a change may have happened.
     *
     * @param start earliest day
     * @param end the day after the latest
     * @param zones how many zones it concerns
     */
    public record Doubt(int start, int end, int zones) {}

    /**
     * A period of the selected zone.
     *
     * @param start first day; the ends of valid time are cut to the coverage
     * @param end first day after
     * @param fadeStart earliest day that the start can mean, {@code start} when it is certain
     * @param fadeEnd day after the latest day that the start can mean, {@code start} when it is certain
     * @param rgb colour of the controller as on the map
     * @param second the second contestant's or the peacekeepers' colour, or -1
     * @param labels controller in words, in order of time; several where a name changed within the period
     */
    public record LanePeriod(
            int start, int end, int fadeStart, int fadeEnd, int rgb, int second, List<LaneLabel> labels) {
        public LanePeriod {
            labels = List.copyOf(labels);
        }

        /** The controller in words as on that day, or on the period's day nearest to it. */
        public String label(int day) {
            String label = "";
            for (LaneLabel named : labels) {
                if (label.isEmpty() || named.start() <= day) {
                    label = named.words();
                }
            }
            return label;
        }
    }

    /**
     * What the controller was called over a stretch of a period.
     *
     * @param end first day after
     */
    public record LaneLabel(int start, int end, String words) {}

    public BandContent {
        spans = List.copyOf(spans);
        doubtful = List.copyOf(doubtful);
        lane = List.copyOf(lane);
    }

    public boolean hasLane() {
        return !laneName.isEmpty();
    }

    /**
     * The day with a change nearest to the position; -1 away from any by more than that many pixels.
     *
     * @param x the pixel at which a day begins
     */
    public int nearestChange(double day, DoubleUnaryOperator x, double within) {
        int i = firstAtLeast(changeDays, day);
        int best = -1;
        double distance = within;
        for (int candidate = i - 1; candidate <= i; candidate++) {
            if (candidate >= 0 && candidate < changeDays.length) {
                double away = Math.abs(x.applyAsDouble(changeDays[candidate]) - x.applyAsDouble(day));
                if (away <= distance) {
                    distance = away;
                    best = changeDays[candidate];
                }
            }
        }
        return best;
    }

    private static int firstAtLeast(int[] days, double day) {
        int found = Arrays.binarySearch(days, (int) Math.ceil(day));
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && days[found - 1] >= day) {
            found--;
        }
        return found;
    }
}
