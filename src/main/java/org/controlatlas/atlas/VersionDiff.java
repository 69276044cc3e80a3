package org.controlatlas.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.controlatlas.message.MessageIOException;

/**
 * How the files of a version differ from those of the version after it. Features and entries that both have are told by
 * where they stand in the later one; the rest is kept as it was. Nothing of the older version is lost.
 */
final class VersionDiff {
    private static final String FEATURES = "features";

    private VersionDiff() {}

    /**
     * @param older files by name, each as JSON
     * @param newer the same of the version after it
     */
    static ObjectNode of(Map<String, JsonNode> older, Map<String, JsonNode> newer) {
        ObjectNode files = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(older).forEach((name, file) -> files.set(name, file(file, newer.get(name))));
        return files;
    }

    private static ObjectNode file(JsonNode old, JsonNode later) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        JsonNode elements = old.isArray() ? old : old.path(FEATURES);
        if (!elements.isArray()) {
            if (old.equals(later)) {
                file.put("same", true);
            } else {
                file.set("whole", old);
            }
            return file;
        }
        if (old.isObject()) {
            file.set("head", ((ObjectNode) old.deepCopy()).without(FEATURES));
        }
        JsonNode others = later == null ? JsonNodeFactory.instance.arrayNode() : elements(later);
        Map<JsonNode, Integer> known = new HashMap<>();
        for (int i = others.size() - 1; i >= 0; i--) {
            known.put(others.get(i), i);
        }
        ArrayNode parts = file.putArray("parts");
        int from = -1;
        int to = -1;
        for (JsonNode element : elements) {
            Integer at = known.get(element);
            if (at != null && at == to) {
                to++;
                continue;
            }
            run(parts, from, to);
            from = at == null ? -1 : at;
            to = at == null ? -1 : at + 1;
            if (at == null) {
                parts.addObject().set("was", element);
            }
        }
        run(parts, from, to);
        return file;
    }

    private static void run(ArrayNode parts, int from, int to) {
        if (from >= 0) {
            parts.addArray().add(from).add(to);
        }
    }

    private static JsonNode elements(JsonNode file) {
        return file.isArray() ? file : file.path(FEATURES);
    }

    /**
     * The older version's files.
     *
     * @param diff what {@link #of} gave
     * @param newer the files of the version after it
     * @throws IOException if the two do not belong together
     */
    static Map<String, JsonNode> applied(JsonNode diff, Map<String, JsonNode> newer) throws IOException {
        Map<String, JsonNode> older = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : diff.properties()) {
            older.put(entry.getKey(), applied(entry.getKey(), entry.getValue(), newer.get(entry.getKey())));
        }
        return older;
    }

    private static JsonNode applied(String name, JsonNode file, JsonNode later) throws IOException {
        if (file.has("whole")) {
            return file.get("whole");
        }
        if (file.has("same")) {
            return present(name, later);
        }
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        for (JsonNode part : file.path("parts")) {
            if (part.isArray()) {
                JsonNode others = elements(present(name, later));
                int to = part.path(1).asInt(-1);
                for (int i = part.path(0).asInt(-1); i < to; i++) {
                    if (!others.has(i)) {
                        throw new MessageIOException(VersionProblem.NO_SUCH_ENTRY, i, name);
                    }
                    elements.add(others.get(i));
                }
            } else {
                elements.add(part.path("was"));
            }
        }
        if (!file.has("head")) {
            return elements;
        }
        ObjectNode whole = file.get("head").deepCopy();
        whole.set(FEATURES, elements);
        return whole;
    }

    private static JsonNode present(String name, JsonNode later) throws IOException {
        if (later == null) {
            throw new MessageIOException(VersionProblem.NO_SUCH_FILE, name);
        }
        return later;
    }
}
