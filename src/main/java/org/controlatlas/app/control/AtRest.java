package org.controlatlas.app.control;

import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Debounces an action: runs it at once after a single change, and only after the last of many quick changes. For text
 * that nobody reads while the date is dragged and that takes long to lay out.
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
