package org.controlatlas.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Source;

/** What the ids in an answer's {@code sources} stand for: title, publisher and address, each source once. */
public final class SourceDetails {
    public static final String FIELD = "source_details";

    private SourceDetails() {}

    /** Adds those of all {@code sources} anywhere in the answer, in the order in which they are first named. */
    public static ObjectNode put(ObjectNode answer, Atlas atlas) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode list : answer.findValues("sources")) {
            list.forEach(id -> ids.add(id.asText()));
        }
        ArrayNode details = answer.putArray(FIELD);
        for (String id : ids) {
            ObjectNode entry = details.addObject();
            of(id, atlas).forEach(entry::put);
        }
        return answer;
    }

    /**
     * For a reader, below an answer that names sources by their ids: a heading, and for each what it is and where it can
     * be read; nothing where the data tell no more than ids.
     *
     * @param ids each is told once
     */
    public static void print(PrintWriter out, String heading, Collection<String> ids, Atlas atlas) {
        List<String> lines =
                ids.stream().distinct().flatMap(id -> line(id, atlas).stream()).toList();
        if (!lines.isEmpty()) {
            out.println();
            Answers.line(out, 0, heading);
            lines.forEach(line -> Answers.line(out, 2, line));
        }
    }

    /** {@code id: Title. Publisher. Address}, with what the data have of it; empty where they have nothing. */
    public static Optional<String> line(String id, Atlas atlas) {
        Map<String, String> fields = of(id, atlas);
        String page = fields.get("address") == null ? fields.get("citation") : fields.get("address");
        List<String> parts = Stream.of(fields.get("title"), fields.get("publisher"), page)
                .filter(part -> part != null && !part.isBlank() && !part.equals(id))
                .distinct()
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(id + ": " + String.join(". ", parts));
    }

    /** The fields of one source, as {@code sources} has them; null where the data say nothing of it. */
    public static Map<String, String> of(String id, Atlas atlas) {
        Source source = atlas.sources().get(id);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("title", source == null ? null : source.title());
        fields.put("publisher", source == null ? null : source.publisher().orElse(null));
        fields.put("address", source == null ? null : source.address().orElse(null));
        fields.put("citation", source == null ? null : source.citation().orElse(null));
        return fields;
    }
}
