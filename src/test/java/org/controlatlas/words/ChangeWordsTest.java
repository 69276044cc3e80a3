package org.controlatlas.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Control;
import org.controlatlas.model.Event;
import org.controlatlas.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordsTest {
    private static final Control BY = new Control.By("n");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | fighting | Norway takes Bohus",
                "EN | handover | Norway takes over Bohus",
                "EN | agreement | Norway takes over Bohus",
                "EN | incident | Norway now controls Bohus",
                "AZ | fighting | Norway nəzarətə götürür: Bohus",
                "AZ | handover | Norway nəzarəti qəbul edir: Bohus",
                "AZ | negotiation | Norway indi nəzarət edir: Bohus",
                "HY | fighting | Norway վերահսկողություն է հաստատում՝ Bohus",
                "HY | handover | Norway ստանձնում է վերահսկողությունը՝ Bohus",
                "HY | humanitarian | Norway այժմ վերահսկում է՝ Bohus",
                "RU | fighting | Norway устанавливает контроль: Bohus",
                "RU | handover | Norway принимает контроль: Bohus",
                "RU | unheard-of | Norway теперь контролирует: Bohus"
            })
    void theVerbFollowsTheKindOfEvent(Language language, String kind, String sentence) {
        assertThat(ChangeWords.in(language)
                        .sentence(
                                "Bohus",
                                BY,
                                List.of("Norway"),
                                Optional.of(kind).map(Event.Kind::new)))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"Նորվեգիա,Նորվեգիան", "Դանիա,Դանիան", "Լեհաստան,Լեհաստանը", "Պերու,Պերուն", "Norge,Norge"})
    void aSubjectHasItsArticleWhereTheLanguageAsksForOne(String name, String subject) {
        assertThat(ChangeWords.in(Language.HY).sentence("X", BY, List.of(name), Optional.empty()))
                .startsWith(subject + " ");
    }

    @Test
    void contestedGroundNamesWhoContestsIt() {
        assertThat(ChangeWords.in(Language.EN)
                        .sentence(
                                "Bohus",
                                new Control.Contested(List.of("n", "s")),
                                List.of("Norway", "Sweden"),
                                Optional.empty()))
                .isEqualTo("Bohus is contested between Norway and Sweden");
    }

    @Test
    void everyStateHasASentenceInEveryLanguage() {
        for (Language language : Language.values()) {
            for (Control control : List.of(new Control.Unknown(), new Control.NoData())) {
                assertThat(ChangeWords.in(language).sentence("Bohus", control, List.of(), Optional.empty()))
                        .contains("Bohus");
            }
        }
    }

    @Test
    void theSummaryTellsAHolderADayAndTheSources() {
        StatusWords said = StatusWords.in(Language.EN);

        assertThat(said.summary(
                        BY, "Norway", new StatusWords.Since("9 May 1660", true), new StatusWords.Support(3, true)))
                .isEqualTo("Held by Norway since 9 May 1660; sources: 3, of several sides.");
        assertThat(said.summary(
                        BY, "Norway", new StatusWords.Since("7–9 May 1660", false), new StatusWords.Support(1, false)))
                .isEqualTo("Held by Norway (change of control: 7–9 May 1660); sources: 1.");
    }

    @Test
    void aSentenceThatEndsWithAnAbbreviationHasOneStop() {
        assertThat(StatusWords.in(Language.RU)
                        .summary(
                                BY,
                                "Norway",
                                new StatusWords.Since("9 мая 1660 г.", true),
                                new StatusWords.Support(0, false)))
                .endsWith("1660 г.")
                .doesNotEndWith("..");
    }
}
