package org.controlatlas.app.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Document;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.timeline.ControlTimeline;

/**
 * The data set that is open, with what is made of it once: timeline, painter, first view. A listener to the atlas finds
 * the rest of it there already.
 */
public final class OpenAtlas {
    private final ReadOnlyObjectWrapper<Atlas> atlas = new ReadOnlyObjectWrapper<>(this, "atlas");
    private final ReadOnlyObjectWrapper<ControlTimeline> timeline = new ReadOnlyObjectWrapper<>(this, "timeline");
    private final ObjectProperty<Optional<LocalDate>> newestDay =
            new SimpleObjectProperty<>(this, "newestDay", Optional.empty());
    private MapPainter painter;
    private MapPainter asRead;
    private boolean again;
    private HomeView home = HomeView.NOWHERE;

    /** Sets all but the atlas, for which listeners wait. */
    void prepare(MapPainter newPainter) {
        painter = newPainter;
        asRead = newPainter;
        again = false;
        newestDay.set(Optional.empty());
        timeline.set(newPainter.timeline());
        home = HomeView.of(newPainter.atlas(), newPainter.sheet());
    }

    /** The same data set, read otherwise. */
    void prepareAgain(MapPainter newAsRead, MapPainter newPainter) {
        painter = newPainter;
        asRead = newAsRead;
        again = true;
        timeline.set(newPainter.timeline());
    }

    /** Whether the data set that was opened last is the one that was open before, read otherwise. */
    public boolean isSameDataSet() {
        return again;
    }

    /** Paints the open data as they were read, control on the ground; null until there are any. */
    public MapPainter asRead() {
        return asRead;
    }

    /** Tells that the prepared data set is open. */
    void announce() {
        atlas.set(painter.atlas());
    }

    /** Null until the first data set has been read. */
    public ReadOnlyObjectProperty<Atlas> atlasProperty() {
        return atlas.getReadOnlyProperty();
    }

    public Atlas atlas() {
        return atlas.get();
    }

    /** Set before the atlas, so that a listener to the atlas finds it. */
    public ReadOnlyObjectProperty<ControlTimeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    public ControlTimeline timeline() {
        return timeline.get();
    }

    /** Paints the data set that is open; null until there is one. */
    public MapPainter painter() {
        return painter;
    }

    /** The newest day of which the data tell anything; empty until somebody has found it. */
    public ObjectProperty<Optional<LocalDate>> newestDayProperty() {
        return newestDay;
    }

    /** What the map shows at first: where things happened. */
    public HomeView home() {
        return home;
    }

    /** The days that the data knows of, from the start of the first to the end of the last. */
    public TimeRange coverage() {
        return new TimeRange(
                atlas.get().info().start().toEpochDay(),
                atlas.get().info().lastDay().toEpochDay() + 1);
    }

    /**
     * Where the zone is in the timeline; nowhere without an atlas.
     *
     * @param zoneId null for none
     */
    public OptionalInt indexOf(String zoneId) {
        return zoneId == null || timeline.get() == null
                ? OptionalInt.empty()
                : timeline.get().indexOf(zoneId);
    }

    /** All layers that the map can show, those that the atlas declares among them. */
    public List<MapLayerKind> allLayers() {
        return atlas.get() == null
                ? MapLayerKind.ofEveryAtlas()
                : MapLayerKind.all(atlas.get().info());
    }

    /** What a layer is called: in the words of the atlas if it declares it. */
    public String layerName(MapLayerKind layer, Messages messages) {
        return Optional.ofNullable(atlas.get())
                .flatMap(known -> known.info().declarations().layer(layer.code()))
                .map(declared -> declared.names().in(messages.language()))
                .orElseGet(() -> messages.get("layers." + layer.code()));
    }

    /** What a document is called; one that the data set gives no title is just that. */
    public String documentTitle(Document document, Messages messages) {
        return document.title().isEmpty()
                ? messages.get("agreement.document")
                : document.title().in(messages.language());
    }
}
