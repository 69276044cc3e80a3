package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What of the world goes on round the extent of a detailed base map. */
class SurroundingsTest {
    private static final Envelope EXTENT = new Envelope(10, 20, 10, 20);
    private static final List<Double> BOX = List.of(0.0, 0.0, 30.0, 30.0);

    @TempDir
    Path folder;

    private Path inputs;

    @BeforeEach
    void worldBesideTheInputs() throws IOException {
        inputs = folder.resolve("inputs");
        Files.createDirectories(folder.resolve("world"));
        world("land", "Polygon", "[[[-50,-50],[80,-50],[80,80],[-50,80],[-50,-50]]]");
        world("lakes", "Polygon", "[[[18,12],[24,12],[24,14],[18,14],[18,12]]]");
        world("rivers", "LineString", "[[-20,15],[60,15]]");
    }

    private void world(String layer, String type, String coordinates) throws IOException {
        Files.writeString(
                folder.resolve("world/" + layer + ".geojson"),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{},"geometry":{"type":"%s","coordinates":%s}}]}
                """
                        .formatted(type, coordinates));
    }

    private static boolean covers(List<Geometry> parts, double x, double y) {
        return parts.stream().anyMatch(part -> part.covers(Grid.point(new Coordinate(x, y))));
    }

    @Test
    void areasAreThoseWithinTheBoxAndBeyondTheExtent() throws IOException {
        List<Geometry> land = new Surroundings(inputs, EXTENT, BOX).areas("land");

        assertThat(land.stream().mapToDouble(Geometry::getArea).sum()).isEqualTo(30 * 30 - 10 * 10);
        assertThat(covers(land, 5, 15)).isTrue();
        assertThat(covers(land, 15, 15)).as("the detailed base map has it").isFalse();
        assertThat(covers(land, 35, 15)).as("beyond the box").isFalse();
    }

    @Test
    void aLakeAcrossTheExtentsEdgeIsCutThere() throws IOException {
        List<Geometry> lakes = new Surroundings(inputs, EXTENT, BOX).areas("lakes");

        assertThat(lakes).hasSize(1);
        assertThat(lakes.get(0).getEnvelopeInternal()).isEqualTo(new Envelope(20, 24, 12, 14));
    }

    @Test
    void aRiverThroughTheExtentHasAPartOnEachSide() throws IOException {
        List<Geometry> rivers = new Surroundings(inputs, EXTENT, BOX).lines("rivers");

        assertThat(rivers)
                .extracting(Geometry::getEnvelopeInternal)
                .containsExactlyInAnyOrder(new Envelope(0, 10, 15, 15), new Envelope(20, 30, 15, 15));
    }

    @Test
    void withoutABoxNothingIsReadOfTheWorld() throws IOException {
        Files.delete(folder.resolve("world/land.geojson"));

        assertThat(new Surroundings(inputs, EXTENT, List.of()).areas("land")).isEmpty();
    }
}
