package org.controlatlas.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Evidence;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;

/**
 * How good the evidence is for who controlled an area.
 *
 * @param id of the area, or of the zone where that stands for itself
 * @param periods number of its zones' periods by grade; 0 for a grade without periods
 * @param sources how many sources tell of them
 * @param unread how many of the sources nobody has seen
 * @param knownTo the day up to which something is known, if there is any date
 */
public record AreaEvidence(
        String id, Names names, Map<Evidence, Integer> periods, int sources, int unread, Optional<LocalDate> knownTo) {
    public AreaEvidence {
        periods = Map.copyOf(periods);
    }

    public int all() {
        return periods.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Evidence grade) {
        return periods.get(grade);
    }

    /** The share of periods that rest on one account or less, 0 to 1. */
    public double thin() {
        long thin = periods.entrySet().stream()
                .filter(entry -> !entry.getKey().isBalanced())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return all() == 0 ? 0 : (double) thin / all();
    }

    /**
     * One row for each area by which one names a place and whose zones are its own, and for each zone that lies in none;
     * where the evidence is thinnest comes first.
     */
    public static List<AreaEvidence> of(Atlas atlas) {
        KnownTo known = KnownTo.of(atlas);
        Map<String, Zone> zones = new HashMap<>();
        atlas.zones().forEach(zone -> zones.put(zone.id(), zone));
        Set<String> rest = new HashSet<>(zones.keySet());
        List<AreaEvidence> rows = new ArrayList<>();
        for (NamedArea area : atlas.areas()) {
            List<Zone> own = area.parts().stream()
                    .filter(Part::isWhole)
                    .map(part -> zones.get(part.zoneId()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (area.kind().isAddress() && !own.isEmpty()) {
                own.forEach(zone -> rest.remove(zone.id()));
                rows.add(row(area.id(), area.name(), own, known.of(area), atlas));
            }
        }
        for (Zone zone : atlas.zones()) {
            if (rest.contains(zone.id())) {
                Optional<LocalDate> day =
                        known.at(zone.id(), atlas.info().lastDay()).map(KnownTo.Known::day);
                rows.add(row(zone.id(), zone.names(), List.of(zone), day, atlas));
            }
        }
        rows.sort(Comparator.comparingDouble((AreaEvidence row) -> -row.thin()).thenComparing(AreaEvidence::id));
        return rows;
    }

    private static AreaEvidence row(
            String id, Names names, List<Zone> zones, Optional<LocalDate> knownTo, Atlas atlas) {
        Map<Evidence, Integer> periods = new EnumMap<>(Evidence.class);
        for (Evidence grade : Evidence.values()) {
            periods.put(grade, 0);
        }
        Set<Source> sources = new HashSet<>();
        for (Zone zone : zones) {
            for (ControlPeriod period : zone.periods()) {
                periods.merge(Evidence.of(period, atlas), 1, Integer::sum);
                period.sources().stream()
                        .map(atlas.sources()::get)
                        .filter(Objects::nonNull)
                        .forEach(sources::add);
            }
        }
        int unread = (int) sources.stream()
                .filter(source -> source.reading() == Source.Reading.NOT_SEEN)
                .count();
        return new AreaEvidence(id, names, periods, sources.size(), unread, knownTo);
    }
}
