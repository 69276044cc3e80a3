package org.controlatlas.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListTextTest {
    @Test
    void betweenNamesOfSeveralWordsStandsASemicolon() {
        assertThat(ListText.of(List.of("Kingdom of the North", "Comma, Inc")))
                .isEqualTo("Kingdom of the North; Comma, Inc");
    }

    @Test
    void aNameWithASemicolonStandsInAListOfJson() {
        assertThat(ListText.of(List.of("a;b", "\"c\"\\\n"))).isEqualTo("[\"a;b\",\"\\\"c\\\"\\\\\\u000a\"]");
    }

    @Test
    void aNameThatBeginsLikeAListOfJsonStandsInOne() {
        assertThat(ListText.of(List.of("[a]"))).isEqualTo("[\"[a]\"]");
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(ListText.of(List.of())).isEmpty();
    }
}
