package org.controlatlas.app.map.furniture;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.OncePerPulse;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.PictureSpec;

/**
 * The legend's lines for what the map shows: controllers in view on the day with their areas in the whole data set,
 * states, lines, marks. Empty until the map has been shown and its zones measured, which happens once for each data set. Lines are gathered in
 * the background, one day at a time: of the days passed meanwhile only the newest counts.
 */
public final class LegendModel {
    private final OpenAtlas open;
    private final ShownPicture picture;
    private final Executor background;
    private final Executor foreground;
    private final ReadOnlyObjectWrapper<List<LegendEntry>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private MapPainter measured;
    private PictureSpec wanted;
    private boolean gathering;

    public LegendModel(OpenAtlas open, MapState mapState, ShownPicture picture) {
        // After the pulse: till then map and window keep the processors busy, and people look there.
        this(
                open,
                mapState,
                picture,
                ForkJoinPool.commonPool(),
                Platform::runLater,
                refresh -> new OncePerPulse(() -> Platform.runLater(refresh))::ask,
                refresh -> new AtRest(refresh)::changed);
    }

    /**
     * With other threads, for tests.
     *
     * @param soon makes of an action one that does it soon, and once if it is asked for several times until then
     * @param atRest makes of an action one that waits until nobody has asked for a while
     */
    LegendModel(
            OpenAtlas open,
            MapState mapState,
            ShownPicture picture,
            Executor background,
            Executor foreground,
            UnaryOperator<Runnable> soon,
            UnaryOperator<Runnable> atRest) {
        this.open = open;
        this.picture = picture;
        this.background = background;
        this.foreground = foreground;
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
        wanted = null;
        entries.set(List.of());
    }

    private void measure(boolean shown) {
        if (!shown || open.atlas() == null) {
            return;
        }
        MapPainter painter = open.painter();
        CompletableFuture.runAsync(() -> measure(painter), background)
                .thenRunAsync(
                        () -> {
                            if (open.painter() == painter) {
                                measured = painter;
                                refresh();
                            }
                        },
                        foreground);
    }

    /** All ground, so that the legend of a day need not wait for it. */
    private static void measure(MapPainter painter) {
        painter.areas().shares((int) painter.atlas().info().lastDay().toEpochDay());
    }

    private void refresh() {
        if (measured != null) {
            wanted = picture.spec();
            gather();
        }
    }

    private void gather() {
        if (gathering || wanted == null) {
            return;
        }
        gathering = true;
        PictureSpec spec = wanted;
        wanted = null;
        MapPainter painter = measured;
        CompletableFuture.supplyAsync(() -> Legend.of(painter, List.of(spec)).withAreas(spec.date()), background)
                .whenCompleteAsync(
                        (gathered, failure) -> {
                            gathering = false;
                            if (gathered != null && measured == painter) {
                                entries.set(gathered);
                            }
                            gather();
                        },
                        foreground);
    }

    public ReadOnlyObjectProperty<List<LegendEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }
}
