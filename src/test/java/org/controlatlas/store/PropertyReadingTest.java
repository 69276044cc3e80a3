package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyReadingTest {
    @TempDir
    Path temp;

    @Test
    void theSchemaIsTheUnionOfAllFeaturesInOrderOfFirstOccurrence() throws IOException {
        SimpleFeatureType schema = GeoJson.schema(
                file(GeoJson.point("\"a\":1"), GeoJson.point("\"b\":\"x\",\"a\":2"), GeoJson.point("\"c\":true")));
        assertThat(schema.getAttributeDescriptors())
                .extracting(AttributeDescriptor::getLocalName)
                .containsExactly("a", "b", "c", "geometry");
        assertThat(schema.getAttributeDescriptors().subList(0, 3))
                .extracting(a -> a.getType().getBinding().getSimpleName())
                .containsExactly("Integer", "String", "Boolean");
    }

    @Test
    void aPropertyThatAFeatureLacksIsNull() throws IOException {
        List<SimpleFeature> read = GeoJson.read(file(GeoJson.point("\"a\":1"), GeoJson.point("\"b\":2")));
        assertThat(read.get(0).getAttribute("b")).isNull();
        assertThat(read.get(1).getAttribute("a")).isNull();
    }

    @Test
    void numbersAreAsNarrowAsTheWholeColumnAllows() throws IOException {
        Path file = file(
                GeoJson.point("\"i\":1,\"l\":1,\"d\":1,\"huge\":1"),
                GeoJson.point("\"i\":-2,\"l\":5000000000,\"d\":0.5,\"huge\":123456789012345678901234567890"));
        SimpleFeature first = GeoJson.read(file).get(0);
        assertThat(first.getAttributes().subList(0, 4)).containsExactly(1, 1L, 1.0, 1.0);
        SimpleFeature second = GeoJson.read(file).get(1);
        assertThat(second.getAttributes().subList(0, 4)).containsExactly(-2, 5000000000L, 0.5, 1.2345678901234568e29);
    }

    @Test
    void isoDaysAreDatesAtMidnightUtc() throws IOException {
        Path file = file(GeoJson.point("\"start_date\":\"1992-02-29\""), GeoJson.point("\"start_date\":null"));
        assertThat(GeoJson.schema(file).getType("start_date").getBinding()).isEqualTo(Date.class);
        assertThat(GeoJson.read(file).get(0).getAttribute("start_date"))
                .isEqualTo(Date.from(Instant.parse("1992-02-29T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1991-02-29", "1992-13-01", "1992-00-10", "1992-06-31", "92-05-18..", "1992/05/18", "1992-5-180"
            })
    void whatIsNoDayOfTheCalendarMakesTheColumnText(String text) throws IOException {
        Path file = file(GeoJson.point("\"d\":\"1992-05-18\""), GeoJson.point("\"d\":\"" + text + "\""));
        assertThat(GeoJson.read(file))
                .extracting(feature -> feature.getAttribute("d"))
                .containsExactly("1992-05-18", text);
    }

    @Test
    void valuesOfDifferentKindsAreKeptAsTheTextThatStandsInTheFile() throws IOException {
        Path file = file(
                GeoJson.point("\"v\":1.50"),
                GeoJson.point("\"v\":\"x\""),
                GeoJson.point("\"v\":true"),
                GeoJson.point("\"v\":[1, 2]"),
                GeoJson.point("\"v\":null"));
        assertThat(GeoJson.read(file))
                .extracting(feature -> feature.getAttribute("v"))
                .containsExactly("1.50", "x", "true", "[1,2]", null);
    }

    @Test
    void listsAndObjectsAreKeptAsJsonText() throws IOException {
        SimpleFeature feature = GeoJson.only(
                file(GeoJson.point("\"sources\":[\"a\",\"b \\\"c\\\"\"],\"nested\":{\"deep\":{\"n\":[1,2.50,null]}}")));
        assertThat(feature.getAttribute("sources")).isEqualTo("[\"a\",\"b \\\"c\\\"\"]");
        assertThat(feature.getAttribute("nested")).isEqualTo("{\"deep\":{\"n\":[1,2.50,null]}}");
    }

    @Test
    void nullPropertiesAreNoProperties() throws IOException {
        Path file = file(
                "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}",
                "{\"type\":\"Feature\",\"geometry\":null}",
                GeoJson.point("\"a\":null"));
        assertThat(GeoJson.read(file)).hasSize(3).allMatch(feature -> feature.getAttribute("a") == null);
    }

    @Test
    void aMissingNumberWrittenAsNaNIsNull() throws IOException {
        Path file = file(GeoJson.point("\"n\":NaN"), GeoJson.point("\"n\":2"));
        assertThat(GeoJson.read(file))
                .extracting(feature -> feature.getAttribute("n"))
                .containsExactly(null, 2);
    }

    @Test
    void propertiesMayHaveAnyName() throws IOException {
        SimpleFeature feature = GeoJson.only(
                file(GeoJson.point("\"geometry\":\"g\",\"_geometry\":2,\"name:hy\":\"Շուշի\",\"a b\":1,\"id\":7")));
        assertThat(feature.getAttribute("geometry")).isEqualTo("g");
        assertThat(feature.getAttribute("_geometry")).isEqualTo(2);
        assertThat(feature.getAttribute("name:hy")).isEqualTo("Շուշի");
        assertThat(feature.getAttribute("a b")).isEqualTo(1);
        assertThat(feature.getAttribute("id")).isEqualTo(7);
        assertThat(feature.getDefaultGeometry()).isNotNull();
    }

    @Test
    void lettersOfAllScriptsAndEscapesAreRead() throws IOException {
        SimpleFeature feature = GeoJson.only(file(GeoJson.point(
                "\"hy\":\"Ստեփանակերտ\",\"az\":\"Xankəndi\",\"ru\":\"Ходжалы\",\"e\":\"\\u0554\\n\\ud83d\\udccd\","
                        + "\"raw\":\"📍\"")));
        assertThat(feature.getAttributes().subList(0, 5))
                .containsExactly("Ստեփանակերտ", "Xankəndi", "Ходжалы", "Ք\n📍", "📍");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        Path file = file(GeoJson.point("\"a\":\"Ağdam\""));
        Files.writeString(file, "\uFEFF" + Files.readString(file));
        assertThat(GeoJson.only(file).getAttribute("a")).isEqualTo("Ağdam");
    }

    @Test
    void linesMayEndInCarriageReturns() throws IOException {
        Path file = file(GeoJson.point("\"a\":1"), GeoJson.point("\"a\":2"));
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n").replace("{", "{\r\n"));
        assertThat(GeoJson.read(file)).hasSize(2);
    }

    @Test
    void aFileInUtf16IsRead() throws IOException {
        Path file = file(GeoJson.point("\"a\":\"Ağdam\""));
        Files.write(file, ("\uFEFF" + Files.readString(file)).getBytes(StandardCharsets.UTF_16LE));
        assertThat(GeoJson.only(file).getAttribute("a")).isEqualTo("Ağdam");
    }

    @Test
    void idsAreKept() throws IOException {
        Path file = file(
                "{\"type\":\"Feature\",\"id\":\"shusha-1\",\"properties\":{},\"geometry\":null}",
                "{\"type\":\"Feature\",\"id\":42,\"properties\":{},\"geometry\":null}",
                "{\"type\":\"Feature\",\"id\":null,\"properties\":{},\"geometry\":null}");
        assertThat(GeoJson.read(file)).extracting(SimpleFeature::getID).containsExactly("shusha-1", "42", "a.3");
    }

    @Test
    void aCollectionWithoutFeaturesHasNone() throws IOException {
        assertThat(GeoJson.read(file())).isEmpty();
    }

    @Test
    void membersThatNobodyKnowsArePassedOver() throws IOException {
        Path file = Files.writeString(
                temp.resolve("a.geojson"),
                "{\"name\":\"x\",\"features\":[{\"bbox\":[1,2,3,4],\"tippecanoe\":{\"minzoom\":4},\"geometry\":null,"
                        + "\"properties\":{\"a\":1},\"type\":\"Feature\"}],\"more\":[[{}]],\"type\":\"FeatureCollection\"}");
        assertThat(GeoJson.only(file).getAttribute("a")).isEqualTo(1);
    }

    private Path file(String... features) throws IOException {
        return GeoJson.collection(temp.resolve("a.geojson"), features);
    }
}
