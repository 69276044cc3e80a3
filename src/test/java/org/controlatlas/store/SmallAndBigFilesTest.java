package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.geotools.api.data.SimpleFeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.NameImpl;

/** A small file's features are kept from the scan, a big file's are read a second time: nobody may see a difference. */
class SmallAndBigFilesTest {
    @Property(tries = 200)
    void featuresKeptFromTheScanAreThoseThatASecondPassReads(@ForAll("collections") String collection)
            throws IOException {
        Path file = Files.createTempFile("store", ".geojson");
        try {
            Files.writeString(file, collection);
            FileSummary small = SchemaScan.scan(file, new NameImpl("a"), Long.MAX_VALUE, 1);
            FileSummary big = SchemaScan.scan(file, new NameImpl("a"), 0, 1);
            assertThat(big.kept()).isNull();
            assertThat(small.type()).isEqualTo(big.type());
            assertThat(small.count()).isEqualTo(big.count());
            SchemaScan pieces = new ScanInPieces(file, 1).scan(3);
            if (pieces != null) {
                FileSummary joined = pieces.summary(new NameImpl("a"));
                assertThat(joined.type()).isEqualTo(big.type());
                assertThat(joined.kinds()).isEqualTo(big.kinds());
                assertThat(joined.count()).isEqualTo(big.count());
                assertThat(joined.bbox()).isEqualTo(big.bbox()).isNotNull();
                assertThat(joined.parts()).isEqualTo(big.parts());
            }
            List<String> second = describe(new GeoJsonFeatureReader(file, big));
            if (small.kept() != null) {
                assertThat(describe(new KeptFeatureReader(file, small))).isEqualTo(second);
            }
            assertThat(describe(new GeoJsonPartsReader(file, big))).isEqualTo(second);
            assertThat(second).hasSize(big.count());
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> describe(SimpleFeatureReader reader) throws IOException {
        List<String> features = new ArrayList<>();
        try (reader) {
            while (reader.hasNext()) {
                SimpleFeature feature = reader.next();
                features.add(feature.getID() + " "
                        + feature.getAttributes().stream()
                                .map(value -> value == null
                                        ? "null"
                                        : value.getClass().getSimpleName() + " " + value)
                                .collect(Collectors.joining(", ")));
            }
        }
        return features;
    }

    @Provide
    Arbitrary<String> collections() {
        Arbitrary<String> ofOneKind = Arbitraries.of(
                        List.of("1", "-2147483648", "null", "3000000000", "0.5", "-1.25e-3", "1e300", "NaN"),
                        List.of("\"1992-05-18\"", "null", "\"2020-11-10\"", "\"n/a\""),
                        List.of("true", "false", "null"),
                        List.of("[1,2]", "{\"a\":\"ə\"}", "null", "\"text\""))
                .flatMap(Arbitraries::of);
        Arbitrary<String> value = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, ofOneKind),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("1.50", "\"x\"", "null")));
        Arbitrary<String> properties = Combinators.combine(Arbitraries.of("a", "b", "c", "d:az"), value)
                .as((name, text) -> "\"" + name + "\":" + text)
                .list()
                .ofMaxSize(4)
                .map(list -> "{" + String.join(",", list) + "}");
        Arbitrary<String> geometry = Arbitraries.of(
                "null",
                "{\"type\":\"Point\",\"coordinates\":[1,2.5]}",
                "{\"type\":\"Point\",\"coordinates\":[]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}");
        return Combinators.combine(properties, geometry)
                .as((p, g) -> "{\"type\":\"Feature\",\"properties\":" + p + ",\"geometry\":" + g + "}")
                .list()
                .ofMaxSize(6)
                .map(features -> "{\"type\":\"FeatureCollection\",\"bbox\":[0,0,1,1],\"features\":["
                        + String.join(",", features) + "]}");
    }
}
