package org.controlatlas.cli.option;

import java.util.Optional;
import org.controlatlas.model.Language;
import picocli.CommandLine.Option;

/** In which language a command answers. */
public final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = LanguageConverter.class,
            description =
                    "Language of names and words: en, az, hy or ru. Without it: en, in the window the one chosen last.")
    private Language language;

    public Optional<Language> chosen() {
        return Optional.ofNullable(language);
    }

    /** The one chosen, else English. */
    public Language orEnglish() {
        return chosen().orElse(Language.EN);
    }
}
