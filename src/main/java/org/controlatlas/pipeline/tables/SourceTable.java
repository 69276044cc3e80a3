package org.controlatlas.pipeline.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.model.Source;

/** {@code sources.json}: CSL-JSON items, each with whose account it is, what it is and how far it was read. */
final class SourceTable {
    private static final Set<String> KINDS = codes(
            Stream.of(Source.Kind.values())
                    .filter(k -> k != Source.Kind.UNKNOWN)
                    .toArray(Source.Kind[]::new),
            Source.Kind::code);
    private static final Set<String> SEEN = codes(Source.Reading.values(), Source.Reading::code);
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<JsonEntry> entries;

    private SourceTable(List<JsonEntry> entries) {
        this.entries = entries;
    }

    /** @param actors ids of those whose account a source may be */
    static SourceTable read(TableFolder folder, Set<String> actors) throws IOException {
        Set<String> sides = new LinkedHashSet<>(actors);
        sides.add(Source.Side.MIXED.code());
        sides.add(Source.Side.NEUTRAL.code());
        List<JsonEntry> entries = folder.entries("sources.json");
        Set<String> ids = new LinkedHashSet<>();
        for (JsonEntry entry : entries) {
            String id = entry.required("id");
            if (!ids.add(id)) {
                entry.problem("id", "The id occurs twice.", "Give each source an id of its own.");
            }
            if (!ID.matcher(id).matches()) {
                entry.problem("id", "'" + id + "' is not in kebab case.", "Write it as evening-post-226488.");
            }
            entry.required("type");
            entry.required("title");
            JsonEntry custom = new JsonEntry(
                    entry.file(),
                    entry.label() + ", custom",
                    entry.json().withObjectProperty("custom"),
                    entry.problems());
            custom.word("side", sides);
            custom.word("kind", KINDS);
            custom.word("seen", SEEN);
        }
        return new SourceTable(entries);
    }

    private static <T> Set<String> codes(T[] values, Function<T, String> code) {
        return Stream.of(values).map(code).collect(Collectors.toCollection(LinkedHashSet::new));
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
