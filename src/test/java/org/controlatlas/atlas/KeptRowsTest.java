package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of large files for when they are opened again. */
class KeptRowsTest {
    @TempDir
    private Path folder;

    private Path cache;
    private String before;

    @BeforeEach
    void useAFolderOfTheTest() {
        cache = folder.resolve("cache");
        before = System.getProperty(CacheFolder.PROPERTY);
        System.setProperty(CacheFolder.PROPERTY, cache.toString());
    }

    @AfterEach
    void useTheUsual() {
        if (before == null) {
            System.clearProperty(CacheFolder.PROPERTY);
        } else {
            System.setProperty(CacheFolder.PROPERTY, before);
        }
    }

    /** Of everything that is mended, passed over or noted. */
    private Path data(String name, String extra) throws IOException {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            StringBuilder ring = new StringBuilder();
            for (int corner = 0; corner <= 30; corner++) {
                double angle = 2 * Math.PI * (corner % 30) / 30;
                ring.append(corner == 0 ? "" : ",")
                        .append("[" + (i % 30 + Math.cos(angle) / 3) + "," + (i / 30 + Math.sin(angle) / 3) + "]");
            }
            features.add("{\"type\":\"Feature\",\"id\":" + i + ",\"properties\":{\"name\":\"Ort " + i
                    + " – Հայ\",\"from\":" + (1900 + i % 50) + ",\"share\":0." + i + ",\"big\":" + (1L << 40)
                    + ",\"yes\":true,\"none\":null,\"list\":[1,2]},"
                    + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}");
        }
        features.add("{\"type\":\"Feature\",\"properties\":{\"name\":\"bow\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[40,0],[42,2],[42,0],[40,2],[40,0]]]}}");
        features.add("{\"type\":\"Feature\",\"properties\":{\"name\":\"point\"},\"geometry\":{\"type\":\"Point\","
                + "\"coordinates\":[1,1]}}");
        features.add("{\"type\":\"Feature\",\"properties\":{\"name\":\"nothing\"},\"geometry\":null}");
        features.add("{\"type\":\"Feature\",\"properties\":{\"later\":1,\"name\":\"far\"},\"geometry\":{\"type\":"
                + "\"Polygon\",\"coordinates\":[[[999,0],[1,1],[2,2],[999,0]]]}}");
        features.add("{\"type\":\"Feature\",\"properties\":{\"name\":\"both\"},\"geometry\":{\"type\":"
                + "\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,1]},{\"type\":"
                + "\"Polygon\",\"coordinates\":[[[50,0],[51,0],[51,1],[50,0]]]}]}}");
        return Files.writeString(
                folder.resolve(name),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + extra + "]}");
    }

    private static final class Told implements LoadListener {
        private ReadingReport report;

        @Override
        public void progress(double fraction, String file) {}

        @Override
        public void report(ReadingReport told) {
            report = told;
        }
    }

    private static String read(Path file) throws IOException {
        Told told = new Told();
        Atlas atlas = AtlasReader.read(file, told);
        StringBuilder all = new StringBuilder();
        for (Zone zone : atlas.zones()) {
            all.append(zone.id()).append(zone.naming()).append(zone.periods()).append(zone.outlines());
        }
        return all + "\n" + atlas.actors() + "\n" + told.report.counted() + "\n" + told.report.mended() + "\n"
                + told.report.details() + "\n" + told.report.remarks();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    @Test
    void aSecondOpeningTellsTheSame() throws IOException {
        Path file = data("a.geojson", "");
        String first = read(file);
        // What the file says, and the colours of those whom it names.
        assertThat(kept()).hasSize(2);
        assertThat(read(file)).isEqualTo(first);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aSecondOpeningReadsWhatWasKept() throws IOException {
        Path file = data("a.geojson", "");
        read(file);
        assertThat(KeptRows.of(file).orElseThrow().read()).isPresent();
    }

    @Test
    void whenACollectionHoldsIsKeptToo() throws IOException {
        Path file = data("a.geojson", "],\"when\":{\"start\":\"1850\"},\"more\":[");
        String first = read(file);
        assertThat(first).contains("those of their collection");
        assertThat(KeptRows.of(file).orElseThrow().read().orElseThrow().spans())
                .containsExactly(new KeptRows.Span(1, 705, "{\"start\":\"1850\"}"));
        assertThat(read(file)).isEqualTo(first);
    }

    @Test
    void aFolderOfFilesTellsTheSame() throws IOException {
        Path all = Files.createDirectory(folder.resolve("all"));
        Files.move(data("a.geojson", ""), all.resolve("a.geojson"));
        Files.move(
                data(
                        "b.geojson",
                        ",{\"type\":\"Feature\",\"properties\":{\"other\":2,\"name\":\"last\"},\"geometry\":null}"),
                all.resolve("b.geojson"));
        String first = read(all);
        assertThat(kept()).hasSize(3);
        assertThat(read(all)).isEqualTo(first);
        // One whose columns come in another order than in the folder.
        System.setProperty(CacheFolder.PROPERTY, CacheFolder.OFF);
        String alone = read(all.resolve("b.geojson"));
        System.setProperty(CacheFolder.PROPERTY, cache.toString());
        assertThat(read(all.resolve("b.geojson"))).isEqualTo(alone);
    }

    @Test
    void aFileThatWasChangedIsReadAnew() throws IOException {
        Path file = data("a.geojson", "");
        String first = read(file);
        Files.writeString(file, Files.readString(file).replace("Ort 7 ", "Place 7 "));
        assertThat(read(file)).contains("Place 7 ").isNotEqualTo(first);
    }

    @Test
    void whatIsDamagedIsPassedOverAndMadeAnew() throws IOException {
        Path file = data("a.geojson", "");
        String first = read(file);
        for (Path kept : kept()) {
            damage(file, kept, first);
        }
    }

    private static void damage(Path file, Path kept, String first) throws IOException {
        byte[] sound = Files.readAllBytes(kept);
        for (int at : new int[] {0, 9, 60, 200, sound.length / 2, sound.length - 9, sound.length - 1}) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x55;
            Files.write(kept, damaged);
            assertThat(read(file)).as("byte %s", at).isEqualTo(first);
            assertThat(Files.readAllBytes(kept)).isEqualTo(sound);
        }
        for (int length : new int[] {0, 5, 100, sound.length / 2, sound.length - 1}) {
            Files.write(kept, java.util.Arrays.copyOf(sound, length));
            assertThat(read(file)).as("length %s", length).isEqualTo(first);
        }
        Files.writeString(kept, "somebody else's", StandardCharsets.UTF_8);
        assertThat(read(file)).isEqualTo(first);
    }

    @Test
    void aFolderThatCannotBeMadeDoesNoHarm() throws IOException {
        Path file = data("a.geojson", "");
        Path obstacle = Files.writeString(folder.resolve("obstacle"), "");
        System.setProperty(CacheFolder.PROPERTY, obstacle.resolve("below").toString());
        String first = read(file);
        System.setProperty(CacheFolder.PROPERTY, CacheFolder.OFF);
        assertThat(read(file)).isEqualTo(first);
    }

    @Test
    void severalAtOnceDoNoHarm() throws IOException {
        Path file = data("a.geojson", "");
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return read(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        CacheFolder small = new CacheFolder(folder.resolve("small"), 1_000);
        for (int i = 0; i < 5; i++) {
            small.keep("key" + i, 300, file -> Files.write(file, new byte[300]));
            Files.setLastModifiedTime(
                    small.find("key" + i).orElseThrow(), java.nio.file.attribute.FileTime.fromMillis(1_000L * i));
        }
        assertThat(small.find("key0")).isEmpty();
        assertThat(small.find("key4")).isPresent();
        try (Stream<Path> files = Files.list(folder.resolve("small"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        CacheFolder small = new CacheFolder(folder.resolve("small"), 1_000);
        small.keep("key", 800, file -> Files.write(file, new byte[800]));
        assertThat(small.find("key")).isEmpty();
    }

    @Test
    void theFolderIsWhereThePlatformKeepsSuchThings() {
        Path home = Path.of("home");
        assertThat(CacheFolder.folder("Linux", home, Map.of())).isEqualTo(home.resolve(".cache/control-atlas/opened"));
        assertThat(CacheFolder.folder("Linux", home, Map.of("XDG_CACHE_HOME", "/x")))
                .isEqualTo(Path.of("/x/control-atlas/opened"));
        assertThat(CacheFolder.folder("Mac OS X", home, Map.of()))
                .isEqualTo(home.resolve("Library/Caches/Control Atlas/opened"));
        assertThat(CacheFolder.folder("Windows 11", home, Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(Path.of("local/Control Atlas/opened"));
    }
}
