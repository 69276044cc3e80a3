package org.controlatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.ZonePicker;
import org.controlatlas.timeline.Ground;
import org.locationtech.jts.geom.Coordinate;

/** Finds what lies around the entries of a gazetteer: their zone, district and state. */
final class Surroundings {
    private final Atlas atlas;
    private final Collection<NamedArea> areas;
    private final ZonePicker own;
    private final ZonePicker around;

    Surroundings(Atlas atlas, Collection<NamedArea> areas) {
        this.atlas = atlas;
        this.areas = areas;
        this.own = new ZonePicker(Ground.of(atlas));
        this.around = new ZonePicker(Ground.of(atlas.neighbours(), true));
    }

    /**
     * The entry's own zone, or the zone that it lies in; empty outside the zones. Where zones move, the zone that is there
     * on the last day, or else at any time.
     */
    Optional<String> zone(Entry entry) {
        return entry.kind() == Entry.Kind.ZONE
                ? Optional.of(entry.id())
                : at(own, atlas.zones(), entry.location()).map(Zone::id);
    }

    private Optional<Zone> at(ZonePicker picker, List<Zone> zones, Coordinate at) {
        OptionalInt found =
                picker.zoneAt(at.x, at.y, ValidTime.dayOf(atlas.info().lastDay()));
        return found.isPresent()
                ? Optional.of(zones.get(found.getAsInt()))
                : picker.everAt(at.x, at.y).stream().findFirst().map(zones::get);
    }

    /** Areas that hold the entry; addresses such as districts first, small ones before large ones. */
    List<NamedArea> areas(Entry entry) {
        if (entry.kind() == Entry.Kind.AREA || entry.kind() == Entry.Kind.LINE || entry.kind() == Entry.Kind.LINK) {
            return List.of();
        }
        Optional<String> zone = zone(entry);
        List<NamedArea> found = new ArrayList<>();
        for (NamedArea area : areas) {
            boolean listed =
                    entry.kind() == Entry.Kind.SETTLEMENT && !area.placeIds().isEmpty();
            if (listed ? area.placeIds().contains(entry.id()) : zone.isPresent() && isPart(zone.get(), area)) {
                found.add(area);
            }
        }
        found.sort((a, b) -> {
            int address = Boolean.compare(b.kind().isAddress(), a.kind().isAddress());
            return address != 0
                    ? address
                    : Double.compare(a.extent().getArea(), b.extent().getArea());
        });
        return found;
    }

    static boolean isPart(String zoneId, NamedArea area) {
        return area.parts().stream().filter(Part::isWhole).anyMatch(part -> part.zoneId()
                .equals(zoneId));
    }

    /** The state around that the entry lies in, if it lies outside the atlas's own zones. */
    Optional<Names> stateAround(Entry entry) {
        return zone(entry).isPresent()
                ? Optional.empty()
                : at(around, atlas.neighbours(), entry.location()).map(Zone::names);
    }
}
