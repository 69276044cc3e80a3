package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.controlatlas.message.Message;
import org.controlatlas.store.AnyGeoJson;
import org.controlatlas.store.Columns;
import org.controlatlas.store.OpenedFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** Tables are made up at random and written as programs write them; what is read is held against the table. */
class TableFeaturesTest {
    private static final String BOM = "\ufeff";

    /** What is read of one table. */
    private static final class Taken implements AnyGeoJson.Sink {
        final List<OpenedFeature> features = new ArrayList<>();
        final List<String> passedOver = new ArrayList<>();

        @Override
        public void feature(OpenedFeature feature) {
            features.add(feature);
        }

        @Override
        public void passedOver(Message place, String field, Message problem, Message remedy) {
            passedOver.add(place + ": " + problem);
        }

        @Override
        public void progress(long bytes) {}
    }

    @TempDir
    Path temp;

    private Taken read(byte[] bytes) throws IOException {
        Taken taken = new Taken();
        TableFeatures.read(Files.write(temp.resolve("a.csv"), bytes), new Columns(), taken);
        return taken;
    }

    private Taken read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("UTF-8", "", ",", "\n", "ə Շուշի Шуша 舒"),
                Arguments.of("UTF-8", BOM, ";", "\r\n", "ə Շուշի Шуша 𐊠"),
                Arguments.of("UTF-16LE", BOM, "\t", "\r\n", "ə Շուշի Шуша"),
                Arguments.of("UTF-16BE", BOM, "|", "\n", "ə Շուշի Шуша"),
                Arguments.of("windows-1252", "", ";", "\r\n", "é ü œ €"),
                Arguments.of("US-ASCII", "", ",", "\r", "plain words"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void eachRowIsAFeatureWithItsValuesAndItsPlace(
            String charset, String mark, String separator, String line, String words) throws IOException {
        Random random = new Random(charset.hashCode());
        for (int table = 0; table < 30; table++) {
            List<String> names = new ArrayList<>(List.of("name", "owner", "note", "Lon", "lat"));
            Collections.shuffle(names, random);
            List<Map<String, String>> rows = new ArrayList<>();
            StringBuilder text = new StringBuilder(mark + String.join(separator, names) + line);
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                Map<String, String> row = row(names, words, separator, random);
                rows.add(row);
                text.append(names.stream()
                                .map(name -> cell(row.get(name), random))
                                .collect(Collectors.joining(separator)))
                        .append(random.nextInt(4) == 0 ? line + line : line);
            }

            Taken taken = read(text.toString().getBytes(Charset.forName(charset)));

            assertThat(taken.passedOver).as("%s", text).isEmpty();
            assertThat(taken.features).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                same(taken.features.get(i), rows.get(i));
            }
        }
    }

    private static Map<String, String> row(List<String> names, String words, String separator, Random random) {
        List<String> pieces = List.of(words, separator, "\"", " ", "7", "line\nbreak", "'", "x,y;z");
        Map<String, String> row = new HashMap<>();
        for (String name : names) {
            row.put(
                    name,
                    switch (name) {
                        case "Lon" -> String.valueOf(random.nextInt(-3600, 3600) / 10.0);
                        case "lat" -> String.valueOf(random.nextInt(-900, 900) / 10.0);
                        default ->
                            IntStream.range(0, random.nextInt(5))
                                    .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                                    .collect(Collectors.joining());
                    });
        }
        return row;
    }

    private static String cell(String value, Random random) {
        boolean bare = value.matches("[\\p{L}\\p{N}.-]*") && random.nextBoolean();
        return bare ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    private static void same(OpenedFeature feature, Map<String, String> row) {
        for (String name : List.of("name", "owner", "note")) {
            String value = row.get(name).strip();
            assertThat(feature.value(name)).isEqualTo(value.isEmpty() ? null : value);
        }
        Coordinate place = feature.geometry().getCoordinate();
        assertThat(place.x).isEqualTo(Double.parseDouble(row.get("Lon")));
        assertThat(place.y).isEqualTo(Double.parseDouble(row.get("lat")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "46.75    | 39.5",
                "46,75   | 39,5",
                "\u00a046.75 | 39.5\u00a0",
                "46.75° | 39.5 °",
                "4.675e1 | +39.5",
            })
    void degreesAreReadAsSpreadsheetsWriteThem(String lon, String lat) throws IOException {
        Taken taken = read("name;lon;lat\nA;" + lon + ";" + lat + "\n");

        assertThat(taken.features).singleElement().satisfies(feature -> assertThat(
                        feature.geometry().getCoordinate())
                .isEqualTo(new Coordinate(46.75, 39.5)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1 sign of the table is", "3, 3 signs of the table are"})
    void signsThatAreNotInTheEncodingAreCounted(int count, String said) throws IOException {
        byte[] table =
                (BOM + "name,lon,lat,note\nA,46.75,39.5," + "#".repeat(count) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < table.length; i++) {
            table[i] = table[i] == '#' ? (byte) 0xf6 : table[i];
        }

        List<Message> told = TableFeatures.read(Files.write(temp.resolve("a.csv"), table), new Columns(), new Taken());

        assertThat(told).singleElement().asString().startsWith(said).contains("not in UTF-8", "Save the table again");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.controlatlas.model.Disguises#all")
    void degreesAreReadWithWhateverSigns(String name, UnaryOperator<String> disguised) throws IOException {
        Taken taken = read("name;lon;lat\nA;" + disguised.apply("-46.75") + ";" + disguised.apply("39.5") + "\n");

        assertThat(taken.features).singleElement().satisfies(feature -> assertThat(
                        feature.geometry().getCoordinate())
                .isEqualTo(new Coordinate(-46.75, 39.5)));
    }

    @ParameterizedTest
    @CsvSource({"−46.75", "–46.75", "-46.75", "\u201146.75"})
    void everyMinusIsAMinus(String lon) throws IOException {
        assertThat(read("name;lon;lat\nA;" + lon + ";0\n").features)
                .singleElement()
                .satisfies(feature ->
                        assertThat(feature.geometry().getCoordinate().x).isEqualTo(-46.75));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NaN;1",
                "1;Infinity",
                "361;0",
                "0;91",
                "east;1",
                "1;0x10",
            })
    void aRowOfNoPlaceOnEarthIsPassedOverAndTheOthersStay(String place) throws IOException {
        Taken taken = read("name;lon;lat\nA;1;2\nB;" + place + "\nC;3;4\n");

        assertThat(taken.features).extracting(feature -> feature.value("name")).containsExactly("A", "C");
        assertThat(taken.passedOver).singleElement().asString().startsWith("row 2: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((10 50, 14 50, 14 53, 10 50))",
                "polygon((10 50, 14 50, 14 53))",
                "SRID=4326;POLYGON ((10 50, 14 50, 14 53, 10 50))",
                "MULTIPOLYGON (((10 50, 14 50, 14 53)))",
                "{'type':'Polygon','coordinates':[[[10,50],[14,50],[14,53],[10,50]]]}",
            })
    void anOutlineIsReadInEveryFormWithItsRingClosed(String shape) throws IOException {
        String quoted = "\"" + shape.replace('\'', '"').replace("\"", "\"\"") + "\"";

        assertThat(read("wkt,name\n" + quoted + ",A\n").features)
                .singleElement()
                .satisfies(feature -> assertThat(feature.geometry().getCoordinates())
                        .containsExactly(
                                new Coordinate(10, 50),
                                new Coordinate(14, 50),
                                new Coordinate(14, 53),
                                new Coordinate(10, 50)));
    }

    @Test
    void ofColumnsOfOneNameTheFirstCounts() throws IOException {
        assertThat(read("name,lon,lat,name\nfirst,1,2,second\n").features)
                .singleElement()
                .satisfies(feature -> assertThat(feature.value("name")).isEqualTo("first"));
    }

    @Test
    void aRowWithFewerCellsThanTheHeaderHasNoValueThere() throws IOException {
        Taken taken = read("name,lon,lat,owner,note\nA,1,2\nB,3,4,X\n");

        assertThat(taken.features)
                .extracting(feature -> Arrays.asList(feature.value("owner"), feature.value("note")))
                .containsExactly(Arrays.asList(null, null), Arrays.asList("X", null));
    }
}
