package org.controlatlas.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.controlatlas.analysis.Difference.Apart;
import org.controlatlas.analysis.Outlines.Outline;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** One comparison of two days; not for use by several threads. */
final class Comparison {
    /** Outlines that differ by less of their ground are one outline, of which coordinates were rounded anew. */
    private static final double SAME_SHARE = 1e-4;
    /** What the overlay itself leaves over: less than a square metre is no ground. */
    private static final double ROUNDING_SQUARE_KM = 1e-6;
    /** Metres in a degree of latitude. */
    private static final double DEGREE_M = 111_195;

    private final Survey ground;
    private final int before;
    private final int after;
    private int redrawn;
    private int renamed;
    private int within;
    private double withinSquareKm;

    Comparison(Survey ground, int before, int after) {
        this.ground = ground;
        this.before = before;
        this.after = after;
    }

    List<GroundChange> changes() {
        Outlines first = new Outlines(ground, before);
        Outlines second = new Outlines(ground, after);
        Set<Integer> overlapping = new HashSet<>(first.overlapping());
        overlapping.addAll(second.overlapping());
        List<GroundChange> found = new ArrayList<>();
        List<Outline> left = new ArrayList<>();
        List<Outline> right = new ArrayList<>();
        for (int z = 0; z < ground.size(); z++) {
            boolean was = ground.isThere(z, before);
            boolean is = ground.isThere(z, after);
            if (was && is && !overlapping.contains(z)) {
                Control from = ground.control(z, before);
                Control to = ground.control(z, after);
                if (!from.equals(to)) {
                    found.add(new GroundChange(List.of(z), from, to, ground.squareKm(z, after), Optional.empty()));
                }
            } else {
                if (was) {
                    left.add(first.of(z));
                }
                if (is) {
                    right.add(second.of(z));
                }
            }
        }
        lay(left, right, found);
        return found;
    }

