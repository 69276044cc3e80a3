package org.controlatlas.app.map;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.controlatlas.app.task.TaskRunner;

/** Notices when a program that starts in the usual way has its first map on the screen, without taking part in it. */
public final class FirstMapWatch {
    private static final long WAIT_MS = 5;

    private FirstMapWatch() {}

    /** Calls back once on the JavaFX thread, when the map has been painted on the screen. */
    public static void start(Runnable whenShown) {
        TaskRunner.ofWindow().lane("first-map-watch").execute(() -> {
            while (!attach(whenShown)) {
                try {
                    Thread.sleep(WAIT_MS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /** Closes every window as soon as its map is shown, so that a program that was started for that ends. */
    public static void closeWhenShown() {
        start(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static boolean attach(Runnable whenShown) {
        try {
            Platform.runLater(() -> watch(whenShown));
            return true;
        } catch (IllegalStateException e) {
            // JavaFX has not started yet.
            return false;
        }
    }

    /**
     * The pulse before this one gave the picture to the thread that draws, which may not be done: it takes this little one
     * after that.
     */
    public static void awaitPainted() {
        WritableImage unused = new Rectangle(1, 1).snapshot(null, null);
    }

    private static void watch(Runnable whenShown) {
        AtomicBoolean seen = new AtomicBoolean();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (seen.get()) {
                    stop();
                    awaitPainted();
                    whenShown.run();
                } else {
                    seen.set(Window.getWindows().stream()
                            .map(window -> window.getScene().lookup("#map"))
                            .anyMatch(map -> map instanceof AtlasMap shown && shown.isSettled()));
                }
            }
        }.start();
    }
}
