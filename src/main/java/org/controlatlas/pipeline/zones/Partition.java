package org.controlatlas.pipeline.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Cuts the ground into zones. All lines are noded once on the {@link Grid} and polygonized; each face asks the layers
 * what it is, by an interior point; faces with the same answer are joined. So neighbouring zones have exactly the same
 * vertices along their common edge.
 */
final class Partition {
    /** A connected piece of ground with one answer. */
    record Piece(FaceTag tag, Polygon shape) {}

    private final List<Layer> layers;
    private int slivers;
    private double sliverKm2;

    private final Function<String, String> deJure;

    /** @param deJure the state to which a district belongs in law */
    Partition(List<Layer> layers, Function<String, String> deJure) {
        this.deJure = deJure;
        this.layers = List.copyOf(layers);
    }

    /** The topmost layer's answer; empty outside the ground. */
    Optional<FaceTag> tagAt(org.locationtech.jts.geom.Coordinate point) {
        for (Layer layer : layers) {
            Optional<FaceTag> tag = layer.tagAt(point);
            if (tag.isPresent()) {
                return tag;
            }
        }
        return Optional.empty();
    }

    /** How many slivers {@link #pieces()} gave to neighbours. */
    int slivers() {
        return slivers;
    }

    double sliverKm2() {
        return sliverKm2;
    }

    List<Piece> pieces() {
        List<Piece> before = joined(faces());
        List<Piece> after = SmallPieces.absorbed(before, deJure);
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).tag() != after.get(i).tag()) {
                slivers++;
                sliverKm2 += Grid.area(before.get(i).shape());
            }
        }
        return joined(after);
    }

    private List<Piece> faces() {
        List<Geometry> lines = layers.stream().map(Layer::lines).toList();
        Geometry noded = UnaryUnionNG.union(Grid.FACTORY.buildGeometry(lines), Grid.PRECISION);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Piece> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) face;
            tagAt(polygon.getInteriorPoint().getCoordinate()).ifPresent(tag -> faces.add(new Piece(tag, polygon)));
        }
        return faces;
    }

    private static List<Piece> joined(List<Piece> pieces) {
        Map<String, List<Piece>> byKey = new LinkedHashMap<>();
        pieces.forEach(p ->
                byKey.computeIfAbsent(p.tag().key(), k -> new ArrayList<>()).add(p));
        List<Piece> joined = new ArrayList<>();
        byKey.values().forEach(same -> {
            Geometry union = CoverageUnion.union(same.stream().map(Piece::shape).toArray(Geometry[]::new));
            CountryGround.polygons(union)
                    .forEach(p -> joined.add(new Piece(same.get(0).tag(), (Polygon) p.norm())));
        });
        return joined;
    }
}
