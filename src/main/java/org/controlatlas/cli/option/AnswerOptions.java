package org.controlatlas.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share that answer as text, JSON or CSV: the form, the language and the data set. */
public final class AnswerOptions {
    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private AnswerFormat format = AnswerFormat.TEXT;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOption data;

    private CommandSpec command;

    /** A mixin within a mixin is told of no command: this tells it. */
    @Spec(Spec.Target.MIXEE)
    void command(CommandSpec spec) {
        command = spec;
        language.command(spec);
        data.command(spec);
    }

    public AnswerFormat format() {
        return format;
    }

    /** The language that was chosen, else English. */
    public Language language() {
        return language.orEnglish();
    }

    /** As {@link DataOption#read()}. */
    public Atlas read() throws IOException {
        return data.read();
    }

    /** Where the answer goes. */
    public PrintWriter out() {
        return command.commandLine().getOut();
    }
}
