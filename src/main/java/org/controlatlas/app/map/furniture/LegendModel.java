package org.controlatlas.app.map.furniture;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.controlatlas.app.shell.AtlasViewModel;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.ZoneAreas;

/**
 * The legend's lines for what the map shows: controllers present on the day with their areas, states, lines, marks.
 * Empty until the zones have been measured, which happens once for each data set in the background.
 */
public final class LegendModel {
    private final AtlasViewModel model;
    private final Executor background;
    private final Executor foreground;
    private final ReadOnlyObjectWrapper<List<LegendEntry>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private ZoneAreas areas;

    public LegendModel(AtlasViewModel model) {
        this(model, ForkJoinPool.commonPool(), Platform::runLater);
    }

    /** With other threads, for tests. */
    LegendModel(AtlasViewModel model, Executor background, Executor foreground) {
        this.model = model;
        this.background = background;
        this.foreground = foreground;
        InvalidationListener changed = observable -> refresh();
        model.shownDateProperty().addListener(changed);
        model.languageProperty().addListener(changed);
        model.themeProperty().addListener(changed);
        model.layersProperty().addListener(changed);
        model.atlasProperty().subscribe(this::open);
    }

    private void open(Atlas atlas) {
        areas = null;
        entries.set(List.of());
        if (atlas == null) {
            return;
        }
        ControlTimeline timeline = model.timeline();
        CompletableFuture.supplyAsync(() -> measured(timeline), background)
                .thenAcceptAsync(
                        measured -> {
                            if (model.timeline() == timeline) {
                                areas = measured;
                                refresh();
                            }
                        },
                        foreground);
    }

    private static ZoneAreas measured(ControlTimeline timeline) {
        ZoneAreas areas = new ZoneAreas(timeline.zones());
        for (int zone = 0; zone < timeline.zones().size(); zone++) {
            areas.squareKm(zone);
        }
        return areas;
    }

    private void refresh() {
        if (areas != null) {
            entries.set(Legend.entries(model.atlas(), model.timeline(), areas, model.picture()));
        }
    }

    public ReadOnlyObjectProperty<List<LegendEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }
}
