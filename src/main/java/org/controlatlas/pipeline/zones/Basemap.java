package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Context around the zones: neighbours, land, seas, lakes, rivers. Never counted in areas. */
final class Basemap {
    /** Tolerance of the neighbours' outlines in degrees, about 70 m. */
    private static final double TOLERANCE = 0.0007;

    /** Likewise of seas, about 1 km: only their names stand by it. */
    private static final double SEA_TOLERANCE = 0.01;

    private final Inputs in;

    Basemap(Inputs in) {
        this.in = in;
    }

    void write(Path folder) throws IOException {
        Path basemap = folder.resolve("basemap");
        Geometry ground =
                CountryGround.union(List.of(in.ground().other(), in.ground().divided()));
        List<Geometry> land = new ArrayList<>(List.of(simplified(ground)));
        try (FeatureFile file = new FeatureFile(basemap.resolve("neighbours.geojson"))) {
            for (BuildRules.Neighbour neighbour : in.rules().states().neighbours()) {
                Geometry own = Shapes.snapped(simplified(CountryGround.filledLand(in.countries(), neighbour.iso())));
                Geometry clear = CountryGround.overlay(clipped(own), ground, OverlayNG.DIFFERENCE);
                file.write(properties(neighbour), clear);
                land.add(clear);
            }
        }
        Geometry allLand =
                CountryGround.union(land.stream().map(Shapes::snapped).toList());
        Surroundings around =
                new Surroundings(in.folder(), extent(), in.rules().coverage().surroundings());
        List<Geometry> withAround = new ArrayList<>(around.areas("land"));
        withAround.add(allLand);
        one(basemap.resolve("land.geojson"), "land", CountryGround.union(withAround));
        Waters waters = Waters.read(in.folder());
        seas(waters, allLand, basemap);
        lakes(waters, around, basemap);
        try (FeatureFile file = new FeatureFile(basemap.resolve("rivers.geojson"))) {
            for (SourceFeature river : source("rivers")) {
                file.write(waters.riverProperties(river.geometry()), river.geometry());
            }
            for (Geometry river : around.lines("rivers")) {
                file.write(Map.of("kind", "river"), river);
            }
        }
        waters.requireAllUsed();
    }

    /** Those that go on beyond the extent are one with what the surroundings have of them. */
    private void lakes(Waters waters, Surroundings around, Path basemap) throws IOException {
        List<Geometry> beyond = new ArrayList<>(around.areas("lakes"));
        try (FeatureFile file = new FeatureFile(basemap.resolve("lakes.geojson"))) {
            for (SourceFeature lake : source("lakes")) {
                List<Geometry> parts = new ArrayList<>(List.of(lake.geometry()));
                beyond.removeIf(part -> part.intersects(lake.geometry()) && parts.add(part));
                file.write(
                        waters.properties("lake", lake.geometry()),
                        parts.size() == 1 ? lake.geometry() : CountryGround.union(parts));
            }
            for (Geometry lake : beyond) {
                file.write(Map.of("kind", "lake"), lake);
            }
        }
    }

    /** What of the extent is no land and has a name. It is not drawn, but says where the name may stand. */
    private void seas(Waters waters, Geometry land, Path basemap) throws IOException {
        Geometry sea = CountryGround.overlay(Grid.FACTORY.toGeometry(extent()), land, OverlayNG.DIFFERENCE);
        try (FeatureFile file = new FeatureFile(basemap.resolve("seas.geojson"))) {
            for (Polygon part : CountryGround.polygons(sea)) {
                if (waters.names("sea", part)) {
                    file.write(
                            waters.properties("sea", part), TopologyPreservingSimplifier.simplify(part, SEA_TOLERANCE));
                }
            }
        }
    }

    private List<SourceFeature> source(String name) throws IOException {
        return SourceFeature.read(in.folder().resolve("geometry").resolve(name + ".geojson"));
    }

    private static Map<String, Object> properties(BuildRules.Neighbour neighbour) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("zone_id", neighbour.id());
        ZoneFiles.putNames(p, neighbour.name());
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

    private Envelope extent() {
        List<Double> wsen = in.rules().coverage().extent();
        return new Envelope(wsen.get(0), wsen.get(2), wsen.get(1), wsen.get(3));
    }

    private static Geometry simplified(Geometry geometry) {
        return TopologyPreservingSimplifier.simplify(geometry, TOLERANCE);
    }

    private Geometry clipped(Geometry geometry) {
        return CountryGround.overlay(geometry, Grid.FACTORY.toGeometry(extent()), OverlayNG.INTERSECTION);
    }
}
