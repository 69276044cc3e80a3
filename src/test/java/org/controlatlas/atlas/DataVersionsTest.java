package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.pipeline.tables.TableBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataVersionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path BUNDLED = Path.of("geodata");

    @Property(tries = 300)
    void whatAVersionWasComesBackFromWhatDiffersAndWhatCameAfterIt(
            @ForAll List<@IntRange(max = 9) Integer> old, @ForAll List<@IntRange(max = 9) Integer> later)
            throws IOException {
        Map<String, JsonNode> older = Map.of("a.geojson", features(old), "b.json", list(old), "gone.json", list(old));
        Map<String, JsonNode> newer = Map.of("a.geojson", features(later), "b.json", list(later));

        assertThat(VersionDiff.applied(VersionDiff.of(older, newer), newer)).isEqualTo(older);
    }

    private static JsonNode features(List<Integer> values) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        file.set("features", list(values));
        return file;
    }

    private static ArrayNode list(List<Integer> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> list.addObject().put("id", value));
        return list;
    }

    @Test
    void everyVersionThatIsListedOpensAndBearsItsNumber() throws IOException {
        DataVersions versions = DataVersions.of(BUNDLED);

        assertThat(versions.all()).hasSizeGreaterThan(3);
        for (DataVersion version : versions.all()) {
            Atlas atlas = AtlasReader.read(
                    BUNDLED, ReadingChoices.NONE.ofVersion(Optional.of(version.version())), LoadListener.NONE);
            assertThat(atlas.info().version()).isEqualTo(version.version());
            assertThat(atlas.zones()).hasSizeGreaterThan(100);
        }
    }

    @Test
    void everyVersionOfTheBundledDataTellsInFourLanguagesWhatItChangedAndWhy() throws IOException {
        for (DataVersion version : DataVersions.of(BUNDLED).all()) {
            List<Names> texts = new ArrayList<>();
            version.sections().forEach(section -> {
                texts.add(section.title());
                texts.addAll(section.notes());
            });
            version.reasons().forEach(reason -> texts.add(reason.text()));

            assertThat(texts).filteredOn(text -> !text.isEmpty()).isNotEmpty().allMatch(Names::isComplete);
        }
    }

    @Test
    void theListOfVersionsIsWhatTheTablesMake() throws IOException {
        assertThat(JSON.readTree(BUNDLED.resolve("versions.json").toFile()))
                .isEqualTo(TableBuild.versions(BUNDLED.resolve("inputs")));
    }

    @Test
    void aTextOfAVersionThatIsATextIsEnglish(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("atlas.json"), "{}");
        Files.writeString(
                folder.resolve("versions.json"),
                """
                {"versions": [{"version": "1.0", "date": "2020-01-01",
                "sections": [{"title": "Ground", "notes": ["A note.", {"en": "One.", "ru": "Один."}]}]}]}
                """);

        DataVersion.Section section =
                DataVersions.of(folder).all().get(0).sections().get(0);

        assertThat(section.title().in(Language.HY)).isEqualTo("Ground");
        assertThat(section.notes()).extracting(note -> note.in(Language.RU)).containsExactly("A note.", "Один.");
    }

    @Test
    void theNewestVersionListedIsTheOneOfTheData() throws IOException {
        assertThat(DataVersions.of(BUNDLED).all().get(0).version())
                .isEqualTo(AtlasReader.read(BUNDLED).info().version());
    }

    @Test
    void anOlderVersionHasTheGroundThatItHadThen() throws IOException {
        Atlas first = version(BUNDLED, "1.0.0");

        assertThat(first.zones()).noneMatch(zone -> zone.id().equals("nkao-martuni-east"));
        assertThat(version(BUNDLED, "1.1.0").zones()).anyMatch(zone -> zone.id().equals("nkao-martuni-east"));
    }

    private static Atlas version(Path folder, String version) throws IOException {
        return AtlasReader.read(folder, ReadingChoices.NONE.ofVersion(Optional.of(version)), LoadListener.NONE);
    }

    @Test
    void aVersionThatThereIsNotIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> version(BUNDLED, "9"))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("There is no version '9' of the data: there are 2.2.0, 2.1.0");
    }

    @Test
    void aDataSetWithoutOlderVersionsSaysSo(@TempDir Path folder) throws IOException {
        own(folder, "Norway");

        assertThatThrownBy(() -> version(folder, "1"))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("keeps no older versions");
    }

    @Test
    void aDataSetOfOnesOwnKeepsItsOlderVersions(@TempDir Path folder) throws IOException {
        Path old = own(Files.createDirectory(folder.resolve("old")), "Norway");
        Path now = own(Files.createDirectory(folder.resolve("now")), "Sweden");
        listed(now, "1.json.gz");
        DataVersions.keep(old, now, true, now.resolve("1.json.gz"));

        assertThat(version(now, "1").zones().get(0).periods().get(0).control().code())
                .isEqualTo("norway");
        assertThat(version(now, "2").zones().get(0).periods().get(0).control().code())
                .isEqualTo("sweden");
    }

    @Test
    void aKeptFileThatIsDamagedIsNamed(@TempDir Path folder) throws IOException {
        Path now = own(folder, "Sweden");
        listed(now, "1.json.gz");
        Files.writeString(now.resolve("1.json.gz"), "no gzip");

        assertThatThrownBy(() -> version(now, "1"))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("1.json.gz")
                .hasMessageContaining("Version 1 cannot be read");
    }

    @Test
    void aKeptFileWritesNothingOutsideItsFolder(@TempDir Path folder) throws IOException {
        Path now = own(folder, "Sweden");
        listed(now, "1.json.gz");
        ObjectNode diff = JsonNodeFactory.instance.objectNode().put("version", "1");
        ObjectNode files = diff.putObject("files");
        files.putObject("atlas.json").putObject("whole").put("version", "1");
        files.putObject("../../escaped.json").putObject("whole");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(now.resolve("1.json.gz")))) {
            out.write(JSON.writeValueAsBytes(diff));
        }

        assertThatThrownBy(() -> version(now, "1")).hasMessageContaining("outside the data set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"versions\":[{\"date\":\"2026-01-02\"}]}"
                        + " | versions.json, entry #1, 'version': It is missing. Give the version's number.",
                "{\"versions\":[{\"version\":\"2\",\"date\":\"soon\"}]}"
                        + " | versions.json, version 2, 'date': 'soon' is no ISO day. Write it as 2026-11-24.",
                "{\"versions\":[ | versions.json, line 1, column"
            })
    void aListThatIsWrongIsToldWithPlaceAndRemedy(String list, String said, @TempDir Path folder) throws IOException {
        Path now = own(folder, "Sweden");
        Files.writeString(now.resolve("versions.json"), list);

        assertThatThrownBy(() -> version(now, "1"))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining(said);
    }

    private static void listed(Path folder, String kept) throws IOException {
        Files.writeString(
                folder.resolve("versions.json"),
                "{\"versions\":[{\"version\":\"2\",\"date\":\"2026-01-02\"},"
                        + "{\"version\":\"1\",\"date\":\"2026-01-01\",\"kept\":\"" + kept + "\"}]}");
    }

    private static Path own(Path folder, String holder) throws IOException {
        Files.writeString(
                folder.resolve("atlas.json"),
                "{\"id\":\"x\",\"version\":\"" + (holder.equals("Norway") ? 1 : 2) + "\",\"zones\":[\"z.geojson\"]}");
        Files.writeString(
                folder.resolve("z.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]},\"properties\":{\"zone_id\":\"a\",\"name\":\"A\","
                        + "\"control\":\"" + holder.toLowerCase(java.util.Locale.ROOT)
                        + "\",\"start_date\":\"2000-01-01\",\"end_date\":\"2010-01-01\"}}]}");
        return folder;
    }
}
