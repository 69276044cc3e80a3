package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlState;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;

/** Areas on a day, to print. */
public final class AreaTable {
    /**
     * @param zoneId null in a table by controller
     * @param name of the zone or controller, for people
     * @param controller {@link Control#code()}
     * @param squareKm geodesic area in km², to 0.01 km²
     */
    public record Row(LocalDate date, String zoneId, String name, String controller, double squareKm) {}

    private AreaTable() {}

    /** One row for each controller that controls anything, in alphabetical order. */
    public static List<Row> byController(Atlas atlas, LocalDate date) {
        ControlState state = new ControlTimeline(atlas.zones()).at(date);
        List<Row> rows = new ArrayList<>();
        new ZoneAreas(atlas.zones())
                .byController(state)
                .forEach((code, km2) -> rows.add(new Row(date, null, code, code, rounded(km2))));
        return rows;
    }

    /** One row for each zone, in the data set's order. */
    public static List<Row> byZone(Atlas atlas, LocalDate date) {
        ControlState state = new ControlTimeline(atlas.zones()).at(date);
        ZoneAreas areas = new ZoneAreas(atlas.zones());
        List<Row> rows = new ArrayList<>();
        for (int z = 0; z < atlas.zones().size(); z++) {
            Zone zone = atlas.zones().get(z);
            rows.add(new Row(date, zone.id(), zone.id(), state.control(z).code(), rounded(areas.squareKm(z))));
        }
        return rows;
    }

    /** To the square hectometre: below it the last digits only mirror rounding. */
    private static double rounded(double km2) {
        return Math.round(km2 * 100) / 100.0;
    }
}
