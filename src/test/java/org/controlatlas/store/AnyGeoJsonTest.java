package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.controlatlas.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** One feature after the other of the GeoJSON that people have. */
class AnyGeoJsonTest {
    private static final String GEOMETRY = "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}";
    private static final String MAKE_A_COLLECTION =
            "Control Atlas reads GeoJSON: {\"type\": \"FeatureCollection\", \"features\": […]}.";

    @TempDir
    Path temp;

    private static String feature(int n) {
        return "{\"type\":\"Feature\",\"properties\":{\"n\":" + n + "}," + GEOMETRY + "}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private Heard read(String text) throws IOException {
        return Heard.of(temp.resolve("any.json"), text);
    }

    private AnyGeoJson.Malformed malformed(String text) {
        return catchThrowableOfType(AnyGeoJson.Malformed.class, () -> read(text));
    }

    @Test
    void aCollectionASingleFeatureAListAndLinesAreReadAlike() throws IOException {
        assertThat(read(collection(feature(1), feature(2))).values("n")).containsExactly(1, 2);
        assertThat(read(feature(7)).values("n")).containsExactly(7);
        assertThat(read("[" + feature(1) + "," + feature(2) + "]").values("n")).containsExactly(1, 2);
        assertThat(read(feature(1) + "\n" + feature(2) + "\n").values("n")).containsExactly(1, 2);
        assertThat(read("\u001e" + feature(1) + "\n\u001e" + feature(2) + "\n").values("n"))
                .containsExactly(1, 2);
    }

