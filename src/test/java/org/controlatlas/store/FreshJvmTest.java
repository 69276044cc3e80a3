package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshJvmTest {
    @TempDir
    Path temp;

    @Test
    void fiftyMegabytesAreReadInLessThanTwoHundredOfHeap() throws IOException, InterruptedException {
        Path file = temp.resolve("big.geojson");
        int features = write(file, 50_000_000);
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        assertThat(ChildJvm.run(List.of("-Xmx64m"), file.toString())).contains(features + " features");
    }

    @Test
    void filtersAndTheReferenceSystemNeedNoEpsgDatabase() throws IOException, InterruptedException {
        Path loaded = temp.resolve("classes.txt");
        String output = ChildJvm.run(
                List.of("-Xlog:class+load:file=" + loaded),
                file().toString(),
                "BBOX(geometry, 46, 39, 47, 40) AND start_date AFTER 1992-01-01T00:00:00Z");
        assertThat(output).contains("1 features").contains("WGS84");
        try (Stream<String> classes = Files.lines(loaded)) {
            assertThat(classes.filter(line -> line.contains("org.geotools.referencing.factory.epsg")
                            || line.contains("org.hsqldb")
                            || line.contains("org.geotools.referencing.factory.Threaded")))
                    .isEmpty();
        }
    }

    @Test
    void readingStartsNeitherReferencingNorRasterOperations() throws IOException, InterruptedException {
        Path loaded = temp.resolve("classes.txt");
        assertThat(ChildJvm.run(List.of("-Xlog:class+load:file=" + loaded), file().toString()))
                .contains("1 features");
        try (Stream<String> classes = Files.lines(loaded)) {
            assertThat(classes.filter(line -> line.contains("org.geotools.referencing.crs.")
                            || line.contains("tech.units.indriya")
                            || line.contains("javax.media.jai.OperationRegistry")))
                    .isEmpty();
        }
    }

    private Path file() throws IOException {
        return GeoJson.collection(temp.resolve("a.geojson"), GeoJson.point("\"start_date\":\"1992-05-09\""));
    }

    private static int write(Path file, long bytes) throws IOException {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            double angle = i * Math.PI / 20;
            ring.append(
                    String.format(java.util.Locale.ROOT, "[%.5f,%.5f],", 46 + Math.cos(angle), 39 + Math.sin(angle)));
        }
        int count = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (long written = 0; written < bytes; count++) {
                String feature = (count == 0 ? "" : ",\n")
                        + "{\"type\":\"Feature\",\"id\":" + count + ",\"properties\":{\"zone_id\":\"z-" + count
                        + "\",\"control\":\"a\",\"start_date\":\"1992-05-09\",\"note\":\"A sentence of its own, the "
                        + count + "th.\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring
                        + "[47.00000,39.00000]]]}}";
                out.write(feature);
                written += feature.length();
            }
            out.write("]}");
        }
        return count;
    }
}
