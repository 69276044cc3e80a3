package org.controlatlas.app.map.furniture;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.controlatlas.app.control.Shortened;
import org.controlatlas.app.control.WhileVisible;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.map.AtlasMap;
import org.controlatlas.app.state.MapCards;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.app.task.TaskRunner;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lays out what stands on the map along its edges, so that nothing lies over anything else: legend, buttons and
 * attribution at the right, scale and coordinates at the lower left. What is not covered stays the map's.
 */
public final class MapFurniture extends Region {
    private static final double EDGE = 10;
    /** Beyond this part of the width, or beside the scale, the attribution breaks into lines. */
    private static final double ATTRIBUTION_PART = 0.62;

    /** Beyond this part of the height its end is left out. */
    private static final double ATTRIBUTION_HEIGHT_PART = 0.25;

    private final OpenAtlas open;
    private final MapState mapState;
    private final Settings settings;
    private final PanelState panels;
    private final Messages messages;
    private final AtlasMap map;
    private final LegendPane legend;
    private final CardShadow legendShadow;
    private final MapButtons buttons;
    private final CardShadow buttonsShadow;
    private final ScaleView scale;
    private final Label coordinates;
    private final Label attribution;
    private final Shortened attributed;

    public MapFurniture(
            OpenAtlas open,
            MapState mapState,
            Settings settings,
            PanelState panels,
            ShownPicture picture,
            AtlasMap map,
            TaskRunner runner) {
        this.open = open;
        this.mapState = mapState;
        this.settings = settings;
        this.panels = panels;
        this.messages = settings.messages();
        this.map = map;
        this.legend =
                new LegendPane(mapState, settings, panels, picture, new LegendModel(open, mapState, picture, runner));
        this.legendShadow = new CardShadow(legend);
        this.buttons = new MapButtons(map, messages);
        this.buttonsShadow = new CardShadow(buttons);
        this.scale = new ScaleView(mapState, settings, picture);
        this.coordinates = coordinates();
        this.attribution = attribution();
        this.attributed = new Shortened(attribution);
        setId("map-furniture");
        setPickOnBounds(false);
        WhileVisible.keep(getChildren(), scale, coordinates, attribution, legendShadow, legend, buttonsShadow, buttons);
        // They lie over the map: else JavaFX draws borders and letters anew for each frame of a pan.
        List.of(attribution, legend, buttons).forEach(node -> node.setCache(true));
        visibleProperty().bind(open.atlasProperty().isNotNull());
    }

    private Label coordinates() {
        Label label = note("coordinates");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(map.pointerProperty().get()), map.pointerProperty(), settings.languageProperty()));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    /** In decimal degrees to about ten metres, or nothing while the pointer is elsewhere. */
    private String words(Coordinate place) {
        return place == null
                ? ""
                : messages.get("map.coordinates", messages.number(place.y, 4), messages.number(place.x, 4));
    }

    private Label attribution() {
        Label label = note("attribution");
        label.setWrapText(true);
        InvalidationListener changed = observable -> requestLayout();
        List.of(open.atlasProperty(), mapState.onlineTilesProperty(), settings.languageProperty())
                .forEach(property -> property.addListener(changed));
        // Of data that name nobody to be named there is nothing to say.
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !attributionText().isBlank(), open.atlasProperty(), mapState.onlineTilesProperty()));
        return label;
    }

    private String attributionText() {
        if (open.atlas() == null) {
            return "";
        }
        String own = open.atlas().info().attribution();
        if (!mapState.onlineTilesProperty().get()) {
            return own;
        }
        String tiles = messages.get("map.tiles-attribution");
        return own.isBlank() ? tiles : tiles + "; " + own;
    }

    /** Whole, unless it would take more than a part of the map. */
    private void attribute(double width, double highest) {
        String words = attributionText();
        attribution.setText(words);
        boolean cut = attribution.prefHeight(attributionWidth(width)) > highest;
        attributed.show(words, words, cut);
        attribution.setMouseTransparent(!cut);
    }

    private double attributionWidth(double width) {
        double besideScale = width - scale.prefWidth(-1) - 3 * EDGE;
        return Math.min(attribution.prefWidth(-1), Math.max(0, Math.min(width * ATTRIBUTION_PART, besideScale)));
    }

    private static Label note(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("map-note");
        label.setMouseTransparent(true);
        return label;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double right = width - EDGE;
        double bottom = height - EDGE;
        double highest = Math.max(0, height * ATTRIBUTION_HEIGHT_PART);
        attribute(width, highest);
        double noteWidth = attributionWidth(width);
        double noteHeight = Math.min(highest, attribution.prefHeight(noteWidth));
        attribution.resizeRelocate(right - noteWidth, bottom - noteHeight, noteWidth, noteHeight);
        buttons.setBesideOneAnother(height < MapCards.LOW_MAP);
        double buttonsWidth = buttons.prefWidth(-1);
        double buttonsHeight = buttons.prefHeight(-1);
        double buttonsTop = bottom - buttonsHeight - (attribution.isVisible() ? noteHeight + EDGE : 0);
        buttons.resizeRelocate(right - buttonsWidth, buttonsTop, buttonsWidth, buttonsHeight);
        buttonsShadow.follow();
        legend.setCompact(MapCards.isSmall(width, height));
        double legendWidth = Math.min(MapCards.legendRoom(width), width) - 2 * EDGE;
        if (!panels.legendShownProperty().get()) {
            legendWidth = Math.min(legendWidth, Math.ceil(legend.prefWidth(-1)));
        }
        double legendHeight = Math.min(legend.prefHeight(legendWidth), buttonsTop - 2 * EDGE);
        legend.resizeRelocate(right - legendWidth, EDGE, legendWidth, legendHeight);
        legendShadow.follow();
        double scaleHeight = scale.prefHeight(-1);
        scale.resizeRelocate(EDGE, bottom - scaleHeight, scale.prefWidth(-1), scaleHeight);
        double placeHeight = coordinates.prefHeight(-1);
        coordinates.resizeRelocate(
                EDGE, bottom - scaleHeight - 4 - placeHeight, coordinates.prefWidth(-1), placeHeight);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
