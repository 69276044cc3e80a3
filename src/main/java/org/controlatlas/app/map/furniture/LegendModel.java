package org.controlatlas.app.map.furniture;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.controlatlas.analysis.HolderRanges;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.OncePerPulse;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.app.task.Lane;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.decor.LegendCut;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.timeline.AreaRanges;

/**
 * The legend's lines for what the map shows: all who control ground on the day with their areas in the whole data set,
 * states, lines, marks. Empty until the map has been shown and its zones measured, which happens once for each data set. Lines are gathered in
 * the background, one day at a time: of the days passed meanwhile only the newest counts.
 */
final class LegendModel {
    /** Lines that people still look through. */
    private static final int MOST = 60;

    private final OpenAtlas open;
    private final ShownPicture picture;
    private final Lane lane;
    private final NewestWins<List<LegendEntry>> gathering;
    private final ReadOnlyObjectWrapper<List<LegendEntry>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper(this, "more");
    /** Null until the map has been shown and its zones measured. */
    private Measured measured;

    /**
     * What legends are made from.
     *
     * @param ranges remembers the last day: a map that is moved asks for the same one again
     */
    private record Measured(MapPainter painter, AreaRanges ranges) {
        /** Measures all ground and its edges, so that the legend of a day need not wait for it. */
        static Measured of(MapPainter painter) {
            LocalDate last = painter.atlas().info().lastDay();
            painter.areas().shares(ValidTime.dayOf(last));
            AreaRanges ranges = HolderRanges.remembering(painter.atlas());
            ranges.on(last);
            return new Measured(painter, ranges);
        }
    }

    public LegendModel(OpenAtlas open, MapState mapState, ShownPicture picture, TaskRunner runner) {
        // After the pulse: till then map and window keep the processors busy, and people look there.
        this(
                open,
                mapState,
                picture,
                runner,
                refresh -> new OncePerPulse(() -> Platform.runLater(refresh))::ask,
                refresh -> new AtRest(refresh)::changed);
    }

    /**
     * With other ways of waiting, for tests.
     *
     * @param soon makes of an action one that does it soon, and once if it is asked for several times until then
     * @param atRest makes of an action one that waits until nobody has asked for a while
     */
    LegendModel(
            OpenAtlas open,
            MapState mapState,
            ShownPicture picture,
            TaskRunner runner,
            UnaryOperator<Runnable> soon,
            UnaryOperator<Runnable> atRest) {
        this.open = open;
        this.picture = picture;
        this.lane = runner.lane("legend");
        this.gathering = lane.newestWins();
        Runnable refreshSoon = soon.apply(this::refresh);
        InvalidationListener changed = observable -> refreshSoon.run();
        picture.addContentListener(changed);
        // While the map is being moved its lines would come and go.
        Runnable refreshAtRest = atRest.apply(this::refresh);
        mapState.viewportProperty().addListener(observable -> refreshAtRest.run());
        open.atlasProperty().addListener(observable -> clear());
        mapState.mapShownProperty().subscribe(this::measure);
    }

    private void clear() {
        measured = null;
        gathering.forget();
        more.set(0);
        entries.set(List.of());
    }

    private void measure(boolean shown) {
        if (!shown || open.atlas() == null) {
            return;
        }
        MapPainter painter = open.painter();
        lane.run(progress -> Measured.of(painter), ready -> {
            if (open.painter() == painter) {
                measured = ready;
                refresh();
            }
        });
    }

    private void refresh() {
        if (measured == null) {
            return;
        }
        List<PictureSpec> specs = picture.specs();
        LocalDate date = specs.get(specs.size() - 1).date();
        Measured from = measured;
        gathering.ask(progress -> Legend.of(from.painter, specs).withHolders(date, from.ranges), gathered -> {
            if (measured == from) {
                LegendCut cut = LegendCut.of(gathered, MOST);
                more.set(cut.more());
                entries.set(cut.shown());
            }
        });
    }

    public ReadOnlyObjectProperty<List<LegendEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** How many more entries there are than are shown; set before they are. */
    public ReadOnlyIntegerProperty moreProperty() {
        return more.getReadOnlyProperty();
    }
}
