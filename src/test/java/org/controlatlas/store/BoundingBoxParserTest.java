package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class BoundingBoxParserTest {
    private static final String BEHIND = "behind";

    /** Also checks that the reader stands at the end of the value, whatever it is. */
    private static Envelope read(String value) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser("[" + value + ", \"" + BEHIND + "\"]")) {
            parser.nextToken();
            parser.nextToken();
            Envelope box = BoundingBoxParser.read(parser);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
            assertThat(parser.getText()).isEqualTo(BEHIND);
            return box;
        }
    }

    @Test
    void fourNumbersAreWestSouthEastNorth() throws IOException {
        assertThat(read("[-10, -20, 30.5, 40]")).isEqualTo(new Envelope(-10, 30.5, -20, 40));
    }

    @Test
    void ofSixTheHeightsAreLeftOut() throws IOException {
        assertThat(read("[-10, -20, -400, 30, 40, 8000]")).isEqualTo(new Envelope(-10, 30, -20, 40));
    }

    @Test
    void aPointIsABox() throws IOException {
        assertThat(read("[5, 6, 5, 6]")).isEqualTo(new Envelope(5, 5, 6, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"1,2,3,4\"",
                "7",
                "{\"west\": [1, 2, 3, 4]}",
                "[]",
                "[1, 2, 3]",
                "[1, 2, 3, 4, 5]",
                "[1, 2, 3, 4, 5, 6, 7]",
                "[1, 2, 3, \"4\"]",
                "[[1, 2], [3, 4]]",
                "[1, 2, null, 4]",
                "[170, -10, -170, 10]",
                "[1, 40, 2, 30]"
            })
    void whatIsNoBoxThatAnEnvelopeHoldsIsPassedOver(String value) throws IOException {
        assertThat(read(value)).isNull();
    }
}
