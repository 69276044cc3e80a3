package org.controlatlas.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.controlatlas.app.shell.HeadStart;
import org.controlatlas.app.shell.MainWindow;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.atlas.DataSetException;

/** The JavaFX application: one window. */
public final class AtlasApplication extends Application {
    /** They warn of running on the class path and guess the platform: nothing a user could act on. */
    private static final class Libraries {
        private static final List<Logger> LOGGERS =
                List.of(Logger.getLogger("javafx"), Logger.getLogger("com.gluonhq.attach"));

        static void silence() {
            LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
        }
    }

    private static LaunchOptions options = LaunchOptions.NONE;
    private static Optional<HeadStart> headStart = Optional.empty();
    private static volatile Stage window;

    /**
     * Opens the window and returns when it has been closed. To be called once in a process.
     *
     * @throws NoDisplayException if there is nothing to open it on
     */
    public static void launch(LaunchOptions asked) {
        if (!hasDisplay(System.getProperty("os.name", ""), System.getProperty("glass.platform"), System.getenv())) {
            throw new NoDisplayException(
                    "There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are not set).");
        }
        options = asked;
        headStart = headStart(asked);
        Libraries.silence();
        try {
            Application.launch(AtlasApplication.class);
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            // What JavaFX throws before there is a window: no connection to the display, or no GTK to draw with.
            throw new NoDisplayException("JavaFX cannot open a window here (" + e.getMessage() + ").");
        }
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
        new MainWindow(stage, options, headStart).show();
        headStart = Optional.empty();
        window = stage;
    }
}
