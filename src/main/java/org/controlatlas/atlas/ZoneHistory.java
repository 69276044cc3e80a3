package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.controlatlas.message.Message;
import org.controlatlas.model.Actor.DatedNames;
import org.controlatlas.model.BoundsGroups;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DataRemark;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Makes a zone's history of its rows: what it is called, where it lies and who controls it, each with times of its own.
 * Rows of one time are parts of one outline. Two controllers on the same outline at one time contest it; on different
 * outlines they hold a zone each. Several threads may each make the history of another zone.
 */
final class ZoneHistory {
    /** @param zones one, or more where rows of different control lie apart at one time */
    record Made(List<Zone> zones, List<DataRemark> remarks) {}

    /** Zones of one id take further names from it alone, so the names do not hang on which zone comes first. */
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private final Map<List<Geometry>, Geometry> unions = new ConcurrentHashMap<>();

    /** @param ids of all zones */
    ZoneHistory(Collection<String> ids) {
        taken.addAll(ids);
    }

    Made made(String id, List<ZoneRow> rows) {
        List<DataRemark> remarks = new ArrayList<>();
        return new Made(zones(id, rows, remarks), remarks);
    }

    private List<Zone> zones(String id, List<ZoneRow> rows, List<DataRemark> remarks) {
        List<ZoneRow> inTime = new ArrayList<>(withoutDoubles(id, rows, remarks));
        inTime.sort(Comparator.comparingInt(row -> row.time().startDay()));
        List<List<ZoneRow>> lanes = new ArrayList<>();
        for (ZoneRow row : inTime) {
            lanes.stream()
                    .filter(lane -> fits(row, lane))
                    .findFirst()
                    .orElseGet(() -> {
                        lanes.add(new ArrayList<>());
                        return lanes.get(lanes.size() - 1);
                    })
                    .add(row);
        }
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            zones.add(zone(i == 0 ? id : free(id), lanes.get(i), remarks));
        }
        if (zones.size() > 1) {
            ZoneRow other = lanes.get(1).get(0);
            remarks.add(new DataRemark(
                    other.file(), other.label(), Message.of(ZoneRemark.PARTS_OF_OTHERS, id, zones.size())));
        }
        return zones;
    }

    private String free(String id) {
        int n = 2;
        while (!taken.add(id + "~" + n)) {
            n++;
        }
        return id + "~" + n;
    }

    private static List<ZoneRow> withoutDoubles(String id, List<ZoneRow> rows, List<DataRemark> remarks) {
        if (rows.size() == 1) {
            return rows;
        }
        record Same(ValidTime time, int geometry, Control control) {}
        Map<Same, ZoneRow> seen = new HashMap<>();
        List<ZoneRow> once = new ArrayList<>();
        for (ZoneRow row : rows) {
            Same same = new Same(
                    row.time(),
                    System.identityHashCode(row.geometry()),
                    row.period().control());
            ZoneRow before = seen.putIfAbsent(same, row);
            if (before != null && before.geometry() == row.geometry()) {
                remarks.add(
                        new DataRemark(row.file(), row.label(), Message.of(ZoneRemark.SAME_TWICE, id, before.label())));
            } else {
                once.add(row);
            }
        }
        return once;
    }

    private static boolean fits(ZoneRow row, List<ZoneRow> lane) {
        return lane.stream()
                .allMatch(other -> !other.time().overlaps(row.time())
                        || other.geometry() == row.geometry()
                        || other.period().control().equals(row.period().control()));
    }

    private Zone zone(String id, List<ZoneRow> rows, List<DataRemark> remarks) {
        List<DatedOutline> outlines = new ArrayList<>();
        List<DatedNames> naming = new ArrayList<>();
        List<ControlPeriod> periods = new ArrayList<>();
        TreeSet<Integer> turns = new TreeSet<>();
        for (ZoneRow row : rows) {
            turns.add(row.time().startDay());
            turns.add(row.time().endDay());
        }
        List<ZoneRow> now = new ArrayList<>();
        int next = 0;
        for (int start : turns) {
            now.removeIf(row -> row.time().endDay() <= start);
            while (next < rows.size() && rows.get(next).time().startDay() == start) {
                now.add(rows.get(next));
                next++;
            }
            if (!now.isEmpty()) {
                ValidTime time = new ValidTime(start, turns.higher(start));
                outline(now, time, outlines);
                name(id, now, time, naming);
                period(id, now, time, periods, remarks);
            }
        }
        return new Zone(id, naming, rows.get(0).group(), outlines, periods);
    }

    private void outline(List<ZoneRow> now, ValidTime time, List<DatedOutline> outlines) {
        Geometry geometry =
                together(now.stream().map(ZoneRow::geometry).distinct().toList());
        DatedOutline last = outlines.isEmpty() ? null : outlines.get(outlines.size() - 1);
        if (last != null && last.geometry() == geometry && last.time().endDay() == time.startDay()) {
            outlines.set(
                    outlines.size() - 1,
                    new DatedOutline(geometry, new ValidTime(last.time().startDay(), time.endDay())));
        } else {
            outlines.add(new DatedOutline(geometry, time));
        }
    }

    /** Equal lists have the same objects in them, so that a union is made once. */
    private Geometry together(List<Geometry> parts) {
        return parts.size() == 1 ? parts.get(0) : unions.computeIfAbsent(parts, ZoneHistory::union);
    }

    /**
     * Right-handed as all outlines are, which a union is not of itself. Only parts that touch are united: of the islands of
     * a realm most lie apart.
     */
    private static Geometry union(List<Geometry> parts) {
        List<Polygon> all = new ArrayList<>();
        for (List<Geometry> group : touching(parts)) {
            Geometry one = group.size() == 1 ? group.get(0) : OverlayNGRobust.union(group);
            for (Object polygon : PolygonExtracter.getPolygons(one)) {
                all.add((Polygon) polygon);
            }
        }
        GeometryFactory factory = parts.get(0).getFactory();
        Geometry united = all.size() == 1 ? all.get(0) : factory.createMultiPolygon(all.toArray(Polygon[]::new));
        return united.norm().reverse();
    }

    private static List<List<Geometry>> touching(List<Geometry> parts) {
        List<Envelope> bounds =
                parts.stream().map(Geometry::getEnvelopeInternal).toList();
        Map<Integer, PreparedGeometry> prepared = new HashMap<>();
        return BoundsGroups.of(bounds, (one, other) -> prepared.computeIfAbsent(
                                one, each -> PreparedGeometryFactory.prepare(parts.get(each)))
                        .intersects(parts.get(other)))
                .stream()
                .map(group -> group.stream().map(parts::get).toList())
                .toList();
    }

    private static void name(String id, List<ZoneRow> now, ValidTime time, List<DatedNames> naming) {
        Names names = now.stream()
                .map(ZoneRow::names)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseGet(() -> Names.english(id));
        DatedNames last = naming.isEmpty() ? null : naming.get(naming.size() - 1);
        if (last != null && last.names().equals(names)) {
            naming.set(
                    naming.size() - 1,
                    new DatedNames(names, new ValidTime(last.time().startDay(), time.endDay())));
        } else {
            naming.add(new DatedNames(names, time));
        }
    }

    private static void period(
            String id, List<ZoneRow> now, ValidTime time, List<ControlPeriod> periods, List<DataRemark> remarks) {
        ZoneRow one = now.get(0);
        ControlPeriod period = one.period().ofZone(id).within(time).orElseThrow();
        if (now.size() > 1) {
            Control control = control(id, now, remarks);
            period = period.shared(control, time, doubt(now, control), sources(now));
        }
        ControlPeriod last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        ControlPeriod joined = last == null ? null : last.joined(period).orElse(null);
        if (joined != null) {
            periods.set(periods.size() - 1, joined);
        } else {
            periods.add(period);
        }
    }

    /** Contested where rows with one outline name different controllers. */
    private static Control control(String id, List<ZoneRow> now, List<DataRemark> remarks) {
        Set<Control> controls = new LinkedHashSet<>();
        now.forEach(row -> controls.add(row.period().control()));
        if (controls.size() == 1) {
            return controls.iterator().next();
        }
        Set<String> actors = new LinkedHashSet<>();
        for (Control control : controls) {
            if (control instanceof Control.By by) {
                actors.add(by.actorId());
            } else if (control instanceof Control.Contested contested) {
                actors.addAll(contested.asNamed());
            }
        }
        if (actors.size() > 1) {
            ZoneRow last = now.get(now.size() - 1);
            remarks.add(new DataRemark(
                    last.file(),
                    last.label(),
                    Message.of(
                            ZoneRemark.CONTESTED,
                            id,
                            actors.stream()
                                    .map(Message::plain)
                                    .reduce((some, next) -> Message.of(ZoneRemark.AND, some, next))
                                    .orElseThrow())));
            return new Control.Contested(List.copyOf(actors));
        }
        return actors.isEmpty()
                ? controls.iterator().next()
                : new Control.By(actors.iterator().next());
    }

    /** What the rows contest among them is disputed, as it is where outlines overlap. */
    private static Certainty doubt(List<ZoneRow> now, Control together) {
        boolean contested = together instanceof Control.Contested
                && now.stream().noneMatch(row -> row.period().control().equals(together));
        return contested
                ? Certainty.DISPUTED
                : now.stream().map(row -> row.period().certainty()).reduce(Certainty.AGREED, Certainty::or);
    }

    private static List<String> sources(List<ZoneRow> now) {
        Set<String> sources = new LinkedHashSet<>();
        now.forEach(row -> sources.addAll(row.period().sources()));
        return List.copyOf(sources);
    }
}
