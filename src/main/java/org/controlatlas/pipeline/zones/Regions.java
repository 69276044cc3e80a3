package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * The parts of the divided state's mainland that the known lines make.
 *
 * @param mainland without exclaves and islands
 * @param coreBehind the core behind the front
 * @param coreBefore the core before it
 * @param outsideBehind the ground behind the front outside the core
 * @param districts the shares of the ring's districts in the ground outside the core and behind the front, by district id
 */
record Regions(
        Geometry mainland,
        Geometry coreBehind,
        Geometry coreBefore,
        Geometry outsideBehind,
        Map<String, Geometry> districts) {
    /** How far a settlement's cell reaches into another district's polygon. */
    private static final double CELL_REACH_M = 5_000;

    static Regions of(Inputs in) {
        Coordinate inside = in.settlement(in.rules().states().mainlandAt()).location();
        Geometry mainland = partAt(in.ground().divided(), inside);
        Geometry core = CountryGround.overlay(mainland, in.front().core(), OverlayNG.INTERSECTION);
        Geometry behind = CountryGround.overlay(mainland, in.front().behind(), OverlayNG.INTERSECTION);
        Geometry undrawn = coreBeyondItsLine(in, CountryGround.overlay(behind, core, OverlayNG.DIFFERENCE));
        Geometry outside = CountryGround.overlay(
                CountryGround.overlay(behind, core, OverlayNG.DIFFERENCE), undrawn, OverlayNG.DIFFERENCE);
        return new Regions(
                mainland,
                CountryGround.union(List.of(CountryGround.overlay(core, behind, OverlayNG.INTERSECTION), undrawn)),
                CountryGround.overlay(core, behind, OverlayNG.DIFFERENCE),
                outside,
                districts(in, outside));
    }

    /** The polygon of a multipolygon that holds the point. */
    static Geometry partAt(Geometry ground, Coordinate point) {
        for (Polygon part : CountryGround.polygons(ground)) {
            if (part.covers(Grid.point(point))) {
                return part;
            }
        }
        throw new IllegalArgumentException("The point " + point + " lies in no polygon of the ground.");
    }

    /** The ground in none of the ring's districts' polygons. */
    private static Geometry outsideTheRing(Inputs in, Geometry outside) {
        Geometry rest = outside;
        for (District district : in.districts()) {
            if (district.isInRing()) {
                rest = CountryGround.overlay(
                        rest, in.naturalEarth().get(district.naturalEarth()), OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }

    /**
     * The generalised limit of the core leaves ground outside that the polygon of a district of the core has inside. Where
     * such a piece holds a documented settlement of the ring, that settlement takes its cell and no more; the rest is
     * nearer to settlements of the core and is counted to it.
     */
    private static Geometry coreBeyondItsLine(Inputs in, Geometry outside) {
        List<Geometry> found = new ArrayList<>();
        for (Polygon piece : CountryGround.polygons(outsideTheRing(in, outside))) {
            List<Settlement> others = in.settlements().stream()
                    .filter(s -> in.district(s.district()).isInRing() && piece.covers(Grid.point(s.location())))
                    .toList();
            if (!others.isEmpty() && standsForTheCore(in, piece)) {
                List<Settlement> sites = new ArrayList<>(others);
                in.settlements().stream()
                        .filter(s -> s.ownsGround() && in.district(s.district()).isInCore())
                        .forEach(sites::add);
                Map<Settlement, Geometry> cells = VoronoiCells.of(sites, piece);
                Geometry theirs = CountryGround.union(
                        others.stream().map(s -> cell(s, cells)).toList());
                found.add(CountryGround.overlay(piece, theirs, OverlayNG.DIFFERENCE));
            }
        }
        return CountryGround.union(found);
    }

    private static boolean standsForTheCore(Inputs in, Polygon piece) {
        return in.districts().stream()
                .filter(d -> d.isInCore() && !d.naturalEarth().isEmpty())
                .anyMatch(d -> in.naturalEarth().get(d.naturalEarth()).covers(piece.getInteriorPoint()));
    }

    /**
     * By the districts' polygons; ground in none of the ring goes piece by piece to the neighbour with the longest
     * common edge. A documented settlement wins: one that lies in another district's polygon takes its cell over.
     */
    private static Map<String, Geometry> districts(Inputs in, Geometry outside) {
        Map<String, Geometry> shares = new LinkedHashMap<>();
        Geometry rest = outside;
        for (District district : in.districts()) {
            if (district.isInRing()) {
                Geometry polygon = in.naturalEarth().get(district.naturalEarth());
                shares.put(district.id(), CountryGround.overlay(rest, polygon, OverlayNG.INTERSECTION));
                rest = CountryGround.overlay(rest, polygon, OverlayNG.DIFFERENCE);
            }
        }
        for (Polygon piece : CountryGround.polygons(rest)) {
            String nearest = nearest(piece, shares);
            shares.merge(nearest, piece, (a, b) -> CountryGround.union(List.of(a, b)));
        }
        handOver(in, shares);
        return shares;
    }

    private static void handOver(Inputs in, Map<String, Geometry> shares) {
        List<Settlement> sites = in.settlements().stream()
                .filter(s -> s.ownsGround() && shares.containsKey(s.district()))
                .toList();
        Map<Settlement, Geometry> cells = VoronoiCells.of(sites, CountryGround.union(List.copyOf(shares.values())));
        for (Settlement site : sites) {
            for (Map.Entry<String, Geometry> share : shares.entrySet()) {
                if (!share.getKey().equals(site.district()) && share.getValue().covers(Grid.point(site.location()))) {
                    Geometry moved =
                            CountryGround.overlay(share.getValue(), reach(site, cells), OverlayNG.INTERSECTION);
                    share.setValue(CountryGround.overlay(share.getValue(), moved, OverlayNG.DIFFERENCE));
                    shares.merge(site.district(), moved, (a, b) -> CountryGround.union(List.of(a, b)));
                    break;
                }
            }
        }
    }

    private static Geometry cell(Settlement site, Map<Settlement, Geometry> cells) {
        return Shapes.snapped(Grid.toDegrees(cells.get(site)));
    }

    private static Geometry reach(Settlement site, Map<Settlement, Geometry> cells) {
        return CountryGround.overlay(
                cell(site, cells), Shapes.disc(site.location(), CELL_REACH_M), OverlayNG.INTERSECTION);
    }

    /** The share with the longest common edge. */
    private static String nearest(Polygon piece, Map<String, Geometry> shares) {
        String best = null;
        double length = -1;
        for (Map.Entry<String, Geometry> share : shares.entrySet()) {
            double common = share.getValue().intersection(piece.getBoundary()).getLength();
            if (common > length) {
                best = share.getKey();
                length = common;
            }
        }
        return best;
    }
}
