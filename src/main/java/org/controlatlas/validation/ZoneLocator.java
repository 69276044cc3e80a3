package org.controlatlas.validation;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.Zone;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Finds the zones at a point. */
public final class ZoneLocator {
    private record Entry(Zone zone, IndexedPointInAreaLocator locator) {}

    private final List<Entry> entries = new ArrayList<>();

    public ZoneLocator(List<Zone> zones) {
        zones.forEach(z -> entries.add(new Entry(z, new IndexedPointInAreaLocator(z.geometry()))));
    }

    public List<Zone> at(Coordinate point) {
        return entries.stream()
                .filter(e -> e.zone().geometry().getEnvelopeInternal().covers(point))
                .filter(e -> e.locator().locate(point) != Location.EXTERIOR)
                .map(Entry::zone)
                .toList();
    }
}
