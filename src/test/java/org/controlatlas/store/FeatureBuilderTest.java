package org.controlatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.NameImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;

class FeatureBuilderTest {
    private static final Path FILE = Path.of("zones.geojson");
    private static final FileSummary NUMBERS = summary(Map.of("n", AttributeKind.LONG));

    private static FileSummary summary(Map<String, AttributeKind> properties) {
        return new FileSummary(
                FileSchema.type(new NameImpl("zones"), properties, Point.class),
                FileSchema.kinds(properties),
                1,
                null,
                null,
                List.of());
    }

    private static SimpleFeature read(FileSummary summary, String feature, int place) throws IOException {
        try (JsonParser parser = GeoJson.parser(feature)) {
            return new FeatureBuilder(FILE, summary).read(parser, place);
        }
    }

    @Test
    void aFeatureHasTheKindsOfItsFile() throws IOException {
        SimpleFeature feature = read(NUMBERS, GeoJson.point("\"n\":7"), 0);
        assertThat(feature.getAttribute("n")).isEqualTo(7L);
        assertThat(feature.getDefaultGeometry()).hasToString("POINT (46.75 39.82)");
        assertThat(feature.getFeatureType()).isSameAs(NUMBERS.type());
    }

    @Test
    void aFeatureWithoutAnIdIsNamedByItsPlaceFromOne() throws IOException {
        assertThat(read(NUMBERS, GeoJson.point(""), 41).getID()).isEqualTo("zones.42");
        assertThat(read(NUMBERS, "{\"id\":\"x\"," + GeoJson.point("").substring(1), 41)
                        .getID())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\":1", "\"n\":0.5", "\"n\":\"text\"", "\"n\":[1]"})
    void aFileThatChangedSinceItsSchemaWasReadIsTold(String properties) {
        GeoJsonException wrong =
                catchThrowableOfType(GeoJsonException.class, () -> read(NUMBERS, GeoJson.point(properties), 3));
        assertThat(wrong.feature()).isEqualTo("feature #3");
        assertThat(wrong.field()).isEqualTo("properties." + properties.split("\"")[1]);
        assertThat(wrong.problem())
                .isEqualTo("is not what it was when the schema was read: the file was changed meanwhile");
        assertThat(wrong.mend()).isEqualTo("Read it again.");
    }

    @Test
    void twoReadersOfKeptFeaturesGiveObjectsOfTheirOwn() throws IOException {
        FileSummary kept = new FileSummary(
                NUMBERS.type(),
                NUMBERS.kinds(),
                1,
                null,
                List.of(new KeptFeatures.Kept(null, new Object[] {7L, null}, null)),
                List.of());
        try (KeptFeatureReader one = new KeptFeatureReader(FILE, kept);
                KeptFeatureReader other = new KeptFeatureReader(FILE, kept)) {
            one.next().setAttribute("n", 8L);
            assertThat(other.next().getAttribute("n")).isEqualTo(7L);
        }
    }

    @Test
    void aReaderSaysThatThereAreNoMoreOrThatItIsClosed() throws IOException {
        FileSummary none = new FileSummary(NUMBERS.type(), NUMBERS.kinds(), 0, null, List.of(), List.of());
        KeptFeatureReader reader = new KeptFeatureReader(FILE, none);
        assertThat(reader.hasNext()).isFalse();
        assertThatThrownBy(reader::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There are no more features in zones.");
        reader.close();
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(IOException.class)
                .hasMessage("The reader of zones is closed.");
        assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("The reader of zones is closed.");
    }
}
