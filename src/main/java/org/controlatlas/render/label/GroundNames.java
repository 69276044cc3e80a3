package org.controlatlas.render.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.geometry.AreaMiddle;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.timeline.Ground;
import org.locationtech.jts.geom.Geometry;

/**
 * What has a name that stands on ground or water: the parties' states and their neighbours, each by its name of the day
 * on what belongs to it in law, seas and lakes. Safe to share between threads.
 */
public final class GroundNames {
    /** What a name is of; names are placed in this order. */
    public enum Kind {
        PARTY,
        NEIGHBOUR,
        SEA,
        LAKE
    }

    /** Outlines at a level of detail. */
    private interface Covered {
        List<Outline> at(GeometryLevel level);
    }

    /**
     * One name with its ground.
     *
     * @param id the actor's, or a number for a water
     * @param home where the name stands if nothing is against it
     */
    public record Named(String id, Kind kind, Names names, Extent extent, AreaMiddle home) {}

    /** Ground that belongs to one name: all of it, and the part on which the name may stand. */
    public static final class Extent {
        private final Covered all;
        private final Covered core;

        private Extent(Covered all, Covered core) {
            this.all = all;
            this.core = core;
        }

        private Extent(Covered all) {
            this(all, all);
        }

        /** All that belongs to it in law. */
        public List<Outline> all(GeometryLevel level) {
            return all.at(level);
        }

        /**
         * What never changes hands: the name of a state does not stand on ground of which the map tells who held it when.
         * All of it for a state that has no such ground.
         */
        public List<Outline> core(GeometryLevel level) {
            return core.at(level);
        }
    }

    private final Atlas atlas;
    private final IntFunction<Ground> byDay;
    private final List<Zone> zones;
    private final List<Named> waters = new ArrayList<>();
    private final List<AreaMiddle> neighbours;
    /** Days on which somebody's name or what belongs to him changes; ascending. */
    private final int[] days;

    private final Map<Integer, List<Named>> byEpoch = new HashMap<>();

    /**
     * @param ground of the atlas
     * @param byDay the ground whose pieces the outlines of a day's levels are
     * @param plane of the levels
     */
    public GroundNames(Atlas atlas, Ground ground, IntFunction<Ground> byDay, LocalPlane plane) {
        this.atlas = atlas;
        this.byDay = byDay;
        this.zones = ground.zones();
        this.neighbours = atlas.neighbours().stream()
                .map(zone -> AreaMiddle.of(zone.geometry()))
                .toList();
        List<BasemapFeature> seas = atlas.basemap().getOrDefault("seas", List.of());
        for (BasemapFeature sea : seas) {
            List<Outline> outline = List.of(Outline.of(plane.project(sea.geometry())));
            water(Kind.SEA, sea, level -> outline);
        }
        List<BasemapFeature> lakes = atlas.basemap().getOrDefault("lakes", List.of());
        for (int i = 0; i < lakes.size(); i++) {
            int index = i;
            water(Kind.LAKE, lakes.get(i), level -> List.of(level.lakes().get(index)));
        }
        this.days = changes();
    }

    private void water(Kind kind, BasemapFeature water, Covered ground) {
        if (!water.names().isEmpty()) {
            waters.add(new Named(
                    String.valueOf(waters.size()),
                    kind,
                    water.names(),
                    new Extent(ground),
                    AreaMiddle.of(water.geometry())));
        }
    }

