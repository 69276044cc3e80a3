package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeKindTest {
    private static AttributeKind of(String json) throws IOException {
        try (JsonParser parser = GeoJson.parser(json)) {
            return AttributeKind.of(parser);
        }
    }

    private static Object read(AttributeKind kind, String json) throws IOException {
        try (JsonParser parser = GeoJson.parser(json)) {
            return kind.value(parser, new TextCache());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                  | NONE",
                "NaN                   | NONE",
                "Infinity              | NONE",
                "true                  | BOOLEAN",
                "false                 | BOOLEAN",
                "0                     | INTEGER",
                "2147483647            | INTEGER",
                "-2147483648           | INTEGER",
                "2147483648            | LONG",
                "-9223372036854775808  | LONG",
                "9223372036854775808   | DOUBLE",
                "1.0                   | DOUBLE",
                "1e3                   | DOUBLE",
                "\"1992-05-08\"        | DATE",
                "\"1992-02-30\"        | TEXT",
                "\"1992-05\"           | TEXT",
                "\"1992-05-08T00:00Z\" | TEXT",
                "\"\"                  | TEXT",
                "\"7\"                 | TEXT",
                "[]                    | JSON",
                "{\"a\":1}             | JSON"
            })
    void aValueIsTakenForWhatItLooksLike(String json, AttributeKind kind) throws IOException {
        assertThat(of(json)).isEqualTo(kind);
    }

    @Test
    void looksAtAValueWithoutPassingIt() throws IOException {
        try (JsonParser parser = GeoJson.parser("[[1,2],3]")) {
            parser.nextToken();
            AttributeKind.of(parser);
            assertThat(parser.currentToken()).isEqualTo(JsonToken.START_ARRAY);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        }
    }

    /** Else the schema of a file would hang on the order of its features. */
    @Test
    void inWhateverOrderValuesComeTheirColumnIsOfOneKind() {
        for (AttributeKind a : AttributeKind.values()) {
            for (AttributeKind b : AttributeKind.values()) {
                assertThat(a.with(b)).as("%s and %s", a, b).isEqualTo(b.with(a));
                for (AttributeKind c : AttributeKind.values()) {
                    assertThat(a.with(b).with(c)).as("%s, %s, %s", a, b, c).isEqualTo(a.with(b.with(c)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingValueChangesNoColumn(AttributeKind kind) {
        assertThat(kind.with(AttributeKind.NONE)).isEqualTo(kind);
        assertThat(kind.with(kind)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, LONG, LONG",
        "INTEGER, DOUBLE, DOUBLE",
        "LONG, DOUBLE, DOUBLE",
        "BOOLEAN, INTEGER, TEXT",
        "DATE, TEXT, TEXT",
        "DATE, INTEGER, TEXT",
        "TEXT, JSON, TEXT"
    })
    void aColumnOfTwoKindsIsOfTheNarrowestThatHoldsBoth(AttributeKind a, AttributeKind b, AttributeKind both) {
        assertThat(a.with(b)).isEqualTo(both);
    }

    @Test
    void aDayIsItsMidnightInUtc() throws IOException {
        assertThat(read(AttributeKind.DATE, "\"1992-05-08\""))
                .isEqualTo(Date.from(Instant.parse("1992-05-08T00:00:00Z")));
        assertThat(read(AttributeKind.DATE, "\"1828-02-21\""))
                .isEqualTo(Date.from(Instant.parse("1828-02-21T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "7", "-0", "true", "1e2"})
    void aTextColumnKeepsTheWayThatAValueIsWritten(String json) throws IOException {
        assertThat(read(AttributeKind.TEXT, json)).isEqualTo(json);
    }

    @Test
    void aListInATextColumnIsItsJsonWithoutBlanks() throws IOException {
        assertThat(read(AttributeKind.TEXT, "[1, {\"a\" : \"b c\"} ]")).isEqualTo("[1,{\"a\":\"b c\"}]");
    }

    @Test
    void aListIsReadUpToItsEnd() throws IOException {
        try (JsonParser parser = GeoJson.parser("[[1,[2]],5]")) {
            parser.nextToken();
            AttributeKind.JSON.value(parser, new TextCache());
            assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
            assertThat(parser.getIntValue()).isEqualTo(5);
        }
    }

    @Test
    void aWholeNumberInAColumnOfDecimalsIsADecimal() throws IOException {
        assertThat(read(AttributeKind.DOUBLE, "7")).isEqualTo(7.0);
        assertThat(read(AttributeKind.LONG, "7")).isEqualTo(7L);
    }

    @Test
    void aNumberTooLargeForALongIsTheNearestDecimal() throws IOException {
        assertThat(read(of("18446744073709551616"), "18446744073709551616")).isEqualTo(0x1p64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"true", "12", "3000000000", "0.5", "\"2020-11-10\"", "\"text\"", "[1]", "{\"a\":null}"})
    void aValueIsOfItsKindsBinding(String json) throws IOException {
        AttributeKind kind = of(json);
        assertThat(read(kind, json)).isInstanceOf(kind.binding());
    }
}
