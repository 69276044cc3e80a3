package org.controlatlas.pipeline.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** Writes a JSON list with an entry a line, so that a change of one entry is a change of one line. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    static void write(Path file, List<? extends JsonNode> entries) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(entries), StandardCharsets.UTF_8);
    }

    private static String text(List<? extends JsonNode> entries) throws JsonProcessingException {
        StringJoiner lines = new StringJoiner(",\n", "[\n", "\n]\n");
        for (JsonNode entry : entries) {
            lines.add(JSON.writeValueAsString(entry));
        }
        return lines.toString();
    }
}
