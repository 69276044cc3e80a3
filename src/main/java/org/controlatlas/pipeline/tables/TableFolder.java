package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.Problem;
import org.controlatlas.pipeline.zones.InputTable;

/**
 * The folder of hand-kept tables.
 *
 * @param path {@code inputs/tables}
 * @param problems where readers tell what is wrong
 */
record TableFolder(Path path, ProblemList problems) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The rows of a CSV table in the file's order, each called by its column {@code id} or else by its line. */
    List<TableRow> rows(String name) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        for (Map<String, String> cells : InputTable.read(path.resolve(name))) {
            String id = cells.getOrDefault("id", "");
            String label = id.isEmpty() ? "row " + (rows.size() + 2) : "row '" + id + "'";
            rows.add(new TableRow(name, label, cells, problems));
        }
        return rows;
    }

    /** The objects of a JSON file that holds a list of them. */
    List<JsonEntry> entries(String name) throws IOException {
        JsonNode list = json(name);
        List<JsonEntry> entries = new ArrayList<>();
        for (JsonNode item : list) {
            if (item instanceof ObjectNode object) {
                entries.add(JsonEntry.of(name, "entry #" + (entries.size() + 1), object, problems));
            } else {
                problems.add(name, "entry #" + (entries.size() + 1), "", "It is no object.", "Write it as {…}.");
            }
        }
        return entries;
    }

    /** Whether there is such a table. */
    boolean has(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    JsonNode json(String name) throws IOException {
        try {
            return JSON.readTree(path.resolve(name).toFile());
        } catch (JsonProcessingException e) {
            throw new DataSetException(new Problem(
                    name,
                    "line " + e.getLocation().getLineNr(),
                    "",
                    "It is no JSON: " + e.getOriginalMessage() + ".",
                    "Mend the punctuation there."));
        }
    }
}
