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
 * The ground of the two countries. The source holds land only: lakes and reservoirs are holes, and a river or reservoir
 * on the common border is a gap. Holes are filled unless they are the other country's exclave; a gap between the two
 * goes to the country that is nearer. Islands below {@value #SMALLEST_ISLAND_KM2} km² are left out.
 */
public record CountryGround(Geometry armenia, Geometry azerbaijan, int islandsLeftOut) {
    static final double SMALLEST_ISLAND_KM2 = 0.05;

    static CountryGround of(List<SourceFeature> countries) {
        List<Polygon> armenia = filled(countries, "ARM");
        List<Polygon> azerbaijan = filled(countries, "AZE");
        Geometry am = withExclaves(armenia, azerbaijan);
        Geometry az = overlay(withExclaves(azerbaijan, armenia), am, OverlayNG.DIFFERENCE);
        List<Geometry> amParts = new ArrayList<>(List.of(am));
        List<Geometry> azParts = new ArrayList<>(List.of(az));
        for (Polygon gap : gaps(overlay(am, az, OverlayNG.UNION))) {
            Geometry inside = gap.getInteriorPoint();
            (am.distance(inside) < az.distance(inside) ? amParts : azParts).add(gap);
        }
        Geometry allOfArmenia = union(amParts);
        Geometry allOfAzerbaijan = union(azParts);
        Geometry keptOfArmenia = withoutSpecks(allOfArmenia);
        Geometry keptOfAzerbaijan = withoutSpecks(allOfAzerbaijan);
        int leftOut = parts(allOfArmenia, allOfAzerbaijan) - parts(keptOfArmenia, keptOfAzerbaijan);
        return new CountryGround(keptOfArmenia, keptOfAzerbaijan, leftOut);
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
