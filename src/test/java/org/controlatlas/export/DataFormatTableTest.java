package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.controlatlas.export.FormatTable.DAY;
import static org.controlatlas.export.FormatTable.assertMetadata;
import static org.controlatlas.export.FormatTable.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.controlatlas.atlas.AtlasReader;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportProgress;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each data format in each language and theme, opened with a reader that is not ours: rows, names, metadata. */
class DataFormatTableTest {
    private static final String ROWS = "org.controlatlas.export.FormatTable#rows";

    private static final Map<Language, String> NORTH_WEST = Map.of(
            Language.EN, "North & West",
            Language.AZ, "Şimal-qərb",
            Language.HY, "Հյուսիս-արևմուտք",
            Language.RU, "Северо-запад");
    private static final Map<Language, String> AZERBAIJAN = Map.of(
            Language.EN, "Azerbaijan",
            Language.AZ, "Azərbaycan",
            Language.HY, "Ադրբեջան",
            Language.RU, "Азербайджан");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource(ROWS)
    void aGeoJsonFileFollowsTheSchemaAndOpensInTheProgramAgain(Language language, Theme theme) throws Exception {
        byte[] bytes = export(FormatTable.request(ExportFormat.GEOJSON, new ExportSubject.At(DAY), language, theme));
        JsonNode json = new ObjectMapper().readTree(bytes);
        assertThat(GeoJsonSchema.of("export").validate(json)).isEmpty();
        assertMetadata(json.path("control-atlas"), language, "2020-11-26");
        for (JsonNode feature : json.path("features")) {
            JsonNode ring = feature.path("geometry").path("coordinates").path(0);
            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        }
        Atlas again = AtlasReader.read(Files.write(folder.resolve("state.geojson"), bytes));
        assertThat(again.zones().stream().map(Zone::id))
                .containsExactlyInAnyOrder("north-west", "north-east", "south-west", "south-east");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aTableOfChangesHasARowForEachChangeOfTheSpan(Language language, Theme theme) throws Exception {
        List<Map<String, String>> rows = table(FormatTable.request(
                ExportFormat.CSV, ExportSubject.Span.changeToChange(DAY.minusDays(6), DAY), language, theme));
        assertThat(rows).extracting(row -> row.get("date")).containsExactly("2020-11-20", "2020-11-25");
        assertThat(rows.get(1))
                .containsEntry("zone_id", "north-west")
                .containsEntry("zone", NORTH_WEST.get(language))
                .containsEntry("before", "nagorno-karabakh")
                .containsEntry("after", "azerbaijan")
                .containsEntry("event", "handover")
                .containsEntry("sources", "report-1")
                .containsEntry("data_version", "1.2.3");
        assertMetadata(companion(rows), language, "2020-11-20", "2020-11-25", "2020-11-26");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aTableOfAreasHasARowForEachDayAndController(Language language, Theme theme) throws Exception {
        List<Map<String, String>> rows = table(FormatTable.request(
                ExportFormat.CSV_AREAS,
                ExportSubject.Span.stepping(DAY.minusDays(6), DAY, Period.ofDays(6)),
                language,
                theme));
        assertThat(rows)
                .extracting(row -> row.get("date") + " " + row.get("control"))
                .containsExactly(
                        "2020-11-20 armenia",
                        "2020-11-20 azerbaijan",
                        "2020-11-20 nagorno-karabakh",
                        "2020-11-26 armenia",
                        "2020-11-26 azerbaijan");
        assertThat(rows.get(4)).containsEntry("name", AZERBAIJAN.get(language));
        assertThat(Double.parseDouble(rows.get(4).get("area_km2"))).isBetween(6900.0, 7200.0);
        assertMetadata(companion(rows), language, "2020-11-20", "2020-11-26");
    }

    private Path file() {
        return folder.resolve("table.csv");
    }

    private List<Map<String, String>> table(ExportRequest request) throws Exception {
        FormatTable.EXPORTER.export(request, file(), false, ExportProgress.NONE);
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.readString(file()))) {
            return rows.readAll();
        }
    }

    /** The metadata beside the table, which describes the table's own columns. */
    private JsonNode companion(List<Map<String, String>> rows) throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("table.csv-metadata.json").toFile());
        assertThat(json.path("url").asText()).isEqualTo("table.csv");
        assertThat(json.path("tableSchema").path("columns"))
                .extracting(column -> column.path("name").asText())
                .containsExactlyElementsOf(rows.get(0).keySet());
        return json.path("control-atlas");
    }
}
