package org.controlatlas.build.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Names;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Context around the zones: neighbours, land, lakes, rivers. Never counted in areas. */
final class Basemap {
    /** The map's extent in degrees. */
    static final Envelope EXTENT = new Envelope(43, 51, 38, 42.5);

    /** Tolerance of the neighbours' outlines in degrees, about 70 m. */
    private static final double TOLERANCE = 0.0007;

    private record Neighbour(String iso, String id, Names names) {}

    private static final List<Neighbour> NEIGHBOURS = List.of(
            new Neighbour("GEO", "georgia", Names.of("Georgia", "Gürcüstan", "Վրաստան", "Грузия")),
            new Neighbour("IRN", "iran", Names.of("Iran", "İran", "Իրան", "Иран")),
            new Neighbour("RUS", "russia", Names.of("Russia", "Rusiya", "Ռուսաստան", "Россия")),
            new Neighbour("TUR", "turkey", Names.of("Türkiye", "Türkiyə", "Թուրքիա", "Турция")));

    private final Inputs in;

    Basemap(Inputs in) {
        this.in = in;
    }

    void write(Path folder) throws IOException {
        Path basemap = folder.resolve("basemap");
        Geometry ground =
                Ground.union(List.of(in.ground().armenia(), in.ground().azerbaijan()));
        List<Geometry> land = new ArrayList<>(List.of(simplified(ground)));
        try (FeatureFile file = new FeatureFile(basemap.resolve("neighbours.geojson"))) {
            for (Neighbour neighbour : NEIGHBOURS) {
                Geometry own = Shapes.snapped(simplified(Ground.filledLand(in.countries(), neighbour.iso())));
                Geometry clear = Ground.overlay(clipped(own), ground, OverlayNG.DIFFERENCE);
                file.write(properties(neighbour), clear);
                land.add(clear);
            }
        }
        one(
                basemap.resolve("land.geojson"),
                "land",
                Ground.union(land.stream().map(Shapes::snapped).toList()));
        copy("lakes", basemap);
        copy("rivers", basemap);
    }

    private static Map<String, Object> properties(Neighbour neighbour) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("zone_id", neighbour.id());
        ZoneFiles.putNames(p, neighbour.names());
        p.put("control", neighbour.id());
        p.put("de_jure", neighbour.id());
        p.put("status", "context");
        p.put("certainty", "agreed");
        p.put("geometry_source", "border");
        p.put("accuracy_m", 100);
        p.put("sources", List.of("osm-geo-maps"));
        return p;
    }

    private static void one(Path path, String kind, Geometry geometry) throws IOException {
        try (FeatureFile file = new FeatureFile(path)) {
            file.write(Map.of("kind", kind), geometry);
        }
    }

    private void copy(String name, Path basemap) throws IOException {
        try (FeatureFile file = new FeatureFile(basemap.resolve(name + ".geojson"))) {
            for (SourceFeature feature :
                    SourceFeature.read(in.folder().resolve("geometry").resolve(name + ".geojson"))) {
                file.write(Map.of("kind", name.substring(0, name.length() - 1)), feature.geometry());
            }
        }
    }

    private static Geometry simplified(Geometry geometry) {
        return TopologyPreservingSimplifier.simplify(geometry, TOLERANCE);
    }

    private static Geometry clipped(Geometry geometry) {
        return Ground.overlay(geometry, Grid.FACTORY.toGeometry(EXTENT), OverlayNG.INTERSECTION);
    }
}
