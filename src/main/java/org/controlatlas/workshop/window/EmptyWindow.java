package org.controlatlas.workshop.window;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.controlatlas.app.map.FirstMapWatch;

/** A window of the program's size with one word in it: what JavaFX takes to start, whoever uses it. */
public final class EmptyWindow extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;

    private static Runnable whenShown = () -> {};

    /** Opens the window, calls back on the JavaFX thread when it has been painted, and returns when it is closed. */
    public static void open(Runnable shown) {
        whenShown = shown;
        Application.launch(EmptyWindow.class);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("1988")), WIDTH, HEIGHT));
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    FirstMapWatch.awaitPainted();
                    whenShown.run();
                }
            }
        }.start();
    }
}
