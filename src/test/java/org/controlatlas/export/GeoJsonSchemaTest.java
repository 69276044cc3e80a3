package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema describes the files that there are, and tells a spoilt one. */
class GeoJsonSchemaTest {
    private static final Path GEODATA = Path.of("geodata");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ObjectNode good;

    @BeforeEach
    void exportOneFile() throws Exception {
        LocalDate contested = LocalDate.of(2020, 10, 1);
        good = (ObjectNode) MAPPER.readTree(FormatTable.export(
                FormatTable.request(ExportFormat.GEOJSON, new ExportSubject.At(contested), Language.EN, Theme.LIGHT)));
    }

    private ObjectNode feature() {
        return (ObjectNode) good.path("features").path(3);
    }

    private ObjectNode properties() {
        return (ObjectNode) feature().path("properties");
    }

    /** Which kind of file it is, as atlas.json says. */
    static Stream<Arguments> bundledFiles() throws IOException {
        JsonNode atlas = MAPPER.readTree(GEODATA.resolve("atlas.json").toFile());
        Map<String, String> kinds = new TreeMap<>();
        atlas.path("zones").forEach(file -> kinds.put(file.asText(), "zones"));
        atlas.path("lines").forEach(file -> kinds.put(file.asText(), "lines"));
        kinds.put(atlas.path("neighbours").asText(), "zones");
        kinds.put(atlas.path("events").asText(), "events");
        kinds.put(atlas.path("places").asText(), "places");
        atlas.path("basemap").forEach(file -> kinds.put(file.asText(), "ground"));
        return kinds.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("bundledFiles")
    void aBundledFileFollowsTheSchema(String file, String kind) throws IOException {
        JsonNode json = MAPPER.readTree(GEODATA.resolve(file).toFile());
        assertThat(json.path("features")).isNotEmpty();
        assertThat(GeoJsonSchema.of(kind).validate(json)).isEmpty();
    }

    @Test
    void everyBundledGeoJsonFileIsAmongThem() throws IOException {
        List<String> named = bundledFiles().map(row -> (String) row.get()[0]).toList();
        try (Stream<Path> files = Stream.concat(Files.list(GEODATA), Files.list(GEODATA.resolve("basemap")))) {
            assertThat(files.filter(file -> file.toString().endsWith(".geojson"))
                            .map(file -> GEODATA.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void theWholeSchemaTakesAnyOfTheFiles() {
        assertThat(GeoJsonSchema.any().validate(good)).isEmpty();
    }

    @Test
    void aMemberThatTheFormatDoesNotKnowIsTold() {
        properties().put("owner", "azerbaijan");
        assertToldAt("owner");
    }

    @Test
    void aZoneWithoutControllerIsTold() {
        properties().remove("control");
        assertToldAt("control");
    }

    @Test
    void contestantsOfWhatIsNotContestedAreTold() {
        assertThat(properties().path("contested_by")).isNotEmpty();
        properties().put("control", "azerbaijan");
        assertToldAt("control");
    }

    @Test
    void latitudeBeforeLongitudeIsToldWhereItCannotBe() {
        ((ArrayNode) feature().at("/geometry/coordinates/0/0"))
                .removeAll()
                .add(40)
                .add(146);
        assertToldAt("coordinates");
    }

    @Test
    void aRingOfThreePointsIsTold() {
        ((ArrayNode) feature().at("/geometry/coordinates/0")).remove(0);
        ((ArrayNode) feature().at("/geometry/coordinates/0")).remove(0);
        assertToldAt("coordinates");
    }

    @Test
    void anotherReferenceSystemIsTold() {
        good.putObject("crs").put("type", "name");
        assertToldAt("crs");
    }

    @Test
    void anExportedFileThatDoesNotSayWhatItIsIsTold() {
        good.remove("control-atlas");
        assertToldAt("control-atlas");
    }

    private void assertToldAt(String where) {
        List<String> told = new ArrayList<>();
        GeoJsonSchema.of("export").validate(good).forEach(message -> told.add(message.getMessage()));
        assertThat(told).isNotEmpty().allMatch(message -> message.contains(where));
    }
}
