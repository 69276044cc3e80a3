package org.controlatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Names TWO = new Names(Map.of(Language.EN, "Peace", Language.AZ, "Sülh"));

    @Test
    void aNameIsTranslatedIntoWhatStandsBesideEnglish() {
        assertThat(TWO.isTranslatedInto(Language.AZ)).isTrue();
        assertThat(TWO.isTranslatedInto(Language.EN)).isFalse();
        assertThat(TWO.isTranslatedInto(Language.RU)).as("shown in English").isFalse();
    }

    @Test
    void aNameInOneLanguageOnlyIsNoTranslation() {
        assertThat(new Names(Map.of(Language.AZ, "Sülh")).isTranslatedInto(Language.AZ))
                .isFalse();
    }

    /** A document, a sentence and a story with the same words are all unchecked, or none of them is. */
    @Test
    void documentsSentencesAndStoriesAskForASpeakerAlike() {
        for (Names names : List.of(TWO, Names.english("Peace"), Names.of("Peace", "Sülh", "Խաղաղություն", "Мир"))) {
            for (Language language : Language.values()) {
                boolean expected =
                        language != Language.EN && !names.in(language).equals("Peace");
                Document document =
                        new Document("d", names, Optional.empty(), List.of(), List.of(), List.of(), Set.of());
                Texts texts = new Texts(List.of(new Texts.Entry(names, Set.of())));
                Story story = new Story("s", names, "", false, List.of(step(names)));

                assertThat(document.isUnchecked(language)).isEqualTo(expected);
                assertThat(texts.isUnchecked("Peace", language)).isEqualTo(expected);
                assertThat(story.isUnchecked(language)).isEqualTo(expected);
            }
        }
    }

    private static Story.Step step(Names names) {
        Story.Frame frame =
                new Story.Frame(java.time.LocalDate.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), "");
        return new Story.Step(frame, names, names, Names.EMPTY, List.of());
    }

    @Test
    void otherNamesAreThoseThatDiffer() {
        Names names = Names.of("Shusha", "Şuşa", "Շուշի", "Şuşa");

        assertThat(names.others(Language.EN)).containsExactly("Şuşa", "Շուշի");
        assertThat(names.others(Language.AZ)).containsExactly("Shusha", "Շուշի");
    }

    @Test
    void aBlankNameIsNone() {
        Names names = Names.of(" ", null, " Շուշի ", "");

        assertThat(names.in(Language.EN)).isEqualTo("Շուշի");
        assertThat(names.byLanguage()).hasSize(1);
        assertThat(Names.EMPTY.in(Language.EN)).isEmpty();
    }
}
