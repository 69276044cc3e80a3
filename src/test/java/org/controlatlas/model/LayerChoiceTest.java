package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerChoiceTest {
    private static final List<String> USUAL = List.of("base", "control", "places");
    private static final List<String> KNOWN = List.of("base", "control", "transport", "places");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "control | control",
                "control, base | control base",
                "+transport | base control places transport",
                "-places | base control",
                " +transport , -places | base control transport",
                "-places,+places | base control places"
            })
    void wordsNameTheLayersOrWhatDiffersFromTheUsualOnes(String text, String expected) {
        assertThat(LayerChoice.of(text, USUAL, KNOWN)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+transport,places", "places,-base"})
    void signsBeforeSomeWordsOnlyAreRefused(String text) {
        assertThatThrownBy(() -> LayerChoice.of(text, USUAL, KNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mix two ways of writing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "control,", "trace", "+trace"})
    void aLayerThatIsNotThereIsRefusedWithThoseThatAre(String text) {
        assertThatThrownBy(() -> LayerChoice.of(text, USUAL, KNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Unknown layer '")
                .hasMessageEndingWith("': use base, control, transport, places.");
    }
}
