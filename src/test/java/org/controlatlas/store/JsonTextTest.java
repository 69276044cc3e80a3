package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String copy(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser("[" + json + ", \"behind\"]")) {
            parser.nextToken();
            parser.nextToken();
            String text = JsonText.copy(parser);
            assertThat(parser.nextTextValue()).as("the reader stands behind it").isEqualTo("behind");
            return text;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[[],{},[]]",
                "[1,2,3]",
                "{\"a\":1,\"b\":[{\"c\":null},true,false]}",
                "{\"a\":{},\"b\":[]}",
                "[\"\",\"\\\"\",\"\\\\\",\"\\n\",\"Շուշի\"]",
                "{\"a \\\"b\\\"\":0}"
            })
    void compactTextStaysAsItIs(String json) throws IOException {
        assertThat(copy(json)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"1.10", "1e3", "-0.0", "123456789012345678901234567890", "0.1000000000000000055"})
    void numbersKeepTheirDigits(String number) throws IOException {
        assertThat(copy("[" + number + "]")).isEqualTo("[" + number + "]");
    }

    @Test
    void spacesBetweenAreLeftOut() throws IOException {
        assertThat(copy("{ \"a\" : [ 1 ,\n 2 ] }")).isEqualTo("{\"a\":[1,2]}");
    }

    /** Compared with Jackson's tree. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsNestedMeansTheSame(long seed) throws IOException {
        StringBuilder json = new StringBuilder();
        value(new Random(seed), 0, json);

        assertThat(MAPPER.readTree(copy(json.toString()))).isEqualTo(MAPPER.readTree(json.toString()));
    }

    private static void value(Random random, int depth, StringBuilder json) {
        int kind = depth == 0 ? random.nextInt(2) : depth > 4 ? 2 + random.nextInt(3) : random.nextInt(5);
        if (kind < 2) {
            json.append(kind == 0 ? '[' : '{');
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                json.append(i == 0 ? " " : " , ").append(kind == 0 ? "" : "\"k" + i + "\" : ");
                value(random, depth + 1, json);
            }
            json.append(kind == 0 ? ']' : '}');
        } else {
            json.append(kind == 2 ? "null" : kind == 3 ? Integer.toString(random.nextInt()) : "\"a\\tb\"");
        }
    }
}