    @Test
    void collectionsOnLinesAreReadOneAfterTheOther() throws IOException {
        Heard heard = read(collection(feature(1)) + "\n" + collection(feature(2), feature(3)));
        assertThat(heard.values("n")).containsExactly(1, 2, 3);
        assertThat(heard.numbers()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[1,2]} | POINT (1 2)",
                "{\"type\":\"LineString\",\"bbox\":[1,2,3,4],\"coordinates\":[[1,2],[3,4]]} | LINESTRING (1 2, 3 4)",
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]} | GEOMETRYCOLLECTION (POINT (1 2))"
            })
    void aBareGeometryIsAFeatureWithoutProperties(String json, String wkt) throws IOException {
        assertThat(read(json).features).singleElement().satisfies(feature -> {
            assertThat(feature.geometry().toText()).isEqualTo(wkt);
            assertThat(feature.values()).isEmpty();
            assertThat(feature.number()).isEqualTo(1);
        });
    }

    @Test
    void anEmptyCollectionIsRightAndHoldsNothing() throws IOException {
        assertThat(read(collection()).features).isEmpty();
    }

    @Test
    void membersMayComeInAnyOrder() throws IOException {
        Heard heard =
                read("{\"features\":[{" + GEOMETRY + ",\"properties\":{\"n\":1},\"id\":\"a\",\"type\":\"Feature\"}],"
                        + "\"name\":\"x\",\"type\":\"FeatureCollection\"}");
        assertThat(heard.features).singleElement().satisfies(feature -> {
            assertThat(feature.id()).isEqualTo("a");
            assertThat(feature.value("n")).isEqualTo(1);
            assertThat(feature.geometry().toText()).isEqualTo("POINT (1 2)");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {"\"a\" | a", "7 | 7", "1.50 | 1.50", "null | -", "{\"a\":1} | -", "[1] | -"})
    void anIdIsKeptAsText(String json, String id) throws IOException {
        Heard heard = read(collection("{\"type\":\"Feature\",\"id\":" + json + "," + GEOMETRY + "}"));
        assertThat(heard.features).singleElement().satisfies(feature -> assertThat(feature.id())
                .isEqualTo(id));
    }

    @Test
    void aValueThatAFeatureLacksIsNotThatOfTheOneBefore() throws IOException {
        Heard heard = read(collection(
                "{\"type\":\"Feature\",\"properties\":{\"a\":1,\"b\":\"x\"}," + GEOMETRY + "}",
                "{\"type\":\"Feature\",\"properties\":{\"b\":\"y\"}," + GEOMETRY + "}",
                "{\"type\":\"Feature\",\"properties\":null," + GEOMETRY + "}",
                "{\"type\":\"Feature\",\"properties\":{\"c\":true}," + GEOMETRY + "}"));
        assertThat(heard.values("a")).containsExactly(1, null, null, null);
        assertThat(heard.values("b")).containsExactly("x", "y", null, null);
        assertThat(heard.values("c")).containsExactly(null, null, null, true);
        assertThat(heard.columns.names()).containsExactly("a", "b", "c");
    }

    @Test
    void aFeatureOfManyPropertiesKeepsThemAll() throws IOException {
        String properties =
                IntStream.range(0, 100).mapToObj(i -> "\"p" + i + "\":" + i).collect(Collectors.joining(","));
        Heard heard = read(collection("{\"type\":\"Feature\",\"properties\":{" + properties + "}," + GEOMETRY + "}"));
        assertThat(IntStream.range(0, 100))
                .allMatch(i -> heard.values("p" + i).get(0).equals(i));
    }

    @Test
    void daysStayText() throws IOException {
        assertThat(read(collection("{\"type\":\"Feature\",\"properties\":{\"d\":\"1992-05-08\"}," + GEOMETRY + "}"))
                        .values("d"))
                .containsExactly("1992-05-08");
    }

    @Test
    void aMissingNumberIsNoValue() throws IOException {
        assertThat(read(collection("{\"type\":\"Feature\",\"properties\":{\"v\":NaN}," + GEOMETRY + "}"))
                        .values("v"))
                .containsExactly((Object) null);
    }

    @Test
    void theTimeAndTheNamesOfAFeatureBecomePropertiesOfIt() throws IOException {
        Heard heard = read(collection(
                "{\"type\":\"Feature\",\"when\":{\"timespans\":[ {\"start\":{\"in\":\"1992\"}} ]},\"names\":null,"
                        + "\"properties\":{\"n\":1}," + GEOMETRY + "}"));
        assertThat(heard.values("when")).containsExactly("{\"timespans\":[{\"start\":{\"in\":\"1992\"}}]}");
        assertThat(heard.columns.find("names")).isEqualTo(-1);
    }

    /** What a collection says of itself, in front of its features, behind them, or on both sides. */
    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4"})
    void whatACollectionSaysOfItselfIsNoneOfItsFeatures(int inFront) throws IOException {
        List<String> members = List.of(
                "\"properties\":{\"own\":\"whole\",\"n\":9}",
                "\"when\":{\"start\":\"1900\"}",
                "\"names\":[\"whole\"]",
                "\"id\":\"whole\"");
        List<String> all = new ArrayList<>(members);
        all.add(inFront, "\"features\":[" + feature(1) + "," + feature(2) + "]");
        String collection = "{\"type\":\"FeatureCollection\"," + String.join(",", all) + "}";

        Heard heard = read(collection + "\n" + feature(3));

        assertThat(heard.values("n")).containsExactly(1, 2, 3);
        assertThat(heard.values("own")).containsOnlyNulls();
        assertThat(heard.values("when")).containsOnlyNulls();
        assertThat(heard.values("names")).containsOnlyNulls();
        assertThat(heard.columns.names()).containsExactly("n");
        assertThat(heard.features).allMatch(feature -> feature.id() == null);
        assertThat(heard.collections).containsExactly("1-2: {\"start\":\"1900\"}");
    }

    @Test
    void eachCollectionOfAFileSaysWhenItHolds() throws IOException {
        String first = "{\"type\":\"FeatureCollection\",\"when\":\"1900\",\"features\":[" + feature(1) + ",7]}";
        String empty = "{\"type\":\"FeatureCollection\",\"when\":\"1905\",\"features\":[]}";
        String last = "{\"type\":\"FeatureCollection\",\"features\":[" + feature(3) + "],\"when\":\"1910\"}";

        assertThat(read(first + empty + last).collections).containsExactly("1-2: \"1900\"", "3-3: \"1910\"");
    }

    @Test
    void aPropertyGivenTwiceIsToldAndTheLastOneCounts() throws IOException {
        Heard heard =
                read(collection("{\"type\":\"Feature\",\"properties\":{\"a\":1,\"b\":2,\"a\":3}," + GEOMETRY + "}"));
        assertThat(heard.values("a")).containsExactly(3);
        assertThat(heard.repeated).containsExactly("a");
    }

    @Test
    void whatIsMendedIsTold() throws IOException {
        Heard heard = read(collection(
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4]]]}}",
                feature(2)));
        assertThat(heard.features.get(0).repairs()).containsExactly(Repair.OPEN_RING);
        assertThat(heard.features.get(1).repairs()).isEmpty();
    }

    @Test
    void aCommaTooManyAtTheEndDoesNotMatter() throws IOException {
        assertThat(read("{\"type\":\"FeatureCollection\",\"features\":[" + feature(1) + ",],}")
                        .values("n"))
                .containsExactly(1);
    }

    @Test
    void aFeatureThatCannotBeReadIsToldAndPassedOver() throws IOException {
        Heard heard = read(collection(
                feature(1),
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[\"x\",[[1]]]]],"
                        + "\"more\":{\"a\":[1,{}]}},\"properties\":{\"n\":9},\"id\":\"bad\"}",
                "7",
                feature(3)));
        assertThat(heard.values("n")).containsExactly(1, 3);
        assertThat(heard.numbers()).containsExactly(1, 4);
        assertThat(heard.passedOver)
                .containsExactly(
                        "feature #2 (id 'bad'), geometry.coordinates: holds 'x' where a number or an array belongs."
                                + " Write each position as [longitude, latitude].",
                        "feature #3, : It is no object. Every element of 'features' is a feature.");
    }

    @Test
    void aBareGeometryThatCannotBeBuiltIsPassedOver() throws IOException {
        Heard heard = read("{\"type\":\"LineString\",\"coordinates\":[[1,2]]}\n" + feature(2));
        assertThat(heard.passedOver)
                .containsExactly(
                        "feature #1, geometry.coordinates: a line has one position only. Give it at least two.");
        assertThat(heard.values("n")).containsExactly(2);
    }

    @Test
    void aGeometryThatIsNoObjectLeavesTheRestOfTheFeatureInOrder() throws IOException {
        Heard heard = read(collection(
                "{\"type\":\"Feature\",\"geometry\":7,\"properties\":{\"n\":1}}",
                "{\"type\":\"Feature\",\"geometry\":[[1,2],{\"a\":3}],\"properties\":{\"n\":2}}",
                feature(3)));
        assertThat(heard.passedOver)
                .containsExactly(
                        "feature #1, geometry: is neither an object nor null. Write {\"type\": …, \"coordinates\": …}.",
                        "feature #2, geometry: is neither an object nor null. Write {\"type\": …, \"coordinates\": …}.");
        assertThat(heard.values("n")).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Feature\",\"prop", "{oops}", "7", "{\"type\":\"Topology\"}", "{\"a\":1}", "]"})
    void aLineThatIsNoGoodIsToldByItsNumberAndTheOthersAreRead(String line) throws IOException {
        Heard heard = read(feature(1) + "\n" + feature(2) + "\n" + line + "\n" + feature(4) + "\n");
        assertThat(heard.values("n")).containsExactly(1, 2, 4);
        assertThat(heard.numbers()).containsExactly(1, 2, 4);
        assertThat(heard.passedOver).singleElement().asString().startsWith("line 3, : ");
    }

    @Test
    void linesThatAreNoGoodFollowOneAnother() throws IOException {
        Heard heard = read("{x\n\n{y\n" + feature(3) + "\n{z");
        assertThat(heard.values("n")).containsExactly(3);
        assertThat(heard.passedOver).hasSize(3);
        assertThat(heard.passedOver.get(0)).startsWith("line 1, ");
        assertThat(heard.passedOver.get(1)).startsWith("line 3, ");
        assertThat(heard.passedOver.get(2)).startsWith("line 5, ");
    }

    @Test
    void inASequenceTheTextBetweenTwoSeparatorsIsPassedOver() throws IOException {
        Heard heard = read("\u001e" + feature(1) + "\n\u001e{\n\"a\":\n\n\u001e" + feature(3) + "\n");
        assertThat(heard.values("n")).containsExactly(1, 3);
        assertThat(heard.passedOver)
                .singleElement()
                .asString()
                .startsWith("line 2, : the JSON of this line is malformed (");
    }

    @Test
    void aLineInAnotherEncodingIsPassedOver() throws IOException {
        byte[] text = (feature(1) + "\n{\"type\":\"Feature\",\"properties\":{\"n\":\"Şuşa\"}," + GEOMETRY + "}\n"
                        + feature(3))
                .getBytes(Charset.forName("windows-1254"));
        Heard heard = Heard.of(temp.resolve("lines.json"), text);
        assertThat(heard.values("n")).containsExactly(1, 3);
        assertThat(heard.passedOver)
                .singleElement()
                .asString()
                .startsWith("line 2, : this line is not in UTF-8 (")
                .endsWith("Save the file in UTF-8.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7                                            | It holds '7' where an object belongs.",
                "``                                           | There is no feature in it.",
                "[]                                           | There is no feature in it.",
                "{}                                           | Its object has no 'type'.",
                "{\"type\":\"Topology\",\"arcs\":[]}          | It is of type 'Topology'.",
                "{\"type\":{\"a\":1}}                         | It is of type ''.",
                "{\"type\":\"FeatureCollection\"}             | It is of type 'FeatureCollection'.",
                "{\"type\":\"FeatureCollection\",\"features\":{}} | Its member 'features' is no list."
            })
    void aFileThatIsNoGeoJsonIsRefused(String text, String sentence) {
        AnyGeoJson.Malformed wrong = malformed(text);
        assertThat(wrong.message()).hasToString(sentence);
        assertThat(wrong.remedy()).hasToString(MAKE_A_COLLECTION);
        assertThat(wrong.place()).isEqualTo(Message.EMPTY);
    }

    @Test
    void esriJsonIsToldApart() {
        AnyGeoJson.Malformed wrong =
                malformed("{\"features\":[{\"attributes\":{\"a\":1},\"geometry\":{\"x\":1,\"y\":2}}]}");
        assertThat(wrong).hasMessage("This is Esri JSON.");
        assertThat(wrong.remedy()).hasToString("Convert it: ogr2ogr -f GeoJSON -t_srs OGC:CRS84 new.geojson old.json");
    }

    @Test
    void aFileCutShortIsToldWithHowFarItCouldBeRead() {
        AnyGeoJson.Malformed wrong =
                malformed("{\"type\":\"FeatureCollection\",\"features\":[\n" + feature(1) + ",\n{\"type\":\"Fea");
        assertThat(wrong).hasMessage("The file ends in the middle; it was cut short.");
        assertThat(wrong.place().toString()).matches("line 3, column \\d+, after feature #1");
        assertThat(wrong.remedy()).hasToString("Correct it there; a file cut short must be copied again.");
    }

    @Test
    void malformedJsonIsToldWithItsPlace() {
        AnyGeoJson.Malformed wrong = malformed("{\"type\":\"FeatureCollection\",\n\"features\":[,\n]}");
        assertThat(wrong).hasMessageStartingWith("The JSON is malformed (").hasMessageEndingWith(").");
        assertThat(wrong.place().toString()).startsWith("line 2, column ");
    }

    @Test
    void aFileInAnotherEncodingIsTold() {
        byte[] text = collection("{\"type\":\"Feature\",\"properties\":{\"n\":\"Şuşa\"}," + GEOMETRY + "}")
                .getBytes(Charset.forName("windows-1254"));
        AnyGeoJson.Malformed wrong =
                catchThrowableOfType(AnyGeoJson.Malformed.class, () -> Heard.of(temp.resolve("latin.json"), text));
        assertThat(wrong).hasMessageStartingWith("The text is not in UTF-8 (");
        assertThat(wrong.remedy().toString()).startsWith("Save it in UTF-8, for example: iconv ");
    }

    /** UTF-32 and UTF-16 are JSON's too, and told by their first bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void otherEncodingsOfUnicodeAreRead(String encoding) throws IOException {
        Heard heard = Heard.of(temp.resolve("wide.json"), collection(feature(5)).getBytes(Charset.forName(encoding)));
        assertThat(heard.values("n")).containsExactly(5);
    }

    @Test
    void aMarkOfItsEncodingBeforeTheTextDoesNotMatter() throws IOException {
        assertThat(read("\uFEFF" + collection(feature(5))).values("n")).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}",
                "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4326\"}}",
                "null",
                "[1]",
                "{}"
            })
    void aReferenceSystemInDegreesIsRight(String crs) throws IOException {
        assertThat(read("{\"crs\":" + crs + ",\"type\":\"FeatureCollection\",\"features\":[" + feature(1) + "]}")
                        .values("n"))
                .containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3857\"}} | urn:ogc:def:crs:EPSG::3857",
                "{\"type\":\"EPSG\",\"properties\":{\"code\":28408}} | EPSG:28408"
            })
    void anotherReferenceSystemIsToldByItsName(String crs, String name) {
        AnyGeoJson.OtherCrs other = catchThrowableOfType(
                AnyGeoJson.OtherCrs.class,
                () -> read("{\"type\":\"FeatureCollection\",\"crs\":" + crs + ",\"features\":[" + feature(1) + "]}"));
        assertThat(other.crs()).isEqualTo(name);
        assertThat(other).hasMessage("The coordinates are in '" + name + "'.");
        assertThat(other.message()).hasToString(other.getMessage());
    }

    @Test
    void howFarItHasComeIsToldNowAndThen() throws IOException {
        String text =
                IntStream.range(0, 1_000).mapToObj(AnyGeoJsonTest::feature).collect(Collectors.joining("\n"));
        Heard heard = read(text);
        assertThat(heard.progress).hasSize(3).isSorted();
        assertThat(heard.progress).allMatch(bytes -> bytes > 0 && bytes <= text.length());
    }

    @Test
    void progressGoesOnAfterALineThatIsNoGood() throws IOException {
        String good = IntStream.range(0, 300).mapToObj(AnyGeoJsonTest::feature).collect(Collectors.joining("\n"));
        Heard heard = read(good + "\n{oops\n" + good);
        assertThat(heard.features).hasSize(600);
        assertThat(heard.progress).hasSize(2).isSorted();
        assertThat(heard.progress.get(1)).isGreaterThan(good.length());
    }

    @Test
    void whoListensCanStopTheReading() throws IOException {
        Path file = Files.writeString(
                temp.resolve("long.json"),
                IntStream.range(0, 1_000).mapToObj(AnyGeoJsonTest::feature).collect(Collectors.joining("\n")));
        Heard heard = new Heard() {
            @Override
            public void progress(long bytes) {
                throw new CancellationException("enough");
            }
        };
        assertThatThrownBy(() -> AnyGeoJson.read(file, heard.columns, heard))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertThat(heard.features).hasSizeLessThan(1_000);
    }

    @Test
    void filesOfOneDataSetShareTheirColumns() throws IOException {
        Heard heard = new Heard();
        Path one = Files.writeString(temp.resolve("1.json"), collection(feature(1)));
        Path two = Files.writeString(
                temp.resolve("2.json"),
                collection("{\"type\":\"Feature\",\"properties\":{\"m\":2,\"n\":3}," + GEOMETRY + "}"));
        AnyGeoJson.read(one, heard.columns, heard);
        AnyGeoJson.read(two, heard.columns, heard);
        assertThat(heard.columns.names()).containsExactly("n", "m");
        assertThat(heard.values("n")).containsExactly(1, 3);
        assertThat(heard.values("m")).containsExactly(null, 2);
    }

    @Test
    void aGeometryInATableIsReadFromItsText() throws IOException {
        Geometry read = AnyGeoJson.geometry("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4]]]}");
        assertThat(read.toText()).isEqualTo("POLYGON ((0 0, 4 0, 4 4, 0 0))");
        assertThatThrownBy(() -> AnyGeoJson.geometry("{\"type\":\"Polygon\"}"))
                .isInstanceOf(BadGeometry.class)
                .hasMessage("is missing");
    }

    @Test
    void aFileThatIsNotThereIsNoMalformedOne() {
        Path nowhere = temp.resolve("nowhere.json");
        assertThatThrownBy(() -> AnyGeoJson.read(nowhere, new Columns(), new Heard()))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    @Test
    void lettersOfAllScriptsAreKept() throws IOException {
        byte[] text = collection(
                        "{\"type\":\"Feature\",\"properties\":{\"n\":\"Ստեփանակերտ Xankəndi 🏔\"}," + GEOMETRY + "}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Heard.of(temp.resolve("a.json"), text).values("n")).containsExactly("Ստեփանակերտ Xankəndi 🏔");
    }
}