    private void lay(List<Outline> left, List<Outline> right, List<GroundChange> found) {
        STRtree index = new STRtree();
        right.forEach(outline -> index.insert(outline.ground().getEnvelopeInternal(), outline));
        Map<Integer, List<Geometry>> covered = new LinkedHashMap<>();
        for (Outline was : left) {
            List<Geometry> above = new ArrayList<>();
            for (Outline is : near(index, was)) {
                Geometry common = Overlay.common(was.ground(), is.ground());
                if (common.isEmpty()) {
                    continue;
                }
                above.add(is.ground());
                covered.computeIfAbsent(is.zone(), zone -> new ArrayList<>()).add(was.ground());
                Control from = ground.control(was.zone(), before);
                Control to = ground.control(is.zone(), after);
                if (from.equals(to)) {
                    countOutline(was, is, common);
                } else {
                    int accuracy =
                            (int) Math.max(ground.accuracyM(was.zone(), before), ground.accuracyM(is.zone(), after));
                    add(common, List.of(was.zone(), is.zone()), from, to, accuracy, found);
                }
            }
            Control from = ground.control(was.zone(), before);
            if (!(from instanceof Control.NoData)) {
                add(
                        Overlay.without(was.ground(), above),
                        List.of(was.zone()),
                        from,
                        new Control.NoData(),
                        (int) ground.accuracyM(was.zone(), before),
                        found);
            }
        }
        for (Outline is : right) {
            Control to = ground.control(is.zone(), after);
            if (!(to instanceof Control.NoData)) {
                add(
                        Overlay.without(is.ground(), covered.getOrDefault(is.zone(), List.of())),
                        List.of(is.zone()),
                        new Control.NoData(),
                        to,
                        (int) ground.accuracyM(is.zone(), after),
                        found);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Outline> near(STRtree index, Outline outline) {
        return index.query(outline.ground().getEnvelopeInternal());
    }

    /** Counts ground that stays with its holder but is drawn or called otherwise. */
    private void countOutline(Outline was, Outline is, Geometry common) {
        double share =
                common.getArea() / Math.max(was.ground().getArea(), is.ground().getArea());
        boolean same = share > 1 - SAME_SHARE;
        Zone one = ground.zone(was.zone());
        Zone other = ground.zone(is.zone());
        if (same && was.zone() != is.zone() && !one.names().equals(other.names())) {
            renamed++;
        } else if (!same && share > 0.5) {
            redrawn++;
        }
    }

    /** Adds ground that changed, but for what is narrower than the outline is exact. */
    private void add(
            Geometry cut, List<Integer> zones, Control from, Control to, int accuracyM, List<GroundChange> found) {
        List<Geometry> real = new ArrayList<>();
        for (Polygon part : Overlay.parts(cut)) {
            double squareKm = ZoneAreas.squareKm(part);
            if (squareKm < ROUNDING_SQUARE_KM) {
                continue;
            }
            if (isSliver(part, accuracyM)) {
                within++;
                withinSquareKm += squareKm;
            } else {
                real.add(part);
            }
        }
        if (!real.isEmpty()) {
            Geometry changed = real.size() == 1 ? real.get(0) : Overlay.union(real);
            double squareKm = real.stream().mapToDouble(ZoneAreas::squareKm).sum();
            found.add(new GroundChange(zones, from, to, squareKm, Optional.of(changed)));
        }
    }

    /**
     * Whether a piece is nowhere wider than the error of the outlines that cut it out. Where the data state none, a
     * metre counts, which is what rounded coordinates make.
     */
    private static boolean isSliver(Polygon part, int accuracyM) {
        double width = Math.max(1, accuracyM) / DEGREE_M;
        double stretch = Math.cos(Math.toRadians(part.getEnvelopeInternal().centre().y));
        Geometry level = part.copy();
        level.apply((CoordinateFilter) point -> point.x *= stretch);
        level.geometryChanged();
        return level.buffer(-width / 2).isEmpty();
    }

    /** How far off the ground of some changes may be, in km²; empty where the data do not say how exact it is. */
    OptionalDouble error(List<GroundChange> changes) {
        BitSet whole = new BitSet();
        double squares = 0;
        double doubtful = 0;
        boolean known = false;
        for (GroundChange change : changes) {
            int last = change.zones().get(change.zones().size() - 1);
            if (ground.isDoubtful(change.named(), before) || ground.isDoubtful(last, after)) {
                doubtful += change.squareKm();
            }
            if (change.cut().isEmpty()) {
                whole.set(change.named());
                continue;
            }
            double accuracy = Math.max(ground.accuracyM(change.named(), before), ground.accuracyM(last, after));
            if (accuracy > 0) {
                known = true;
                squares += GroundEdges.squaredError(
                        GroundEdges.outlineM(change.cut().get()), accuracy);
            }
        }
        OptionalDouble edge = whole.isEmpty()
                ? OptionalDouble.empty()
                : ground.edges()
                        .errorSquareKm(
                                whole,
                                zone -> ground.isThere(zone, before) || ground.isThere(zone, after),
                                zone -> Math.max(ground.accuracyM(zone, before), ground.accuracyM(zone, after)));
        if (edge.isEmpty() && !known && doubtful == 0) {
            return OptionalDouble.empty();
        }
        double outline = edge.orElse(0);
        return OptionalDouble.of(Math.sqrt(outline * outline + squares) + doubtful);
    }

    boolean isBetween(int day) {
        return before < day && day <= after;
    }

    /** The periods of a zone that began between the days, in order of time. */
    List<ControlPeriod> begun(int zone) {
        return ground.zone(zone).periods().stream()
                .filter(period -> isBetween(period.time().startDay()))
                .toList();
    }

    /** To be asked after {@link #changes()}. */
    Apart apart() {
        Set<Integer> returned = new HashSet<>();
        Set<Integer> peacekeepers = new HashSet<>();
        for (int zone = 0; zone < ground.size(); zone++) {
            boolean back = ground.isThere(zone, before)
                    && ground.isThere(zone, after)
                    && ground.control(zone, before).equals(ground.control(zone, after));
            if (back) {
                Control same = ground.control(zone, after);
                if (begun(zone).stream().anyMatch(period -> !period.control().equals(same))) {
                    returned.add(zone);
                }
                if (!keepers(zone, before).equals(keepers(zone, after))) {
                    peacekeepers.add(zone);
                }
                if (!ground.zone(zone).namesAt(before).equals(ground.zone(zone).namesAt(after))) {
                    renamed++;
                }
            }
        }
        return new Apart(redrawn, renamed, within, Hundredths.of(withinSquareKm), returned.size(), peacekeepers.size());
    }

    private Optional<String> keepers(int zone, int day) {
        return ground.period(zone, day).flatMap(ControlPeriod::peacekeepers);
    }
}
