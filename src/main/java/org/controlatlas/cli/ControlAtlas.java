package org.controlatlas.cli;

import java.util.concurrent.Callable;
import org.controlatlas.app.LaunchOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
        subcommands = {
            ViewCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            QueryCommand.class,
            AreasCommand.class,
            ValidateCommand.class,
            BuildGeodataCommand.class,
            PrepareCommand.class,
            BenchCommand.class,
            DocumentationCommand.class,
            ScreenshotsCommand.class
        })
public final class ControlAtlas implements Callable<Integer> {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print a stack trace with each error.")
    private boolean debug;

    private final Streams streams;

    ControlAtlas(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return ViewCommand.open(LaunchOptions.NONE);
    }

    boolean debug() {
        return debug;
    }

    /** The streams of the run that a command belongs to. */
    static Streams streams(CommandSpec command) {
        return ((ControlAtlas) command.root().userObject()).streams;
    }

    /** The parser with every command, printing to the given streams. */
    public static CommandLine commandLine(Streams streams) {
        FailureHandler failures = new FailureHandler();
        return new CommandLine(new ControlAtlas(streams))
                .setOut(streams.out())
                .setErr(streams.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /** Runs one command line and returns its exit status. */
    public static int run(Streams streams, String... args) {
        CommandLine command = commandLine(streams);
        try {
            return command.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return FailureHandler.report(e, command);
        } finally {
            streams.out().flush();
            streams.err().flush();
        }
    }

    private static int open() {
        try {
            return ViewCommand.open(LaunchOptions.NONE);
        } catch (RuntimeException e) {
            return FailureHandler.report(e, commandLine(Streams.ofProcess()));
        }
    }

    public static void main(String[] args) {
        // Pictures are drawn without a display; and JavaFX and AWT do not fight over one.
        System.setProperty("java.awt.headless", "true");
        // Most starts name nothing, and the parser alone would take a tenth of the time until the map is there.
        int status = args.length == 0 ? open() : run(Streams.ofProcess(), args);
        if (status != ExitStatus.DONE) {
            System.exit(status);
        }
    }
}
