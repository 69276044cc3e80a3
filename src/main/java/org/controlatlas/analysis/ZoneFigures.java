package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.controlatlas.timeline.ZoneAreas;

/** Areas of zones on a day with their error. */
public final class ZoneFigures {
    /** Stands between the names of zones that have ground in common. */
    public static final String BETWEEN = " & ";

    /**
     * @param zones several for ground that they have in common
     * @param squareKm geodesic area in km², to 0.01 km²
     * @param errorSquareKm by how much the outline may put it off, 95 times in 100; empty where no accuracy is stated
     */
    public record Row(List<Zone> zones, Control control, double squareKm, OptionalDouble errorSquareKm) {
        public Row {
            zones = List.copyOf(zones);
        }
    }

    private ZoneFigures() {}

    /**
     * One row for each zone with an outline on the day, in the data set's order, and then one for each piece of ground that
     * several zones have in common: each square kilometre is in one row.
     */
    public static List<Row> on(Atlas atlas, LocalDate date) {
        int day = ValidTime.dayOf(date);
        Ground ground = Ground.of(atlas);
        List<GroundPiece> pieces = ground.on(day).pieces();
        IntPredicate there = piece -> pieces.get(piece).isInForce(day);
        GroundEdges edges =
                GroundEdges.of(pieces.stream().map(GroundPiece::geometry).toList(), atlas.lines());
        GroundEdges.OfDay edgesNow = edges.on(there, piece -> pieces.get(piece)
                .periodAt(day)
                .map(ControlPeriod::accuracyM)
                .orElse(0));
        List<ZoneAreas.Share> shares = new ZoneAreas(ground).shares(day);
        List<Row> rows = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            if (there.test(piece)) {
                // Shares are of the pieces in force, in their order.
                ZoneAreas.Share share = shares.get(rows.size());
                BitSet own = new BitSet();
                own.set(piece);
                OptionalDouble error = edgesNow.errorSquareKm(own, own);
                rows.add(new Row(
                        share.zones().stream().map(atlas.zones()::get).toList(),
                        share.control(),
                        Hundredths.of(share.squareKm()),
                        Hundredths.of(error)));
            }
        }
        return rows;
    }
}
