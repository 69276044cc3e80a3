package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void wordsAreWrittenAsInDataFiles() {
        assertThat(Source.Kind.GENERAL_KNOWLEDGE.code()).isEqualTo("general-knowledge");
        assertThat(Source.Reading.NOT_SEEN.code()).isEqualTo("not-seen");
        assertThat(Source.Kind.ofCode("rumour")).isEmpty();
    }

    @Test
    void addressCitationAndPublisherComeFromTheItem() {
        Source resolution = source(
                Source.Kind.OFFICIAL,
                Map.of("number", "S/RES/822 (1993)", "container-title", "Security Council", "URL", ""));

        assertThat(resolution.citation()).contains("S/RES/822 (1993)");
        assertThat(resolution.publisher()).contains("Security Council");
        assertThat(resolution.address()).isEmpty();
    }

    @Test
    void aStatementRestsOnASingleWeakSourceIfNoOtherTellsOfIt() {
        Source copy = source(Source.Kind.COPY, Map.of());
        Source map = source(Source.Kind.MAP, Map.of());
        Source press = source(Source.Kind.PRESS, Map.of());

        assertThat(Source.isSingleAndWeak(List.of(copy, map))).isTrue();
        assertThat(Source.isSingleAndWeak(List.of(copy, press))).isFalse();
        assertThat(Source.isSingleAndWeak(List.of(press))).isFalse();
        assertThat(Source.isSingleAndWeak(List.of(map))).isFalse();
    }

    private static Source source(Source.Kind kind, Map<String, Object> csl) {
        return new Source("s", "A source", Source.Side.NEUTRAL, kind, Source.Reading.PART, csl);
    }
}
