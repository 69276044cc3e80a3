package org.controlatlas.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.controlatlas.app.shell.LaunchOptions;
import org.controlatlas.atlas.ReadingChoices;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.terminal.AnswerLanguage;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.FailureHandler;
import org.controlatlas.cli.terminal.Interruption;
import org.controlatlas.cli.terminal.OutputFailure;
import org.controlatlas.cli.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
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
            "4:nothing there: place unknown, date outside the coverage, point outside the map",
            "130:stopped by Ctrl+C (143 by kill); one line says what was kept",
            "141:whoever reads the output has had enough"
        },
        synopsisHeading = "@|bold Usage:|@ ",
        optionListHeading = "%n@|bold Options:|@%n",
        parameterListHeading = "%n@|bold Arguments:|@%n",
        commandListHeading = "%n@|bold Commands:|@%n")
public final class ControlAtlas implements Callable<Integer>, CommandRun {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print a stack trace with each error.")
    private boolean debug;

    @Mixin
    private LanguageOption language;

    private final Streams streams;
    private final Interruption interruption;

    ControlAtlas(Streams streams, Interruption interruption) {
        this.streams = streams;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        LaunchOptions asked = new LaunchOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), language.chosen(), ReadingChoices.NONE);
        return ViewCommand.open(asked, interruption);
    }

    @Override
    public boolean debug() {
        return debug;
    }

    @Override
    public Streams streams() {
        return streams;
    }

    @Override
    public Interruption interruption() {
        return interruption;
    }

    /** The parser with the command that the arguments begin with, else with every command; prints to the given streams. */
    public static CommandLine commandLine(Streams streams, String... args) {
        return commandLine(streams, new Interruption(streams), args);
    }

    private static CommandLine commandLine(Streams streams, Interruption interruption, String... args) {
        FailureHandler failures = new FailureHandler();
        CommandLine root = new CommandLine(new ControlAtlas(streams, interruption));
        // Before the settings, which they take over.
        Commands.addTo(root, args);
        return root.setOut(streams.out())
                .setErr(streams.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> {
                    CommandSpec command = last(parsed).commandSpec();
                    interruption.runs(command.qualifiedName(), AnswerLanguage.words(command.commandLine()));
                    try {
                        return new RunLast().execute(parsed);
                    } catch (OutputFailure | Error e) {
                        // The handler gets neither errors nor what goes wrong while help is printed.
                        return FailureHandler.report(e, command.commandLine());
                    }
                })
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static ParseResult last(ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
    }

    /** Runs one command line and returns its exit status, which is not 0 if something printed has not arrived. */
    public static int run(Streams streams, String... args) {
        try (Interruption interruption = new Interruption(streams).listen()) {
            String[] asked = opening(args);
            CommandLine command = commandLine(streams, interruption, asked);
            return delivered(streams, command, () -> command.execute(asked));
        }
    }

    /** What is no command and looks like a data set or a link is opened, as {@code view} does. */
    private static String[] opening(String... args) {
        boolean names = args.length > 0
                && !args[0].startsWith("-")
                && !Commands.isNamed(args[0])
                && (args[0].contains("://") || isPath(args[0]));
        if (!names) {
            return args;
        }
        String[] all = new String[args.length + 1];
        all[0] = "view";
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    /** A word alone, such as a command written wrong, is none unless a file goes by it. */
    private static boolean isPath(String text) {
        try {
            return Files.exists(Path.of(text)) || text.matches(".*[./\\\\].*");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static int open() {
        Streams streams = Streams.ofProcess();
        try (Interruption interruption = new Interruption(streams).listen()) {
            try {
                return ViewCommand.open(LaunchOptions.NONE, interruption);
            } catch (RuntimeException | Error e) {
                return FailureHandler.report(e, commandLine(streams, interruption));
            }
        }
    }

    private static int delivered(Streams streams, CommandLine command, IntSupplier work) {
        int status;
        try {
            status = work.getAsInt();
            streams.flush();
        } catch (OutputFailure e) {
            status = FailureHandler.report(e, command);
        }
        return status == ExitStatus.DONE && streams.hasFailed() ? ExitStatus.FAILED : status;
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
