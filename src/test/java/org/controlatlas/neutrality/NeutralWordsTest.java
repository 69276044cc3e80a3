package org.controlatlas.neutrality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that a reader meets takes a side by its words, in data, window, exports or documents. */
class NeutralWordsTest {
    /** Ids and addresses are no texts of ours. */
    private static final Set<String> NO_TEXT =
            Set.of("id", "zone_id", "sources", "event", "events", "URL", "container-title");

    private final LoadedWords words;

    NeutralWordsTest() throws IOException {
        words = new LoadedWords();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The village was occupied in 1993.",
                "Liberated territories",
                "the separatist regime",
                "Kənd işğal olundu.",
                "Şəhər azad edildi.",
                "Գյուղն ազատագրվեց։",
                "Село было освобождено.",
                "сепаратисты",
                "The \"occupied\" village"
            })
    void aWordThatTakesASideIsFoundInEveryLanguage(String text) {
        assertThat(words.in(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Armenian forces take the village.",
                "The Prime Minister says that \"occupied territories\" on both sides are a matter of delimitation.",
                "Освобождение пленных",
                "An annex to a letter",
                "Control passes to Azerbaijan."
            })
    void plainWordsAndQuotationsWithTheirSpeakerPass(String text) {
        assertThat(words.in(text)).isEmpty();
    }

    @Test
    void theBuiltDataUsesNone() throws IOException {
        List<String> found = new ArrayList<>();
        int texts = 0;
        for (Path file : files(Path.of("geodata"), ".json", ".geojson")) {
            if (!file.startsWith("geodata/inputs/geometry")) {
                List<String> all = new ArrayList<>();
                collect(new ObjectMapper().readTree(file.toFile()), all);
                texts += all.size();
                all.forEach(text -> report(file, text, words.in(text), found));
            }
        }
        assertThat(found).isEmpty();
        assertThat(texts).isGreaterThan(10_000);
    }

    @Test
    void theWindowAndTheExportsUseNone() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> bundles = files(Path.of("src/main/resources"), ".properties");
        for (Path file : bundles) {
            Properties properties = new Properties();
            properties.load(Files.newBufferedReader(file));
            properties.values().forEach(text -> report(file, text.toString(), words.in(text.toString()), found));
        }
        assertThat(found).isEmpty();
        assertThat(bundles).hasSizeGreaterThanOrEqualTo(12);
    }

    /** The documents also speak about words, in quotation marks. */
    @Test
    void theDocumentsAndTablesUseNoneOutsideQuotations() throws IOException {
        List<String> found = new ArrayList<>();
        check(files(Path.of("docs"), ".md"), UnaryOperator.identity(), found);
        check(List.of(Path.of("README.md"), Path.of("geodata/inputs/README.md")), UnaryOperator.identity(), found);
        // A quotation mark inside a field of a CSV table is doubled, single ones enclose the field; sources stand by
        // their ids.
        check(
                files(Path.of("geodata/inputs/tables"), ".csv"),
                line -> line.replaceAll("\"\"([^\"]*)\"\"", "«$1»")
                        .replace("\"", "")
                        .replaceAll("[\\w.]*-genocide[\\w.-]*", ""),
                found);
        assertThat(found).isEmpty();
    }

    private void check(List<Path> files, UnaryOperator<String> cleaned, List<String> found) throws IOException {
        for (Path file : files) {
            Files.readAllLines(file)
                    .forEach(line -> report(file, line, words.outsideQuotations(cleaned.apply(line)), found));
        }
    }

    private static void report(Path file, String text, List<String> loaded, List<String> found) {
        if (!loaded.isEmpty()) {
            found.add(file + ": " + loaded + " in: " + text);
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        } else if (node.isObject()) {
            node.fields().forEachRemaining(field -> {
                if (!NO_TEXT.contains(field.getKey())) {
                    collect(field.getValue(), texts);
                }
            });
        } else {
            node.forEach(child -> collect(child, texts));
        }
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
