package org.controlatlas.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Atlas;
import org.controlatlas.store.GeoJsonDataStoreFactory;
import org.geotools.api.data.DataStore;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reading files. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.awt.headless=true")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {
    /** The features of one file, by GeoTools' interface. */
    @Benchmark
    public void features(Blackhole sink) throws IOException {
        DataStore store = new GeoJsonDataStoreFactory()
                .createDataStore(Map.of(
                        "url",
                        BundledAtlas.locate()
                                .resolve("karabakh.geojson")
                                .toUri()
                                .toURL()));
        try (SimpleFeatureIterator features =
                store.getFeatureSource(store.getTypeNames()[0]).getFeatures().features()) {
            while (features.hasNext()) {
                sink.consume(features.next());
            }
        } finally {
            store.dispose();
        }
    }

    /** All files of the bundled atlas, checked and put together. */
    @Benchmark
    public Atlas wholeAtlas() throws IOException {
        return BundledAtlas.read();
    }
}
