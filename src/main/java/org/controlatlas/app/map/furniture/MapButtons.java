package org.controlatlas.app.map.furniture;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.map.AtlasMap;

/** Nearer, farther, everything. */
final class MapButtons extends VBox {
    private static final double STEP = 1;

    MapButtons(AtlasMap map, Messages messages) {
        setId("map-buttons");
        getStyleClass().add("map-buttons");
        Button in = IconButton.button(messages, "zoom-in", "fth-plus", "map.zoom-in", () -> map.zoomBy(STEP));
        Button out = IconButton.button(messages, "zoom-out", "fth-minus", "map.zoom-out", () -> map.zoomBy(-STEP));
        Button all = IconButton.button(messages, "show-all", "fth-maximize", "map.show-all", map::showAll);
        getChildren().addAll(in, out, all);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
