package org.controlatlas.atlas;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * An entry of {@code areas.json}, read before the zones that it speaks of are known.
 *
 * @param row notes what is wrong once they are
 */
record AreaRow(
        CheckedFields row,
        String id,
        NamedArea.Kind kind,
        List<Names> names,
        Members members,
        Where where,
        Optional<LocalDate> knownTo) {
    /** Of what it is made up. */
    private record Members(List<Part> parts, List<String> places) {}

    /** As given: a point and bounds in degrees, each empty where the zones are to tell it. */
    private record Where(List<Double> point, List<Double> bounds) {
        Coordinate location(List<Geometry> shapes) {
            return point.isEmpty()
                    ? shapes.get(0).getInteriorPoint().getCoordinate()
                    : new Coordinate(point.get(0), point.get(1));
        }

        Envelope extent(List<Geometry> shapes) {
            Envelope extent = new Envelope();
            if (bounds.isEmpty()) {
                shapes.forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
            } else {
                extent.init(bounds.get(0), bounds.get(2), bounds.get(1), bounds.get(3));
            }
            return extent;
        }
    }

    /** The part's entries; none if there is no such part. */
    static List<AreaRow> read(DataFiles files, org.controlatlas.atlas.Part part, Set<String> declaredKinds)
            throws IOException {
        List<AreaRow> areas = new ArrayList<>();
        for (CheckedFields row : files.objects(part)) {
            areas.add(of(row, declaredKinds));
        }
        return areas;
    }

    private static AreaRow of(CheckedFields row, Set<String> declaredKinds) {
        List<Names> names = new ArrayList<>();
        names.add(row.names("name"));
        row.rows("also").forEach(also -> names.add(also.names()));
        if (names.get(0).isEmpty()) {
            row.problem("name", ReadingProblem.AREA_WITHOUT_NAME);
        }
        List<Part> parts = new ArrayList<>();
        row.texts("zones").forEach(zone -> parts.add(Part.whole(zone)));
        for (CheckedFields part : row.rows("parts")) {
            OptionalDouble squareKm = part.decimal("area_km2");
            boolean whole = squareKm.isEmpty() && part.text("whole", "true").equals("true");
            parts.add(new Part(part.required("zone_id"), part.time(), whole, squareKm));
        }
        return new AreaRow(
                row.place(),
                row.required("id"),
                kind(row, declaredKinds),
                names,
                new Members(parts, row.texts("places")),
                new Where(row.decimals("at", 2), row.decimals("extent", 4)),
                row.day("known_to"));
    }

    private static NamedArea.Kind kind(CheckedFields row, Set<String> declaredKinds) {
        NamedArea.Kind kind = new NamedArea.Kind(row.text("kind", NamedArea.Kind.GROUP.code()));
        if (NamedArea.Kind.ofEveryAtlas().contains(kind) || declaredKinds.contains(kind.code())) {
            return kind;
        }
        List<String> known = new ArrayList<>(declaredKinds);
        NamedArea.Kind.ofEveryAtlas().forEach(each -> known.add(each.code()));
        row.problem("kind", ReadingProblem.UNKNOWN_AREA_KIND, kind.code(), String.join(", ", known));
        return NamedArea.Kind.GROUP;
    }

    /** The areas of these rows; what they refer to and is not there is noted as a problem. */
    static List<NamedArea> areas(List<AreaRow> rows, List<Zone> zones, List<Place> places) {
        Map<String, Zone> byId = new HashMap<>();
        zones.forEach(zone -> byId.put(zone.id(), zone));
        Set<String> placeIds = new HashSet<>();
        places.forEach(place -> placeIds.add(place.id()));
        Set<String> ids = new HashSet<>();
        List<NamedArea> areas = new ArrayList<>();
        for (AreaRow row : rows) {
            if (!ids.add(row.id())) {
                row.row().problem("id", ReadingProblem.AREA_ID_TWICE, row.id());
            }
            if (row.refersToWhatIsThere(byId, placeIds)) {
                areas.add(row.area(byId));
            }
        }
        return areas;
    }

    private boolean refersToWhatIsThere(Map<String, Zone> zones, Set<String> placeIds) {
        boolean whole = !names.get(0).isEmpty();
        List<Part> parts = members.parts();
        if (parts.isEmpty()) {
            row.problem("zones", ReadingProblem.AREA_WITHOUT_ZONE);
            whole = false;
        }
        if (parts.size() > 1
                && parts.stream()
                        .anyMatch(part -> !part.isWhole() && part.squareKm().isEmpty())) {
            row.problem("parts", ReadingProblem.PART_WITHOUT_AREA);
            whole = false;
        }
        for (Part part : parts) {
            if (!zones.containsKey(part.zoneId())) {
                row.problem("zones", ReadingProblem.NO_SUCH_ZONE, part.zoneId());
                whole = false;
            }
        }
        for (String place : members.places()) {
            if (!placeIds.contains(place)) {
                row.problem("places", ReadingProblem.NO_SUCH_PLACE, place);
                whole = false;
            }
        }
        return whole;
    }

    private NamedArea area(Map<String, Zone> zones) {
        List<Geometry> shapes = members.parts().stream()
                .map(part -> zones.get(part.zoneId()).geometry())
                .toList();
        return new NamedArea(
                id,
                kind,
                names,
                members.parts(),
                new LinkedHashSet<>(members.places()),
                new NamedArea.Where(where.location(shapes), where.extent(shapes)),
                knownTo);
    }
}
