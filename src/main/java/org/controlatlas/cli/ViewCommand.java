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
import org.controlatlas.cli.option.OptionProblem;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.CommandRun;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.cli.terminal.Interruption;
import org.controlatlas.cli.terminal.NativeLibraryWatch;
import org.controlatlas.message.Message;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.StateLink;
import org.controlatlas.words.MessageWords;
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
            throw new CommandFailure(ExitStatus.USAGE, Message.of(OptionProblem.NO_PATH_OR_LINK, text));
        }
    }

    /** Opens the window and returns when it has been closed. */
    static int open(LaunchOptions options, Interruption interruption) {
        interruption.onStop(() -> {
            AtlasApplication.close();
            return Message.of(interruption.awaitEnd() ? WindowProblem.WINDOW_CLOSED : WindowProblem.WINDOW_NOT_CLOSED);
        });
        NativeLibraryWatch watch = NativeLibraryWatch.begin();
        AtomicBoolean opened = new AtomicBoolean();
        try {
            AtlasApplication.launch(options, () -> {
                opened.set(true);
                opened(watch, new MessageWords(options.language().orElse(Language.EN)));
            });
        } catch (NoDisplayException e) {
            throw failure(watch.missing().isEmpty() ? e.message() : noWindow(watch), e);
        } catch (RuntimeException | LinkageError e) {
            if (opened.get() || watch.missing().isEmpty()) {
                throw e;
            }
            throw failure(noWindow(watch), e);
        } finally {
            watch.end();
        }
        return ExitStatus.DONE;
    }

    private static Message noWindow(NativeLibraryWatch watch) {
        return Message.of(WindowProblem.NO_WINDOW, watch.remedy());
    }

    private static CommandFailure failure(Message sentence, Throwable cause) {
        String called = System.getProperty(COMMAND_PROPERTY);
        CommandFailure failure = new CommandFailure(
                ExitStatus.FAILED,
                called == null ? sentence : Message.of(WindowProblem.PICTURE_INSTEAD, sentence, called));
        failure.initCause(cause);
        return failure;
    }

    /** A window that JavaFX opened all the same lacks the graphics card. */
    private static void opened(NativeLibraryWatch watch, MessageWords words) {
        watch.end();
        if (!watch.missing().isEmpty()) {
            System.err.println(
                    "control-atlas: " + words.of(Message.of(WindowProblem.NO_GRAPHICS_CARD, watch.remedy())));
        }
    }

    private static String checked(String text) {
        try {
            StateLink.check(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.USAGE, Message.of(e));
        }
    }
}
