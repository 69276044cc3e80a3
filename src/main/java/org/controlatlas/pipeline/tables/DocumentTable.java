package org.controlatlas.pipeline.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Edtf;

/** {@code documents.json}: documents with dated points and what became of each point, the main document first. */
final class DocumentTable {
    private static final Set<String> STATES =
            new LinkedHashSet<>(List.of("pending", "in-progress", "done", "done-late", "disputed", "lapsed"));

    private final List<JsonEntry> entries;

    private DocumentTable(List<JsonEntry> entries) {
        this.entries = entries;
    }

    static DocumentTable read(TableFolder folder) throws IOException {
        return new DocumentTable(folder.entries("documents.json"));
    }

    /** How many points the first document has; events speak of them. */
    int pointsOfTheFirst() {
        return entries.isEmpty() ? 0 : entries.get(0).entries("points").size();
    }

    void write(References references, Path folder) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonEntry entry : entries) {
            if (!ids.add(entry.required("id"))) {
                entry.problem("id", "The id occurs twice.", "Give each document an id of its own.");
            }
            entry.fourLanguages("title");
            entry.required("date");
            LocalDate date = entry.day("date").orElse(LocalDate.MIN);
            entry.required("checked");
            if (entry.texts("parties").isEmpty()) {
                entry.problem("parties", "There is none.", "Name those who made it: ids of actors.json, or names.");
            }
            references.sources(entry);
            points(entry, date, references);
        }
        JsonLines.write(
                folder.resolve("documents.json"),
                entries.stream().map(JsonEntry::json).toList());
    }

    private static void points(JsonEntry document, LocalDate date, References references) {
        int number = 0;
        for (JsonEntry point : document.entries("points")) {
            number++;
            if (point.json().path("number").asInt() != number) {
                point.problem("number", "It is not " + number + ".", "Keep the points in order, from 1.");
            }
            point.fourLanguages("title");
            point.fourLanguages("text");
            references.sources(point);
            deadline(point);
            steps(point, date, references);
            for (JsonEntry reading : point.entries("readings")) {
                reading.required("by");
                reading.fourLanguages("statement");
                references.sources(reading);
            }
        }
        if (number == 0) {
            document.problem("points", "There is no point.", "Write at least one.");
        }
    }

    private static void deadline(JsonEntry point) {
        if (point.json().has("deadline:edtf")) {
            try {
                Edtf.parse(point.required("deadline:edtf"));
            } catch (IllegalArgumentException e) {
                point.problem("deadline:edtf", e.getMessage(), "");
            }
        }
    }

    private static void steps(JsonEntry point, LocalDate date, References references) {
        LocalDate before = LocalDate.MIN;
        for (JsonEntry step : point.entries("steps")) {
            step.required("from");
            LocalDate from = step.day("from").orElse(LocalDate.MAX);
            if (!from.isAfter(before)) {
                step.problem("from", "It is not after the step before.", "Keep the steps in order of date.");
            }
            if (from.isBefore(date)) {
                step.problem("from", "It is before the document.", "A point has a state from the document's day on.");
            }
            before = from;
            String state = step.word("state", STATES);
            step.fourLanguages("done");
            boolean finished = state.startsWith("done");
            if (!finished || step.json().path("outstanding").size() > 0) {
                step.fourLanguages("outstanding");
            }
            references.sources(step);
            references.events(step);
        }
        if (point.entries("steps").isEmpty()) {
            point.problem("steps", "There is no step.", "Write at least one.");
        }
    }
}
