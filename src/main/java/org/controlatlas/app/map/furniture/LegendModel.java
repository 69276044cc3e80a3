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
import org.controlatlas.app.control.OncePerPulse;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.PictureSpec;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;

/**
 * The legend's lines for what the map shows: controllers present on the day with their areas, states, lines, marks.
 * Empty until the map has been shown and its zones measured, which happens once for each data set. Lines are gathered in
 * the background, one day at a time: of the days passed meanwhile only the newest counts.
 */
public final class LegendModel {
    private final AtlasViewModel model;
    private final Executor background;
    private final Executor foreground;
    private final ReadOnlyObjectWrapper<List<LegendEntry>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private ZoneAreas areas;
    private PictureSpec wanted;
    private boolean gathering;

    public LegendModel(AtlasViewModel model) {
        // After the pulse: till then map and window keep the processors busy, and people look there.
        this(
                model,
                ForkJoinPool.commonPool(),
                Platform::runLater,
                refresh -> new OncePerPulse(() -> Platform.runLater(refresh))::ask);
    }

    /**
     * With other threads, for tests.
     *
     * @param soon makes of an action one that does it soon, and once if it is asked for several times until then
     */
    LegendModel(AtlasViewModel model, Executor background, Executor foreground, UnaryOperator<Runnable> soon) {
        this.model = model;
        this.background = background;
        this.foreground = foreground;
        Runnable refreshSoon = soon.apply(this::refresh);
        InvalidationListener changed = observable -> refreshSoon.run();
        model.shownDateProperty().addListener(changed);
        model.languageProperty().addListener(changed);
        model.themeProperty().addListener(changed);
        model.layersProperty().addListener(changed);
        model.atlasProperty().addListener(observable -> clear());
        model.mapShownProperty().subscribe(this::measure);
    }

    private void clear() {
        areas = null;
        wanted = null;
        entries.set(List.of());
    }

    private void measure(boolean shown) {
        if (!shown || model.atlas() == null) {
            return;
        }
        ControlTimeline timeline = model.timeline();
        ZoneAreas painters = model.painter().areas();
        CompletableFuture.supplyAsync(() -> measured(painters, timeline), background)
                .thenAcceptAsync(
                        measured -> {
                            if (model.timeline() == timeline) {
                                areas = measured;
                                refresh();
                            }
                        },
                        foreground);
    }

    /** All measured, so that the legend of a day need not wait for it. */
    private static ZoneAreas measured(ZoneAreas areas, ControlTimeline timeline) {
        for (int zone = 0; zone < timeline.zones().size(); zone++) {
            areas.squareKm(zone);
        }
        return areas;
    }

    private void refresh() {
        if (areas != null) {
            wanted = model.picture();
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
        Atlas atlas = model.atlas();
        ControlTimeline timeline = model.timeline();
        ZoneAreas measured = areas;
        CompletableFuture.supplyAsync(() -> Legend.entries(atlas, timeline, measured, spec), background)
                .whenCompleteAsync(
                        (gathered, failure) -> {
                            gathering = false;
                            if (gathered != null && areas == measured) {
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
