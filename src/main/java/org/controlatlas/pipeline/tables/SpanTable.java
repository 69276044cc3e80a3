package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.model.Language;
import org.controlatlas.model.NamedSpan;
import org.controlatlas.model.Names;

/** {@code spans.csv}: wars, truces and peacekeeping, for the band of the timeline. */
final class SpanTable {
    private static final Set<String> KINDS = Stream.of(
                    NamedSpan.Kind.WAR, NamedSpan.Kind.CEASEFIRE, NamedSpan.Kind.PEACEKEEPING, NamedSpan.Kind.OTHER)
            .map(NamedSpan.Kind::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private SpanTable() {}

    /** The spans as {@code atlas.json} holds them. */
    static ArrayNode read(TableFolder folder) throws IOException {
        ArrayNode spans = JsonNodeFactory.instance.arrayNode();
        for (TableRow row : folder.rows("spans.csv")) {
            ObjectNode span = spans.addObject();
            span.put("id", row.required("id"));
            span.put("kind", row.word("kind", KINDS));
            Names names = row.names("name");
            ObjectNode name = span.putObject("name");
            for (Language language : Language.values()) {
                name.put(language.tag(), names.in(language));
            }
            row.required("start_date");
            LocalDate start = row.day("start_date").orElse(LocalDate.MIN);
            Optional<LocalDate> end = row.day("end_date");
            if (end.isPresent() && !end.get().isAfter(start)) {
                row.problem("end_date", "It is not after the start.", "Write the first day after the span.");
            }
            span.put("start_date", row.text("start_date"));
            end.ifPresent(day -> span.put("end_date", day.toString()));
        }
        return spans;
    }
}
