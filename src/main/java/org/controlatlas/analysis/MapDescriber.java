package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.analysis.MapDescription.Border;
import org.controlatlas.analysis.MapDescription.Direction;
import org.controlatlas.analysis.MapDescription.Held;
import org.controlatlas.analysis.MapDescription.Holding;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.Change;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Puts the map of a day into words. Safe to share between threads. */
public final class MapDescriber {
    /** A shorter stretch in common is a corner, in km. */
    private static final double SHORTEST_BORDER_KM = 0.5;
    /** What is within this share of the map's half extent about its middle lies in the middle. */
    private static final double MIDDLE = 0.2;
    /** What reaches over more than this share of the map lies nowhere in it. */
    private static final double MOST = 0.6;

    private final Survey ground;

    public MapDescriber(Survey ground) {
        this.ground = ground;
    }

    /** An area, or a zone without one: what a reader knows by name. */
    private static final class Named {
        final String id;
        final Names name;
        final List<Integer> zones = new ArrayList<>();
        final Envelope extent = new Envelope();
        /** Pieces that the area has in common with others, told by the names of all. */
        final List<Integer> shared = new ArrayList<>();
        /** Of ground that belongs to the area and is some of a larger zone. */
        final double furtherSquareKm;

        Named(String id, Names name, double furtherSquareKm) {
            this.id = id;
            this.name = name;
            this.furtherSquareKm = furtherSquareKm;
        }
    }

    public MapDescription on(LocalDate date) {
        int day = ValidTime.dayOf(date);
        Map<Integer, Named> byZone = named(day);
        List<Holding> holdings = new ArrayList<>();
        List<AreaBand> bands = new ArrayList<>(new AreaSeries(ground, MeasuredGround.all(ground)).on(date));
        bands.removeIf(band -> band.squareKm() == 0);
        bands.sort(Comparator.comparingDouble(AreaBand::squareKm).reversed());
        for (AreaBand band : bands) {
            holdings.add(new Holding(band.toHundredths(), held(band.controller(), byZone, day)));
        }
        return new MapDescription(date, holdings, last(day));
    }

    private Map<Integer, Named> named(int day) {
        Map<String, Named> byId = new LinkedHashMap<>();
        Map<Integer, Named> byZone = new LinkedHashMap<>();
        for (int z = 0; z < ground.size(); z++) {
            if (ground.isThere(z, day)) {
                Set<Named> around = new LinkedHashSet<>();
                for (int outline : ground.outlinesAround(z)) {
                    around.add(addressed(outline, byId, day));
                }
                Named named = around.size() == 1 ? around.iterator().next() : common(around, byId);
                if (around.size() > 1) {
                    int piece = z;
                    around.forEach(each -> each.shared.add(piece));
                }
                named.zones.add(z);
                named.extent.expandToInclude(ground.outline(z).getEnvelopeInternal());
                byZone.put(z, named);
            }
        }
        return byZone;
    }

    private Named addressed(int outline, Map<String, Named> byId, int day) {
        Optional<NamedArea> area = ground.address(outline);
        String id = area.map(NamedArea::id).orElse(ground.zone(outline).id());
        Names name = area.map(NamedArea::name).orElse(ground.zone(outline).namesAt(day));
        return byId.computeIfAbsent(id, key -> new Named(key, name, further(area, day)));
    }

