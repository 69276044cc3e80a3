package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;

/** Areas of zones on a day, to print. */
public final class AreaTable {
    /**
     * @param zoneId of several zones for ground that they have in common
     * @param controller {@link Control#code()}
     * @param squareKm geodesic area in km², to 0.01 km²
     */
    public record Row(LocalDate date, String zoneId, String controller, double squareKm) {}

    private AreaTable() {}

    /**
     * One row for each zone with an outline on the day, in the data set's order, and then one for each piece of ground that
     * several zones have in common: each square kilometre is in one row.
     */
    public static List<Row> byZone(Atlas atlas, LocalDate date) {
        List<Row> rows = new ArrayList<>();
        for (ZoneAreas.Share share : new ZoneAreas(Ground.of(atlas)).shares(ValidTime.dayOf(date))) {
            String ids = share.zones().stream()
                    .map(zone -> atlas.zones().get(zone).id())
                    .collect(Collectors.joining(" & "));
            rows.add(new Row(date, ids, share.control().code(), rounded(share.squareKm())));
        }
        return rows;
    }

    /** To the square hectometre: below it the last digits only mirror rounding. */
    private static double rounded(double km2) {
        return Math.round(km2 * 100) / 100.0;
    }
}
