package org.controlatlas.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.OwnKinds;
import org.controlatlas.model.Place;
import org.controlatlas.model.Source;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A made-up atlas of four square zones with names in four languages, for tests that want to know every figure. */
public final class SmallAtlas {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private SmallAtlas() {}

    public static ControlTimeline timeline() {
        return new ControlTimeline(atlas().zones());
    }

    public static Atlas atlas() {
        return atlas("1.2.3", "c0ffee".repeat(10) + "beef");
    }

    public static Atlas atlas(String version, String hash) {
        List<Zone> zones = new ArrayList<>();
        zones.add(zone(
                "north-west",
                46.0,
                40.0,
                Names.of("North & West", "Şimal-qərb", "Հյուսիս-արևմուտք", "Северо-запад"),
                period("north-west", null, "1993-04-02", "azerbaijan", Certainty.AGREED),
                period("north-west", "1993-04-02", "2020-11-25", "nagorno-karabakh", Certainty.APPROXIMATE),
                period("north-west", "2020-11-25", null, "azerbaijan", Certainty.AGREED)));
        zones.add(zone(
                "north-east",
                46.5,
                40.0,
                Names.of("North East", "Şimal-şərq", "Հյուսիս-արևելք", "Северо-восток"),
                period("north-east", null, "1993-07-23", "azerbaijan", Certainty.AGREED),
                period("north-east", "1993-07-23", "2020-11-20", "nagorno-karabakh", Certainty.DISPUTED),
                period("north-east", "2020-11-20", null, "azerbaijan", Certainty.AGREED)));
        zones.add(zone(
                "south-west",
                46.0,
                39.5,
                Names.of("South West", "Cənub-qərb", "Հարավ-արևմուտք", "Юго-запад"),
                period("south-west", null, "1992-05-18", "azerbaijan", Certainty.AGREED),
                period("south-west", "1992-05-18", null, "armenia", Certainty.AGREED)));
        zones.add(zone(
                "south-east",
                46.5,
                39.5,
                Names.of("South East", "Cənub-şərq", "Հարավ-արևելք", "Юго-восток"),
                period("south-east", null, "2020-09-27", "azerbaijan", Certainty.AGREED),
                contested("south-east", "2020-09-27", "2020-11-10"),
                period("south-east", "2020-11-10", null, "azerbaijan", Certainty.AGREED)));
        Map<String, Actor> actors = new LinkedHashMap<>();
        actors.put("armenia", actor("armenia", 0xE69F00, "Armenia", "Ermənistan", "Հայաստան", "Армения"));
        actors.put("azerbaijan", actor("azerbaijan", 0x56B4E9, "Azerbaijan", "Azərbaycan", "Ադրբեջան", "Азербайджан"));
        actors.put(
                "nagorno-karabakh",
                actor(
                        "nagorno-karabakh",
                        0xCC79A7,
                        "Nagorno-Karabakh",
                        "Dağlıq Qarabağ",
                        "Լեռնային Ղարաբաղ",
                        "Нагорный Карабах"));
        Map<String, Source> sources = Map.of(
                "report-1",
                new Source(
                        "report-1",
                        "A report on \"four zones\"",
                        Source.Side.NEUTRAL,
                        Source.Kind.REPORT,
                        Source.Reading.FULL,
                        // In one order, whatever the machine.
                        new TreeMap<>(Map.of(
                                "id",
                                "report-1",
                                "type",
                                "report",
                                "title",
                                "A report on \"four zones\"",
                                "URL",
                                "https://example.org/report"))));
        Event event = Made.event(
                "handover",
                Names.of("Handover", "Təhvil", "Հանձնում", "Передача"),
                ValidTime.of(LocalDate.of(2020, 11, 25), LocalDate.of(2020, 11, 26)),
                Optional.empty(),
                "handover",
                Names.english("Middle"),
                FACTORY.createPoint(new Coordinate(46.25, 40.25)),
                "The zone was handed over.",
                Certainty.AGREED,
                List.of(2),
                List.of(),
                List.of("report-1"));
        Place place = Made.place(
                "middle",
                "town",
                2,
                List.of(new Actor.DatedNames(Names.of("Middle", "Orta", "Միջին", "Середина"), ValidTime.ALWAYS)),
                FACTORY.createPoint(new Coordinate(46.5, 40.0)),
                100,
                List.of("report-1"));
        return Made.atlas(
                Made.info(
                        "small",
                        Names.of("Four zones", "Dörd zona", "Չորս գոտի", "Четыре зоны"),
                        version,
                        LocalDate.of(1988, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        new Envelope(46, 47, 39.5, 40.5),
                        "CC BY 4.0",
                        "Made up for tests",
                        "Lines, colours and names express no opinion.",
                        Fingerprint.of(hash),
                        true,
                        OwnKinds.TWO_LAYERS),
                zones,
                List.of(),
                actors,
                sources,
                List.of(event),
                List.of(place),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Actor actor(String id, int rgb, String en, String az, String hy, String ru) {
        return Made.actor(id, "party", rgb, List.of(new Actor.DatedNames(Names.of(en, az, hy, ru), ValidTime.ALWAYS)));
    }

    private static Zone zone(String id, double west, double south, Names names, ControlPeriod... periods) {
        return new Zone(
                id,
                names,
                "squares",
                FACTORY.toGeometry(new Envelope(west, west + 0.5, south, south + 0.5)),
                List.of(periods));
    }

    private static ControlPeriod period(String zone, String from, String to, String actor, Certainty certainty) {
        return period(zone, from, to, new Control.By(actor), certainty);
    }

    private static ControlPeriod contested(String zone, String from, String to) {
        return period(
                zone, from, to, new Control.Contested(List.of("azerbaijan", "nagorno-karabakh")), Certainty.AGREED);
    }

    private static ControlPeriod period(String zone, String from, String to, Control control, Certainty certainty) {
        return Made.period(
                zone,
                ValidTime.of(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                Optional.empty(),
                Optional.empty(),
                control,
                Optional.empty(),
                "azerbaijan",
                control.code().equals("azerbaijan") ? "own" : "held",
                certainty,
                "district",
                500,
                Optional.empty(),
                "2020-11-25".equals(from) ? Optional.of("handover") : Optional.empty(),
                Optional.empty(),
                List.of("report-1"));
    }
}
