package org.controlatlas.viewpoint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.OtherView;
import org.controlatlas.model.Reading;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;

/**
 * The ground to which two viewpoints give different owners on a day.
 *
 * @param rows the largest first
 * @param squareKm geodesic area of the rows
 * @param untold the zones for which only one of the viewpoints has an owner
 * @param untoldSquareKm geodesic area of the untold zones
 */
public record ViewpointDifference(
        LocalDate date, List<Row> rows, double squareKm, List<Zone> untold, double untoldSquareKm) {
    /**
     * One zone.
     *
     * @param one id of the owner by the first viewpoint; contestants with a bar between them
     */
    public record Row(Zone zone, String one, String other, double squareKm) {}

    public ViewpointDifference {
        rows = List.copyOf(rows);
        untold = List.copyOf(untold);
    }

    /** @param atlas as it was read */
    public static ViewpointDifference between(Atlas atlas, Viewpoint one, Viewpoint other, LocalDate date) {
        ControlTimeline left = timeline(atlas, one);
        ControlTimeline right = timeline(atlas, other);
        ZoneAreas areas = new ZoneAreas(Ground.of(atlas));
        int day = ValidTime.dayOf(date);
        List<Row> rows = new ArrayList<>();
        List<Zone> untold = new ArrayList<>();
        double untoldSquareKm = 0;
        double sum = 0;
        for (int z = 0; z < atlas.zones().size(); z++) {
            if (atlas.zones().get(z).outlineAt(day).isEmpty()) {
                continue;
            }
            String first = owner(left, z, day);
            String second = owner(right, z, day);
            double squareKm = first.equals(second) ? 0 : areas.squareKm(z, day);
            if (first.isEmpty() != second.isEmpty()) {
                untold.add(atlas.zones().get(z));
                untoldSquareKm += squareKm;
            } else if (!first.equals(second)) {
                rows.add(new Row(atlas.zones().get(z), first, second, squareKm));
                sum += squareKm;
            }
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.squareKm())
                .thenComparing(row -> row.zone().id()));
        return new ViewpointDifference(date, rows, sum, untold, untoldSquareKm);
    }

    private static ControlTimeline timeline(Atlas atlas, Viewpoint viewpoint) {
        return new ControlTimeline(
                Viewpoints.seenFrom(atlas, new Reading(viewpoint, false)).zones());
    }

    /** Whose it is; empty where nothing is said. */
    private static String owner(ControlTimeline seen, int zone, int day) {
        return seen.periodAt(zone, day)
                .map(ControlPeriod::control)
                .map(OtherView::owner)
                .orElse("");
    }
}
