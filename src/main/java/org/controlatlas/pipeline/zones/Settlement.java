package org.controlatlas.pipeline.zones;

import java.util.Map;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Coordinate;

/**
 * A row of {@code settlements.csv}: where a place lies and who held it when.
 *
 * @param district id of its district in {@code districts.csv}
 * @param location degrees
 * @param precisionKm how far the position may be off
 * @param history with the days resolved and the peacekeepers added
 * @param note what the row rests on
 */
public record Settlement(
        String id,
        Names names,
        String district,
        Coordinate location,
        double precisionKm,
        History history,
        String note) {
    /** Known well enough to own the ground around it. */
    static final double OWNS_GROUND_KM = 2;

    static Settlement of(Map<String, String> row, String district, History history) {
        Coordinate location = new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")));
        Grid.PRECISION.makePrecise(location);
        return new Settlement(
                row.get("id"),
                Names.of(row.get("name_en"), row.get("name_az"), row.get("name_hy"), row.get("name_ru")),
                district,
                location,
                Double.parseDouble(row.get("coord_precision_km")),
                history,
                row.get("source_note"));
    }

    boolean ownsGround() {
        return precisionKm <= OWNS_GROUND_KM;
    }
}
