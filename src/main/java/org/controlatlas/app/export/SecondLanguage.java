package org.controlatlas.app.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;

/** In which other language a picture's names are written below the first. */
enum SecondLanguage {
    NONE(Optional.empty()),
    ENGLISH(Optional.of(Language.EN)),
    AZERBAIJANI(Optional.of(Language.AZ)),
    ARMENIAN(Optional.of(Language.HY)),
    RUSSIAN(Optional.of(Language.RU));

    private final Optional<Language> language;

    SecondLanguage(Optional<Language> language) {
        this.language = language;
    }

    String code() {
        return language.map(Language::tag).orElse("none");
    }

    /** Names in the first language and this one. */
    NameLanguages beside(Language first) {
        return new NameLanguages(first, language.filter(second -> second != first));
    }

    /** Those that add something to names in the first language. */
    static List<SecondLanguage> choices(Language first) {
        return Arrays.stream(values())
                .filter(second -> !second.language.equals(Optional.of(first)))
                .toList();
    }
}
