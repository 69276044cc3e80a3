package org.controlatlas.gazetteer;

import java.time.LocalDate;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.LineFeature;
import org.controlatlas.timeline.Shares;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Follows a line over the ground and adds up who controls the ground beside it. */
public final class LineStates {
    /** The line is looked at this often, in metres. */
    private static final double STEP_M = 500;
    /** How far beside it: borders run exactly where two zones meet. */
    private static final double BESIDE_M = 150;

    private final ZoneLookup ground;

    public LineStates(ZoneLookup ground) {
        this.ground = ground;
    }

    public LineState of(NamedLine line, LocalDate date) {
        List<LineFeature> features = line.on(date);
        Shares shares = new Shares();
        features.forEach(feature -> follow(feature.geometry(), date, shares));
        return new LineState(line, date, features, shares.sum(), shares.holders());
    }

    private void follow(Geometry geometry, LocalDate date, Shares shares) {
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Coordinate[] points = geometry.getGeometryN(part).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                follow(points[i - 1], points[i], date, shares);
            }
        }
    }

    private void follow(Coordinate from, Coordinate to, LocalDate date, Shares shares) {
        GeodesicLine line = Geodesic.WGS84.InverseLine(from.y, from.x, to.y, to.x, GeodesicMask.ALL);
        double length = line.Distance();
        int steps = (int) Math.max(1, Math.ceil(length / STEP_M));
        for (int i = 0; i < steps && length > 0; i++) {
            GeodesicData middle = line.Position((i + 0.5) * length / steps);
            for (int side = -1; side <= 1; side += 2) {
                GeodesicData beside =
                        Geodesic.WGS84.Direct(middle.lat2, middle.lon2, middle.azi2 + side * 90, BESIDE_M);
                shares.add(control(beside.lon2, beside.lat2, date), length / steps / 2000);
            }
        }
    }

    private Control control(double lon, double lat, LocalDate date) {
        return ground.at(lon, lat, date)
                .flatMap(ZoneLookup.Spot::period)
                .map(ControlPeriod::control)
                .orElseGet(Control.NoData::new);
    }
}
