package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureParserTest {
    private static final Path FILE = Path.of("zones.geojson");
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[1,2]}";

    private final FeatureParser features = new FeatureParser(FILE);
    private final List<String> heard = new ArrayList<>();

    private void hear(String name, JsonParser parser, JsonToken token) throws IOException {
        heard.add(name + "=" + token);
        parser.skipChildren();
    }

    private void read(String json, int index) throws IOException {
        try (JsonParser parser = GeoJson.parser(json)) {
            features.read(parser, index, this::hear);
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextToken()).isNull();
        }
    }

    @Test
    void takesAFeatureApartInWhateverOrderItsMembersStand() throws IOException {
        read(
                "{\"geometry\":" + POINT + ",\"more\":{\"a\":[1]},\"id\":\"z1\","
                        + "\"properties\":{\"a\":1,\"b\":[2,{\"c\":3}],\"d\":null},\"type\":\"Feature\"}",
                0);
        assertThat(features.id()).isEqualTo("z1");
        assertThat(features.geometry().toText()).isEqualTo("POINT (1 2)");
        assertThat(heard).containsExactly("a=VALUE_NUMBER_INT", "b=START_ARRAY", "d=VALUE_NULL");
    }

    @Test
    void idAndGeometryAreNotThoseOfTheFeatureBefore() throws IOException {
        read("{\"type\":\"Feature\",\"id\":1,\"geometry\":" + POINT + "}", 0);
        assertThat(features.id()).isEqualTo("1");
        read("{\"type\":\"Feature\",\"properties\":null}", 1);
        assertThat(features.id()).isNull();
        assertThat(features.geometry()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | feature #4 | type | is missing | Every element of 'features' is of type Feature.",
                "{\"type\":\"feature\"} | feature #4 | type | is 'feature' | Every element of 'features' is of type Feature.",
                "{\"id\":\"z1\",\"type\":\"Zone\"} | feature 'z1' | type | is 'Zone' | Every element of 'features' is of type Feature.",
                "{\"type\":\"Feature\",\"id\":true} | feature #4 | id | is neither a text nor a number | Write \"id\": \"…\", or leave it out.",
                "{\"type\":\"Feature\",\"id\":[1]} | feature #4 | id | is neither a text nor a number | Write \"id\": \"…\", or leave it out.",
                "{\"type\":\"Feature\",\"properties\":\"a\"} | feature #4 | properties | is neither an object nor null | Write {\"name\": value, …}.",
                "{\"type\":\"Feature\",\"geometry\":[1,2]} | feature #4 | geometry | is neither an object nor null | Write {\"type\": …, \"coordinates\": …}.",
                "{\"id\":7,\"geometry\":{\"type\":\"Point\",\"coordinates\":\"1,2\"}} | feature '7' | geometry.coordinates | is no array | Write each position as [longitude, latitude]."
            })
    void whatIsNoFeatureIsToldByItsIdOrElseItsPlace(
            String json, String feature, String field, String problem, String mend) {
        GeoJsonException wrong = catchThrowableOfType(GeoJsonException.class, () -> read(json, 4));
        assertThat(wrong.feature()).isEqualTo(feature);
        assertThat(wrong.field()).isEqualTo(field);
        assertThat(wrong.problem()).isEqualTo(problem);
        assertThat(wrong.mend()).isEqualTo(mend);
        assertThat(wrong).hasMessage("zones.geojson, " + feature + ", '" + field + "': " + problem + ". " + mend);
        assertThat(wrong.message()).hasToString(wrong.getMessage());
    }
}
