package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateBufferTest {
    private final CoordinateBuffer buffer = new CoordinateBuffer();

    private void read(String json) throws IOException {
        try (JsonParser parser = GeoJson.parser(json)) {
            buffer.read(parser);
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
        }
    }

    private BadGeometry wrong(String json) {
        return catchThrowableOfType(BadGeometry.class, () -> read(json));
    }

    /** The nested lists that the buffer stands for. */
    private List<List<List<double[]>>> groups() {
        List<List<double[]>> sequences = new ArrayList<>();
        int from = 0;
        for (int end : Arrays.copyOf(buffer.sequenceEnds, buffer.sequences)) {
            List<double[]> positions = new ArrayList<>();
            for (; from < end; from++) {
                positions.add(new double[] {buffer.xy[2 * from], buffer.xy[2 * from + 1]});
            }
            sequences.add(positions);
        }
        List<List<List<double[]>>> groups = new ArrayList<>();
        int first = 0;
        for (int end : Arrays.copyOf(buffer.groupEnds, buffer.groups)) {
            groups.add(sequences.subList(first, end));
            first = end;
        }
        return groups;
    }

    private static String json(Object nested) {
        return nested instanceof double[] numbers
                ? Arrays.toString(numbers)
                : ((List<?>) nested)
                        .stream().map(CoordinateBufferTest::json).collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                        | -1 | 0",
                "[[]]                      | -1 | 0",
                "[[[[]]],[]]               | -1 | 0",
                "[46.5,39.9]               | 0  | 1",
                "[[1,2],[3,4]]             | 1  | 2",
                "[[[1,2],[3,4]],[[5,6]]]   | 2  | 3",
                "[[[[1,2]]],[[[3,4]]]]     | 3  | 2",
                "[[],[[1,2]]]              | 2  | 1"
            })
    void theHeightIsHowManyListsLieAroundAPosition(String json, int height, int positions) throws IOException {
        read(json);
        assertThat(buffer.height).isEqualTo(height);
        assertThat(buffer.size).isEqualTo(positions);
    }

    @Test
    void manyRingsOfManyPolygonsStayApart() throws IOException {
        Random random = new Random(11);
        for (int run = 0; run < 20; run++) {
            List<List<List<double[]>>> nested = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(polygon -> IntStream.range(0, 1 + random.nextInt(5))
                            .mapToObj(ring -> IntStream.range(0, 1 + random.nextInt(12))
                                    .mapToObj(position -> new double[] {
                                        random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90
                                    })
                                    .toList())
                            .toList())
                    .toList();

            read(json(nested));

            assertThat(json(groups())).isEqualTo(json(nested));
        }
    }

    @Test
    void nothingOfALongerGeometryBeforeIsLeft() throws IOException {
        read("[[[1,2],[3,4],[5,6],[1,2]],[[7,8],[9,10],[11,12],[7,8]]]");
        read("[[20,30],[40,50]]");
        assertThat(buffer.height).isEqualTo(1);
        assertThat(buffer.size).isEqualTo(2);
        assertThat(buffer.sequences).isEqualTo(1);
        assertThat(buffer.groups).isZero();
    }

    @Test
    void whatComesAfterTheLatitudeIsLeftOut() throws IOException {
        read("[[1,2,1500,7,8],[3,4]]");
        assertThat(Arrays.copyOf(buffer.xy, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theBordersOfTheEarthAreOnIt() throws IOException {
        read("[[-360,-90],[360,90],[180,0],[-180,0]]");
        assertThat(buffer.size).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[0,1],[361,2]]    | position 1 [361.0, 2.0] is no longitude and latitude in degrees | GeoJSON is in CRS84, longitude first; reproject the file (ogr2ogr -t_srs OGC:CRS84).",
                "[39.8,146.7]       | position 0 [39.8, 146.7] is no longitude and latitude in degrees | GeoJSON has longitude first; here latitude seems to come first: exchange the two.",
                "[1,-90.000001]     | position 0 [1.0, -90.000001] is no longitude and latitude in degrees | GeoJSON has longitude first; here latitude seems to come first: exchange the two.",
                "[[1,2],[3]]        | position 1 has an end where its latitude belongs | Write each position as [longitude, latitude].",
                "[[1,\"2\"]]        | position 0 has '2' where its latitude belongs | Write each position as [longitude, latitude].",
                "[[1,2,[3]]]        | position 0 holds '[' | A position holds numbers only.",
                "[[1,2,\"m\"]]      | position 0 holds 'm' | A position holds numbers only.",
                "[null]             | holds 'null' where a number or an array belongs | Write each position as [longitude, latitude].",
                "[[1,2],{\"x\":1}]  | holds '{' where a number or an array belongs | Write each position as [longitude, latitude].",
                "[[[[[1,2]]]]]      | arrays are nested too deep | A multipolygon has four levels.",
                "[[1,2],[[3,4]]]    | arrays of different depth stand side by side | Give every position, ring and polygon its own pair of brackets."
            })
    void whatIsWrongIsToldWithItsPlaceAndWhatToDo(String json, String problem, String remedy) {
        BadGeometry wrong = wrong(json);
        assertThat(wrong.field()).isEqualTo("coordinates");
        assertThat(wrong.problem()).hasToString(problem);
        assertThat(wrong.remedy()).hasToString(remedy);
        assertThat(wrong).hasMessage(problem);
    }

    @Test
    void notANumberIsNoPlace() {
        assertThat(wrong("[1,NaN]")).hasMessageStartingWith("position 0 [1.0, NaN] is no longitude");
        assertThat(wrong("[Infinity,2]")).hasMessageStartingWith("position 0 [Infinity, 2.0] is no longitude");
    }
}
