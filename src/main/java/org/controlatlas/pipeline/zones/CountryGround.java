package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * The ground of the two states, the one that the front divides and the other. The source holds land only: lakes and reservoirs are holes, and a river or reservoir
 * on the common border is a gap. Holes are filled unless they are the other country's exclave; a gap between the two
 * goes to the country that is nearer. Islands below {@value #SMALLEST_ISLAND_KM2} km² are left out.
 */
record CountryGround(Geometry divided, Geometry other, int islandsLeftOut) {
    static final double SMALLEST_ISLAND_KM2 = 0.05;

    static CountryGround of(List<SourceFeature> countries, BuildRules.States states) {
        List<Polygon> dividedLand = filled(countries, states.divided().iso());
        List<Polygon> otherLand = filled(countries, states.other().iso());
        Geometry other = withExclaves(otherLand, dividedLand);
        Geometry divided = overlay(withExclaves(dividedLand, otherLand), other, OverlayNG.DIFFERENCE);
        List<Geometry> otherParts = new ArrayList<>(List.of(other));
        List<Geometry> dividedParts = new ArrayList<>(List.of(divided));
        for (Polygon gap : gaps(overlay(other, divided, OverlayNG.UNION))) {
            Geometry inside = gap.getInteriorPoint();
            (other.distance(inside) < divided.distance(inside) ? otherParts : dividedParts).add(gap);
        }
        Geometry allOfOther = union(otherParts);
        Geometry allOfDivided = union(dividedParts);
        Geometry keptOfOther = withoutSpecks(allOfOther);
        Geometry keptOfDivided = withoutSpecks(allOfDivided);
        int leftOut = parts(allOfOther, allOfDivided) - parts(keptOfOther, keptOfDivided);
        return new CountryGround(keptOfDivided, keptOfOther, leftOut);
    }

    /** The country's polygons without their holes, the largest first. */
    private static List<Polygon> filled(List<SourceFeature> countries, String iso) {
        List<Geometry> shells = new ArrayList<>();
        for (SourceFeature country : countries) {
            if (country.text("iso_a3").equals(iso)) {
                for (Object part : PolygonExtracter.getPolygons(country.geometry())) {
                    shells.add(GeometryFixer.fix(Grid.FACTORY.createPolygon(
                            ((Polygon) part).getExteriorRing().getCoordinates())));
                }
            }
        }
        return polygons(union(shells)).stream()
                .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
                .toList();
    }

    /** A country's land with every hole filled. */
    static Geometry filledLand(List<SourceFeature> countries, String iso) {
        return union(filled(countries, iso));
    }

    /** Own mainland without the other's exclaves in it, with the own exclaves in the other's mainland. */
    private static Geometry withExclaves(List<Polygon> own, List<Polygon> other) {
        Geometry othersExclaves = union(other.subList(1, other.size()));
        Geometry mainland = overlay(own.get(0), othersExclaves, OverlayNG.DIFFERENCE);
        List<Geometry> parts = new ArrayList<>(own.subList(1, own.size()));
        parts.add(mainland);
        return union(parts);
    }

    private static List<Polygon> gaps(Geometry both) {
        List<Polygon> gaps = new ArrayList<>();
        for (Polygon part : polygons(both)) {
            for (int i = 0; i < part.getNumInteriorRing(); i++) {
                gaps.add(Grid.FACTORY.createPolygon(part.getInteriorRingN(i).getCoordinates()));
            }
        }
        return gaps;
    }

    private static int parts(Geometry a, Geometry b) {
        return polygons(a).size() + polygons(b).size();
    }

    private static Geometry withoutSpecks(Geometry ground) {
        return union(polygons(ground).stream()
                .filter(p -> Grid.area(p) >= SMALLEST_ISLAND_KM2)
                .toList());
    }

    static Geometry union(List<? extends Geometry> parts) {
        return UnaryUnionNG.union(Grid.FACTORY.buildGeometry(parts), Grid.PRECISION);
    }

    static Geometry overlay(Geometry a, Geometry b, int operation) {
        return OverlayNG.overlay(a, b, operation, Grid.PRECISION);
    }

    static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> found = new ArrayList<>();
        PolygonExtracter.getPolygons(geometry, found);
        return found;
    }
}
