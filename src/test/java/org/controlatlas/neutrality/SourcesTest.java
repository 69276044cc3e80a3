package org.controlatlas.neutrality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bibliography is CSL-JSON, and says of each work how much of it was read and whose account it is. */
class SourcesTest {
    /** The types of CSL 1.0.2 that are in use. */
    private static final Set<String> TYPES = Set.of(
            "article-newspaper",
            "book",
            "dataset",
            "document",
            "entry-encyclopedia",
            "legislation",
            "map",
            "post-weblog",
            "report",
            "treaty",
            "webpage");

    private static JsonNode sources;

    @BeforeAll
    static void read() throws IOException {
        sources = new ObjectMapper().readTree(Path.of("geodata/sources.json").toFile());
    }

    @Test
    void eachItemHasAnIdOfItsOwnATypeAndATitle() {
        Set<String> ids = new HashSet<>();
        assertThat(sources).isNotEmpty().allSatisfy(item -> {
            assertThat(ids.add(item.path("id").asText()))
                    .as(item.path("id").asText())
                    .isTrue();
            assertThat(TYPES).contains(item.path("type").asText());
            assertThat(item.path("title").asText()).isNotBlank();
        });
    }

    @Test
    void datesAreCslDates() {
        assertThat(sources).allSatisfy(item -> {
            for (String field : Set.of("issued", "accessed")) {
                if (item.has(field)) {
                    JsonNode parts = item.path(field).path("date-parts");
                    assertThat(parts.isArray() && parts.size() > 0)
                            .as(item.toString())
                            .isTrue();
                    assertThat(parts).allSatisfy(part -> {
                        assertThat(part.size()).isBetween(1, 3);
                        assertThat(part).allMatch(JsonNode::isInt);
                    });
                }
            }
        });
    }

    @Test
    void eachItemSaysHowMuchOfItWasSeenAndWhoseAccountItIs() {
        assertThat(sources).allSatisfy(item -> {
            assertThat(Set.of("full", "part", "not-seen"))
                    .contains(item.path("custom").path("seen").asText());
            assertThat(Set.of("azerbaijan", "armenia", "nagorno-karabakh", "neutral", "mixed"))
                    .contains(item.path("custom").path("side").asText());
        });
    }

    /** A title in square brackets is ours, since the work's own was not seen; a bare number tells a reader nothing. */
    @Test
    void aTitleOfOurOwnSaysWhatTheWorkIsAbout() {
        assertThat(sources)
                .extracting(item -> item.path("title").asText())
                .noneMatch(title -> title.matches(
                        "\\[(?:Article|Page|Entry|Chapter)s? (?:of (?:\\d{1,2} )?(?:[A-Z]\\w+ )?)?\\d+\\]"));
    }
}
