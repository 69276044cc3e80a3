package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.WeakHashMap;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Geodesic areas of the ground on the WGS 84 ellipsoid in km² (Karney 2013, by GeographicLib); each piece is measured
 * once, when first asked for. Safe to share between threads.
 */
public final class ZoneAreas {
    /** Beyond this an edge is no geodesic but a straight line of RFC 7946, as along a parallel; degrees of longitude. */
    private static final double LONGEST_EDGE = 30;

    private static final double POLE = 89.9999;

    private static final Control NO_DATA = new Control.NoData();

    private final Ground ground;
    /** By outline. */
    private final double[] squareKm;
    /** Of common ground and of what lies below it; for as long as the ground is known that a stretch of time has. */
    private final Map<Ground, Map<Geometry, Double>> rest = new WeakHashMap<>();

    public ZoneAreas(Ground ground) {
        this.ground = ground;
        this.squareKm = new double[ground.outlines().size()];
        Arrays.fill(squareKm, -1);
    }

    /**
     * All ground of a zone on a day, whoever else has a part of it in his outline.
     *
     * @param zone index in the list of zones
     * @return 0 where no outline is in force
     */
    public double squareKm(int zone, int day) {
        OptionalInt outline = ground.outlineOf(zone, day);
        return outline.isPresent() ? ofOutline(outline.getAsInt()) : 0;
    }

    /** How much ground a change is of. */
    public double squareKm(Change change) {
        return squareKm(change.zoneIndex(), change.groundDay());
    }

    private double ofOutline(int outline) {
        synchronized (squareKm) {
            if (squareKm[outline] < 0) {
                squareKm[outline] = squareKm(ground.outlines().get(outline).geometry());
            }
            return squareKm[outline];
        }
    }

    /**
     * A piece of ground of which each spot counts once.
     *
     * @param zones indexes of the zones whose outlines cover it, ascending; one for ground that nobody else has
     */
    public record Share(List<Integer> zones, Control control, double squareKm) {}

    /** All ground of the day, each square kilometre in one share; outlines first, in the order of the zones. */
    public List<Share> shares(int day) {
        Ground there = ground.on(day);
        List<GroundPiece> pieces = there.pieces();
        List<Share> shares = new ArrayList<>();
        for (int p = 0; p < pieces.size(); p++) {
            GroundPiece piece = pieces.get(p);
            if (piece.isInForce(day)) {
                Control control =
                        piece.periodAt(day).map(ControlPeriod::control).orElse(NO_DATA);
                shares.add(new Share(zones(piece, there), control, alone(there, p, day)));
            }
        }
        return shares;
    }

    private static List<Integer> zones(GroundPiece piece, Ground there) {
        return piece.depth() == 0
                ? List.of(piece.zone())
                : piece.members().stream()
                        .map(member -> there.outlines().get(member).zone())
                        .sorted()
                        .toList();
    }

    private double alone(Ground there, int piece, int day) {
        Geometry left = there.alone(piece, day);
        GroundPiece whole = there.pieces().get(piece);
        if (whole.depth() == 0 && left == whole.geometry()) {
            return squareKm(whole.zone(), day);
        }
        synchronized (rest) {
            return rest.computeIfAbsent(there, ground -> new IdentityHashMap<>())
                    .computeIfAbsent(left, ZoneAreas::squareKm);
        }
    }

    /**
     * Area in km² by {@link Control#code()} on that day, in alphabetical order. Each square kilometre counts once: what
     * several outlines have in common counts as what is said of it, contested where they disagree.
     */
    public Map<String, Double> byController(int day) {
        Map<String, Double> areas = new TreeMap<>();
        for (Share share : shares(day)) {
            areas.merge(share.control().code(), share.squareKm(), Double::sum);
        }
        return areas;
    }

    /** The same with contested ground apart by who contests it. */
    public Map<Control, Double> byControl(int day) {
        Map<Control, double[]> sums = new LinkedHashMap<>();
        ControlLookup<double[]> ofControls =
                new ControlLookup<>(control -> sums.computeIfAbsent(control, first -> new double[1]));
        for (Share share : shares(day)) {
            ofControls.of(share.control())[0] += share.squareKm();
        }
        Map<Control, Double> areas = new LinkedHashMap<>();
        sums.forEach((control, sum) -> areas.put(control, sum[0]));
        return areas;
    }

    /** Polygons' area in km²; 0 for points and lines. */
    public static double squareKm(Geometry degrees) {
        double sum = 0;
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            if (degrees.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                sum += ring(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sum -= ring(polygon.getInteriorRingN(hole));
                }
            }
        }
        return sum / 1e6;
    }

    private static double ring(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i + 1 < points.size(); i++) {
            if (Math.abs(points.getX(i + 1) - points.getX(i)) > LONGEST_EDGE || Math.abs(points.getY(i)) > POLE) {
                return StraightEdges.squareMetres(points);
            }
        }
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        for (int i = 0; i + 1 < points.size(); i++) {
            area.AddPoint(points.getY(i), points.getX(i));
        }
        return Math.abs(area.Compute().area);
    }
}
