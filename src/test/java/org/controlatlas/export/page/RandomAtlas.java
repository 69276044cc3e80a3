package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Event;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.OwnKinds;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A made-up atlas of crooked fields with histories, lines, events and a lake, all by chance. The same seed gives the same
 * atlas. With a data set whose zones may overlap, some large fields lie over the others.
 */
final class RandomAtlas {
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2000, 12, 31);
    static final Envelope EXTENT = new Envelope(45, 47, 39, 40.5);

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> ACTORS = List.of("ada", "bey", "cem", "dor");
    private static final List<String> LINES =
            List.of("state-border", "demarcated-border", "oblast-1991", "line-of-contact", "corridor-limit", "road");
    private static final List<String> EVENTS =
            List.of("fighting", "handover", "agreement", "incident", "humanitarian", "negotiation");
    private static final int FIELDS = 5;

    private final Random random;
    private final boolean planar;

    private RandomAtlas(long seed, boolean planar) {
        this.random = new Random(seed);
        this.planar = planar;
    }

    /** Of any of them, as far as layers go. */
    static final AtlasInfo INFO = info(true);

    private static AtlasInfo info(boolean planar) {
        return Made.info(
                "random",
                Names.english("By chance"),
                "1",
                FIRST,
                LAST,
                EXTENT,
                "CC0",
                "Made up",
                "",
                Fingerprint.of("0".repeat(64)),
                planar,
                OwnKinds.TWO_LAYERS);
    }

    static Atlas of(long seed, boolean planar) {
        return new RandomAtlas(seed, planar).atlas();
    }

    private Atlas atlas() {
        Coordinate[][] corners = new Coordinate[FIELDS + 1][FIELDS + 1];
        for (int row = 0; row <= FIELDS; row++) {
            for (int column = 0; column <= FIELDS; column++) {
                corners[row][column] = new Coordinate(
                        lon((column + 0.7 * (random.nextDouble() - 0.5)) / FIELDS),
                        lat((row + 0.7 * (random.nextDouble() - 0.5)) / FIELDS));
            }
        }
        List<Zone> zones = new ArrayList<>();
        for (int row = 0; row < FIELDS; row++) {
            for (int column = 0; column < FIELDS; column++) {
                zones.add(zone("field-" + row + "-" + column, FACTORY.createPolygon(new Coordinate[] {
                    corners[row][column],
                    corners[row][column + 1],
                    corners[row + 1][column + 1],
                    corners[row + 1][column],
                    corners[row][column]
                })));
            }
        }
        for (int i = 0; i < 6 && !planar; i++) {
            zones.add(zone("over-" + i, place().buffer(0.05 + 0.4 * random.nextDouble())));
        }
        Map<String, Actor> actors = new LinkedHashMap<>();
        int[] colours = {0xE69F00, 0x56B4E9, 0xCC79A7, 0x009E73};
        for (int i = 0; i < ACTORS.size(); i++) {
            actors.put(
                    ACTORS.get(i),
                    Made.actor(
                            ACTORS.get(i),
                            "party",
                            colours[i],
                            List.of(new Actor.DatedNames(Names.english(ACTORS.get(i)), ValidTime.ALWAYS))));
        }
        return Made.atlas(
                info(planar),
                zones,
                List.of(),
                actors,
                Map.of(),
                events(),
                List.of(),
                lines(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(
                        "land",
                        List.of(new BasemapFeature(
                                Names.EMPTY, FACTORY.toGeometry(EXTENT).buffer(1))),
                        "lakes",
                        List.of(new BasemapFeature(Names.EMPTY, place().buffer(0.1 + 0.3 * random.nextDouble())))));
    }

    private static double lon(double part) {
        return EXTENT.getMinX() + part * EXTENT.getWidth();
    }

    private static double lat(double part) {
        return EXTENT.getMinY() + part * EXTENT.getHeight();
    }

    private org.locationtech.jts.geom.Point place() {
        return FACTORY.createPoint(new Coordinate(lon(random.nextDouble()), lat(random.nextDouble())));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Zone zone(String id, Geometry geometry) {
        List<ControlPeriod> periods = new ArrayList<>();
        LocalDate start = random.nextBoolean() ? null : FIRST.plusDays(random.nextInt(60));
        while (periods.size() < 4) {
            LocalDate from = start == null ? FIRST : start;
            LocalDate end = from.plusDays(20 + random.nextInt(150));
            boolean last = end.isAfter(LAST) || random.nextInt(5) == 0;
            periods.add(period(id, start, last ? null : end));
            if (last) {
                break;
            }
            start = random.nextInt(6) == 0 ? end.plusDays(10) : end;
        }
        return new Zone(id, Names.english(id), "fields", geometry, periods);
    }

    private ControlPeriod period(String id, LocalDate start, LocalDate end) {
        int kind = random.nextInt(12);
        Control control = kind == 0
                ? new Control.Contested(List.of(one(ACTORS.subList(0, 2)), one(ACTORS.subList(2, 4))))
                : kind == 1
                        ? new Control.Unknown()
                        : kind == 2 ? new Control.NoData() : new Control.By(one(ACTORS.subList(0, 3)));
        boolean ofDate = random.nextBoolean();
        Certainty certainty =
                one(List.of(Certainty.AGREED, Certainty.AGREED, Certainty.APPROXIMATE, Certainty.DISPUTED));
        return Made.period(
                id,
                ValidTime.of(start, end),
                start != null && ofDate && random.nextInt(3) == 0
                        ? Optional.of(Edtf.parse(start + "/" + start.plusDays(9)))
                        : Optional.empty(),
                Optional.empty(),
                control,
                random.nextInt(8) == 0 ? Optional.of("dor") : Optional.empty(),
                null,
                "own",
                ofDate ? Certainty.AGREED : certainty,
                ofDate ? certainty : Certainty.AGREED,
                one(List.of("nearest settlement", "nearest settlement", "border")),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private ValidTime someTime(int most) {
        LocalDate start = FIRST.plusDays(random.nextInt(330));
        return ValidTime.of(start, start.plusDays(1 + random.nextInt(most)));
    }

    private List<LineFeature> lines() {
        List<LineFeature> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Coordinate[] points = new Coordinate[2 + random.nextInt(3)];
            for (int p = 0; p < points.length; p++) {
                points[p] = place().getCoordinate();
            }
            lines.add(Made.line(
                    "line-" + i,
                    Names.EMPTY,
                    LINES.get(i % LINES.size()),
                    someTime(300),
                    Optional.empty(),
                    false,
                    0,
                    FACTORY.createLineString(points),
                    Optional.empty(),
                    List.of()));
        }
        return lines;
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.add(Made.event(
                    "event-" + i,
                    Names.english("event " + i),
                    someTime(20),
                    Optional.empty(),
                    EVENTS.get(i % EVENTS.size()),
                    Names.EMPTY,
                    // Some at one place, so that marks lie over marks.
                    i % 5 == 0 && i > 0 ? events.get(i - 1).location() : place(),
                    "",
                    Certainty.AGREED,
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return events;
    }
}
