package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.gazetteer.LineStates;
import org.controlatlas.gazetteer.ZoneLookup;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapPainter;
import org.controlatlas.timeline.AreaStates;

/** What takes a while to compute of a zone, an area or a line: asked for on the JavaFX thread, answered there later. */
final class ZoneFacts {
    private static final Executor THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "zone-facts");
        made.setDaemon(true);
        return made;
    });

    private final MapPainter painter;
    private final AreaStates areas;
    /** Made when first a line is asked for, on the thread. */
    private LineStates lines;

    ZoneFacts(MapPainter painter) {
        this.painter = painter;
        this.areas = new AreaStates(
                painter.timeline(), painter.areas(), painter.atlas().info().coverageIsPlanar());
    }

    /** What is to be said of an area or a line on the day, in the words of that language. */
    void place(SelectedPlace place, LocalDate date, Language language, Consumer<PlaceViewModel> answer) {
        THREAD.execute(() -> {
            PlaceReport report = new PlaceReport(painter.atlas(), Messages.in(language));
            PlaceViewModel told = place instanceof SelectedPlace.OfArea of
                    ? report.of(place.entry(), areas.of(of.area(), date))
                    : report.of(place.entry(), lines().of(((SelectedPlace.OfLine) place).line(), date));
            Platform.runLater(() -> answer.accept(told));
        });
    }

    private LineStates lines() {
        if (lines == null) {
            lines = new LineStates(new ZoneLookup(painter.atlas()));
        }
        return lines;
    }

    /** In km². */
    void area(int zone, LocalDate date, DoubleConsumer answer) {
        THREAD.execute(() -> {
            double km2 = painter.areas().squareKm(zone, ValidTime.dayOf(date));
            Platform.runLater(() -> answer.accept(km2));
        });
    }

    /** Zones that share a stretch of boundary with it on the day, as indexes. */
    void neighbours(int zone, LocalDate date, Consumer<List<Integer>> answer) {
        THREAD.execute(() -> {
            List<Integer> found = painter.picker().neighbours(zone, ValidTime.dayOf(date));
            Platform.runLater(() -> answer.accept(found));
        });
    }
}
