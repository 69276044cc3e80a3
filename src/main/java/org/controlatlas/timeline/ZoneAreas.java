package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Geodesic areas of the ground on the WGS 84 ellipsoid in km² (Karney 2013, by GeographicLib); each piece is measured
 * once, when first asked for. Safe to share between threads.
 */
public final class ZoneAreas {
    /** Beyond this an edge is no geodesic but a straight line of RFC 7946, as along a parallel; degrees of longitude. */
    private static final double LONGEST_EDGE = 30;

    private static final double POLE = 89.9999;

    private final Ground ground;
    /** By outline. */
    private final double[] squareKm;
    /** Ground of a piece without what others have in common with it: the piece first, then those on it. */
    private final Map<List<Integer>, Double> rest = new HashMap<>();

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
        List<GroundPiece> pieces = ground.pieces();
        int outlines = ground.outlines().size();
        Map<Integer, List<Integer>> over = new HashMap<>();
        for (int p = outlines; p < pieces.size(); p++) {
            if (pieces.get(p).isInForce(day)) {
                for (int member : pieces.get(p).members()) {
                    over.computeIfAbsent(member, m -> new ArrayList<>()).add(p);
                }
            }
        }
        List<Share> shares = new ArrayList<>();
        for (int p = 0; p < pieces.size(); p++) {
            GroundPiece piece = pieces.get(p);
            if (piece.isInForce(day)) {
                double size = p < outlines && !over.containsKey(p) ? ofOutline(p) : rest(p, piece, over, pieces);
                Control control =
                        piece.periodAt(day).map(ControlPeriod::control).orElseGet(Control.NoData::new);
                List<Integer> zones = piece.members().stream()
                        .map(member -> ground.outlines().get(member).zone())
                        .sorted()
                        .toList();
                shares.add(new Share(zones, control, size));
            }
        }
        return shares;
    }

    private double rest(int index, GroundPiece piece, Map<Integer, List<Integer>> over, List<GroundPiece> pieces) {
        List<Integer> key = new ArrayList<>(List.of(index));
        for (int p : over.getOrDefault(piece.members().get(0), List.of())) {
            GroundPiece upper = pieces.get(p);
            if (upper.members().size() == piece.members().size() + 1
                    && upper.members().containsAll(piece.members())) {
                key.add(p);
            }
        }
        synchronized (rest) {
            return rest.computeIfAbsent(key, k -> squareKm(without(piece.geometry(), k, pieces)));
        }
    }

    /** Cut out and not subtracted as a number, so that all edges have the corners that they have in the sum of all ground. */
    private static Geometry without(Geometry geometry, List<Integer> key, List<GroundPiece> pieces) {
        Geometry left = geometry;
        for (int p : key.subList(1, key.size())) {
            Geometry upper = pieces.get(p).geometry();
            try {
                left = OverlayNGRobust.overlay(left, upper, OverlayNG.DIFFERENCE);
            } catch (TopologyException | IllegalArgumentException e) {
                left = left.buffer(0).difference(upper.buffer(0));
            }
        }
        return left;
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
