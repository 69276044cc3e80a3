package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyCrsTest {
    private static final Path FILE = Path.of("a.geojson");

    private static void check(String crs) throws IOException {
        try (JsonParser parser = GeoJson.parser(crs)) {
            LegacyCrs.check(FILE, parser);
            assertThat(parser.nextToken()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC::CRS84\"}} | urn:ogc:def:crs:OGC::CRS84",
                "{\"properties\":{\"name\":\"EPSG:3857\"},\"type\":\"name\"} | EPSG:3857",
                "{\"type\":\"EPSG\",\"properties\":{\"code\":28408}} | EPSG:28408",
                "{\"name\":\"no name of a system\"} | ``",
                "{\"type\":\"link\",\"properties\":{\"href\":\"http://a\",\"type\":\"proj4\"}} | ``",
                "{\"properties\":{\"name\":\"EPSG:4326\",\"deep\":{\"name\":\"other\"}}} | EPSG:4326",
                "{} | ``"
            })
    void itsNameStandsInItsProperties(String crs, String name) throws IOException {
        try (JsonParser parser = GeoJson.parser("[" + crs + ",7]")) {
            parser.nextToken();
            assertThat(LegacyCrs.name(parser)).isEqualTo(name);
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"})
    void degreesGoByTheseNames(String name) {
        assertThat(LegacyCrs.isDegrees(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "EPSG:14326", "urn:ogc:def:crs:EPSG::43260", "CRS83"})
    void othersAreNoDegrees(String name) {
        assertThat(LegacyCrs.isDegrees(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[[1],2]", "\"EPSG:3857\"", "{}"})
    void whatNamesNoSystemIsPassedOver(String crs) {
        assertThatCode(() -> check(crs)).doesNotThrowAnyException();
    }

    @Test
    void anotherSystemIsRefusedWithItsNameAndWhatToDo() {
        GeoJsonException wrong = catchThrowableOfType(
                GeoJsonException.class, () -> check("{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}}"));
        assertThat(wrong)
                .hasMessage("a.geojson, 'crs': the coordinates are in 'EPSG:3857' where GeoJSON has degrees (CRS84). "
                        + "Reproject the file (ogr2ogr -t_srs OGC:CRS84) or export it from QGIS as RFC 7946.");
        assertThat(wrong.field()).isEqualTo("crs");
        assertThat(wrong.file()).isEqualTo(FILE);
    }
}
