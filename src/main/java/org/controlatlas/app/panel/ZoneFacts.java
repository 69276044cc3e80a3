package org.controlatlas.app.panel;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import org.controlatlas.render.MapPainter;

/** What takes a while to compute of a zone: asked for on the JavaFX thread, answered there later. */
final class ZoneFacts {
    private static final Executor THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "zone-facts");
        made.setDaemon(true);
        return made;
    });

    private final MapPainter painter;

    ZoneFacts(MapPainter painter) {
        this.painter = painter;
    }

    /** In km². */
    void area(int zone, DoubleConsumer answer) {
        THREAD.execute(() -> {
            double km2 = painter.areas().squareKm(zone);
            Platform.runLater(() -> answer.accept(km2));
        });
    }

    /** Zones that share a stretch of boundary with it, as indexes. */
    void neighbours(int zone, Consumer<List<Integer>> answer) {
        THREAD.execute(() -> {
            List<Integer> found = painter.picker().neighbours(zone);
            Platform.runLater(() -> answer.accept(found));
        });
    }
}
