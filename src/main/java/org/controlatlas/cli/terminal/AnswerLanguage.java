package org.controlatlas.cli.terminal;

import java.util.Optional;
import org.controlatlas.model.Language;
import org.controlatlas.words.MessageWords;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The language that was asked for with {@code --lang}, with the command or before its name. */
public final class AnswerLanguage {
    private static final String OPTION = "--lang";

    private AnswerLanguage() {}

    /** Words for what the command says; English if no language was asked for. */
    public static MessageWords words(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return new MessageWords(of(spec).or(() -> of(spec.root())).orElse(Language.EN));
    }

    /** What stands before the command's name; empty if there is nothing. */
    public static Optional<Language> beforeName(CommandSpec command) {
        return of(command.root());
    }

    private static Optional<Language> of(CommandSpec command) {
        OptionSpec option = command.findOption(OPTION);
        return option != null && option.getValue() instanceof Language language
                ? Optional.of(language)
                : Optional.empty();
    }
}
