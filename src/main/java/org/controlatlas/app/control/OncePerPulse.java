package org.controlatlas.app.control;

import javafx.animation.AnimationTimer;

/**
 * Runs a piece of work once before JavaFX's next pulse, however often it is requested until then. For what follows
 * the date without anything waiting for it: the map, which is drawn elsewhere meanwhile, gets its picture on the
 * screen sooner, and of many dates between two pictures only the last is put into words.
 */
public final class OncePerPulse {
    private final AnimationTimer timer;
    private boolean asked;

    /** @param work done on the JavaFX thread at the beginning of a pulse */
    public OncePerPulse(Runnable work) {
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                asked = false;
                work.run();
            }
        };
    }

    /** On the JavaFX thread. */
    public void ask() {
        if (!asked) {
            asked = true;
            timer.start();
        }
    }
}
