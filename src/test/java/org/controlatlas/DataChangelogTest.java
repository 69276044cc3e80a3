package org.controlatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page for people and the data for programs tell the same of each version. */
class DataChangelogTest {
    @Test
    void thePageSaysWhatTheListOfVersionsSays() throws IOException {
        JsonNode list =
                new ObjectMapper().readTree(Path.of("geodata/versions.json").toFile());
        String page = Files.readString(Path.of("docs/data-changelog.md"));

        assertThat(words(page.substring(page.indexOf("\n## ")))).isEqualTo(words(page(list)));
    }

    private static String page(JsonNode list) {
        StringBuilder page = new StringBuilder();
        if (!list.get("without_version").isEmpty()) {
            page.append("## Without a new version ");
            sections(list.get("without_version"), page);
        }
        for (JsonNode version : list.get("versions")) {
            page.append("## ").append(version.get("version").asText()).append(' ');
            sections(version.get("sections"), page);
        }
        return page.toString();
    }

    private static void sections(JsonNode sections, StringBuilder page) {
        for (JsonNode section : sections) {
            String title = english(section.get("title"));
            page.append(title.isEmpty() ? "" : title + ": ");
            section.get("notes").forEach(note -> page.append(english(note)).append(' '));
        }
    }

    private static String english(JsonNode text) {
        return text.path("en").asText(text.asText());
    }

    /** Without marks of lists and the ends of lines. */
    private static String words(String text) {
        return text.replaceAll("(?m)^\\* ", "").replaceAll("\\s+", " ").strip();
    }
}
