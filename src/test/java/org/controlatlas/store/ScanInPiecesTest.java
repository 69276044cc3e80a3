package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.geotools.feature.NameImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanInPiecesTest {
    private static final int MANY = 400;

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n    "})
    void piecesJoinedAreTheWhole(String space) throws IOException {
        Path file = file("{\"type\":\"FeatureCollection\",\"features\":[", space, "],\"bbox\":[0,0,9,9]}", "");

        FileSummary joined = new ScanInPieces(file, 2_000).scan(4).summary(new NameImpl("a"));

        FileSummary whole = whole(file);
        assertThat(joined.count()).isEqualTo(MANY);
        assertThat(joined.type()).isEqualTo(whole.type());
        assertThat(joined.kinds()).isEqualTo(whole.kinds());
        assertThat(joined.bbox()).isEqualTo(whole.bbox()).isNotNull();
        assertThat(joined.parts().get(1)).isEqualTo(whole.parts().get(1));
        assertThat(joined.parts().get(joined.parts().size() - 1).end()).isEqualTo(MANY);
    }

    @Test
    void aFeatureWithinAPropertyIsNotTakenForOneOfTheFile() throws IOException {
        String decoys = (",{\"type\":\"Feature\",\"geometry\":null}").repeat(4_000);
        Path file = file("{\"type\":\"FeatureCollection\",\"features\":[", "", "]}", ",\"inner\":[{}" + decoys + "]");

        assertThat(new ScanInPieces(file, 2_000).scan(2)).isNull();
        assertThat(whole(file).count()).isEqualTo(MANY);
    }

    @Test
    void aFileThatSaysAtItsEndWhatItIsIsWalkedThroughWhole() throws IOException {
        Path file = file("{\"features\":[", "", "],\"type\":\"FeatureCollection\"}", "");

        assertThat(new ScanInPieces(file, 2_000).scan(2)).isNull();
        assertThat(whole(file).count()).isEqualTo(MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"],}", "]", "]}{}", "],\"type\":\"Topology\"}"})
    void aMistakeIsLeftToOneWalkThroughTheWhole(String end) throws IOException {
        Path file = file("{\"type\":\"FeatureCollection\",\"features\":[", "", end, "");

        assertThat(new ScanInPieces(file, 2_000).scan(3)).isNull();
    }

    @Test
    void oneIdInTwoPiecesIsLeftToOneWalkThroughTheWhole() throws IOException {
        Path file = file("{\"type\":\"FeatureCollection\",\"features\":[", "", "]}", "");
        Files.writeString(file, Files.readString(file).replace("\"id\":399", "\"id\":0"));

        assertThat(new ScanInPieces(file, 2_000).scan(2)).isNull();
    }

    @Test
    void aFileWithoutABeginningOfAFeatureIsLeftToOneWalk() throws IOException {
        Path file = Files.writeString(temp.resolve("one.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");

        assertThat(new ScanInPieces(file, 2_000).scan(2)).isNull();
    }

    /** @param member one more of the first feature's properties, so large that it reaches beyond the file's middle */
    private Path file(String begin, String space, String end, String member) throws IOException {
        String features = IntStream.range(0, MANY)
                .mapToObj(i -> space + "{" + space + "\"type\":" + space + "\"Feature\",\"id\":" + i
                        + ",\"properties\":{\"p" + i / 100 + "\":" + i + (i == 0 ? member : "")
                        + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[46.5,39.9]}}")
                .collect(java.util.stream.Collectors.joining(space + ","));
        return Files.writeString(temp.resolve("many.geojson"), begin + features + end);
    }

    private static FileSummary whole(Path file) throws IOException {
        SchemaScan scan = new SchemaScan(file, 2_000);
        try (FeatureCursor cursor = FeatureCursor.skimming(file)) {
            scan.walk(cursor, Long.MAX_VALUE);
        }
        return scan.summary(new NameImpl("a"));
    }
}
