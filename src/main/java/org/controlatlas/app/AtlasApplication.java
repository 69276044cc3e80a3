package org.controlatlas.app;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.controlatlas.app.shell.HeadStart;
import org.controlatlas.app.shell.LaunchOptions;
import org.controlatlas.app.shell.LibraryLogs;
import org.controlatlas.app.shell.MainWindow;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataSetException;
import org.controlatlas.message.Message;

/** The JavaFX application: one window. */
public final class AtlasApplication extends Application {
    private static LaunchOptions options = LaunchOptions.NONE;
    private static Optional<HeadStart> headStart = Optional.empty();
    private static volatile Stage window;
    private static Runnable whenOpen = () -> {};
    /** Whether JavaFX has got as far as asking for the window. */
    private static volatile boolean begun;

    /**
     * Opens the window and returns when it has been closed. To be called once in a process.
     *
     * @param opened called on the JavaFX thread once the window is there
     * @throws NoDisplayException if there is nothing to open it on
     */
    public static void launch(LaunchOptions asked, Runnable opened) {
        if (!hasDisplay(System.getProperty("os.name", ""), System.getProperty("glass.platform"), System.getenv())) {
            throw new NoDisplayException(Message.of(DisplayProblem.NO_DISPLAY), null);
        }
        options = asked;
        whenOpen = opened;
        headStart = headStart(asked);
        LibraryLogs.silence();
        try {
            Application.launch(AtlasApplication.class);
        } catch (RuntimeException | LinkageError e) {
            if (begun) {
                throw e;
            }
            // What JavaFX throws before there is a window: no connection to the display, or no GTK to draw with.
            throw new NoDisplayException(Message.of(DisplayProblem.NO_WINDOW, reason(e)), e);
        }
    }

    /** JavaFX wraps what happened, several times over. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return Objects.requireNonNullElse(first.getMessage(), first.toString());
    }

    /** Begins to read the bundled atlas at once if the window will show it; where it is not found the window says so. */
    private static Optional<HeadStart> headStart(LaunchOptions asked) {
        if (asked.data().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(HeadStart.on(BundledAtlas.locate(), asked));
        } catch (DataSetException e) {
            return Optional.empty();
        }
    }

    /** Asked before JavaFX starts, because it answers a missing display with a stack trace. */
    static boolean hasDisplay(String os, String glassPlatform, Map<String, String> environment) {
        boolean unix = !os.toLowerCase(Locale.ROOT).startsWith("windows")
                && !os.toLowerCase(Locale.ROOT).startsWith("mac");
        return !unix || glassPlatform != null || isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    /** Closes the window as its user does, from any thread; does nothing where there is none yet. */
    public static void close() {
        Stage open = window;
        if (open != null) {
            Platform.runLater(open::hide);
        }
    }

    @Override
    public void start(Stage stage) {
        begun = true;
        MainWindow opened = new MainWindow(stage, options, headStart);
        opened.setBrowser(getHostServices()::showDocument);
        opened.show();
        headStart = Optional.empty();
        window = stage;
        whenOpen.run();
    }
}
