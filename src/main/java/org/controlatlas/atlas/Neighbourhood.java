package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which parties' ground touches, or nearly, at any time. Edges are laid on a grid so fine that on a map of all of it
 * nobody sees a gap of a cell; within ground that lies in other ground, too.
 */
final class Neighbourhood {
    /** Cells along the longer side of the whole. */
    private static final double CELLS = 1000;

    private static final int ZONE_BITS = 24;
    private static final long ZONE_MASK = (1 << ZONE_BITS) - 1;

    /** So few get colours that all differ, and nobody need look who touches whom. */
    private static final int FEW = 7;

    /** Pairs of outlines that are looked at one by one. */
    private static final long MOST_LOOKED = 4_000_000;

    /** An outline's holder at a time. */
    private record Held(int party, ValidTime time, Geometry geometry, Coordinate corner) {
        Held(int party, ValidTime time, Geometry geometry) {
            this(party, time, geometry, geometry.getCoordinate());
        }
    }

    private final List<Held> held = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    /** By party: whom it touches. */
    private final BitSet[] known;

    private Neighbourhood(List<String> parties) {
        known = new BitSet[parties.size()];
        for (int i = 0; i < known.length; i++) {
            indexes.put(parties.get(i), i);
            known[i] = new BitSet();
        }
    }

    /** @param parties all that the zones mention */
    static Map<String, Set<String>> of(List<Zone> zones, List<String> parties) {
        Map<String, Set<String>> touching = new HashMap<>();
        if (parties.size() <= FEW) {
            for (String party : parties) {
                Set<String> others = new HashSet<>(parties);
                others.remove(party);
                touching.put(party, others);
            }
            return touching;
        }
        Neighbourhood all = new Neighbourhood(parties);
        Envelope whole = new Envelope();
        for (Zone zone : zones) {
            for (DatedOutline outline : zone.outlines()) {
                whole.expandToInclude(outline.geometry().getEnvelopeInternal());
                all.add(zone, outline);
            }
        }
        // In order of time, so that of what a cell holds only what is there together is looked at.
        all.held.sort(Comparator.comparingInt(each -> each.time().startDay()));
        double cell = Math.max(1e-5, Math.max(whole.getWidth(), whole.getHeight()) / CELLS);
        all.edges(whole, cell);
        all.within();
        for (int i = 0; i < all.known.length; i++) {
            touching.put(
                    parties.get(i), all.known[i].stream().mapToObj(parties::get).collect(Collectors.toSet()));
        }
        return touching;
    }

    private void add(Zone zone, DatedOutline outline) {
        Set<String> known = new HashSet<>();
        for (ControlPeriod period : zone.periods()) {
            if (period.time().overlaps(outline.time())) {
                TreeSet<String> parties = new TreeSet<>();
                DerivedActors.eachMentioned(period, parties::add);
                for (String party : parties) {
                    // Of a holder who comes back the outline's own time will do: too many neighbours do no harm.
                    if (known.add(party)) {
                        held.add(new Held(indexes.get(party), outline.time(), outline.geometry()));
                    }
                }
            }
        }
    }

