package org.controlatlas.cli.option;

import java.util.Optional;
import org.controlatlas.cli.terminal.AnswerLanguage;
import org.controlatlas.model.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which language a command answers, and says what is wrong. Before the command's name it holds for the command, too. */
public final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = LanguageConverter.class,
            description =
                    "Language of names and words: en, az, hy or ru. Without it: en, in the window the one chosen last.")
    private Language language;

    private CommandSpec command;

    @Spec(Spec.Target.MIXEE)
    void command(CommandSpec spec) {
        command = spec;
    }

    public Optional<Language> chosen() {
        return Optional.ofNullable(language).or(() -> AnswerLanguage.beforeName(command));
    }

    /** The one chosen, else English. */
    public Language orEnglish() {
        return chosen().orElse(Language.EN);
    }
}
