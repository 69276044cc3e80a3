package org.controlatlas.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.controlatlas.app.AtlasApplication;
import org.controlatlas.app.NoDisplayException;
import org.controlatlas.app.shell.LaunchOptions;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.cli.option.DataOption;
import org.controlatlas.cli.option.DataSetProblem;
import org.controlatlas.cli.option.DateOption;
import org.controlatlas.cli.option.LanguageOption;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.FailureHandler;
import org.controlatlas.cli.terminal.Interruption;
import org.controlatlas.cli.terminal.NativeLibraryWatch;
import org.controlatlas.render.view.StateLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the window; what the program does when no command is named. */
@Command(
        name = "view",
        header = "Open the map in a window (the default).",
        description = "Shows the atlas as it was left, or the view that a link describes.",
        footer = {
            "",
            "@|bold Examples:|@",
            "  control-atlas view",
            "  control-atlas view --date 1994-05-12 --lang hy",
            "  control-atlas view 'control-atlas://view?date=2020-11-26&at=46.7,39.8&zoom=9'",
            "  control-atlas view my-borders.geojson"
        })
final class ViewCommand implements Callable<Integer> {
    /** Set by the start script: how the program was called, so that a hint can be copied as it stands. */
    private static final String COMMAND_PROPERTY = "controlatlas.command";

    private static final String NO_WINDOW = "JavaFX cannot open a window here: ";

    @Parameters(
            arity = "0..1",
            paramLabel = "LINK|PATH",
            description =
                    "A link that was copied from the window, which begins with control-atlas://view?, or a data set of"
                            + " your own, as with --data.")
    private String shown;

    @Mixin
    private DateOption date;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<String> link =
                Optional.ofNullable(shown).filter(ViewCommand::isLink).map(ViewCommand::checked);
        Optional<Path> path =
                Optional.ofNullable(shown).filter(text -> !isLink(text)).map(ViewCommand::dataSet);
        Optional<Path> own = path.or(data::chosen);
        data.requireVersion(own.isPresent() ? own.get() : BundledAtlas.locate());
        return open(
                new LaunchOptions(own, link, date.chosen(), language.chosen(), data.choices()),
                CommandRun.of(spec).interruption());
    }

    private static boolean isLink(String text) {
        return text.contains("://");
    }

    private static Path dataSet(String text) {
        try {
            Path path = Path.of(text);
            DataOption.requireReadable(path, DataSetProblem.NAME_PATH_OR_LINK);
            return path;
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitStatus.USAGE, "'" + text + "' is no path and no link.");
        }
    }

    /** Opens the window and returns when it has been closed. */
    static int open(LaunchOptions options, Interruption interruption) {
        interruption.onStop(() -> {
            AtlasApplication.close();
            return interruption.awaitEnd()
                    ? "the window was closed, and its view is kept for the next time."
                    : "the window did not close; the view is kept as it was before.";
        });
        NativeLibraryWatch watch = NativeLibraryWatch.begin();
        AtomicBoolean opened = new AtomicBoolean();
        try {
            AtlasApplication.launch(options, () -> {
                opened.set(true);
                opened(watch);
            });
        } catch (NoDisplayException e) {
            throw failure(watch.missing().isEmpty() ? e.getMessage() : NO_WINDOW + watch.remedy(), e);
        } catch (RuntimeException | LinkageError e) {
            if (opened.get() || watch.missing().isEmpty()) {
                throw e;
            }
            throw failure(NO_WINDOW + watch.remedy(), e);
        } finally {
            watch.end();
        }
        return ExitStatus.DONE;
    }

    private static CommandFailure failure(String sentence, Throwable cause) {
        String called = System.getProperty(COMMAND_PROPERTY);
        CommandFailure failure = new CommandFailure(
                ExitStatus.FAILED,
                called == null
                        ? sentence
                        : sentence + " '" + called + " export --date 2020-11-26 map.png' writes a picture instead.");
        failure.initCause(cause);
        return failure;
    }

    /** A window that JavaFX opened all the same lacks the graphics card. */
    private static void opened(NativeLibraryWatch watch) {
        watch.end();
        if (!watch.missing().isEmpty()) {
            System.err.println("control-atlas: The window is drawn without the graphics card: " + watch.remedy());
        }
    }

    private static String checked(String text) {
        try {
            StateLink.check(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.USAGE, FailureHandler.sentence(e.getMessage()));
        }
    }
}
