package org.controlatlas.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.controlatlas.app.AtlasApplication;
import org.controlatlas.app.LaunchOptions;
import org.controlatlas.app.NoDisplayException;
import org.controlatlas.render.StateLink;
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
            "  control-atlas view --data my-borders.geojson"
        })
public final class ViewCommand implements Callable<Integer> {
    /** Set by the start script: how the program was called, so that a hint can be copied as it stands. */
    private static final String COMMAND_PROPERTY = "controlatlas.command";

    @Parameters(
            arity = "0..1",
            paramLabel = "LINK",
            description = "A link that was copied from the window; begins with control-atlas://view?.")
    private String link;

    @Mixin
    private DateOption date;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return open(
                new LaunchOptions(
                        data.chosen(),
                        Optional.ofNullable(link).map(ViewCommand::checked),
                        date.chosen(),
                        language.chosen()),
                ControlAtlas.interruption(spec));
    }

    /** Opens the window and returns when it has been closed. */
    static int open(LaunchOptions options, Interruption interruption) {
        interruption.onStop(() -> {
            AtlasApplication.close();
            return interruption.awaitEnd()
                    ? "the window was closed, and its view is kept for the next time."
                    : "the window did not close; the view is kept as it was before.";
        });
        try {
            AtlasApplication.launch(options);
        } catch (NoDisplayException e) {
            throw new CommandFailure(
                    ExitStatus.FAILED,
                    e.getMessage() + " Write a picture instead: "
                            + System.getProperty(COMMAND_PROPERTY, "control-atlas")
                            + " export --date 2020-11-26 map.png");
        }
        return ExitStatus.DONE;
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
