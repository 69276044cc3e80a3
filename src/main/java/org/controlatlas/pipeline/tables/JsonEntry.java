package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Language;

/** An object of a hand-kept JSON file, which tells what is wrong in it as {@link TableRow} does. */
record JsonEntry(String file, String label, ObjectNode json, ProblemList problems) {
    static JsonEntry of(String file, String place, ObjectNode json, ProblemList problems) {
        String id = json.path("id").asText();
        return new JsonEntry(file, id.isEmpty() ? place : "entry '" + id + "'", json, problems);
    }

    String required(String field) {
        String text = json.path(field).asText();
        if (text.isBlank()) {
            problem(field, "It is missing.", "Write it.");
        }
        return text;
    }

    String word(String field, Set<String> allowed) {
        String word = json.path(field).asText();
        if (!allowed.contains(word)) {
            problem(field, "'" + word + "' is none of " + String.join(", ", allowed) + ".", "Use one of them.");
        }
        return word;
    }

    /** Checks that a text is there in all four languages. */
    void fourLanguages(String field) {
        for (Language language : Language.values()) {
            if (json.path(field).path(language.tag()).asText().isBlank()) {
                problem(field, "It has no " + language.tag() + ".", "Write it in all four languages.");
            }
        }
    }

    Optional<LocalDate> day(String field) {
        if (!json.hasNonNull(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(json.get(field).asText()));
        } catch (DateTimeException e) {
            problem(field, "'" + json.get(field).asText() + "' is no day of the calendar.", "Write it as 2020-11-10.");
            return Optional.empty();
        }
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    List<JsonEntry> entries(String field) {
        List<JsonEntry> entries = new ArrayList<>();
        for (JsonNode item : json.path(field)) {
            if (item instanceof ObjectNode object) {
                entries.add(new JsonEntry(file, label + ", " + field + " #" + (entries.size() + 1), object, problems));
            }
        }
        return entries;
    }

    void problem(String field, String sentence, String mend) {
        problems.add(file, label, field, sentence, mend);
    }
}
