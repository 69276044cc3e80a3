package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.geotools.api.data.SimpleFeatureReader;
import org.geotools.feature.NameImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonPartsReaderTest {
    private static final int MANY = 2_000;
    private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}";

    @TempDir
    Path temp;

    @Test
    void featuresComeInTheOrderOfTheFileToTheLast() throws IOException {
        Path file = collection(many());

        try (SimpleFeatureReader reader = parts(file)) {
            assertThat(read(reader))
                    .isEqualTo(IntStream.range(0, MANY)
                            .boxed()
                            .map(Object.class::cast)
                            .toList());
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void everyPartBeginsAtTheFeatureThatItNames() throws IOException {
        Path file = collection(many());
        byte[] bytes = Files.readAllBytes(file);

        List<FilePart> parts = scan(file).parts();

        assertThat(parts).hasSizeGreaterThan(10);
        assertThat(parts.get(parts.size() - 1).end()).isEqualTo(MANY);
        assertThat(parts).allSatisfy(part -> {
            String begins = new String(bytes, (int) part.start(), 120, StandardCharsets.UTF_8);
            assertThat(begins).startsWith("{\"type\":\"Feature\"").contains("\"n\":" + part.first() + ",");
        });
    }

    @Test
    void aByteOrderMarkDoesNotMoveTheParts() throws IOException {
        Path file = collection(many());
        Files.writeString(file, "\uFEFF" + Files.readString(file));

        try (SimpleFeatureReader reader = parts(file)) {
            assertThat(read(reader)).hasSize(MANY).endsWith(MANY - 1);
        }
    }

    @Test
    void aFileInUtf16IsReadInOnePiece() throws IOException {
        Path file = collection(many());
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.UTF_16));

        assertThat(scan(file).parts()).isEmpty();
        assertThat(scan(file).count()).isEqualTo(MANY);
    }

    @Test
    void aFeatureThatIsWrongIsToldInItsPlaceAndPassedOver() throws IOException {
        String[] features = many();
        features[700] = features[700].replace("[1,1]", "[1,95]");

        try (SimpleFeatureReader reader = parts(collection(features))) {
            List<Object> read = read(reader);

            assertThat(read).hasSize(MANY);
            assertThat(read.subList(699, 702)).containsExactly(699, "feature #700", 701);
        }
    }

    @Test
    void malformedCoordinatesAreToldByTheirLineInTheFile() throws IOException {
        String[] features = many();
        features[1500] = features[1500].replace("[1,1]", "[1,,1]");
        Path file = collection(features);
        List<Object> whole;
        try (SimpleFeatureReader reader = new GeoJsonFeatureReader(file, scan(file))) {
            whole = read(reader);
        }

        try (SimpleFeatureReader reader = parts(file)) {
            List<Object> read = read(reader);

            assertThat(read).isEqualTo(whole).hasSize(1501);
            assertThat((String) read.get(1500)).contains("line 1501, column", "feature #1500");
        }
    }

    @Test
    void aFileChangedMeanwhileIsTold() throws IOException {
        String[] features = many();
        Path file = collection(features);
        FileSummary summary = scan(file);
        features[0] = features[0].replace("\"n\":0,", "\"n\":0,  ");
        collection(features);

        try (SimpleFeatureReader reader = new GeoJsonPartsReader(file, summary)) {
            assertThatThrownBy(() -> {
                        while (reader.hasNext()) {
                            reader.next();
                        }
                    })
                    .isInstanceOf(GeoJsonException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void closedEarlyItLeavesNoThread() throws IOException, InterruptedException {
        List<Thread> threads;
        try (SimpleFeatureReader reader = parts(collection(many()))) {
            assertThat(reader.next()).isNotNull();
            threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("geojson-part"))
                    .toList();
            assertThat(threads).isNotEmpty();
        }

        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private static List<Object> read(SimpleFeatureReader reader) throws IOException {
        return GeoJson.numbersAndMistakes(reader);
    }

    private static String[] many() {
        return IntStream.range(0, MANY)
                .mapToObj(
                        i -> GeoJson.feature("\"n\":" + i + ",\"name\":\"Ağdam " + "x".repeat(i % 90) + "\"", POLYGON))
                .toArray(String[]::new);
    }

    private Path collection(String... features) throws IOException {
        return GeoJson.collection(temp.resolve("many.geojson"), features);
    }

    private static SimpleFeatureReader parts(Path file) throws IOException {
        return new GeoJsonPartsReader(file, scan(file));
    }

    private static FileSummary scan(Path file) throws IOException {
        return SchemaScan.scan(file, new NameImpl("many"), 0, 10_000);
    }
}
