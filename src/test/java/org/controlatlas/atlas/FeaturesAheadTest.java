package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.controlatlas.store.GeoJsonException;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesAheadTest {
    private static final int MANY = 5_000;

    @TempDir
    Path temp;

    private DataStore store;

    @AfterEach
    void dispose() {
        if (store != null) {
            store.dispose();
        }
    }

    @Test
    void featuresComeInTheOrderOfTheFileToTheLast() throws IOException {
        try (var reader = reader(-1);
                FeaturesAhead ahead = new FeaturesAhead(reader)) {
            List<Object> numbers = new ArrayList<>();
            for (SimpleFeature next = ahead.next(); next != null; next = ahead.next()) {
                numbers.add(((Number) next.getAttribute("n")).intValue());
            }

            assertThat(numbers).isEqualTo(IntStream.range(0, MANY).boxed().collect(Collectors.toList()));
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void aFeatureThatIsWrongIsToldInItsPlaceAndPassedOver() throws IOException {
        try (var reader = reader(700);
                FeaturesAhead ahead = new FeaturesAhead(reader)) {
            for (int i = 0; i < 700; i++) {
                assertThat(((Number) ahead.next().getAttribute("n")).intValue()).isEqualTo(i);
            }

            assertThatThrownBy(ahead::next).isInstanceOf(GeoJsonException.class).hasMessageContaining("#700");
            assertThat(((Number) ahead.next().getAttribute("n")).intValue()).isEqualTo(701);
        }
    }

    @Test
    void closedEarlyItLeavesNoThread() throws IOException {
        try (var reader = reader(-1)) {
            try (FeaturesAhead ahead = new FeaturesAhead(reader)) {
                assertThat(ahead.next()).isNotNull();
            }

            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("features-ahead"));
        }
    }

    /** @param wrong index of a feature with a coordinate that is no number; none below 0 */
    private FeatureReader<SimpleFeatureType, SimpleFeature> reader(int wrong) throws IOException {
        String filler = "x".repeat(500);
        String features = IntStream.range(0, MANY)
                .mapToObj(i -> "{\"type\":\"Feature\",\"properties\":{\"n\":" + i + ",\"text\":\"" + filler
                        + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":["
                        + (i == wrong ? "\"east\"" : "46.5") + ",39.9]}}")
                .collect(Collectors.joining(",\n"));
        Path file = Files.writeString(
                temp.resolve("many.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        store = DataStoreFinder.getDataStore(Map.of("url", file.toUri().toURL()));
        return store.getFeatureReader(new Query(store.getTypeNames()[0]), Transaction.AUTO_COMMIT);
    }
}
