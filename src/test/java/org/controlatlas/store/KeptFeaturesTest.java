package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept is what a second pass over the file would read, or nothing. */
class KeptFeaturesTest {
    private final Map<String, AttributeKind> kinds = new LinkedHashMap<>();
    private final KeptFeatures features = new KeptFeatures(Path.of("a.geojson"), kinds);
    private int index;

    private KeptFeatures.Kept add(String properties) throws IOException {
        try (JsonParser parser = GeoJson.parser(GeoJson.point(properties))) {
            return features.add(parser, index++);
        }
    }

    private List<Object> column(int column) {
        return features.inSchema().stream().map(kept -> kept.values()[column]).collect(Collectors.toList());
    }

    @Test
    void aFeatureHasAPlaceForPropertiesThatCameLaterAndForItsGeometry() throws IOException {
        add("\"a\":1");
        add("\"b\":\"x\",\"a\":2");
        add("");
        assertThat(features.inSchema())
                .extracting(kept -> Arrays.asList(kept.values()))
                .containsExactly(
                        Arrays.asList(1, null, null), Arrays.asList(2, "x", null), Arrays.asList(null, null, null));
        assertThat(features.inSchema())
                .allSatisfy(kept -> assertThat(kept.geometry()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"7, 3000000000, LONG", "7, 0.5, DOUBLE", "3000000000, 0.5, DOUBLE", "0.5, 7, DOUBLE"})
    void numbersBecomeAsWideAsTheirColumn(String one, String other, AttributeKind kind) throws IOException {
        add("\"n\":" + one);
        add("\"n\":" + other);
        Object[] expected = kind == AttributeKind.LONG
                ? new Object[] {Long.valueOf(one), Long.valueOf(other)}
                : new Object[] {Double.valueOf(one), Double.valueOf(other)};
        assertThat(column(0)).containsExactly(expected);
        assertThat(kinds).containsEntry("n", kind);
    }

    @ParameterizedTest
    @CsvSource({"1.50", "true", "7"})
    void nothingIsKeptWhereAValuesOwnTextIsLost(String value) throws IOException {
        add("\"t\":" + value);
        add("\"t\":\"text\"");
        assertThat(features.inSchema()).isNull();
    }

    @Test
    void daysInATextColumnAreWrittenAsTheyStoodThere() throws IOException {
        add("\"d\":\"1991-09-02\"");
        add("\"d\":\"0001-01-01\"");
        add("\"d\":\"1969-12-31\"");
        add("\"d\":\"soon\"");
        assertThat(column(0)).containsExactly("1991-09-02", "0001-01-01", "1969-12-31", "soon");
    }

    @Test
    void daysAloneStayDays() throws IOException {
        add("\"d\":\"1969-12-31\"");
        add("\"d\":null");
        assertThat(column(0)).containsExactly(Date.from(Instant.parse("1969-12-31T00:00:00Z")), null);
    }

    @Test
    void listsInATextColumnAreTheirJson() throws IOException {
        add("\"l\":[1, 2]");
        add("\"l\":\"text\"");
        assertThat(column(0)).containsExactly("[1,2]", "text");
    }

    @Test
    void moreColumnsThanUsualAreKept() throws IOException {
        add(IntStream.range(0, 100).mapToObj(i -> "\"p" + i + "\":" + i).collect(Collectors.joining(",")));
        assertThat(Arrays.asList(features.inSchema().get(0).values()).subList(0, 100))
                .isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void askingForTheFeaturesDoesNotChangeThem() throws IOException {
        add("\"n\":7");
        List<Object> before = column(0);
        add("\"n\":0.5");
        assertThat(before).containsExactly(7);
        assertThat(column(0)).containsExactly(7.0, 0.5);
        assertThat(column(0)).containsExactly(7.0, 0.5);
    }
}
