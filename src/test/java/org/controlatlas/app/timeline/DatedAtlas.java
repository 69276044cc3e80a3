package org.controlatlas.app.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Made;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Made-up zones in a row, each a degree wide, with histories that tests write as dates. */
public final class DatedAtlas {
    public static final LocalDate START = LocalDate.of(1988, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 11, 24);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Zone> zones = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<NamedSpan> spans = new ArrayList<>();

    /** A zone of Armenia's from the start that passes to the other of two actors on each date. */
    public DatedAtlas zone(String id, String... changes) {
        List<ControlPeriod> periods = new ArrayList<>();
        for (int i = -1; i < changes.length; i++) {
            String edtf = i < 0 ? START.toString() : part(changes[i], 0);
            LocalDate start = LocalDate.parse(edtf.replaceAll("[~?]", ""));
            LocalDate end = i + 1 < changes.length
                    ? LocalDate.parse(part(changes[i + 1], 0).replaceAll("[~?]", ""))
                    : null;
            String event = i < 0 ? "" : part(changes[i], 1);
            periods.add(period(id, start, end, edtf, (i & 1) != 0 ? "armenia" : "azerbaijan", event));
        }
        int west = 44 + zones.size();
        zones.add(new Zone(
                id,
                Names.of(id + " (en)", id + " (az)", id + " (hy)", id + " (ru)"),
                "test",
                GEOMETRY.toGeometry(new Envelope(west, west + 1, 39, 40)),
                periods));
        return this;
    }

    /** {@code 1992-05-09@event}: the date and the event that began the period. */
    private static String part(String change, int n) {
        String[] parts = change.split("@", 2);
        return n < parts.length ? parts[n] : "";
    }

    public DatedAtlas event(String id, String date, Integer... points) {
        LocalDate day = LocalDate.parse(date);
        events.add(Made.event(
                id,
                Names.of(id + " happened", id + " (az)", id + " (hy)", id + " (ru)"),
                ValidTime.of(day, day.plusDays(1)),
                Optional.of(Edtf.parse(date)),
                "handover",
                Names.english("Place of " + id),
                GEOMETRY.createPoint(new Coordinate(44.5, 39.5)),
                "It happened.",
                Certainty.AGREED,
                List.of(points),
                List.of(),
                List.of()));
        return this;
    }

    public DatedAtlas span(String name, String start, String end) {
        spans.add(Made.span(
                name, Names.english(name), "war", ValidTime.of(LocalDate.parse(start), LocalDate.parse(end))));
        return this;
    }

    public Atlas atlas() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        actors.put("armenia", actor("armenia", "Armenia", 0xE69F00));
        actors.put("azerbaijan", actor("azerbaijan", "Azerbaijan", 0x56B4E9));
        return Made.atlas(
                Made.info(
                        "dated",
                        Names.english("Dated"),
                        "1",
                        START,
                        LAST,
                        new Envelope(44, 44 + Math.max(1, zones.size()), 39, 40),
                        "",
                        "Test data",
                        "",
                        Fingerprint.of(""),
                        true),
                zones,
                List.of(),
                actors,
                Map.of(),
                events,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                spans,
                Map.of());
    }

    private static Actor actor(String id, String name, int rgb) {
        return Made.actor(id, "party", rgb, List.of(new Actor.DatedNames(Names.english(name), ValidTime.ALWAYS)));
    }

    private static ControlPeriod period(
            String zone, LocalDate start, LocalDate end, String edtf, String control, String event) {
        return Made.period(
                zone,
                ValidTime.of(start, end),
                Optional.of(Edtf.parse(edtf)),
                Optional.ofNullable(end).map(day -> Edtf.parse(day.toString())),
                Control.ofCode(control, List.of()),
                Optional.empty(),
                "azerbaijan",
                "own",
                Certainty.AGREED,
                "border",
                50,
                Optional.empty(),
                event.isEmpty() ? Optional.empty() : Optional.of(event),
                Optional.empty(),
                List.of());
    }
}
