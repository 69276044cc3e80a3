package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.controlatlas.analysis.VersionChange.Said;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Names;
import org.controlatlas.model.Place;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What differs on the map between two versions of a data set, whatever their zones are called and however they are cut:
 * outlines of the one are laid upon those of the other, and what is said of the ground that they share is compared day by
 * day.
 */
public final class VersionComparison {
    private static final double METRES_PER_DEGREE = 111_320;

    private final Atlas later;
    private final ZoneErrors errors;
    private final List<DataVersion.Reason> reasons;
    private final Map<String, Geometry> places = new HashMap<>();
    private final List<VersionChange> changes;
    private final Set<String> redrawn = new TreeSet<>();
    private int withinAccuracy;

    /**
     * @param versions those after the earlier one, up to the later one
     */
    public VersionComparison(Atlas earlier, Atlas later, List<DataVersion> versions) {
        this.later = later;
        this.errors = new ZoneErrors(Survey.of(later));
        this.reasons =
                versions.stream().flatMap(each -> each.reasons().stream()).toList();
        for (Place place : later.places()) {
            places.put(place.id(), place.location());
        }
        this.changes = compared(earlier);
    }

    /** In order of size of the ground, then of time. */
    public List<VersionChange> changes() {
        return changes;
    }

    /** Zones of the later version whose outlines are in no place of the earlier one. */
    public List<String> redrawn() {
        return List.copyOf(redrawn);
    }

    /** How many changes are only of strips that are nowhere wider than the error of the outlines. */
    public int withinAccuracy() {
        return withinAccuracy;
    }

    /** Some ground of a zone of each version. */
    private record Shared(Zone old, Zone now, ValidTime time, Geometry ground) {}

    private record Key(String zone, ValidTime time, Said old, Said now) {}

    private List<VersionChange> compared(Atlas earlier) {
        STRtree index = new STRtree();
        Set<Geometry> known = new LinkedHashSet<>();
        for (Zone zone : earlier.zones()) {
            for (DatedOutline outline : zone.outlines()) {
                known.add(outline.geometry());
                index.insert(outline.geometry().getEnvelopeInternal(), new Laid(zone, outline));
            }
        }
        Map<Key, List<Shared>> found = new LinkedHashMap<>();
        for (Zone zone : later.zones()) {
            for (DatedOutline outline : zone.outlines()) {
                if (!known.contains(outline.geometry())) {
                    redrawn.add(zone.id());
                }
                for (Laid laid : under(index, outline)) {
                    compare(laid, zone, outline, found);
                }
            }
        }
        List<VersionChange> rows = new ArrayList<>();
        found.forEach((key, ground) -> change(key, ground).ifPresent(rows::add));
        rows.sort(Comparator.comparingDouble((VersionChange row) -> -row.squareKm())
                .thenComparing(VersionChange::zoneId)
                .thenComparingInt(row -> row.time().startDay()));
        return List.copyOf(rows);
    }

    /** An outline of the earlier version. */
    private record Laid(Zone zone, DatedOutline outline) {}

    private static List<Laid> under(STRtree index, DatedOutline outline) {
        List<Laid> under = new ArrayList<>();
        for (Object item : index.query(outline.geometry().getEnvelopeInternal())) {
            Laid laid = (Laid) item;
            if (laid.outline().time().overlaps(outline.time())) {
                under.add(laid);
            }
        }
        return under;
    }

    private static void compare(Laid laid, Zone now, DatedOutline outline, Map<Key, List<Shared>> found) {
        ValidTime both = common(laid.outline().time(), outline.time());
        List<Key> differences = differences(laid.zone(), now, both);
        if (differences.isEmpty()) {
            return;
        }
        Geometry old = laid.outline().geometry();
        Geometry ground = old.equalsExact(outline.geometry())
                ? old
                : Overlay.common(Overlay.valid(old), Overlay.valid(outline.geometry()));
        if (!ground.isEmpty()) {
            for (Key key : differences) {
                found.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(new Shared(laid.zone(), now, key.time(), ground));
            }
        }
    }

    private static ValidTime common(ValidTime a, ValidTime b) {
        return new ValidTime(Math.max(a.startDay(), b.startDay()), Math.min(a.endDay(), b.endDay()));
    }

