package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonDataStoreTest {
    @TempDir
    Path temp;

    @Test
    void geoToolsFindsTheStoreOfAFile() throws IOException {
        DataStore store = GeoJson.open(GeoJson.collection(temp.resolve("zones.geojson"), GeoJson.point("")));
        assertThat(store.getTypeNames()).containsExactly("zones");
        assertThat(store.getInfo().getDescription()).isNotNull();
        store.dispose();
    }

    @Test
    void theUrlMayBeGivenAsText() throws IOException {
        Path file = GeoJson.collection(temp.resolve("a.json"), GeoJson.point(""));
        DataStore store =
                DataStoreFinder.getDataStore(Map.of("url", file.toUri().toString()));
        assertThat(store.getTypeNames()).containsExactly("a");
        store.dispose();
    }

    @Test
    void aFolderHasAFeatureTypeForEachOfItsFiles() throws IOException {
        GeoJson.collection(temp.resolve("b.geojson"), GeoJson.point("\"n\":1"), GeoJson.point("\"n\":2"));
        GeoJson.collection(temp.resolve("a.GeoJSON"), GeoJson.point(""));
        Files.writeString(temp.resolve("atlas.json"), "{}");
        Files.createDirectory(temp.resolve("c.geojson"));
        DataStore store = GeoJson.open(temp);
        assertThat(store.getTypeNames()).containsExactly("a", "b");
        assertThat(store.getFeatureSource("b").getCount(Query.ALL)).isEqualTo(2);
        store.dispose();
    }

    @Test
    void whatIsNoGeoJsonIsLeftToOtherStores() throws IOException {
        assertThat(GeoJson.open(Files.createDirectory(temp.resolve("empty")))).isNull();
        assertThat(GeoJson.open(temp.resolve("nothing.geojson"))).isNull();
        assertThat(GeoJson.open(Files.writeString(temp.resolve("a.gpkg"), ""))).isNull();
        assertThat(DataStoreFinder.getDataStore(Map.of("url", new java.net.URL("https://example.org/a.geojson"))))
                .isNull();
        assertThat(DataStoreFinder.getDataStore(Map.of("file", "a.geojson"))).isNull();
    }

    @Test
    void aFeatureTypeThatIsNotThereIsTold() throws IOException {
        DataStore store = GeoJson.open(GeoJson.collection(temp.resolve("zones.geojson"), GeoJson.point("")));
        assertThatThrownBy(() -> store.getFeatureSource("zonen"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("zonen");
        store.dispose();
    }

    @Test
    void theReferenceSystemIsLongitudeAndLatitudeInThatOrder() throws IOException {
        SimpleFeatureType schema = GeoJson.schema(GeoJson.collection(temp.resolve("a.geojson"), GeoJson.point("")));
        assertThat(schema.getCoordinateReferenceSystem()).isEqualTo(DefaultGeographicCRS.WGS84);
    }

    @Test
    void theSameFileReadTwiceHasTheSameSchema() throws IOException {
        Path file = GeoJson.collection(temp.resolve("a.geojson"), GeoJson.point("\"a\":1"));
        assertThat(GeoJson.schema(file)).isEqualTo(GeoJson.schema(file)).hasSameHashCodeAs(GeoJson.schema(file));
    }

    @Test
    void aFileThatHasChangedIsReadAnew() throws IOException {
        Path file = GeoJson.collection(temp.resolve("a.geojson"), GeoJson.point("\"n\":1"));
        DataStore store = GeoJson.open(file);
        assertThat(GeoJson.read(store, new Query("a"))).hasSize(1);
        GeoJson.collection(file, GeoJson.point("\"n\":\"one\",\"m\":true"), GeoJson.point("\"n\":\"two\""));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(store.getSchema("a").getAttributeCount()).isEqualTo(3);
        assertThat(GeoJson.read(store, new Query("a")))
                .extracting(feature -> feature.getAttribute("n"))
                .containsExactly("one", "two");
        assertThat(store.getFeatureSource("a").getCount(Query.ALL)).isEqualTo(2);
        store.dispose();
    }

    @Test
    void filesThatComeAndGoAreSeen() throws IOException {
        Path first = GeoJson.collection(temp.resolve("a.geojson"), GeoJson.point(""));
        DataStore store = GeoJson.open(temp);
        assertThat(store.getTypeNames()).containsExactly("a");
        GeoJson.collection(temp.resolve("b.geojson"), GeoJson.point("\"n\":7"));
        assertThat(store.getTypeNames()).containsExactly("a", "b");
        assertThat(GeoJson.read(store, new Query("b")).get(0).getAttribute("n")).isEqualTo(7);
        Files.delete(first);
        assertThat(store.getTypeNames()).containsExactly("b");
        assertThatThrownBy(() -> store.getFeatureSource("a")).isInstanceOf(IOException.class);
        store.dispose();
    }

    @Test
    void theEndMayBeAskedForTwice() throws IOException {
        for (long keptUpTo : new long[] {0, Long.MAX_VALUE}) {
            try (var reader = reader(GeoJson.collection(temp.resolve("a.geojson"), GeoJson.point("")), keptUpTo)) {
                assertThat(reader.hasNext()).isTrue();
                assertThat(reader.hasNext()).isTrue();
                reader.next();
                assertThat(reader.hasNext()).isFalse();
                assertThat(reader.hasNext()).isFalse();
                assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
            }
        }
    }

    @Test
    void aClosedReaderReadsNoMore() throws IOException {
        for (long keptUpTo : new long[] {0, Long.MAX_VALUE}) {
            var reader = reader(GeoJson.collection(temp.resolve("a.geojson"), GeoJson.point("")), keptUpTo);
            reader.close();
            reader.close();
            assertThatThrownBy(reader::hasNext).isInstanceOf(IOException.class).hasMessageContaining("closed");
        }
    }

    @Test
    void closedReadersLeaveNoFileOpen() throws IOException {
        Path big =
                GeoJson.collection(temp.resolve("big.geojson"), GeoJson.point("\"t\":\"" + "x".repeat(3 << 20) + "\""));
        Path wrong = Files.writeString(temp.resolve("wrong.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[");
        GeoJson.read(big);
        assertThatThrownBy(() -> GeoJson.read(wrong)).isNotNull();
        DataStore store = GeoJson.open(big);
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                store.getFeatureReader(new Query("big"), Transaction.AUTO_COMMIT)) {
            assertThat(reader.getFeatureType().getTypeName()).isEqualTo("big");
        }
        store.dispose();
        assertThat(openFiles()).noneMatch(file -> file.startsWith(temp.toString()));
    }

    /** What Linux says of this process; elsewhere nothing, and the test shows nothing. */
    private static Stream<String> openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return Stream.empty();
        }
        try (Stream<Path> links = Files.list(descriptors)) {
            return links
                    .map(link -> {
                        try {
                            return Files.readSymbolicLink(link).toString();
                        } catch (IOException e) {
                            return "";
                        }
                    })
                    .toList()
                    .stream();
        }
    }

    private static org.geotools.api.data.SimpleFeatureReader reader(Path file, long keptUpTo) throws IOException {
        FileSummary summary = SchemaScan.scan(file, new org.geotools.feature.NameImpl("a"), keptUpTo, FilePart.BYTES);
        return summary.kept() == null ? new GeoJsonFeatureReader(file, summary) : new KeptFeatureReader(file, summary);
    }
}
