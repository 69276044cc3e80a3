package org.controlatlas.app.map;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Made;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
import org.controlatlas.model.OwnKinds;
import org.controlatlas.model.Source;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Two zones side by side and a small one within the second, made up, for tests of what the real data cannot isolate. */
public final class SmallAtlas {
    public static final LocalDate START = LocalDate.of(1988, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 11, 24);
    public static final LocalDate CHANGE = LocalDate.of(2020, 11, 25);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private SmallAtlas() {}

    public static Atlas atlas() {
        Zone west = new Zone(
                "west",
                Names.of("West", "Qərb", "Արևմուտք", "Запад"),
                "test",
                box(45, 46, 39, 41),
                List.of(
                        period("west", START, CHANGE, "armenia", "about"),
                        period("west", CHANGE, null, "azerbaijan", "")));
        Geometry hole = box(46.500, 46.505, 40.000, 40.005);
        Zone east = new Zone(
                "east",
                Names.of("East", "Şərq", "Արևելք", "Восток"),
                "test",
                box(46, 47, 39, 41).difference(hole),
                List.of(period("east", START, null, "azerbaijan", "")));
        Zone speck = new Zone(
                "speck",
                Names.of("Speck", "Zərrə", "Հատիկ", "Крупинка"),
                "test",
                hole,
                List.of(period("speck", START, null, "armenia", "")));
        Map<String, Actor> actors = new LinkedHashMap<>();
        actors.put("armenia", actor("armenia", 0xE69F00, Names.of("Armenia", "Ermənistan", "Հայաստան", "Армения")));
        actors.put(
                "azerbaijan",
                actor("azerbaijan", 0x56B4E9, Names.of("Azerbaijan", "Azərbaycan", "Ադրբեջան", "Азербайджан")));
        Event handover = Made.event(
                "handover",
                Names.of("Handover", "Təhvil", "Հանձնում", "Передача"),
                ValidTime.of(CHANGE, CHANGE.plusDays(1)),
                Optional.of(Edtf.parse(CHANGE.toString())),
                "handover",
                Names.english("West"),
                GEOMETRY.createPoint(new Coordinate(45.3, 40.5)),
                "The west was handed over.",
                Certainty.AGREED,
                List.of(2),
                List.of(),
                List.of("paper"));
        Claim claim = Made.claim(
                "west",
                ValidTime.of(START, null),
                "position",
                "armenia",
                "Says that the west is west.",
                Certainty.AGREED,
                List.of("paper"));
        Source paper = new Source(
                "paper",
                "A paper",
                Source.Side.NEUTRAL,
                Source.Kind.REPORT,
                Source.Reading.FULL,
                new LinkedHashMap<>(Map.of("type", "article-newspaper", "container-title", "The Paper")));
        NamedArea halves = Made.area(
                "halves",
                NamedArea.Kind.GROUP,
                List.of(Names.of("Both halves", "Hər iki yarı", "Երկու կեսերը", "Обе половины")),
                List.of(NamedArea.Part.whole("west"), NamedArea.Part.whole("east")),
                Set.of(),
                new Coordinate(45.5, 40),
                new Envelope(45, 47, 39, 41));
        return Made.atlas(
                Made.info(
                        "small",
                        Names.english("Small"),
                        "1",
                        START,
                        LAST,
                        new Envelope(45, 47, 39, 41),
                        "",
                        "Test data",
                        "",
                        Fingerprint.of(""),
                        true,
                        OwnKinds.TWO_LAYERS),
                List.of(west, east, speck),
                List.of(),
                actors,
                Map.of("paper", paper),
                List.of(handover),
                List.of(),
                List.of(),
                List.of(claim),
                List.of(),
                List.of(),
                List.of(halves),
                Map.of());
    }

    private static Actor actor(String id, int rgb, Names names) {
        return Made.actor(id, "party", rgb, List.of(new Actor.DatedNames(names, ValidTime.ALWAYS)));
    }

    private static ControlPeriod period(String zone, LocalDate start, LocalDate end, String control, String about) {
        return Made.period(
                zone,
                ValidTime.of(start, end),
                Optional.of(Edtf.parse(start + (about.isEmpty() ? "" : "~"))),
                Optional.ofNullable(end).map(day -> Edtf.parse(day.toString())),
                Control.ofCode(control, List.of()),
                Optional.empty(),
                "azerbaijan",
                "own",
                Certainty.AGREED,
                "border",
                50,
                Optional.empty(),
                start.equals(CHANGE) ? Optional.of("handover") : Optional.empty(),
                Optional.empty(),
                List.of("paper"));
    }

    private static Geometry box(double west, double east, double south, double north) {
        return GEOMETRY.toGeometry(new Envelope(west, east, south, north));
    }
}
