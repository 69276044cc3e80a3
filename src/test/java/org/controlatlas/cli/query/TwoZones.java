package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A small atlas in memory: {@code west} (0 to 1 degrees east) passes from armenia to azerbaijan on 2000-01-01, {@code
 * east} (1 to 2) is contested until 2000-01-01 and silent afterwards; georgia lies north of both (to 1.2 degrees). Covers 1990 to 2009.
 */
final class TwoZones {
    private static final LocalDate TURN = LocalDate.of(2000, 1, 1);

    private TwoZones() {}

    static Atlas atlas() {
        Zone west = zone(
                "west",
                box(0, 0, 1, 1),
                period("west", null, TURN, new Control.By("armenia"), Optional.of("russia")),
                period("west", TURN, null, new Control.By("azerbaijan"), Optional.empty()));
        Zone east = zone(
                "east",
                box(1, 0, 2, 1),
                period("east", null, TURN, new Control.Contested(List.of("azerbaijan", "armenia")), Optional.empty()));
        Zone georgia = zone(
                "georgia",
                box(0, 1, 2, 1.2),
                period("georgia", null, null, new Control.By("georgia"), Optional.empty()));
        Actor azerbaijan = Made.actor(
                "azerbaijan",
                "party",
                0x56B4E9,
                List.of(
                        new Actor.DatedNames(
                                Names.english("Azerbaijan SSR"), ValidTime.of(null, LocalDate.of(1991, 10, 18))),
                        new Actor.DatedNames(
                                Names.of("Azerbaijan", "Azərbaycan", "Ադրբեջան", "Азербайджан"),
                                ValidTime.of(LocalDate.of(1991, 10, 18), null))));
        Actor armenia = Made.actor(
                "armenia",
                "party",
                0xE69F00,
                List.of(new Actor.DatedNames(Names.english("Armenia"), ValidTime.ALWAYS)));
        return Made.atlas(
                Made.info(
                        "two-zones",
                        Names.english("Two zones"),
                        "1",
                        LocalDate.of(1990, 1, 1),
                        LocalDate.of(2009, 12, 31),
                        new Envelope(0, 2, 0, 1),
                        "CC0-1.0",
                        "nobody",
                        "",
                        Fingerprint.of("0"),
                        true),
                List.of(west, east),
                List.of(georgia),
                Map.of("armenia", armenia, "azerbaijan", azerbaijan),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    private static Zone zone(String id, Geometry geometry, ControlPeriod... periods) {
        return new Zone(id, Names.english("Zone " + id), "zones", geometry, List.of(periods));
    }

    private static ControlPeriod period(
            String zone, LocalDate start, LocalDate end, Control control, Optional<String> peacekeepers) {
        return Made.period(
                zone,
                ValidTime.of(start, end),
                Optional.empty(),
                Optional.empty(),
                control,
                peacekeepers,
                "azerbaijan",
                "held",
                Certainty.APPROXIMATE,
                "district",
                100,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("a-source"));
    }
}
