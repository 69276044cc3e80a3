package org.controlatlas.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program's entry point: parses the command line and starts the window when no command is named. */
@Command(
        name = "control-atlas",
        header = "A map of who controlled what, when.",
        description = "Opens the map's window when no command is given.",
        versionProvider = VersionLine.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%n@|bold Exit status:|@%n",
        exitCodeList = {
            "0:done",
            "1:could not be done: no display, file cannot be written …",
            "2:wrong usage",
            "3:bad data",
            "4:nothing there: place unknown, date outside the coverage, point outside the map"
        },
        synopsisHeading = "@|bold Usage:|@ ",
        optionListHeading = "%n@|bold Options:|@%n",
        parameterListHeading = "%n@|bold Arguments:|@%n",
        commandListHeading = "%n@|bold Commands:|@%n",
        subcommands = {QueryCommand.class})
public final class ControlAtlas implements Callable<Integer> {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print a stack trace with each error.")
    private boolean debug;

    @Override
    public Integer call() {
        throw new CommandFailure(ExitStatus.USAGE, "Name a command: see 'control-atlas --help'.");
    }

    boolean debug() {
        return debug;
    }

    /** The parser with every command, printing to the given writers. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        FailureHandler failures = new FailureHandler();
        return new CommandLine(new ControlAtlas())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /** Runs one command line and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = commandLine(out, err);
        try {
            return command.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return FailureHandler.report(e, command);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Text goes out in UTF-8 whatever the locale, so that a pipe gets the same bytes on any machine. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    public static void main(String[] args) {
        int status = run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args);
        if (status != ExitStatus.DONE) {
            System.exit(status);
        }
    }
}