    private int[] changes() {
        TreeSet<Integer> found = new TreeSet<>();
        for (Actor actor : atlas.actors().values()) {
            for (Actor.DatedNames dated : actor.names()) {
                found.add(dated.time().startDay());
                found.add(dated.time().endDay());
            }
        }
        for (Zone zone : zones) {
            List<ControlPeriod> periods = zone.periods();
            for (int i = 1; i < periods.size(); i++) {
                if (!Objects.equals(periods.get(i - 1).deJure(), periods.get(i).deJure())) {
                    found.add(periods.get(i).time().startDay());
                }
            }
            if (zone.moves() && periods.stream().anyMatch(period -> period.deJure() != null)) {
                zone.outlines().forEach(outline -> found.add(outline.time().startDay()));
            }
        }
        found.remove(ValidTime.OPEN_START);
        found.remove(ValidTime.OPEN_END);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A number for the days on which all names and grounds are the same; days of two epochs may have different ones. */
    public int epoch(int day) {
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** The names in that epoch; parties in the order of their ids. */
    public List<Named> at(int epoch) {
        synchronized (byEpoch) {
            return byEpoch.computeIfAbsent(epoch, this::make);
        }
    }

    /** The day of the epoch whose outlines names stand on: the first, or the last if there is no first. */
    public int dayOf(int epoch) {
        return epoch > 0 ? days[epoch - 1] : days.length > 0 ? days[0] - 1 : 0;
    }

    private List<Named> make(int epoch) {
        int day = dayOf(epoch);
        List<Named> named = new ArrayList<>(states(day));
        for (int i = 0; i < atlas.neighbours().size(); i++) {
            int index = i;
            Zone zone = atlas.neighbours().get(i);
            named.add(new Named(
                    zone.id(),
                    Kind.NEIGHBOUR,
                    zone.periods().stream()
                            .findFirst()
                            .map(period -> atlas.actors().get(period.deJure()))
                            .map(actor -> actor.namesAt(java.time.LocalDate.ofEpochDay(day)))
                            .orElse(zone.names()),
                    new Extent(level -> List.of(level.neighbours().get(index))),
                    neighbours.get(i)));
        }
        named.addAll(waters);
        return List.copyOf(named);
    }

    private List<Named> states(int day) {
        Map<String, List<Integer>> grounds = new TreeMap<>();
        for (int z = 0; z < zones.size(); z++) {
            String state = deJure(zones.get(z), day);
            if (state != null && atlas.actors().containsKey(state)) {
                if (zones.get(z).outlineAt(day).isPresent()) {
                    grounds.computeIfAbsent(state, id -> new ArrayList<>()).add(z);
                }
            }
        }
        List<Named> named = new ArrayList<>();
        grounds.forEach((id, belonging) -> {
            List<Integer> own = belonging.stream()
                    .filter(z -> isAlwaysHeldByOne(zones.get(z)))
                    .toList();
            List<Integer> core = own.isEmpty() ? belonging : own;
            Actor actor = atlas.actors().get(id);
            named.add(new Named(
                    id,
                    actor.kind() == Actor.Kind.PARTY ? Kind.PARTY : Kind.NEIGHBOUR,
                    actor.namesAt(java.time.LocalDate.ofEpochDay(day)),
                    new Extent(outlines(belonging, day), outlines(core, day)),
                    AreaMiddle.of(largest(core, day))));
        });
        return named;
    }

    private Covered outlines(List<Integer> zoneIndexes, int day) {
        Ground ground = byDay.apply(day);
        List<Integer> pieces = zoneIndexes.stream()
                .flatMapToInt(z -> ground.outlineOf(z, day).stream())
                .boxed()
                .toList();
        return level -> pieces.stream().map(level.zones()::get).toList();
    }

    /** To whom the zone belongs on the day; of days without data, as before them or else after them. */
    private static String deJure(Zone zone, int day) {
        String found = null;
        for (ControlPeriod period : zone.periods()) {
            if (found == null || period.time().startDay() <= day) {
                found = period.deJure();
            }
        }
        return found;
    }

    private static boolean isAlwaysHeldByOne(Zone zone) {
        return zone.periods().stream().map(ControlPeriod::control).distinct().count() == 1
                && zone.periods().get(0).control() instanceof Control.By;
    }

    private Geometry largest(List<Integer> indexes, int day) {
        Map<Integer, Double> areas = new LinkedHashMap<>();
        indexes.forEach(
                z -> areas.put(z, zones.get(z).outlineAbout(day).geometry().getArea()));
        int largest = areas.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return zones.get(largest).outlineAbout(day).geometry();
    }
}
