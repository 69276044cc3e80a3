package org.controlatlas.app.shell;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries that warn of running on the class path and guess the platform: nothing a user could act on. */
public final class LibraryLogs {
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("javafx"), Logger.getLogger("com.gluonhq.attach"));

    private LibraryLogs() {}

    /** To be called before JavaFX starts. */
    public static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
