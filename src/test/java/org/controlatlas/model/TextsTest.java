package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts TEXTS = new Texts(List.of(
            new Texts.Entry(Names.of("Taken.", "Tutulub.", "Գրավված է։", "Занято."), Set.of(Language.RU)),
            new Texts.Entry(Names.english("Lost."), Set.of())));

    @Test
    void aSentenceIsToldInTheReadersLanguage() {
        assertThat(TEXTS.in("Taken.", Language.AZ)).isEqualTo("Tutulub.");
        assertThat(TEXTS.in("Taken.", Language.EN)).isEqualTo("Taken.");
    }

    @Test
    void whatIsNotTranslatedIsToldInEnglish() {
        assertThat(TEXTS.in("Lost.", Language.HY)).isEqualTo("Lost.");
        assertThat(TEXTS.in("Unheard of.", Language.HY)).isEqualTo("Unheard of.");
        assertThat(Texts.NONE.in("Taken.", Language.RU)).isEqualTo("Taken.");
    }

    @Test
    void onlyATranslationThatNoSpeakerHasReadIsUnchecked() {
        assertThat(TEXTS.isUnchecked("Taken.", Language.AZ)).isTrue();
        assertThat(TEXTS.isUnchecked("Taken.", Language.RU)).isFalse();
        assertThat(TEXTS.isUnchecked("Taken.", Language.EN)).isFalse();
        assertThat(TEXTS.isUnchecked("Lost.", Language.AZ)).isFalse();
    }
}
