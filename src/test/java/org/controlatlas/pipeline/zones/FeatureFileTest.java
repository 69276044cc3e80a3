package org.controlatlas.pipeline.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class FeatureFileTest {
    @TempDir
    private Path folder;

    @Test
    void outerRingsRunCounterClockwiseAndHolesClockwise() throws Exception {
        String text = written(Map.of(), "POLYGON((0 0,0 3,3 3,3 0,0 0),(1 1,2 1,2 2,1 2,1 1))");

        assertThat(text).contains("[[[0,0],[3,0],[3,3],[0,3],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]");
    }

    @Test
    void coordinatesHaveAtMostFiveDecimalsAndNoTrailingZeros() throws Exception {
        assertThat(written(Map.of(), "POINT(46.500004 -0.00001)")).contains("[46.5,-0.00001]");
    }

    @Test
    void nullsEmptyOptionalsAndEmptyListsAreLeftOut() throws Exception {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kept", "Şuşa");
        properties.put("none", null);
        properties.put("empty", Optional.empty());
        properties.put("list", List.of());

        assertThat(written(properties, "POINT(1 2)")).contains("\"properties\":{\"kept\":\"Şuşa\"}");
    }

    @Test
    void aRingByItselfIsALineString() throws Exception {
        assertThat(written(Map.of(), "LINEARRING(0 0,1 0,1 1,0 0)")).contains("\"LineString\"");
    }

    private String written(Map<String, ?> properties, String wkt) throws IOException, ParseException {
        Path path = folder.resolve("f.geojson");
        Geometry geometry = new WKTReader().read(wkt);
        try (FeatureFile file = new FeatureFile(path)) {
            file.write(properties, geometry);
        }
        return Files.readString(path);
    }
}
