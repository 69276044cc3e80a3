package org.controlatlas.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.controlatlas.model.Control;
import org.controlatlas.model.Zone;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Geodesic areas of zones on the WGS 84 ellipsoid in km² (Karney 2013, by GeographicLib); each zone is measured once,
 * when first asked for. Safe to share between threads.
 */
public final class ZoneAreas {
    private final List<Zone> zones;
    private final double[] squareKm;

    public ZoneAreas(List<Zone> zones) {
        this.zones = List.copyOf(zones);
        this.squareKm = new double[zones.size()];
        Arrays.fill(squareKm, -1);
    }

    /** @param zone index in the list of zones */
    public double squareKm(int zone) {
        synchronized (squareKm) {
            if (squareKm[zone] < 0) {
                squareKm[zone] = squareKm(zones.get(zone).geometry());
            }
            return squareKm[zone];
        }
    }

    /** Area in km² by {@link Control#code()} on that day, in alphabetical order. */
    public Map<String, Double> byController(ControlState state) {
        Map<String, Double> areas = new TreeMap<>();
        for (int z = 0; z < zones.size(); z++) {
            areas.merge(state.control(z).code(), squareKm(z), Double::sum);
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
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i + 1 < points.size(); i++) {
            area.AddPoint(points.getY(i), points.getX(i));
        }
        return Math.abs(area.Compute().area);
    }
}
