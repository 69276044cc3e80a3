package org.controlatlas.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.atlas.InputPath;
import org.controlatlas.export.text.SafeText;
import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;
import org.controlatlas.words.MessageWords;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become a sentence on standard error and an exit status. */
public final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure, command);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        MessageWords words = AnswerLanguage.words(command, args);
        Message said = Message.plain(sentence(words.of(UsageProblem.of(failure))));
        err.println(SafeText.line(
                name + ": " + words.of(Message.of(FailureWords.SEE_HELP, suggested(said, failure), name))));
        printTrace(failure, command);
        return ExitStatus.USAGE;
    }

    /** Prints the failure's sentence, and its trace with {@code --debug}. */
    public static int report(Throwable failure, CommandLine command) {
        return report(Message.EMPTY, failure, command);
    }

    /** @param where begins the sentence, before a colon; may be empty */
    public static int report(Message where, Throwable failure, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (failure instanceof OutputFailure output && output.isReaderGone()) {
            return ExitStatus.READER_GONE;
        }
        // What goes wrong in a command that is being stopped is no news, and the line on what was kept is on its way.
        if (!CommandRun.of(spec).interruption().isStopped()) {
            String said =
                    sentence(AnswerLanguage.words(command).of(message(failure).after(where)));
            command.getErr().println(SafeText.line(spec.qualifiedName() + ": " + said));
            printTrace(failure, command);
        }
        command.getErr().flush();
        return status(failure);
    }

    private static int status(Throwable failure) {
        if (failure instanceof CommandFailure known) {
            return known.status();
        }
        return failure instanceof DataSetException ? ExitStatus.BAD_DATA : ExitStatus.FAILED;
    }

    private static Message message(Throwable failure) {
        if (failure instanceof HasMessage known) {
            return known.message();
        }

        if (failure instanceof OutOfMemoryError) {
            return Message.of(FailureWords.OUT_OF_MEMORY);
        }
        return system(failure).orElseGet(() -> Message.of(FailureWords.FAULT, failure));
    }

    /** What the system refused, however deep it lies; empty if nothing of the kind lies below the failure. */
    private static Optional<Message> system(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException refused) {
                return refused.getMessage() == null
                        ? Optional.empty()
                        : Optional.of(InputPath.sentence(refused).orElseGet(() -> Message.of(refused)));
            }
        }
        return Optional.empty();
    }

    private static Message suggested(Message said, ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .map(Message::plain)
                        .reduce((some, next) -> Message.of(FailureWords.OR, some, next))
                        .map(found -> Message.of(FailureWords.DID_YOU_MEAN, said, found))
                        .orElse(said)
                : said;
    }

    /** The text on one line, ending as a sentence does. */
    private static String sentence(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.isEmpty() || ".?!։".indexOf(line.charAt(line.length() - 1)) >= 0 ? line : line + ".";
    }

    private static void printTrace(Throwable failure, CommandLine command) {
        if (CommandRun.of(command.getCommandSpec()).debug()) {
            failure.printStackTrace(command.getErr());
        }
    }
}