    /** The spans of which the two say different things; neighbouring spans that differ alike are one. */
    private static List<Key> differences(Zone old, Zone now, ValidTime within) {
        TreeSet<Integer> days = new TreeSet<>(List.of(within.startDay(), within.endDay()));
        for (Zone zone : List.of(old, now)) {
            for (ControlPeriod period : zone.periods()) {
                days.add(Math.max(
                        within.startDay(),
                        Math.min(within.endDay(), period.time().startDay())));
                days.add(Math.max(
                        within.startDay(),
                        Math.min(within.endDay(), period.time().endDay())));
            }
        }
        List<Key> keys = new ArrayList<>();
        Integer from = null;
        for (Integer to : days) {
            if (from != null) {
                add(keys, new Key(now.id(), new ValidTime(from, to), said(old, from), said(now, from)));
            }
            from = to;
        }
        return keys;
    }

    private static void add(List<Key> keys, Key key) {
        if (key.old().equals(key.now())) {
            return;
        }
        Key last = keys.isEmpty() ? null : keys.get(keys.size() - 1);
        if (last != null
                && last.time().endDay() == key.time().startDay()
                && last.old().equals(key.old())
                && last.now().equals(key.now())) {
            keys.set(
                    keys.size() - 1,
                    new Key(
                            key.zone(),
                            new ValidTime(last.time().startDay(), key.time().endDay()),
                            key.old(),
                            key.now()));
        } else {
            keys.add(key);
        }
    }

    private static Optional<ControlPeriod> period(Zone zone, int day) {
        return zone.periods().stream().filter(each -> each.time().contains(day)).findFirst();
    }

    private static Said said(Zone zone, int day) {
        return period(zone, day)
                .map(period -> new Said(
                        period.control(),
                        period.peacekeepers().orElse(""),
                        period.certainty().code()))
                .orElse(new Said(new Control.NoData(), "", ""));
    }

    private Optional<VersionChange> change(Key key, List<Shared> shared) {
        Zone zone = shared.get(0).now();
        Geometry ground = Overlay.union(shared.stream().map(Shared::ground).toList());
        Optional<ControlPeriod> period = period(zone, key.time().startDay());
        double error = shared.stream()
                .flatMap(each -> each.old().periods().stream())
                .mapToInt(ControlPeriod::accuracyM)
                .max()
                .orElse(0);
        double wide =
                Math.max(1, Math.max(error, period.map(ControlPeriod::accuracyM).orElse(0)));
        if (ground.buffer(-wide / 2 / METRES_PER_DEGREE).isEmpty()) {
            withinAccuracy++;
            return Optional.empty();
        }
        Set<String> old = new TreeSet<>();
        shared.forEach(each -> old.add(each.old().id()));
        return Optional.of(new VersionChange(
                new VersionChange.Where(
                        zone.id(),
                        zone.names(),
                        List.copyOf(old),
                        Hundredths.of(ZoneAreas.squareKm(ground)),
                        error(key, shared, ground)),
                key.time(),
                key.old(),
                key.now(),
                reasons(zone, old, ground),
                period.map(ControlPeriod::sources).orElse(List.of())));
    }

    /** Of a zone as a whole as everywhere; of some of it by the outline of that, as the less exact version has it. */
    private OptionalDouble error(Key key, List<Shared> shared, Geometry ground) {
        int day = key.time().startDay();
        Zone zone = shared.get(0).now();
        boolean whole = zone.outlineAt(day)
                .filter(outline -> Hundredths.of(ZoneAreas.squareKm(outline.geometry()))
                        == Hundredths.of(ZoneAreas.squareKm(ground)))
                .isPresent();
        if (whole) {
            return errors.of(List.of(zone.id()), LocalDate.ofEpochDay(day));
        }
        double accuracyM = shared.stream()
                .flatMap(each -> Stream.of(each.old(), each.now()))
                .flatMap(each -> each.periods().stream())
                .filter(period -> period.time().overlaps(key.time()))
                .mapToInt(ControlPeriod::accuracyM)
                .max()
                .orElse(0);
        return accuracyM > 0
                ? OptionalDouble.of(
                        Hundredths.of(Math.sqrt(GroundEdges.squaredError(GroundEdges.outlineM(ground), accuracyM))))
                : OptionalDouble.empty();
    }

    private List<Names> reasons(Zone zone, Collection<String> old, Geometry ground) {
        Envelope extent = ground.getEnvelopeInternal();
        return reasons.stream()
                .filter(reason -> reason.places().stream()
                        .anyMatch(place -> place.equals(zone.id())
                                || old.contains(place)
                                || lies(places.get(place), extent, ground)))
                .map(DataVersion.Reason::text)
                .distinct()
                .toList();
    }

    private static boolean lies(Geometry place, Envelope extent, Geometry ground) {
        return place != null && extent.contains(place.getEnvelopeInternal()) && ground.contains(place);
    }
}
