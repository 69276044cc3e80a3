package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.model.Language;

/**
 * {@code versions.json}: what each version of the data changed. Where a version names a table of decisions
 * ({@code reasons_from}), the reasons of those that were applied are told with their places.
 */
final class VersionTable {
    static final String FILE = "versions.json";

    /** Titles, notes and reasons of versions in the other languages, as {@code texts.csv} has those of the map. */
    private static final String TEXTS = "version-texts.csv";

    private final JsonNode table;
    private final Map<String, List<TableRow>> decisions;

    private final Map<String, TableRow> texts;

    private VersionTable(JsonNode table, Map<String, List<TableRow>> decisions, Map<String, TableRow> texts) {
        this.table = table;
        this.decisions = decisions;
        this.texts = texts;
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
        Map<String, TableRow> texts = new LinkedHashMap<>();
        if (folder.has(TEXTS)) {
            folder.rows(TEXTS).forEach(row -> texts.put(row.required(Language.EN.tag()), row));
        }
        return new VersionTable(table, decisions, texts);
    }

    /** @return the file's contents */
    JsonNode json() {
        JsonNode made = table.deepCopy();
        for (JsonNode version : made.path("versions")) {
            JsonNode from = ((ObjectNode) version).remove("reasons_from");
            if (from != null) {
                add(decisions.get(from.asText()), version.withArray("/reasons"));
            }
            for (JsonNode section : version.path("sections")) {
                translate((ObjectNode) section, "title");
                ArrayNode notes = (ArrayNode) section.path("notes");
                for (int i = 0; i < notes.size(); i++) {
                    notes.set(i, inAllLanguages(notes.get(i)));
                }
            }
            version.path("reasons").forEach(reason -> translate((ObjectNode) reason, "text"));
        }
        return made;
    }

    private void translate(ObjectNode owner, String field) {
        owner.set(field, inAllLanguages(owner.get(field)));
    }

    private JsonNode inAllLanguages(JsonNode english) {
        TableRow row = texts.get(english.asText());
        if (row == null) {
            return english;
        }
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        for (Language language : Language.values()) {
            said.put(language.tag(), row.required(language.tag()));
        }
        return said;
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
