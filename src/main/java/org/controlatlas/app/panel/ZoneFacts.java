package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.SelectedPlace;
import org.controlatlas.app.task.Lane;
import org.controlatlas.gazetteer.LineStates;
import org.controlatlas.gazetteer.ZoneLookup;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapPainter;
import org.controlatlas.timeline.AreaStates;

/** What takes a while to compute of a zone, an area or a line: asked for on the JavaFX thread, answered there later. */
final class ZoneFacts {
    private final Lane lane;

    private final MapPainter painter;
    private final AreaStates areas;
    /** Made when first a line is asked for, on the thread. */
    private LineStates lines;

    ZoneFacts(MapPainter painter, Lane lane) {
        this.lane = lane;
        this.painter = painter;
        this.areas = new AreaStates(
                painter.timeline(), painter.areas(), painter.atlas().info().coverageIsPlanar());
    }

    /** What is to be said of an area or a line on the day, in the words of that language. */
    void place(SelectedPlace place, LocalDate date, Language language, Consumer<PlaceViewModel> answer) {
        lane.run(
                progress -> {
                    PlaceReport report = new PlaceReport(painter.atlas(), Messages.in(language));
                    return place instanceof SelectedPlace.OfArea of
                            ? report.of(place.entry(), areas.of(of.area(), date))
                            : report.of(place.entry(), lines().of(((SelectedPlace.OfLine) place).line(), date));
                },
                answer);
    }

    private LineStates lines() {
        if (lines == null) {
            lines = new LineStates(new ZoneLookup(painter.atlas()));
        }
        return lines;
    }

    /** In km². */
    void area(int zone, LocalDate date, Consumer<Double> answer) {
        lane.run(progress -> painter.areas().squareKm(zone, ValidTime.dayOf(date)), answer);
    }

    /** Zones that share a stretch of boundary with it on the day, as indexes. */
    void neighbours(int zone, LocalDate date, Consumer<List<Integer>> answer) {
        lane.run(progress -> painter.picker().neighbours(zone, ValidTime.dayOf(date)), answer);
    }
}
