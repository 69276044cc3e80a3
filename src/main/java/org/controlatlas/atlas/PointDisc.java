package org.controlatlas.atlas;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The ground that stands for a point, in data sets that have nothing else. */
final class PointDisc {
    static final int RADIUS_KM = 5;
    /** The word for the outline's origin. */
    static final String KIND = "point";

    private static final int CORNERS = 36;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private PointDisc() {}

    static Polygon around(Coordinate centre) {
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            GeodesicData to = Geodesic.WGS84.Direct(centre.y, centre.x, -360.0 * i / CORNERS, RADIUS_KM * 1000.0);
            // Longitudes stay on the point's side of the antimeridian.
            double lon = to.lon2 + 360 * Math.rint((centre.x - to.lon2) / 360);
            ring[i] = new Coordinate(lon, to.lat2);
        }
        ring[CORNERS] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }
}
