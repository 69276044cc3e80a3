package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.geotools.api.data.SimpleFeatureReader;
import org.geotools.feature.NameImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonFileTest {
    @TempDir
    Path temp;

    private Path path;
    private GeoJsonFile file;

    @BeforeEach
    void oneFeature() throws IOException {
        path = GeoJson.collection(temp.resolve("a.geojson"), GeoJson.point("\"n\":1"));
        file = new GeoJsonFile(path, new NameImpl("a"));
    }

    @Test
    void isScannedOnceWhileItStaysAsItIs() throws IOException {
        assertThat(file.summary()).isSameAs(file.summary());
        assertThat(file.isStale()).isFalse();
    }

    @Test
    void isNotStaleBeforeItWasScanned() throws IOException {
        GeoJson.collection(path, GeoJson.point(""), GeoJson.point(""));
        assertThat(file.isStale()).isFalse();
        assertThat(file.summary().count()).isEqualTo(2);
    }

    @Test
    void isScannedAnewWhenItsSizeHasChangedWithinOneTickOfTheClock() throws IOException {
        FileSummary before = file.summary();
        FileTime then = Files.getLastModifiedTime(path);
        GeoJson.collection(path, GeoJson.point("\"n\":1"), GeoJson.point("\"n\":2"));
        Files.setLastModifiedTime(path, then);
        assertThat(file.isStale()).isTrue();
        assertThat(file.summary().count()).isEqualTo(2);
        assertThat(before.count()).isEqualTo(1);
    }

    @Test
    void isScannedAnewWhenItIsAsLongAsBeforeButLater() throws IOException {
        FileSummary before = file.summary();
        GeoJson.collection(path, GeoJson.point("\"m\":1"));
        Files.setLastModifiedTime(path, FileTime.fromMillis(0));
        assertThat(file.isStale()).isTrue();
        assertThat(file.summary().type().getDescriptor("m")).isNotNull();
        assertThat(before.type().getDescriptor("m")).isNull();
    }

    @Test
    void aReaderStaysWithWhatItBeganWith() throws IOException {
        try (SimpleFeatureReader reader = file.reader()) {
            GeoJson.collection(path, GeoJson.point("\"n\":8"), GeoJson.point("\"n\":9"));
            assertThat(reader.next().getAttribute("n")).isEqualTo(1);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void aFileThatWentIsTold() throws IOException {
        file.summary();
        Files.delete(path);
        assertThatThrownBy(file::summary).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void threadsThatAskAtOnceGetOneScan() throws Exception {
        ExecutorService threads = FileThreads.pool("asking", 4);
        try {
            Set<FileSummary> found = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<FileSummary> asked : IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(file::summary))
                    .toList()) {
                found.add(asked.get());
            }
            assertThat(found).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void threadsThatReadKeepNoProgramAliveAndSayWhatTheyAreFor() throws Exception {
        ExecutorService threads = FileThreads.pool("reading zones", 1);
        try {
            Thread thread = threads.submit(Thread::currentThread).get();
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getName()).isEqualTo("reading zones");
            assertThat(FileThreads.count()).isBetween(1, Runtime.getRuntime().availableProcessors());
        } finally {
            threads.shutdown();
        }
    }
}
