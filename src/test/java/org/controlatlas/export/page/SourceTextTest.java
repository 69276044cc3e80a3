package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    private static Source source(String title, Object... csl) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (int i = 0; i < csl.length; i += 2) {
            item.put((String) csl[i], csl[i + 1]);
        }
        return new Source("the-id", title, Source.Side.NEUTRAL, Source.Kind.PRESS, Source.Reading.FULL, item);
    }

    private static Map<String, Object> issued(Object... parts) {
        return Map.of("date-parts", List.of(List.of(parts)));
    }

    private static Map<String, Object> name(String family, String given) {
        return Map.of("family", family, "given", given);
    }

    @Test
    void aWholeItemGivesAuthorTitleContainerDateAndAddress() {
        Source whole = source(
                "The title",
                "author",
                List.of(name("Surname", "Given Second")),
                "container-title",
                "The Paper",
                "issued",
                issued(2020, 11, 10),
                "URL",
                "https://www.example.org/a/");

        assertThat(SourceText.of(whole))
                .isEqualTo("Surname, G.: The title. The Paper, 2020-11-10. https://www.example.org/a/");
        assertThat(SourceText.brief(whole)).isEqualTo("Surname, G., The Paper: The title, 2020-11-10. example.org/a");
    }

    @Test
    void anItemWithoutAnythingIsItsTitle() {
        assertThat(SourceText.of(source("The title"))).isEqualTo("The title.");
        assertThat(SourceText.brief(source("The title"))).isEqualTo("The title.");
    }

    @Test
    void anItemWithoutATitleIsItsId() {
        assertThat(SourceText.of(source(" "))).isEqualTo("the-id.");
        assertThat(SourceText.brief(source(" "))).isEqualTo("the-id.");
    }

    @Test
    void ofSeveralAuthorsTheFirstIsNamed() {
        Source two = source("T", "author", List.of(name("First", "Ann"), name("Second", "Bo")));

        assertThat(SourceText.of(two)).isEqualTo("First, A. et al.: T.");
        assertThat(SourceText.brief(two)).isEqualTo("First, A.: T.");
    }

    @Test
    void anOrganisationIsNamedAsItIs() {
        assertThat(SourceText.of(source("T", "author", List.of(Map.of("literal", "Human Rights Watch")))))
                .isEqualTo("Human Rights Watch: T.");
    }

    @Test
    void anAuthorWithoutAGivenNameHasNoInitial() {
        assertThat(SourceText.of(source("T", "author", List.of(Map.of("family", "Only")))))
                .isEqualTo("Only: T.");
        assertThat(SourceText.of(source("T", "author", List.of(name("Only", " ")))))
                .isEqualTo("Only: T.");
    }

    @Test
    void anAuthorWithoutAFamilyNameIsNamedByTheGivenOne() {
        assertThat(SourceText.of(source("T", "author", List.of(Map.of("given", "Suharto")))))
                .isEqualTo("Suharto: T.");
    }

    @Test
    void anInitialOutsideOfTheBasicPlaneIsKeptWhole() {
        assertThat(SourceText.of(source("T", "author", List.of(name("Deseret", "\uD801\uDC00bc")))))
                .isEqualTo("Deseret, \uD801\uDC00.: T.");
    }

    @Test
    void authorsThatAreNoneAreLeftOut() {
        assertThat(SourceText.of(source("T", "author", List.of("a text", Map.of("suffix", "Jr."), 7))))
                .isEqualTo("T.");
        assertThat(SourceText.of(source("T", "author", "not a list"))).isEqualTo("T.");
    }

    @Test
    void aTitleThatEndsWithAFullStopGetsNoSecondOne() {
        assertThat(SourceText.of(source("It ended.", "publisher", "Press"))).isEqualTo("It ended. Press.");
        assertThat(SourceText.brief(source("It ended.", "issued", issued(2001))))
                .isEqualTo("It ended, 2001.");
    }

    @Test
    void aContainerAndItsPublisherOfOneNameAreNamedOnce() {
        assertThat(SourceText.publication(source("T", "container-title", "Trend", "publisher", "Trend")))
                .isEqualTo("Trend");
        assertThat(SourceText.publication(source("T", "container-title", "Paper", "publisher", "House")))
                .isEqualTo("Paper, House");
        assertThat(SourceText.publication(source("T", "container-title", " ", "publisher", 5)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020, 2020", "2020 3, 2020-03", "2020 12 5, 2020-12-05"})
    void aDateIsAsPreciseAsItsParts(String parts, String expected) {
        Object[] numbers =
                java.util.Arrays.stream(parts.split(" ")).map(Integer::valueOf).toArray();

        assertThat(SourceText.title(source("T", "issued", issued(numbers)))).isEqualTo("T, " + expected);
    }

    @Test
    void aDateWithoutPartsIsNone() {
        for (Object issued : List.of("2020", Map.of(), Map.of("date-parts", List.of()), Map.of("date-parts", "x"))) {
            assertThat(SourceText.title(source("T", "issued", issued))).isEqualTo("T");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/, example.org",
        "http://example.org/a/b/, example.org/a/b",
        "https://example.org/www.html, example.org/www.html",
        "ftp://example.org/x, ftp://example.org/x"
    })
    void anAddressIsGivenAsOneTypesIt(String address, String expected) {
        assertThat(SourceText.shortAddress(source("T", "URL", address))).contains(expected);
    }

    @Test
    void ofAnAddressTooLongToTypeTheHostIsGivenOnAPage() {
        String fits = "example.org/" + "a".repeat(SourceText.SHORT_ADDRESS - 12);

        assertThat(SourceText.brief(source("T", "URL", "https://" + fits))).isEqualTo("T. " + fits);
        assertThat(SourceText.brief(source("T", "URL", "https://" + fits + "b")))
                .isEqualTo("T. example.org/…");
        assertThat(SourceText.of(source("T", "URL", "https://" + fits + "b"))).endsWith("https://" + fits + "b");
    }
}
