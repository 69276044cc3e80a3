package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Names;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Puts features, one for each zone and period, together into zones. Periods of a zone share one geometry. In a data
 * set of one's own, features without {@code zone_id} are one zone if their geometries are equal and their times do not
 * overlap.
 */
final class ZoneAssembler {
    private static final class Draft {
        final String id;
        final String group;
        final Geometry geometry;
        /** Where it first occurred; not the feature itself, which would keep all features in memory. */
        final CheckedFields first;

        final Names names;
        final List<ControlPeriod> periods = new ArrayList<>();

        Draft(String id, String group, Geometry geometry, CheckedFields first) {
            this.id = id;
            this.group = group;
            this.geometry = geometry;
            this.first = first.place();
            this.names = first.flatNames("name");
        }
    }

    private final boolean own;
    private final Map<String, Draft> byId = new LinkedHashMap<>();
    private final Map<GeometryKey, List<Draft>> byGeometry = new HashMap<>();

    /** @param own true for a data set of one's own, where ids are optional and one id may have several shapes */
    ZoneAssembler(boolean own) {
        this.own = own;
    }

    void add(CheckedFields row, String group, Geometry geometry) {
        if (!(geometry instanceof Polygonal) || geometry.isEmpty()) {
            if (!own || geometry == null || geometry.isEmpty()) {
                row.problem(
                        "geometry",
                        geometry == null || geometry.isEmpty()
                                ? "The zone has no geometry."
                                : "A zone cannot be a " + geometry.getGeometryType() + ".",
                        "Give it a Polygon or MultiPolygon.");
            }
            return;
        }
        if (own) {
            addOwn(row, group, geometry);
        } else {
            String id = row.required("zone_id");
            if (id.isEmpty()) {
                return;
            }
            Draft draft = byId.computeIfAbsent(id, key -> new Draft(key, group, geometry, row));
            if (!GeometryKey.sameCoordinates(draft.geometry, geometry)) {
                row.problem(
                        "geometry",
                        "The zone '" + id + "' has another geometry here than in " + draft.first.label() + ".",
                        "All periods of a zone have the same geometry; another shape is another zone.");
            }
            draft.periods.add(ControlPeriodReader.read(row, id));
        }
    }

    private void addOwn(CheckedFields row, String group, Geometry geometry) {
        String given = row.text("zone_id", "");
        ControlPeriod period = ControlPeriodReader.read(row, given);
        List<Draft> sameShape = byGeometry.computeIfAbsent(new GeometryKey(geometry), key -> new ArrayList<>(1));
        for (Draft draft : sameShape) {
            boolean sameId = given.isEmpty() || draft.id.equals(given) || draft.id.startsWith(given + "~");
            if (sameId && draft.periods.stream().noneMatch(p -> p.time().overlaps(period.time()))) {
                draft.periods.add(ControlPeriodReader.withZone(period, draft.id));
                return;
            }
        }
        String id = free(given.isEmpty() ? "zone-" + (byId.size() + 1) : given);
        Draft draft = new Draft(id, group, sameShape.isEmpty() ? geometry : sameShape.get(0).geometry, row);
        draft.periods.add(ControlPeriodReader.withZone(period, id));
        byId.put(id, draft);
        sameShape.add(draft);
    }

    private String free(String id) {
        String free = id;
        for (int n = 2; byId.containsKey(free); n++) {
            free = id + "~" + n;
        }
        return free;
    }

    /** The zones in the order in which they first occurred. */
    List<Zone> zones() {
        List<Zone> zones = new ArrayList<>(byId.size());
        for (Draft draft : byId.values()) {
            draft.periods.sort(Comparator.comparingInt(p -> p.time().startDay()));
            if (overlaps(draft)) {
                continue;
            }
            Names names = draft.names.isEmpty() ? Names.english(draft.id) : draft.names;
            zones.add(new Zone(draft.id, names, draft.group, draft.geometry, draft.periods));
        }
        return zones;
    }

    private static boolean overlaps(Draft draft) {
        for (int i = 1; i < draft.periods.size(); i++) {
            ControlPeriod before = draft.periods.get(i - 1);
            ControlPeriod after = draft.periods.get(i);
            if (before.time().overlaps(after.time())) {
                draft.first.problem(
                        "start_date",
                        "In the zone '" + draft.id + "' the period " + text(after) + " begins before " + text(before)
                                + " has ended.",
                        "A zone has one controller at a time: end the one on the day on which the other starts.");
                return true;
            }
        }
        return false;
    }

    private static String text(ControlPeriod period) {
        Control control = period.control();
        return period.time() + " of '" + control.code() + "'";
    }
}