    /** Ground that several have in common is called by all of them, as in the areas by zone. */
    private static Named common(Set<Named> around, Map<String, Named> byId) {
        String id = around.stream().map(each -> each.id).collect(Collectors.joining(ZoneFigures.BETWEEN));
        return byId.computeIfAbsent(id, key -> {
            Map<Language, String> names = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                names.put(
                        language,
                        around.stream()
                                .map(each -> each.name.in(language))
                                .collect(Collectors.joining(ZoneFigures.BETWEEN)));
            }
            return new Named(key, new Names(names), 0);
        });
    }

    private static double further(Optional<NamedArea> area, int day) {
        return area.stream()
                .flatMap(each -> each.parts().stream())
                .filter(part -> !part.isWhole() && part.time().contains(day))
                .mapToDouble(part -> part.squareKm().orElse(0))
                .sum();
    }

    private List<Held> held(String controller, Map<Integer, Named> byZone, int day) {
        Map<Named, Set<Integer>> own = new LinkedHashMap<>();
        byZone.forEach((zone, named) -> {
            if (ground.control(zone, day).code().equals(controller)) {
                own.computeIfAbsent(named, key -> new HashSet<>()).add(zone);
            }
        });
        List<Held> held = new ArrayList<>();
        own.forEach((named, zones) -> held.add(new Held(
                named.id,
                named.name,
                Hundredths.of(sum(zones, day)),
                Hundredths.of(sum(named.zones, day) + heldByOthers(named, controller, day) + named.furtherSquareKm),
                Hundredths.of(ground.edgeError(bits(zones), day)),
                direction(named.extent),
                borders(zones, byZone, day))));
        // A zone that lies in others altogether is told with them.
        held.removeIf(each -> each.squareKm() == 0 && each.ofSquareKm() > 0);
        held.sort(Comparator.comparingDouble(Held::squareKm).reversed().thenComparing(Held::id));
        return held;
    }

    /** Of the ground that the area shares with others: what the holder has of that stands in a row of its own. */
    private double heldByOthers(Named named, String controller, int day) {
        return sum(
                named.shared.stream()
                        .filter(piece -> !ground.control(piece, day).code().equals(controller))
                        .toList(),
                day);
    }

    private static BitSet bits(Set<Integer> zones) {
        BitSet bits = new BitSet();
        zones.forEach(bits::set);
        return bits;
    }

    private double sum(Iterable<Integer> zones, int day) {
        double sum = 0;
        for (int zone : zones) {
            sum += ground.squareKm(zone, day);
        }
        return sum;
    }

    private Optional<Direction> direction(Envelope extent) {
        Envelope map = ground.atlas().info().extent();
        boolean wide = extent.getWidth() > MOST * map.getWidth() || extent.getHeight() > MOST * map.getHeight();
        if (wide) {
            return Optional.empty();
        }
        Coordinate at = extent.centre();
        Coordinate middle = map.centre();
        double east = (at.x - middle.x) / (map.getWidth() / 2);
        double north = (at.y - middle.y) / (map.getHeight() / 2);
        if (Math.hypot(east, north) < MIDDLE) {
            return Optional.of(Direction.MIDDLE);
        }
        // Eighths of the circle, the first about north.
        int eighth = (int) Math.floorMod(Math.round(Math.atan2(east, north) / (Math.PI / 4)), 8L);
        return Optional.of(Direction.values()[eighth]);
    }

    private List<Border> borders(Set<Integer> zones, Map<Integer, Named> byZone, int day) {
        record Beyond(Named named, String controller) {}
        Map<Beyond, Double> lengths = new HashMap<>();
        for (GroundEdges.Edge edge : ground.edges().bounding(zone -> ground.isThere(zone, day), bits(zones))) {
            for (int zone : edge.zones()) {
                if (byZone.containsKey(zone) && !zones.contains(zone)) {
                    lengths.merge(
                            new Beyond(
                                    byZone.get(zone), ground.control(zone, day).code()),
                            edge.lengthM() / 1000,
                            Double::sum);
                }
            }
        }
        List<Border> borders = new ArrayList<>();
        lengths.forEach((beyond, km) -> {
            if (km >= SHORTEST_BORDER_KM) {
                borders.add(new Border(
                        beyond.named().id, beyond.named().name, beyond.controller(), Math.round(km * 10) / 10.0));
            }
        });
        borders.sort(Comparator.comparingDouble(Border::kilometres).reversed().thenComparing(Border::id));
        return borders;
    }

    /** What changed on the last day with a change of control, against the day before. */
    private Optional<Difference> last(int day) {
        int first = ValidTime.dayOf(ground.atlas().info().start());
        List<Change> changes = ground.timeline().changes(first, day);
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (change.changesControl() || change.changesOutline()) {
                Difference difference =
                        new DifferenceFinder(ground).between(LocalDate.ofEpochDay(change.day() - 1L), change.date());
                if (!difference.changes().isEmpty()) {
                    return Optional.of(difference);
                }
            }
        }
        return Optional.empty();
    }
}
