package org.controlatlas.pipeline.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.controlatlas.model.Edtf;

/** {@code agreement.json}: the nine points of 9/10 November 2020 and what became of each. */
final class AgreementTable {
    private static final Set<String> STATES =
            new LinkedHashSet<>(List.of("pending", "in-progress", "done", "done-late", "disputed", "lapsed"));

    private final List<JsonEntry> entries;

    private AgreementTable(List<JsonEntry> entries) {
        this.entries = entries;
    }

    static AgreementTable read(TableFolder folder) throws IOException {
        return new AgreementTable(folder.entries("agreement.json"));
    }

    void write(References references, Path folder) throws IOException {
        int number = 0;
        for (JsonEntry entry : entries) {
            number++;
            if (entry.json().path("number").asInt() != number) {
                entry.problem("number", "It is not " + number + ".", "Keep the points in order, from 1.");
            }
            entry.fourLanguages("title");
            entry.fourLanguages("text");
            references.sources(entry);
            deadline(entry);
            steps(entry, references);
        }
        JsonLines.write(
                folder.resolve("agreement.json"),
                entries.stream().map(JsonEntry::json).toList());
    }

    private static void deadline(JsonEntry entry) {
        if (entry.json().has("deadline:edtf")) {
            try {
                Edtf.parse(entry.required("deadline:edtf"));
            } catch (IllegalArgumentException e) {
                entry.problem("deadline:edtf", e.getMessage(), "");
            }
        }
    }

    private static void steps(JsonEntry entry, References references) {
        LocalDate before = LocalDate.MIN;
        for (JsonEntry step : entry.entries("steps")) {
            step.required("from");
            LocalDate from = step.day("from").orElse(LocalDate.MAX);
            if (!from.isAfter(before)) {
                step.problem("from", "It is not after the step before.", "Keep the steps in order of date.");
            }
            before = from;
            String state = step.word("state", STATES);
            step.required("done");
            boolean finished = state.startsWith("done");
            if (!finished && step.json().path("outstanding").asText().isBlank()) {
                step.problem("outstanding", "It is empty although the point is not done.", "Say what is outstanding.");
            }
            references.sources(step);
            references.events(step);
        }
        if (entry.entries("steps").isEmpty()) {
            entry.problem("steps", "There is no step.", "Write at least one.");
        }
    }
}
