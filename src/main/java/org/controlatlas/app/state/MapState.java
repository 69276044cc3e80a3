package org.controlatlas.app.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;

/** Where the map looks, and which layers it shows. */
public final class MapState {
    /** First map before an atlas is there; the window gives it its size. */
    private static final MapViewport NOWHERE = new MapViewport(46.6, 39.9, 7.5, 920, 586, 1);

    private final ObjectProperty<MapViewport> viewport = new SimpleObjectProperty<>(this, "viewport", NOWHERE);
    private final ObjectProperty<Set<MapLayerKind>> layers =
            new SimpleObjectProperty<>(this, "layers", MapLayerKind.defaults());
    private final BooleanProperty onlineTiles = new SimpleBooleanProperty(this, "onlineTiles");
    private final BooleanProperty mapShown = new SimpleBooleanProperty(this, "mapShown");

    public void setLayerVisible(MapLayerKind layer, boolean visible) {
        Set<MapLayerKind> changed = new LinkedHashSet<>(layers.get());
        if (visible) {
            changed.add(layer);
        } else {
            changed.remove(layer);
        }
        layers.set(MapLayerKind.ordered(changed));
    }

    /**
     * Shows the layers of another atlas: as chosen before, as far as there was a choice; layers that are new as the atlas
     * has them at first.
     *
     * @param before the layers among which there was a choice
     */
    void follow(List<MapLayerKind> before, AtlasInfo info) {
        Set<MapLayerKind> chosen = layers.get();
        Set<MapLayerKind> shown = new LinkedHashSet<>(MapLayerKind.defaults(info));
        shown.removeIf(layer -> before.contains(layer) && !chosen.contains(layer));
        MapLayerKind.all(info).stream().filter(chosen::contains).forEach(shown::add);
        layers.set(MapLayerKind.ordered(shown));
    }

    public ObjectProperty<MapViewport> viewportProperty() {
        return viewport;
    }

    /** An immutable set; replace it to change it. */
    public ObjectProperty<Set<MapLayerKind>> layersProperty() {
        return layers;
    }

    /** OpenStreetMap's tiles beneath the map; off unless the user asks, and never part of an export. */
    public BooleanProperty onlineTilesProperty() {
        return onlineTiles;
    }

    /**
     * Whether the map has been painted since the data set was opened. Parts that are not needed before the map wait
     * for this. The map sets it.
     */
    public BooleanProperty mapShownProperty() {
        return mapShown;
    }
}
