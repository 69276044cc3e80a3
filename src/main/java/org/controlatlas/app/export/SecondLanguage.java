package org.controlatlas.app.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;

/**
 * In which other language a picture's names are written below the first.
 *
 * @param language empty for none
 */
record SecondLanguage(Optional<Language> language) {
    static final SecondLanguage NONE = new SecondLanguage(Optional.empty());

    static SecondLanguage of(Language language) {
        return new SecondLanguage(Optional.of(language));
    }

    String code() {
        return language.map(Language::tag).orElse("none");
    }

    /** Names in the first language and this one. */
    NameLanguages beside(Language first) {
        return new NameLanguages(first, language.filter(second -> second != first));
    }

    /** None, and those that add something to names in the first language. */
    static List<SecondLanguage> choices(Language first) {
        return Stream.concat(
                        Stream.of(NONE),
                        Arrays.stream(Language.values())
                                .filter(second -> second != first)
                                .map(SecondLanguage::of))
                .toList();
    }
}
