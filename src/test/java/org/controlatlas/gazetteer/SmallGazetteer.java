package org.controlatlas.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Actor.DatedNames;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.Fingerprint;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Made;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Made-up data sets of what has names: a square of one degree for each zone. */
public final class SmallGazetteer {
    public static final LocalDate TURN = LocalDate.of(2000, 1, 1);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Zone> zones = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<NamedArea> areas = new ArrayList<>();
    private final List<LineFeature> lines = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Zone> neighbours = new ArrayList<>();

    /** The square whose south-western corner is there passes from {@code red} to {@code blue} at the turn. */
    public SmallGazetteer zone(String id, Names names, int x, int y) {
        return zone(id, names, x, y, period(id, null, TURN, "red"), period(id, TURN, null, "blue"));
    }

    public SmallGazetteer zone(String id, Names names, int x, int y, ControlPeriod... periods) {
        zones.add(new Zone(id, names, "zones", square(x, y), List.of(periods)));
        return this;
    }

    SmallGazetteer neighbour(String id, Names names, int x, int y) {
        neighbours.add(new Zone(id, names, "around", square(x, y), List.of(period(id, null, null, id))));
        return this;
    }

    SmallGazetteer place(String id, int rank, double x, double y, Names... names) {
        List<DatedNames> dated = new ArrayList<>();
        for (Names each : names) {
            dated.add(new DatedNames(each, ValidTime.ALWAYS));
        }
        places.add(Made.place(id, "town", rank, dated, GEOMETRY.createPoint(new Coordinate(x, y)), 500, List.of()));
        return this;
    }

    public SmallGazetteer area(String id, NamedArea.Kind kind, List<Names> names, Part... parts) {
        areas.add(Made.area(
                id, kind, names, List.of(parts), Set.of(), new Coordinate(0.5, 0.5), new Envelope(0, 1, 0, 1)));
        return this;
    }

    SmallGazetteer line(String id, String kind, Names names, ValidTime time, String state, double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        lines.add(Made.line(
                id,
                names,
                kind,
                time,
                Optional.ofNullable(state),
                true,
                1000,
                GEOMETRY.createLineString(points),
                Optional.empty(),
                List.of("a-source")));
        return this;
    }

    SmallGazetteer event(String id, Names place, double x, double y) {
        events.add(Made.event(
                id,
                Names.english("What happened"),
                ValidTime.ALWAYS,
                Optional.empty(),
                "incident",
                place,
                GEOMETRY.createPoint(new Coordinate(x, y)),
                "",
                Certainty.AGREED,
                List.of(),
                List.of(),
                List.of()));
        return this;
    }

    public static ControlPeriod period(String zone, LocalDate start, LocalDate end, String control) {
        return Made.period(
                zone,
                ValidTime.of(start, end),
                Optional.empty(),
                Optional.empty(),
                Control.ofCode(control, List.of()),
                Optional.empty(),
                "blue",
                "own",
                Certainty.AGREED,
                "border",
                100,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("a-source"));
    }

    private static Geometry square(int x, int y) {
        return GEOMETRY.toGeometry(new Envelope(x, x + 1, y, y + 1));
    }

    public Atlas atlas() {
        return atlas(true);
    }

    /** @param planar whether zones never overlap */
    public Atlas atlas(boolean planar) {
        AtlasInfo info = Made.info(
                "t",
                Names.english("Test"),
                "1",
                LocalDate.of(1988, 1, 1),
                LocalDate.of(2026, 1, 1),
                new Envelope(0, 9, 0, 9),
                "",
                "",
                "",
                Fingerprint.of(""),
                planar);
        return Made.atlas(
                info,
                zones,
                neighbours,
                Map.of("red", actor("red", "Red"), "blue", actor("blue", "Blue")),
                Map.of(),
                events,
                places,
                lines,
                List.of(),
                List.of(),
                List.of(),
                areas,
                Map.of());
    }

    private static Actor actor(String id, String name) {
        return Made.actor(id, "party", 0, List.of(new DatedNames(Names.english(name), ValidTime.ALWAYS)));
    }

    Gazetteer gazetteer() {
        return new Gazetteer(atlas());
    }
}
