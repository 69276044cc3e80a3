package org.controlatlas.validation;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Zone;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Zones are polygons, valid by the rules of simple features and right-handed by those of RFC 7946. */
final class GeometryCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.GEOMETRY;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        List<Zone> all = new ArrayList<>(atlas.zones());
        all.addAll(atlas.neighbours());
        for (Zone zone : all) {
            zone.outlines().forEach(outline -> check(zone, outline.geometry(), findings));
        }
    }

    private void check(Zone zone, Geometry geometry, Findings findings) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            findings.error(
                    name(),
                    Subject.of(zone),
                    "geometry",
                    RuleProblem.GEOMETRY_INVALID,
                    GeometryFault.of(error),
                    error.getCoordinate().x,
                    error.getCoordinate().y);
        }
        if (geometry.isEmpty() || geometry.getDimension() != 2) {
            findings.error(name(), Subject.of(zone), "geometry", RuleProblem.NO_POLYGON);
        }
        if (!isRightHanded(geometry)) {
            findings.error(name(), Subject.of(zone), "geometry", RuleProblem.WRONG_WAY);
        }
    }

    static boolean isRightHanded(Geometry geometry) {
        for (Object part : PolygonExtracter.getPolygons(geometry)) {
            Polygon polygon = (Polygon) part;
            if (!isCounterClockwise(polygon.getExteriorRing())) {
                return false;
            }
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                if (isCounterClockwise(polygon.getInteriorRingN(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isCounterClockwise(LinearRing ring) {
        return Orientation.isCCW(ring.getCoordinateSequence());
    }
}
