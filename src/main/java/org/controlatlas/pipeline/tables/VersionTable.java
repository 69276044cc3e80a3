package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code versions.json}: what each version of the data changed. Where a version names a table of decisions
 * ({@code reasons_from}), the reasons of those that were applied are told with their places.
 */
final class VersionTable {
    static final String FILE = "versions.json";

    private final JsonNode table;
    private final Map<String, List<TableRow>> decisions;

    private VersionTable(JsonNode table, Map<String, List<TableRow>> decisions) {
        this.table = table;
        this.decisions = decisions;
    }

    static VersionTable read(TableFolder folder) throws IOException {
        JsonNode table = folder.json(FILE);
        Map<String, List<TableRow>> decisions = new LinkedHashMap<>();
        for (JsonNode version : table.path("versions")) {
            if (version.has("reasons_from")) {
                String name = version.get("reasons_from").asText();
                decisions.put(name, folder.rows(name));
            }
        }
        return new VersionTable(table, decisions);
    }

    /** @return the file's contents */
    JsonNode json() {
        JsonNode made = table.deepCopy();
        for (JsonNode version : made.path("versions")) {
            JsonNode from = ((ObjectNode) version).remove("reasons_from");
            if (from != null) {
                add(decisions.get(from.asText()), version.withArray("/reasons"));
            }
        }
        return made;
    }

    private static void add(List<TableRow> rows, ArrayNode reasons) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (TableRow row : rows) {
            String place = row.text("settlement");
            if (row.text("outcome").equals("applied") && !place.isEmpty()) {
                texts.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(row.text("reason"));
            }
        }
        texts.forEach((place, said) -> said.forEach(
                text -> places.computeIfAbsent(text, key -> new TreeSet<>()).add(place)));
        places.forEach((text, about) -> {
            ObjectNode reason = reasons.addObject();
            new ArrayList<>(about).forEach(reason.putArray("places")::add);
            reason.put("text", text);
        });
    }
}
