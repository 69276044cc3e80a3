package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.controlatlas.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What is kept of data that were read, and by which key it is found again. */
class KeptValuesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    Path folder;

    private interface Writing {
        void to(KeptOutput out) throws IOException;
    }

    private Path kept(Writing writing) throws IOException {
        Path file = Files.createTempFile(folder, "kept", "");
        try (KeptOutput out = new KeptOutput(file, "key")) {
            writing.to(out);
            out.end();
        }
        return file;
    }

    private static Object value(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> random.nextGaussian();
            case 4 -> random.nextBoolean();
            case 5 -> "Şuşa Շուշի 中 \uD83D\uDE00".substring(0, random.nextInt(10));
            default -> "x".repeat(random.nextInt(300));
        };
    }

    private static Geometry geometry(Random random) {
        Polygon disc = (Polygon) FACTORY.createPoint(new Coordinate(random.nextInt(90), random.nextInt(80)))
                .buffer(1 + random.nextDouble(), 3);
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> disc;
            case 2 -> disc.difference(disc.getCentroid().buffer(0.3));
            case 3 ->
                FACTORY.createMultiPolygon(
                        new Polygon[] {disc, (Polygon) disc.getCentroid().buffer(0.1)});
            case 4 -> FACTORY.createPolygon();
            default -> disc.getBoundary();
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenIsReadBackInItsOrder(long seed) throws IOException {
        Random random = new Random(seed);
        List<Object> values = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            values.add(value(random));
            geometries.add(geometry(random));
        }
        List<String> texts = Arrays.asList("a", null, "", "a");
        Message message = Message.joined(", ", List.of(Message.plain("a"), "b"));

        Path file = kept(out -> {
            out.texts(texts);
            for (int i = 0; i < values.size(); i++) {
                out.value(values.get(i));
                out.geometry(geometries.get(i));
            }
            out.message(message);
        });

        try (KeptInput in = new KeptInput(file, "key")) {
            assertThat(in.texts()).isEqualTo(texts);
            for (int i = 0; i < values.size(); i++) {
                assertThat(in.value()).isEqualTo(values.get(i));
                Geometry read = in.geometry();
                Geometry written = geometries.get(i);
                assertThat(written == null ? read == null : read.equalsExact(written))
                        .isTrue();
            }
            assertThat(in.message()).isEqualTo(message);
            in.end();
        }
    }

    @Test
    void aTextAndARingLargerThanTheBufferAreReadBackWhole() throws IOException {
        String text = "ABCDEFGHIJ".repeat(KeptOutput.BUFFER / 4);
        Geometry large = FACTORY.createPoint(new Coordinate(10, 10)).buffer(5, 20_000);

        Path file = kept(out -> {
            out.text(text);
            out.geometry(large);
        });

        try (KeptInput in = new KeptInput(file, "key")) {
            assertThat(in.text()).isEqualTo(text);
            assertThat(in.geometry().equalsExact(large)).isTrue();
            in.end();
        }
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> kept(out -> out.value(new java.util.Date())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("java.util.Date is not kept");
    }

    /** A file in the user's cache may be anybody's. */
    @Test
    void nothingButMessagesOfReadingIsMadeOfWhatStandsInAFile() throws IOException {
        Path file = kept(out -> out.message(Message.of(ZoneRemark.AND, Message.plain("a"), "b")));

        try (KeptInput in = new KeptInput(file, "key")) {
            assertThatThrownBy(in::message).isInstanceOf(IOException.class).hasMessageContaining("REJECTED");
        }
    }

    @Test
    void aFileOfAnotherKeyIsAnother() throws IOException {
        Path file = kept(out -> out.text("a"));

        assertThatThrownBy(() -> new KeptInput(file, "other")).isInstanceOf(IOException.class);
    }

    private static void readAll(Path file) throws IOException {
        try (KeptInput in = new KeptInput(file, "key")) {
            in.texts();
            in.geometry();
            in.value();
            in.end();
        }
    }

    @Test
    void aFileInWhichOneBitIsWrongIsNeverTakenForSound() throws IOException {
        Path file = kept(out -> {
            out.texts(List.of("a", "bc"));
            out.geometry(FACTORY.createPoint(new Coordinate(1, 2)).buffer(1, 2));
            out.value(7L);
        });
        byte[] sound = Files.readAllBytes(file);
        readAll(file);
        // Each kind of value is hit.
        for (int at = 0; at < sound.length; at += 3) {
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Files.write(file, damaged);

            assertThatThrownBy(() -> readAll(file)).as("byte %s", at).isInstanceOf(Exception.class);
        }
    }

    @Test
    void aFileThatIsCutShortOrGoesOnIsDamaged() throws IOException {
        Path file = kept(out -> {
            out.texts(List.of("a"));
            out.geometry(null);
            out.value(1.5);
        });
        byte[] sound = Files.readAllBytes(file);
        for (int length = 0; length < sound.length; length++) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThatThrownBy(() -> readAll(file)).isInstanceOf(Exception.class);
        }
        Files.write(file, Arrays.copyOf(sound, sound.length + 1));
        assertThatThrownBy(() -> readAll(file)).isInstanceOf(Exception.class);
    }

    private String key(byte[] content, String kind) throws IOException {
        return ContentKey.of(Files.write(folder.resolve("content"), content), kind);
    }

    @Test
    void theKeyOfAContentChangesWithAnyByteItsLengthAndItsKind() throws IOException {
        byte[] content = "{\"type\":\"FeatureCollection\",\"features\":[]}\n".getBytes(StandardCharsets.UTF_8);
        Set<String> keys = new HashSet<>();
        keys.add(key(content, "rows"));
        keys.add(key(content, "colours"));
        keys.add(key(Arrays.copyOf(content, content.length + 1), "rows"));
        keys.add(key(Arrays.copyOf(content, content.length - 1), "rows"));
        for (int at = 0; at < content.length; at++) {
            byte[] other = content.clone();
            other[at] ^= 1;
            keys.add(key(other, "rows"));
        }

        assertThat(keys).hasSize(content.length + 4).allMatch(key -> key.matches("[0-9a-f]{32}"));
        assertThat(key(content, "rows")).isIn(keys);
    }

    @Test
    void theKeyOfAContentOfSeveralPiecesIsTheSameEachTimeAndTellsTheirOrder() throws IOException {
        int piece = 4 << 20;
        byte[] content = new byte[2 * piece + 5];
        new Random(1).nextBytes(content);
        byte[] exchanged = content.clone();
        System.arraycopy(content, 0, exchanged, piece, piece);
        System.arraycopy(content, piece, exchanged, 0, piece);

        String key = key(content, "rows");

        assertThat(key(content, "rows")).isEqualTo(key);
        assertThat(key(exchanged, "rows")).isNotEqualTo(key);
    }

    @Test
    void theKeyOfTextsTellsWhereOneEndsAndTheNextBegins() {
        assertThat(ContentKey.of(List.of("ab", "c"))).isNotEqualTo(ContentKey.of(List.of("a", "bc")));
        assertThat(ContentKey.of(List.of("ab"))).isNotEqualTo(ContentKey.of(List.of("ab", "")));
        assertThat(ContentKey.of(List.of("a", "b"))).isNotEqualTo(ContentKey.of(List.of("b", "a")));
        assertThat(ContentKey.of(List.of("a", "b"))).isEqualTo(ContentKey.of(List.of("a", "b")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Linux, -, -, home/.cache/control-atlas/rows",
                "Linux, XDG_CACHE_HOME, /var/mine, /var/mine/control-atlas/rows",
                "Linux, XDG_CACHE_HOME, '', home/.cache/control-atlas/rows",
                "FreeBSD, -, -, home/.cache/control-atlas/rows",
                "Mac OS X, -, -, home/Library/Caches/Control Atlas/rows",
                "Windows 11, -, -, home/AppData/Local/Control Atlas/rows",
                "Windows 11, LOCALAPPDATA, /d/local, /d/local/Control Atlas/rows"
            })
    void theFolderIsWhereThePlatformKeepsSuchThings(String os, String variable, String value, String expected) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);

        assertThat(UserCache.folder("rows", os, Path.of("home"), environment)).isEqualTo(Path.of(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
    void workAsideIsDoneOnceForEachThingWhenItIsFinished(int count) {
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        Aside<Integer> aside = new Aside<>(done::add);

        IntStream.range(0, count).forEach(aside::add);
        aside.finish();

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, count).boxed().toList());
    }

    @Test
    void aFailureOfWorkAsideIsThrownWhenItIsFinished() {
        Aside<Integer> aside = new Aside<>(thing -> {
            if (thing == 7) {
                throw new IllegalStateException("seven");
            }
        });

        IntStream.range(0, 200).forEach(aside::add);

        assertThatThrownBy(aside::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("seven");
    }
}
