package org.controlatlas.app.map;

import javafx.application.Platform;
import javafx.scene.Scene;

/** For what has to wait until the screen shows what there is now. */
final class AfterPulse {
    private AfterPulse() {}

    /**
     * Runs the action on the JavaFX thread right after the next pulse, or soon if there is no scene that has pulses.
     *
     * @param scene null for none
     */
    static void run(Scene scene, Runnable action) {
        if (scene == null) {
            Platform.runLater(action);
            return;
        }
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            Platform.runLater(action);
        };
        scene.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }
}
