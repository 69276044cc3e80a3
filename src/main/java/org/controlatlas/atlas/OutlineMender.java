package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.Seam;
import org.controlatlas.store.OpenedFeature;
import org.controlatlas.store.Repair;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * The polygons of a geometry of anybody's, as the rest of the program wants them: valid by the rules of simple features, rings
 * right-handed by RFC 7946, none without area.
 *
 * @param outline polygon or multipolygon; empty if there is none
 * @param done what had to be done
 */
record OutlineMender(Geometry outline, Set<Mend> done) {
    /** In square degrees: a square of a millimetre. What is smaller is nobody's land. */
    private static final double NO_AREA = 1e-16;

    private static final GeometryFactory OBJECTS = new GeometryFactory();

    static OutlineMender of(OpenedFeature feature) {
        Geometry given = feature.geometry();
        Set<Mend> done = new LinkedHashSet<>();
        for (Repair repair : feature.repairs()) {
            done.add(
                    switch (repair) {
                        case OPEN_RING -> Mend.RINGS_CLOSED;
                        case FLAT_RING -> Mend.FLAT_LEFT_OUT;
                        case BRACKETS -> Mend.BRACKETS;
                    });
        }
        GeometryFactory factory = given.getFactory();
        List<Polygon> polygons = new ArrayList<>();
        if (!(given instanceof Polygonal)) {
            done.add(Mend.OUT_OF_COLLECTION);
        }
        for (Polygon polygon : polygons(given, done)) {
            Optional<Polygon> across = AcrossTheMeridian.of(polygon);
            if (across.isPresent()) {
                done.add(Mend.ACROSS);
                for (Object piece : PolygonExtracter.getPolygons(Seam.usual(across.get()))) {
                    polygons.add((Polygon) piece);
                }
            } else if (!polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        Geometry outline = joined(polygons, factory);
        if (!isValid(outline)) {
            done.add(Mend.CROSSINGS);
            outline = fixed(outline);
        }
        if (!Longitudes.isUsual(outline.getEnvelopeInternal())) {
            // One map cannot have a place at 190 degrees and at -170.
            Envelope box = outline.getEnvelopeInternal();
            if (box.contains(180, box.centre().y) || box.contains(-180, box.centre().y)) {
                done.add(Mend.ACROSS);
            }
            outline = Seam.usual(Seam.usual(outline));
        }
        List<Polygon> sound = new ArrayList<>();
        boolean turned = false;
        boolean flat = false;
        for (Object part : PolygonExtracter.getPolygons(outline)) {
            Polygon polygon = (Polygon) part;
            if (polygon.isEmpty() || !(polygon.getArea() > NO_AREA)) {
                flat = true;
                continue;
            }
            Polygon right = rightHanded(polygon);
            turned |= right != polygon;
            sound.add(right);
        }
        if (flat) {
            done.add(Mend.FLAT_LEFT_OUT);
        }
        if (turned && done.isEmpty()) {
            done.add(Mend.TURNED);
        }
        return new OutlineMender(sound.size() == 1 ? sound.get(0) : joined(sound, factory), done);
    }

    /** A polygon whose outer ring has no area has no ground: what it calls holes is its ground then. */
    private static List<Polygon> polygons(Geometry given, Set<Mend> done) {
        List<Polygon> all = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(given)) {
            Polygon polygon = (Polygon) part;
            if (polygon.getNumInteriorRing() > 0
                    && Area.ofRing(polygon.getExteriorRing().getCoordinateSequence()) <= NO_AREA) {
                done.add(Mend.FLAT_LEFT_OUT);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    all.add(polygon.getFactory().createPolygon(polygon.getInteriorRingN(hole)));
                }
            } else {
                all.add(polygon);
            }
        }
        return all;
    }

    private static boolean isValid(Geometry outline) {
        // The check asks for each coordinate several times, and wants them as objects.
        return new IsValidOp(OBJECTS.createGeometry(outline)).isValid();
    }

    /** Of one outline in some hundreds that cross themselves, parts still share an edge when JTS has mended it once. */
    private static Geometry fixed(Geometry outline) {
        Geometry fixed = GeometryFixer.fix(outline);
        return isValid(fixed) ? fixed : GeometryFixer.fix(fixed);
    }

    private static Geometry joined(List<Polygon> polygons, GeometryFactory factory) {
        return polygons.size() == 1 ? polygons.get(0) : factory.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    /** The polygon itself where its rings already run as they should. */
    private static Polygon rightHanded(Polygon polygon) {
        LinearRing shell = directed(polygon.getExteriorRing(), true);
        boolean same = shell == polygon.getExteriorRing();
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = directed(polygon.getInteriorRingN(i), false);
            same &= holes[i] == polygon.getInteriorRingN(i);
        }
        return same ? polygon : polygon.getFactory().createPolygon(shell, holes);
    }

    private static LinearRing directed(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
    }
}
