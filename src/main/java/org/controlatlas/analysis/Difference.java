package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.controlatlas.model.Control;
import org.controlatlas.model.Names;

/**
 * What the second day has otherwise than the first.
 *
 * @param changes the ground that passed, by area and by who held it, the largest first
 * @param passages the same by who held it only, the largest first; what a sentence tells
 * @param net by controller in alphabetical order; gains and losses cancel
 * @param apart what differs and is no change of control
 */
public record Difference(
        LocalDate from, LocalDate to, List<AreaChange> changes, List<Passage> passages, List<Net> net, Apart apart) {
    public Difference {
        changes = List.copyOf(changes);
        passages = List.copyOf(passages);
        net = List.copyOf(net);
    }

    /**
     * Ground of one area that passed from one holder to another.
     *
     * @param area of a district or other address where the data have one, else of the zone
     * @param areaId its id
     * @param passage from whom to whom and how much; all of one pair add up to {@link #passages()}
     * @param events ids of the events with which periods began between the days, in order of time
     * @param instruments that name the ground since a day between the two: agreements, resolutions
     * @param sources of the new state and of the events, the weightiest first
     */
    public record AreaChange(
            Names area,
            String areaId,
            List<String> zoneIds,
            Passage passage,
            List<String> events,
            List<String> instruments,
            List<String> sources) {
        public AreaChange {
            zoneIds = List.copyOf(zoneIds);
            events = List.copyOf(events);
            instruments = List.copyOf(instruments);
            sources = List.copyOf(sources);
        }
    }

    /**
     * How much passed from one to another.
     *
     * @param squareKm to 0.01 km²
     * @param errorSquareKm by the outline and by ground that is doubtful on either day; empty where the data do not say
     *     how exact it is
     */
    public record Passage(Control from, Control to, double squareKm, OptionalDouble errorSquareKm) {}

    /**
     * What somebody gained and lost in all.
     *
     * @param controller {@link Control#code()}
     * @param gainedErrorSquareKm of all that was gained together, as in {@link Passage}; 0 where nothing was gained
     * @param lostErrorSquareKm the same of what was lost
     */
    public record Net(
            String controller,
            double gainedSquareKm,
            OptionalDouble gainedErrorSquareKm,
            double lostSquareKm,
            OptionalDouble lostErrorSquareKm) {}

    /**
     * What is otherwise without a change of control.
     *
     * @param redrawn outlines that were drawn anew, their ground mostly the same
     * @param renamed zones that have another id or name on the same ground
     * @param withinAccuracy shifts of a border that are smaller than its error
     * @param withinAccuracySquareKm their ground
     * @param returned zones that changed hands between the days and are back
     * @param peacekeepers zones to which peacekeepers came or from which they left
     */
    public record Apart(
            int redrawn,
            int renamed,
            int withinAccuracy,
            double withinAccuracySquareKm,
            int returned,
            int peacekeepers) {}
}
