package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkimmedFileTest {
    @Test
    void onlyWhatIsInArraysOfCoordinatesIsLeftOut() throws IOException {
        assertThat(skimmed("{\"type\":\"Point\",\"coordinates\":[46.5,39.9],\"id\":[1,[2]]}"))
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[],\"id\":[1,[2]]}");
        assertThat(skimmed("{\"coordinates\" : \n[[[1,2],[3,4]],[]] ,\"a\":1}"))
                .isEqualTo("{\"coordinates\" : \n[] ,\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"coordinates\":null,\"a\":[1]}",
                "{\"a\":\"coordinates\",\"b\":[1,2]}",
                "{\"a\":\"say \\\"coordinates\\\": [1]\",\"b\":[1]}",
                "{\"xcoordinates\":[1],\"coordinatesx\":[2],\"coordinate\":[3]}",
                "{\"a\":\"\\\\\",\"b\":\"Քյարքի ə\"}",
                ""
            })
    void everythingElseIsPassedOnUnchanged(String text) throws IOException {
        assertThat(skimmed(text)).isEqualTo(text);
    }

    @Test
    void theTextIsTheSameHoweverItComesInPieces() throws IOException {
        String text = "{\"type\":\"Point\",\"coordinates\":[[1,2],[3,4]],\"name\":\"a \\\"b\\\" c\"}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int piece = 1; piece < 9; piece++) {
            int most = piece;
            InputStream slow = new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(most, length));
                }
            };
            try (SkimmedFile skimmed = new SkimmedFile(slow)) {
                assertThat(new String(skimmed.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[],\"name\":\"a \\\"b\\\" c\"}");
            }
        }
    }

    @Test
    void textAmongCoordinatesSendsTheReaderToTheWholeFile() {
        assertThatThrownBy(() -> skimmed("{\"coordinates\":[\"46.5\",39.9]}")).isInstanceOf(SkimmedFile.Odd.class);
    }

    @Test
    void aFileCutShortAmongCoordinatesEndsThere() throws IOException {
        assertThat(skimmed("{\"coordinates\":[[1,2")).isEqualTo("{\"coordinates\":[");
    }

    private static String skimmed(String text) throws IOException {
        try (SkimmedFile skimmed = new SkimmedFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return new String(skimmed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
