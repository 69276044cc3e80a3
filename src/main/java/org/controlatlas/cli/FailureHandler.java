package org.controlatlas.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.controlatlas.atlas.DataSetException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become a sentence on standard error and an exit status. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure, command);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(
                name + ": " + sentence(failure.getMessage()) + suggestions(failure) + " See '" + name + " --help'.");
        printTrace(failure, command);
        return ExitStatus.USAGE;
    }

    /** Prints the failure's sentence, and its trace with {@code --debug}. */
    static int report(Throwable failure, CommandLine command) {
        command.getErr()
                .println(command.getCommandSpec().qualifiedName() + ": "
                        + message(failure).strip());
        printTrace(failure, command);
        command.getErr().flush();
        return status(failure);
    }

    private static int status(Throwable failure) {
        if (failure instanceof CommandFailure known) {
            return known.status();
        }
        return failure instanceof DataSetException ? ExitStatus.BAD_DATA : ExitStatus.FAILED;
    }

    private static String message(Throwable failure) {
        if (failure instanceof CommandFailure || failure instanceof DataSetException) {
            return failure.getMessage();
        }
        if (failure instanceof NoSuchFileException missing) {
            return "'" + missing.getFile() + "' does not exist.";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "Access to '" + denied.getFile() + "' is denied.";
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return "'" + file.getFile() + "': " + sentence(file.getReason());
        }
        if (failure instanceof OutOfMemoryError) {
            return "Java ran out of memory: set CONTROL_ATLAS_OPTS=-Xmx4g, or ask for less at once.";
        }
        if (failure instanceof java.io.IOException && failure.getMessage() != null) {
            return sentence(failure.getMessage());
        }
        return "This is a fault of the program (" + failure
                + "): please report it with the output of the same command with --debug.";
    }

    private static String suggestions(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            var found = unmatched.getSuggestions();
            return found.isEmpty() ? "" : " Did you mean " + String.join(" or ", found) + "?";
        }
        return "";
    }

    /** The text on one line, ending as a sentence does. */
    static String sentence(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.isEmpty() || ".?!".indexOf(line.charAt(line.length() - 1)) >= 0 ? line : line + ".";
    }

    private static void printTrace(Throwable failure, CommandLine command) {
        if (command.getCommandSpec().root().userObject() instanceof ControlAtlas root && root.debug()) {
            failure.printStackTrace(command.getErr());
        }
    }
}
