package org.controlatlas.render.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Place;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.geometry.AreaMiddle;
import org.controlatlas.render.view.Mercator;
import org.controlatlas.timeline.Ground;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * The names that stand on a map wherever it is moved: settlements and heights, and zones, but for the largest one of each
 * state: that ground has the state's name ({@link GroundNames}). Where zones belong to no state, or move, each is named
 * as it is on the day and where it lies then. Not safe to share between threads.
 */
public final class LabelSource {
    /** A zone's name must fit into this part of the zone's width at its middle. */
    private static final double ROOM = 0.9;

    /** Ground narrower than this part of the zone's width is none to put its name on. */
    private static final double NARROW = 0.001;

    /** Of the names of zones that have room the larger one comes first. */
    private static final int ZONES = 35;

    /** After all towns and before the smallest villages. */
    private static final int RIVERS = 45;

    /** Parts of a river's length. */
    private static final double[] RIVER_NAMES_AT = {0.3, 0.72};

    /** Middles kept: more than outlines are in force at a time. */
    private static final int MOST_MIDDLES = 50_000;

    private final List<MapLabel> places = new ArrayList<>();
    private final List<MapLabel> areas = new ArrayList<>();
    private final List<MapLabel> rivers = new ArrayList<>();
    private final Atlas atlas;
    private final Ground ground;
    /** Zones whose names change with the time: they are named by their outlines. */
    private final List<Integer> dated = new ArrayList<>();
    /** Days on which one of these is named otherwise or elsewhere than before; ascending. */
    private final int[] days;

    private final Map<Geometry, AreaMiddle> middles = new IdentityHashMap<>();

