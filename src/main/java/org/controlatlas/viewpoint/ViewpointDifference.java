package org.controlatlas.viewpoint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Reading;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;

/**
 * The ground of which two viewpoints say another owner on a day.
 *
 * @param rows the largest first
 * @param squareKm geodesic area of the rows
 * @param untoldSquareKm of the ground of which only one of them says anything
 */
public record ViewpointDifference(LocalDate date, List<Row> rows, double squareKm, double untoldSquareKm) {
    /**
     * One zone.
     *
     * @param one id of the owner by the first viewpoint; contestants with a bar between them
     */
    public record Row(Zone zone, String one, String other, double squareKm) {}

    public ViewpointDifference {
        rows = List.copyOf(rows);
    }

    /** @param atlas as it was read */
    public static ViewpointDifference between(Atlas atlas, Viewpoint one, Viewpoint other, LocalDate date) {
        List<Zone> left = Viewpoints.seenFrom(atlas, new Reading(one, false)).zones();
        List<Zone> right = Viewpoints.seenFrom(atlas, new Reading(other, false)).zones();
        ZoneAreas areas = new ZoneAreas(Ground.of(atlas));
        int day = ValidTime.dayOf(date);
        List<Row> rows = new ArrayList<>();
        double untold = 0;
        double sum = 0;
        for (int z = 0; z < left.size(); z++) {
            if (left.get(z).outlineAt(day).isEmpty()) {
                continue;
            }
            String first = owner(left.get(z), day);
            String second = owner(right.get(z), day);
            double squareKm = first.equals(second) ? 0 : areas.squareKm(z, day);
            if (first.isEmpty() != second.isEmpty()) {
                untold += squareKm;
            } else if (!first.equals(second)) {
                rows.add(new Row(atlas.zones().get(z), first, second, squareKm));
                sum += squareKm;
            }
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.squareKm())
                .thenComparing(row -> row.zone().id()));
        return new ViewpointDifference(date, rows, sum, untold);
    }

    private static String owner(Zone zone, int day) {
        for (ControlPeriod period : zone.periods()) {
            if (period.time().contains(day)) {
                return period.control() instanceof Control.Contested contested
                        ? String.join("|", contested.actorIds())
                        : period.control() instanceof Control.NoData
                                ? ""
                                : period.control().code();
            }
        }
        return "";
    }
}
