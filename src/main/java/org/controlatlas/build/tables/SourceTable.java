package org.controlatlas.build.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code sources.json}: CSL-JSON items, each with whose account it is and how far it was read. */
final class SourceTable {
    private static final Set<String> SIDES =
            new LinkedHashSet<>(List.of("armenia", "azerbaijan", "mixed", "nagorno-karabakh", "neutral"));
    private static final Set<String> SEEN = new LinkedHashSet<>(List.of("full", "part", "not-seen"));
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<JsonEntry> entries;

    private SourceTable(List<JsonEntry> entries) {
        this.entries = entries;
    }

    static SourceTable read(TableFolder folder) throws IOException {
        List<JsonEntry> entries = folder.entries("sources.json");
        Set<String> ids = new LinkedHashSet<>();
        for (JsonEntry entry : entries) {
            String id = entry.required("id");
            if (!ids.add(id)) {
                entry.problem("id", "The id occurs twice.", "Give each source an id of its own.");
            }
            if (!ID.matcher(id).matches()) {
                entry.problem("id", "'" + id + "' is not in kebab case.", "Write it as azernews-226488.");
            }
            entry.required("type");
            entry.required("title");
            JsonEntry custom = new JsonEntry(
                    entry.file(),
                    entry.label() + ", custom",
                    entry.json().withObjectProperty("custom"),
                    entry.problems());
            custom.word("side", SIDES);
            custom.word("seen", SEEN);
        }
        return new SourceTable(entries);
    }

    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        entries.forEach(entry -> ids.add(entry.json().path("id").asText()));
        return ids;
    }

    void write(Path folder) throws IOException {
        JsonLines.write(
                folder.resolve("sources.json"),
                entries.stream().map(JsonEntry::json).toList());
    }
}