    private void edges(Envelope whole, double cell) {
        Cells cells = new Cells(whole, cell);
        for (int i = 0; i < held.size() && i < 1 << ZONE_BITS; i++) {
            cells.outline = i;
            held.get(i).geometry().apply(cells);
        }
        long[] keys = cells.keys;
        int count = cells.count;
        Arrays.parallelSort(keys, 0, count);
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && keys[to] >> ZONE_BITS == keys[from] >> ZONE_BITS) {
                to++;
            }
            for (int a = from; a < to; a++) {
                if (a > from && keys[a] == keys[a - 1]) {
                    continue;
                }
                Held one = held.get((int) (keys[a] & ZONE_MASK));
                for (int b = a + 1; b < to; b++) {
                    Held other = held.get((int) (keys[b] & ZONE_MASK));
                    if (other.time.startDay() >= one.time.endDay()) {
                        break;
                    }
                    if (one.party != other.party && !known[one.party].get(other.party)) {
                        touch(one, other);
                    }
                }
            }
            from = to;
        }
    }

    private void touch(Held a, Held b) {
        if (a.party != b.party && a.time.overlaps(b.time)) {
            known[a.party].set(b.party);
            known[b.party].set(a.party);
        }
    }

    private void within() {
        Envelope[] bounds = new Envelope[held.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = held.get(i).geometry().getEnvelopeInternal();
        }
        IndexedPointInAreaLocator[] inside = new IndexedPointInAreaLocator[held.size()];
        List<Integer> there = new ArrayList<>();
        long looked = 0;
        // Each with those that are there when it begins, both ways.
        for (int i = 0; i < bounds.length; i++) {
            int start = held.get(i).time().startDay();
            there.removeIf(other -> held.get(other).time().endDay() <= start);
            looked += there.size();
            if (looked > MOST_LOOKED) {
                withinByPlace(inside);
                return;
            }
            for (int other : there) {
                within(i, other, bounds, inside);
                within(other, i, bounds, inside);
            }
            there.add(i);
        }
    }

    private void within(int inner, int outer, Envelope[] bounds, IndexedPointInAreaLocator[] inside) {
        Coordinate corner = held.get(inner).corner();
        if (corner != null && bounds[outer].intersects(corner)) {
            locate(held.get(inner), corner, outer, inside);
        }
    }

    /** Of very many that are there together. */
    private void withinByPlace(IndexedPointInAreaLocator[] inside) {
        STRtree index = new STRtree();
        for (int i = 0; i < held.size(); i++) {
            index.insert(held.get(i).geometry().getEnvelopeInternal(), i);
        }
        index.build();
        for (Held inner : held) {
            Coordinate corner = inner.corner();
            if (corner != null) {
                index.query(new Envelope(corner), item -> locate(inner, corner, (Integer) item, inside));
            }
        }
    }

    private void locate(Held inner, Coordinate corner, int i, IndexedPointInAreaLocator[] inside) {
        Held outer = held.get(i);
        if (outer != inner && !known[inner.party].get(outer.party) && inner.time.overlaps(outer.time)) {
            if (inside[i] == null) {
                inside[i] = new IndexedPointInAreaLocator(outer.geometry());
            }
            if (inside[i].locate(corner) != Location.EXTERIOR) {
                touch(inner, outer);
            }
        }
    }

    /** The cells through which some lines run. */
    private static final class Cells implements GeometryComponentFilter {
        private final Envelope whole;
        private final double cell;
        private long[] keys = new long[1 << 16];
        private int count;
        private int outline;

        Cells(Envelope whole, double cell) {
            this.whole = whole;
            this.cell = cell;
        }

        @Override
        public void filter(Geometry part) {
            if (part instanceof LineString line) {
                CoordinateSequence points = line.getCoordinateSequence();
                for (int i = 0; i + 1 < points.size(); i++) {
                    segment(points.getX(i), points.getY(i), points.getX(i + 1), points.getY(i + 1));
                }
            }
        }

        private void segment(double x0, double y0, double x1, double y1) {
            int steps = 1 + (int) (2 * Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / cell);
            for (int step = 0; step <= steps; step++) {
                double part = (double) step / steps;
                long column = (long) ((x0 + part * (x1 - x0) - whole.getMinX()) / cell);
                long row = (long) ((y0 + part * (y1 - y0) - whole.getMinY()) / cell);
                // Rows of 2^16 columns, so that a cell and an outline find room in one number.
                add((row << 16 | column) << ZONE_BITS | outline);
            }
        }

        private void add(long key) {
            if (count > 0 && keys[count - 1] == key) {
                return;
            }
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
            }
            keys[count++] = key;
        }
    }
}
