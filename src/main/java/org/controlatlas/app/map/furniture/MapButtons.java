package org.controlatlas.app.map.furniture;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.TilePane;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.map.AtlasMap;

/** Nearer, farther, everything. */
final class MapButtons extends TilePane {
    private static final double STEP = 1;

    MapButtons(AtlasMap map, Messages messages) {
        setId("map-buttons");
        getStyleClass().add("map-buttons");
        Button in = IconButton.button(messages, "zoom-in", "fth-plus", "map.zoom-in", () -> map.zoomBy(STEP));
        Button out = IconButton.button(messages, "zoom-out", "fth-minus", "map.zoom-out", () -> map.zoomBy(-STEP));
        Button all = IconButton.button(messages, "show-all", "fth-maximize", "map.show-all", map::showAll);
        getChildren().addAll(in, out, all);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setBesideOneAnother(false);
    }

    /** In a row rather than below one another. */
    void setBesideOneAnother(boolean beside) {
        setOrientation(beside ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        setPrefColumns(getChildren().size());
        setPrefRows(getChildren().size());
    }
}
