package org.controlatlas.app.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.control.PopupBox;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.render.view.MapLayerKind;

/** Opens the list of layers, which stays open while one switches them; Escape or a click elsewhere closes it. */
public final class LayersButton {
    private static final double WIDTH = 320;
    private static final double SPACING = 8;

    /** Grouped as a reader looks for them, which is not the order of painting. */
    private static List<List<MapLayerKind>> groups(OpenAtlas open) {
        List<MapLayerKind> lines = new ArrayList<>(List.of(MapLayerKind.BORDERS));
        open.allLayers().stream()
                .filter(layer -> !MapLayerKind.ofEveryAtlas().contains(layer))
                .forEach(lines::add);
        lines.addAll(List.of(MapLayerKind.CORRIDOR, MapLayerKind.TRANSPORT));
        return List.of(
                List.of(
                        MapLayerKind.CONTROL,
                        MapLayerKind.EVIDENCE,
                        MapLayerKind.OTHER_VIEWPOINT,
                        MapLayerKind.INFERRED_EDGES,
                        MapLayerKind.ZONE_NAMES),
                lines,
                List.of(MapLayerKind.EVENTS, MapLayerKind.PLACES),
                List.of(MapLayerKind.BASE, MapLayerKind.GRATICULE));
    }

    private final OpenAtlas open;
    private final MapState mapState;
    private final Messages messages;
    private final Popup popup = new Popup();
    private final PopupBox box = new PopupBox(WIDTH, SPACING);
    private final Button button;
    private final Map<MapLayerKind, CheckBox> checks = new LinkedHashMap<>();

    public LayersButton(OpenAtlas open, MapState mapState, Messages messages) {
        this.open = open;
        this.mapState = mapState;
        this.messages = messages;
        this.button = IconButton.button(messages, "layers", "fth-layers", "layers.open", () -> {});
        button.setOnAction(event -> toggle());
        button.disableProperty().bind(open.atlasProperty().isNull());
        box.content().getChildren().setAll(content());
        // Another atlas may have other layers.
        open.atlasProperty()
                .addListener(observable -> box.content().getChildren().setAll(content()));
        mapState.layersProperty()
                .addListener((observable, was, now) ->
                        checks.forEach((layer, check) -> check.setSelected(now.contains(layer))));
        box.setId("layers-box");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
    }

    public Button button() {
        return button;
    }

    private List<Node> content() {
        checks.clear();
        List<Node> nodes = new ArrayList<>();
        Label title = new Label();
        title.textProperty().bind(messages.bind("layers.title"));
        title.getStyleClass().add("popup-title");
        nodes.add(title);
        for (List<MapLayerKind> group : groups(open)) {
            group.forEach(layer -> nodes.add(check(layer)));
            nodes.add(new Separator());
        }
        CheckBox online = new CheckBox();
        online.setWrapText(true);
        online.setId("layer-online");
        online.textProperty().bind(messages.bind("layers.online"));
        online.selectedProperty().bindBidirectional(mapState.onlineTilesProperty());
        Label note = new Label();
        note.textProperty().bind(messages.bind("layers.online-note"));
        note.getStyleClass().add("small");
        note.setWrapText(true);
        Hyperlink reset = new Hyperlink();
        reset.setWrapText(true);
        reset.setId("layers-reset");
        reset.textProperty().bind(messages.bind("layers.reset"));
        reset.setOnAction(event -> {
            mapState.layersProperty().set(MapLayerKind.defaults(open.atlas().info()));
            mapState.onlineTilesProperty().set(false);
        });
        nodes.addAll(List.of(online, note, reset));
        return nodes;
    }

    private CheckBox check(MapLayerKind layer) {
        CheckBox box = new CheckBox();
        box.setWrapText(true);
        box.setId("layer-" + layer.code());
        box.textProperty()
                .bind(Bindings.createStringBinding(() -> open.layerName(layer, messages), messages.languageProperty()));
        box.setSelected(mapState.layersProperty().get().contains(layer));
        box.setOnAction(event -> mapState.setLayerVisible(layer, box.isSelected()));
        checks.put(layer, box);
        return box;
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        box.dress(button);
        Bounds anchor = button.localToScreen(button.getBoundsInLocal());
        popup.show(button, anchor.getMaxX(), anchor.getMaxY() + 4);
        checks.get(MapLayerKind.CONTROL).requestFocus();
    }
}
