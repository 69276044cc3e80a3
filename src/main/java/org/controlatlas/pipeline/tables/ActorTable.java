package org.controlatlas.pipeline.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code actors.json}: who controls ground, in alphabetical order of ids, with names that have valid time. */
final class ActorTable {
    private static final Set<String> KINDS = new LinkedHashSet<>(List.of("party", "peacekeeper", "neighbour"));

    private final List<JsonEntry> entries;

    private ActorTable(List<JsonEntry> entries) {
        this.entries = entries;
    }

    static ActorTable read(TableFolder folder) throws IOException {
        List<JsonEntry> entries = folder.entries("actors.json");
        String before = "";
        for (JsonEntry entry : entries) {
            String id = entry.required("id");
            if (id.compareTo(before) <= 0) {
                entry.problem(
                        "id", "It does not come after '" + before + "' in the alphabet.", "Keep the actors in order.");
            }
            before = id;
            entry.word("kind", KINDS);
            if (!entry.required("color").matches("#[0-9A-F]{6}")) {
                entry.problem("color", "It is no colour.", "Write it as #56B4E9.");
            }
            checkNames(entry);
        }
        return new ActorTable(entries);
    }

    /** Names must follow one another without gap, from an open start to an open end. */
    private static void checkNames(JsonEntry entry) {
        List<JsonEntry> names = entry.entries("names");
        Optional<LocalDate> end = Optional.empty();
        for (int i = 0; i < names.size(); i++) {
            JsonEntry dated = names.get(i);
            dated.fourLanguages("name");
            Optional<LocalDate> start = dated.day("start_date");
            if (!start.equals(end)) {
                dated.problem("start_date", "It is not the end of the name before.", "Leave no gap between names.");
            }
            end = dated.day("end_date");
            if (end.isEmpty() != (i == names.size() - 1)) {
                dated.problem("end_date", "Only the last name has an open end.", "Correct the dates.");
            }
        }
        if (names.isEmpty()) {
            entry.problem("names", "There is no name.", "Write at least one.");
        }
    }

    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        entries.forEach(entry -> ids.add(entry.json().path("id").asText()));
        return ids;
    }

    void write(Path folder) throws IOException {
        JsonLines.write(
                folder.resolve("actors.json"),
                entries.stream().map(JsonEntry::json).toList());
    }
}
