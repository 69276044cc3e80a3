package org.controlatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Source;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final Source ARTICLE = source(Map.of(
            "type",
            "article-newspaper",
            "container-title",
            "Trend",
            "issued",
            Map.of("date-parts", List.of(List.of(2024, 5, 4))),
            "URL",
            "https://en.trend.az/3903455",
            "author",
            List.of(Map.of("family", "Doe", "given", "Jane")),
            "custom",
            Map.of("side", "azerbaijan")));

    @Test
    void aLineOfTextNamesAuthorTitleContainerDateAndAddress() {
        assertThat(new Citation(ARTICLE).text())
                .isEqualTo("Doe Jane: 50 % & more. Trend. 2024-05-04. https://en.trend.az/3903455");
    }

    @Test
    void bibtexEscapesWhatTexWouldRead() {
        assertThat(new Citation(ARTICLE).bibtex())
                .startsWith("@article{trend-1,\n")
                .contains("  author = {Doe, Jane}", "  title = {{50 \\% \\& more}}", "  date = {2024-05-04}")
                .endsWith("\n}\n");
    }

    @Test
    void cslJsonLeavesOurNotesOut() {
        assertThat(new Citation(ARTICLE).cslJson())
                .contains("\"container-title\" : \"Trend\"", "\"id\" : \"trend-1\"")
                .doesNotContain("custom");
    }

    @Test
    void anInstitutionIsNotTakenApart() {
        Source resolution = source(
                Map.of("type", "legislation", "author", List.of(Map.of("literal", "United Nations Security Council"))));

        assertThat(new Citation(resolution).bibtex()).contains("author = {{United Nations Security Council}}");
    }

    @Test
    void anAuthorOfOneNameIsNamedByItAndOneWithoutANameIsLeftOut() {
        Source one = source(Map.of(
                "type", "book", "author", List.of(Map.of("suffix", "Jr."), Map.of("given", "Suharto"), Map.of())));

        assertThat(new Citation(one).text()).startsWith("Suharto: 50 % & more");
        assertThat(new Citation(one).bibtex()).contains("author = {{Suharto}}");
    }

    @Test
    void aSourceOfWhichLittleIsKnownStillCites() {
        assertThat(new Citation(source(Map.of())).text()).isEqualTo("50 % & more");
    }

    private static Source source(Map<String, Object> csl) {
        return new Source(
                "trend-1",
                "50 % & more",
                Source.Side.NEUTRAL,
                Source.Kind.PRESS,
                Source.Reading.FULL,
                new LinkedHashMap<>(csl));
    }
}
