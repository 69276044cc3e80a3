package org.controlatlas.app.control;

import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Runs an action when what it follows has come to rest: at once after a single change, and after the last of many in
 * quick succession. For words that nobody reads while the date is being dragged, but whose lines take long to break.
 */
public final class AtRest {
    private static final Duration REST = Duration.millis(120);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos((long) REST.toMillis());

    private final Runnable action;
    private final PauseTransition rest = new PauseTransition(REST);
    private long lastChange = System.nanoTime() - REST_NANOS;

    public AtRest(Runnable action) {
        this.action = action;
        rest.setOnFinished(event -> action.run());
    }

    /** To be told of each change, on the JavaFX thread. */
    public void changed() {
        long now = System.nanoTime();
        boolean single = now - lastChange >= REST_NANOS;
        lastChange = now;
        if (single) {
            rest.stop();
            action.run();
        } else {
            rest.playFromStart();
        }
    }
}
