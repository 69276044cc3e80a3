package org.controlatlas.pipeline.zones;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * One feature of an input file, its coordinates put on the {@link Grid}.
 *
 * @param properties as text, without nulls
 */
public record SourceFeature(Map<String, String> properties, Geometry geometry) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @throws IOException naming the file and the feature if it cannot be read
     */
    public static List<SourceFeature> read(Path file) throws IOException {
        JsonNode features = JSON.readTree(file.toFile()).path("features");
        List<SourceFeature> found = new ArrayList<>();
        for (JsonNode feature : features) {
            Map<String, String> properties = new LinkedHashMap<>();
            feature.path("properties").properties().forEach(p -> {
                if (!p.getValue().isNull()) {
                    properties.put(p.getKey(), p.getValue().asText());
                }
            });
            try {
                found.add(new SourceFeature(properties, geometry(feature.path("geometry"))));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": feature " + found.size() + " " + properties + ": " + e.getMessage(), e);
            }
        }
        return found;
    }

    public String text(String property) {
        return properties.getOrDefault(property, "");
    }

    private static Geometry geometry(JsonNode node) {
        JsonNode c = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "Point" -> Grid.FACTORY.createPoint(coordinate(c));
            case "LineString" -> line(c);
            case "MultiLineString" ->
                Grid.FACTORY.createMultiLineString(
                        parts(c).stream().map(SourceFeature::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(c);
            case "MultiPolygon" ->
                Grid.FACTORY.createMultiPolygon(
                        parts(c).stream().map(SourceFeature::polygon).toArray(Polygon[]::new));
            default ->
                throw new IllegalArgumentException(
                        "geometry type '" + node.path("type").asText() + "' is not read here.");
        };
    }

    private static List<JsonNode> parts(JsonNode array) {
        List<JsonNode> parts = new ArrayList<>();
        array.forEach(parts::add);
        return parts;
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] all = parts(rings).stream()
                .map(r -> Grid.FACTORY.createLinearRing(coordinates(r)))
                .toArray(LinearRing[]::new);
        LinearRing[] holes = java.util.Arrays.copyOfRange(all, 1, all.length);
        return Grid.FACTORY.createPolygon(all[0], holes);
    }

    private static LineString line(JsonNode positions) {
        return Grid.FACTORY.createLineString(coordinates(positions));
    }

    private static Coordinate[] coordinates(JsonNode positions) {
        return parts(positions).stream().map(SourceFeature::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode position) {
        Coordinate c =
                new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
        Grid.PRECISION.makePrecise(c);
        return c;
    }
}
