package org.controlatlas.app.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Actor;
import org.controlatlas.model.AgreementPoint;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Document;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.Made;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** A data set of somebody's own in which every name and text is far longer than usual, and some things have no source. */
final class LongNamesAtlas {
    static final LocalDate START = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 11, 24);
    static final LocalDate CHANGE = LocalDate.of(1991, 12, 31);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int ACTORS = 14;
    private static final String[] PARTS = {
        "United",
        "Autonomous",
        "Mountainous",
        "Republics",
        "and",
        "Principalities",
        "of",
        "the",
        "Northern",
        "Highlands"
    };

    private LongNamesAtlas() {}

    static Atlas atlas() {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
            String id = "zone" + i;
            zones.add(new Zone(
                    id,
                    // One has no blank to break at.
                    Names.english(i == 1 ? "Llanfair".repeat(15) : words("Zone " + i, 140)),
                    "group",
                    GEOMETRY.toGeometry(new Envelope(45 + i * 0.2, 45.2 + i * 0.2, 39, 41)),
                    List.of(
                            period(id, START, CHANGE, Control.ofCode("actor" + i, List.of()), List.of()),
                            period(
                                    id,
                                    CHANGE,
                                    null,
                                    i == 2
                                            ? Control.ofCode("contested", List.of("actor0", "actor1", "actor2"))
                                            : Control.ofCode("actor" + (i + 1) % ACTORS, List.of()),
                                    i == 0 ? List.of() : List.of("book", "paper")))));
        }
        return Made.atlas(
                Made.info(
                        "long",
                        Names.english(words("Title", 220)),
                        "1",
                        START,
                        LAST,
                        new Envelope(45, 45 + ACTORS * 0.2, 39, 41),
                        "",
                        words("Attribution", 900),
                        words("Disclaimer", 1500),
                        Fingerprint.of(""),
                        true),
                zones,
                List.of(),
                actors(),
                Map.of("book", source("book", words("Book", 200)), "paper", source("paper", "x".repeat(150))),
                List.of(event("first", CHANGE, 1, 2, 3, 4, 5, 6, 7, 8, 9), event("second", CHANGE)),
                List.of(Made.place(
                        "town",
                        "town",
                        1,
                        List.of(new Actor.DatedNames(Names.english(words("Town", 120)), ValidTime.ALWAYS)),
                        point(46, 40),
                        50,
                        List.of())),
                List.of(),
                List.of(Made.claim(
                        "zone0",
                        ValidTime.of(START, null),
                        "position",
                        words("Instrument", 150),
                        words("Statement", 600),
                        Certainty.AGREED,
                        List.of("book"))),
                List.of(new Document(
                        "pact",
                        Names.english(words("Document", 160)),
                        Optional.of(START),
                        List.of("actor0"),
                        List.of(new AgreementPoint(
                                1,
                                Names.english(words("Point", 160)),
                                Names.english(words("Text of the point", 700)),
                                Optional.of(Edtf.parse("1992-01-01")),
                                List.of(Made.step(
                                        CHANGE,
                                        "done-late",
                                        Names.english(words("Done", 300)),
                                        Names.english(words("Left", 300)),
                                        List.of(),
                                        List.of())),
                                List.of(new AgreementPoint.Reading(
                                        "actor0", Names.english(words("Reading", 300)), List.of("book"))),
                                List.of("book"))),
                        List.of("book"),
                        Set.of())),
                spans(),
                Map.of());
    }

    /** Of that length at most, and nearly. */
    private static String words(String first, int length) {
        StringBuilder text = new StringBuilder(first);
        for (int i = 0; text.length() + 1 + PARTS[i % PARTS.length].length() <= length; i++) {
            text.append(' ').append(PARTS[i % PARTS.length]);
        }
        return text.toString();
    }

    private static Map<String, Actor> actors() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        for (int i = 0; i < ACTORS; i++) {
            actors.put(
                    "actor" + i,
                    Made.actor(
                            "actor" + i,
                            "party",
                            0x103050 * (i + 1) & 0xFFFFFF,
                            List.of(new Actor.DatedNames(
                                    Names.english(words("Authorities " + i, 110)), ValidTime.ALWAYS))));
        }
        return actors;
    }

    private static List<NamedSpan> spans() {
        List<NamedSpan> spans = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            LocalDate start = LocalDate.of(1905 + 13 * i, 1, 1);
            spans.add(Made.span(
                    "span" + i,
                    Names.english(words("Span " + i, 20 + 30 * i)),
                    i % 2 == 0 ? "war" : "ceasefire",
                    ValidTime.of(start, start.plusYears(1 + i))));
        }
        return spans;
    }

    private static Source source(String id, String title) {
        return new Source(
                id,
                title,
                Source.Side.NEUTRAL,
                Source.Kind.BOOK,
                Source.Reading.NOT_SEEN,
                new LinkedHashMap<>(Map.of("type", "book", "title", title)));
    }

    private static Event event(String id, LocalDate day, Integer... points) {
        return Made.event(
                id,
                Names.english(words("Event " + id, 180)),
                ValidTime.of(day, day.plusDays(1)),
                Optional.of(Edtf.parse(day + "~")),
                "handover",
                Names.english(words("Place", 120)),
                point(45.5, 40),
                words("Summary", 2500),
                Certainty.DISPUTED,
                List.of(points),
                List.of(),
                id.equals("second") ? List.of() : List.of("book", "paper"));
    }

    private static Point point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }

    private static ControlPeriod period(
            String zone, LocalDate start, LocalDate end, Control control, List<String> sources) {
        return Made.period(
                zone,
                ValidTime.of(start, end),
                Optional.of(Edtf.parse(start + "~")),
                Optional.ofNullable(end).map(day -> Edtf.parse(day.toString())),
                control,
                Optional.of("actor3"),
                "actor4",
                "own",
                Certainty.DISPUTED,
                Certainty.AGREED,
                "border",
                5200,
                Optional.of("checkpoint"),
                Optional.of("first"),
                Optional.of(words("Note", 500)),
                sources);
    }
}
