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
        return words(command, new String[0]);
    }

    /**
     * Words for what is wrong with a command line: also where the parser stopped before it came to the language.
     *
     * @param arguments all of them
     */
    static MessageWords words(CommandLine command, String... arguments) {
        CommandSpec spec = command.getCommandSpec();
        return new MessageWords(
                of(spec).or(() -> beforeName(spec)).or(() -> written(arguments)).orElse(Language.EN));
    }

    private static Optional<Language> written(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            Optional<Language> found = arguments[i].startsWith(OPTION + "=")
                    ? Language.find(arguments[i].substring(OPTION.length() + 1))
                    : arguments[i].equals(OPTION) && i + 1 < arguments.length
                            ? Language.find(arguments[i + 1])
                            : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
