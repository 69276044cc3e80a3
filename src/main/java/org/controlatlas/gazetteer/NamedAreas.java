package org.controlatlas.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;

/**
 * The areas of a data set: those that it names, zones that share a name and, where it names none, the files that it has
 * its zones in.
 */
final class NamedAreas {
    private NamedAreas() {}

    /** By id. */
    static Map<String, NamedArea> of(Atlas atlas) {
        Map<String, NamedArea> areas = new LinkedHashMap<>();
        atlas.areas().forEach(area -> areas.put(area.id(), area));
        namesakes(atlas.zones()).forEach(area -> areas.putIfAbsent(area.id(), area));
        if (atlas.areas().isEmpty()) {
            files(atlas.zones()).forEach(area -> areas.putIfAbsent(area.id(), area));
        }
        return areas;
    }

    private static List<NamedArea> namesakes(List<Zone> zones) {
        Map<Names, List<Zone>> byName = new LinkedHashMap<>();
        zones.forEach(zone -> byName.computeIfAbsent(zone.names(), names -> new ArrayList<>(1))
                .add(zone));
        List<NamedArea> areas = new ArrayList<>();
        byName.forEach((names, same) -> {
            if (same.size() > 1) {
                areas.add(area("all:" + names.in(Language.EN), names, same));
            }
        });
        return areas;
    }

    private static List<NamedArea> files(List<Zone> zones) {
        Map<String, List<Zone>> byFile = new LinkedHashMap<>();
        zones.forEach(zone ->
                byFile.computeIfAbsent(zone.group(), file -> new ArrayList<>()).add(zone));
        List<NamedArea> areas = new ArrayList<>();
        if (byFile.size() > 1) {
            byFile.forEach((file, inIt) -> areas.add(area(file, Names.english(file), inIt)));
        }
        return areas;
    }

    private static NamedArea area(String id, Names names, List<Zone> zones) {
        Envelope extent = new Envelope();
        zones.forEach(zone -> extent.expandToInclude(zone.extent()));
        return new NamedArea(
                id,
                NamedArea.Kind.GROUP,
                List.of(names),
                zones.stream().map(zone -> Part.whole(zone.id())).toList(),
                Set.of(),
                new NamedArea.Where(zones.get(0).geometry().getInteriorPoint().getCoordinate(), extent),
                Optional.empty());
    }
}
