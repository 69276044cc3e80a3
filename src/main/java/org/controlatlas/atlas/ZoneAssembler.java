package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.message.Message;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DataRemark;
import org.controlatlas.model.Names;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Puts features, one for each stretch of a zone's time, together into zones. Which features are one zone is told by {@code
 * zone_id}, and in data sets of one's own, which need none, by {@link ZoneIdentity}.
 */
final class ZoneAssembler {
    /** What holds for the zones of a data set. */
    enum Kind {
        /** They have ids and never move: another outline is an error, and days without data are told as such. */
        FIXED,
        /** They have ids and may move; on days without a row a zone is nowhere. */
        WITH_IDS,
        /** Anybody's data. */
        OWN
    }

    private final Kind kind;
    private final List<ZoneRow> rows = new ArrayList<>();
    /** One object for equal geometries, so that an outline that stays or comes back is known as the same. */
    private final Map<GeometryKey, Geometry> shared = new HashMap<>();

    private final ControlPeriodReader periodReader = new ControlPeriodReader();
    /** By zone where it first occurred, to note problems. */
    private final Map<String, CheckedFields> first = new HashMap<>();

    private final Map<String, Geometry> firstGeometry = new HashMap<>();
    private final List<DataRemark> remarks = new ArrayList<>();

    ZoneAssembler(Kind kind) {
        this.kind = kind;
    }

    void add(CheckedFields row, String group, Geometry geometry) {
        if (!(geometry instanceof Polygonal) || geometry.isEmpty()) {
            if (kind != Kind.OWN || geometry == null || geometry.isEmpty()) {
                if (geometry == null || geometry.isEmpty()) {
                    row.problem("geometry", ReadingProblem.ZONE_WITHOUT_GEOMETRY);
                } else {
                    row.problem("geometry", ReadingProblem.ZONE_OF_OTHER_GEOMETRY, geometry.getGeometryType());
                }
            }
            return;
        }
        if (kind == Kind.OWN) {
            rows.add(ZoneRow.read(row, row.text("zone_id", ""), group, same(geometry), periodReader));
            return;
        }
        String id = row.required("zone_id");
        if (id.isEmpty()) {
            return;
        }
        boolean isFirst = !first.containsKey(id);
        CheckedFields place = first.computeIfAbsent(id, key -> row.place());
        Geometry own = firstGeometry.computeIfAbsent(id, key -> geometry);
        boolean same = isFirst || GeometryKey.sameCoordinates(own, geometry);
        if (kind == Kind.FIXED && !same) {
            row.problem("geometry", ReadingProblem.ZONE_HAS_TWO_GEOMETRIES, id, place.label());
        }
        rows.add(ZoneRow.read(row, id, group, same ? own : same(geometry), periodReader));
    }

    private Geometry same(Geometry geometry) {
        return shared.computeIfAbsent(new GeometryKey(geometry), key -> geometry);
    }

    /** The zones in the order in which they first occurred; to be asked for once. */
    List<Zone> zones() {
        Map<String, List<ZoneRow>> byId = new LinkedHashMap<>();
        ZoneIdentity identity = kind == Kind.OWN ? new ZoneIdentity(rows) : null;
        if (identity != null) {
            rows.forEach(row -> byId.computeIfAbsent(identity.of(row), id -> new ArrayList<>(1))
                    .add(row));
        } else {
            rows.forEach(row ->
                    byId.computeIfAbsent(row.zoneId(), id -> new ArrayList<>(1)).add(row));
        }
        rows.clear();
        ZoneHistory histories = new ZoneHistory(byId.keySet());
        List<Zone> zones = new ArrayList<>(byId.size());
        if (kind == Kind.FIXED) {
            byId.forEach((id, ofZone) -> {
                if (ofZone.stream()
                        .allMatch(row -> row.geometry() == ofZone.get(0).geometry())) {
                    unmoved(id, ofZone, zones);
                }
            });
            return zones;
        }
        // Where parts are put together to one outline that takes most of the time of reading.
        List<ZoneHistory.Made> made = List.copyOf(byId.entrySet()).parallelStream()
                .map(zone -> histories.made(zone.getKey(), zone.getValue()))
                .toList();
        made.forEach(each -> zones.addAll(each.zones()));
        if (identity != null) {
            remarks.addAll(identity.remarks(zones.size()));
        }
        made.forEach(each -> remarks.addAll(each.remarks()));
        return zones;
    }

    /** What is to be known of how the zones came to be; after {@link #zones()}. */
    List<DataRemark> remarks() {
        return remarks;
    }

    /** A zone with one outline, which is there on days without data, too. */
    private void unmoved(String id, List<ZoneRow> ofZone, List<Zone> zones) {
        List<ControlPeriod> periods = new ArrayList<>();
        ofZone.forEach(row -> periods.add(row.period()));
        periods.sort(Comparator.comparingInt(p -> p.time().startDay()));
        if (!overlaps(id, periods)) {
            ZoneRow one = ofZone.get(0);
            Names names = one.names().isEmpty() ? Names.english(id) : one.names();
            zones.add(new Zone(id, names, one.group(), one.geometry(), periods));
        }
    }

    private boolean overlaps(String id, List<ControlPeriod> periods) {
        for (int i = 1; i < periods.size(); i++) {
            ControlPeriod before = periods.get(i - 1);
            ControlPeriod after = periods.get(i);
            if (before.time().overlaps(after.time())) {
                first.get(id).problem("start_date", ReadingProblem.PERIODS_OVERLAP, id, text(after), text(before));
                return true;
            }
        }
        return false;
    }

    private static Message text(ControlPeriod period) {
        Control control = period.control();
        return Message.of(ReadingProblem.PERIOD_OF, period.time(), control.code());
    }
}