    public LabelSource(Atlas atlas, Ground ground) {
        this.atlas = atlas;
        this.ground = ground;
        for (Place place : atlas.places()) {
            places.add(new MapLabel(
                    place.id(),
                    place.names(),
                    MapLabel.Spot.of(place.location().getCoordinate()),
                    LabelStyle.place(place.rank()),
                    10 * place.rank(),
                    place.kind().equals(Place.Kind.HEIGHT),
                    Double.POSITIVE_INFINITY));
        }
        atlas.basemap().getOrDefault("rivers", List.of()).stream()
                .filter(river -> !river.names().isEmpty())
                .forEach(this::addRiver);
        Set<String> ofStates = new HashSet<>();
        largestByState().values().forEach(zone -> ofStates.add(zone.id()));
        TreeSet<Integer> turns = new TreeSet<>();
        for (int z = 0; z < ground.zones().size(); z++) {
            Zone zone = ground.zones().get(z);
            if (zone.moves() || state(zone).isEmpty() && !atlas.info().coverageIsPlanar()) {
                dated.add(z);
                zone.outlines().forEach(outline -> turns(outline.time(), turns));
                zone.periods().forEach(period -> turns(period.time(), turns));
                zone.naming().forEach(name -> turns(name.time(), turns));
            } else if (!ofStates.contains(zone.id())) {
                areas.add(area(zone));
            }
        }
        turns.remove(ValidTime.OPEN_START);
        turns.remove(ValidTime.OPEN_END);
        days = turns.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A river is named on its longest stretch, where it has come a good way and where it has a good way to go. */
    private void addRiver(BasemapFeature river) {
        Geometry longest = river.geometry();
        for (int i = 0; i < river.geometry().getNumGeometries(); i++) {
            Geometry part = river.geometry().getGeometryN(i);
            longest = i == 0 || part.getLength() > longest.getLength() ? part : longest;
        }
        LengthIndexedLine course = new LengthIndexedLine(longest);
        for (double part : RIVER_NAMES_AT) {
            Coordinate at = course.extractPoint(part * longest.getLength());
            rivers.add(new MapLabel(
                    "river:" + river.names().in(Language.EN) + ":" + part,
                    List.of(new Actor.DatedNames(river.names(), ValidTime.ALWAYS)),
                    MapLabel.Spot.of(at),
                    LabelStyle.RIVER,
                    RIVERS,
                    false,
                    Double.POSITIVE_INFINITY));
        }
    }

    private static void turns(ValidTime time, Set<Integer> turns) {
        turns.add(time.startDay());
        turns.add(time.endDay());
    }

    /** Settlements and heights. */
    public List<MapLabel> places() {
        return places;
    }

    /** Rivers of the base map. */
    public List<MapLabel> rivers() {
        return rivers;
    }

    /** A number for the days on which all zones have the same names in the same places. */
    public int epoch(int day) {
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Zones in that epoch; those of which the data say nothing then have no name. */
    public List<MapLabel> areas(int epoch) {
        if (dated.isEmpty()) {
            return areas;
        }
        int day = epoch > 0 ? days[epoch - 1] : days.length > 0 ? days[0] - 1 : 0;
        Ground there = ground.on(day);
        List<Integer> named = new ArrayList<>();
        for (int z : dated) {
            OptionalInt piece = there.outlineOf(z, day);
            if (piece.isPresent()
                    && there.outlines()
                            .get(piece.getAsInt())
                            .periodAt(day)
                            .filter(period -> !(period.control() instanceof Control.NoData))
                            .isPresent()) {
                named.add(piece.getAsInt());
            }
        }
        named.sort(
                Comparator.comparingDouble(piece -> -middle(there, piece, day).width()));
        List<MapLabel> all = new ArrayList<>(areas);
        for (int i = 0; i < named.size(); i++) {
            int piece = named.get(i);
            Zone zone = ground.zones().get(there.outlines().get(piece).zone());
            AreaMiddle middle = middle(there, piece, day);
            all.add(new MapLabel(
                    zone.id(),
                    List.of(new Actor.DatedNames(zone.namesAt(day), ValidTime.ALWAYS)),
                    MapLabel.Spot.of(middle),
                    LabelStyle.FREE_ZONE,
                    ZONES + i,
                    false,
                    middle.width() * ROOM));
        }
        return all;
    }

    /** On ground that is the zone's alone, where there is any. */
    private AreaMiddle middle(Ground there, int piece, int day) {
        if (middles.size() > MOST_MIDDLES) {
            middles.clear();
        }
        Geometry outline = there.outlines().get(piece).geometry();
        AreaMiddle middle = middles.computeIfAbsent(outline, AreaMiddle::of);
        if (!there.isShared(piece, day, new Coordinate(Mercator.lon(middle.x()), Mercator.lat(middle.y())))) {
            return middle;
        }
        Geometry alone = there.alone(piece, day);
        AreaMiddle own = alone.isEmpty() ? middle : middles.computeIfAbsent(alone, AreaMiddle::of);
        // Of slivers too narrow for a name it stays on the ground that is shared.
        return own.width() > NARROW * middle.width() ? own : middle;
    }

    private MapLabel area(Zone zone) {
        AreaMiddle middle = AreaMiddle.of(zone.geometry());
        return new MapLabel(
                zone.id(),
                zone.naming(),
                MapLabel.Spot.of(middle),
                state(zone).isPresent() ? LabelStyle.ZONE : LabelStyle.FREE_ZONE,
                ZONES,
                false,
                middle.width() * ROOM);
    }

    /** The state that the zone belongs to in law, if the data say so: such ground has the state's name. */
    private Optional<String> state(Zone zone) {
        return zone.periods().stream()
                .map(ControlPeriod::deJure)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .filter(atlas.actors()::containsKey);
    }

    private Map<String, Zone> largestByState() {
        Map<String, Zone> largest = new HashMap<>();
        Map<String, Double> areas = new HashMap<>();
        for (Zone zone : ground.zones()) {
            state(zone).ifPresent(state -> {
                double area = zone.geometry().getArea();
                if (area > areas.getOrDefault(state, -1.0)) {
                    areas.put(state, area);
                    largest.put(state, zone);
                }
            });
        }
        return largest;
    }
}
