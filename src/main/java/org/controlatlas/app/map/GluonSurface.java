package org.controlatlas.app.map;

import com.gluonhq.impl.maps.BaseMap;
import com.gluonhq.maps.MapView;
import javafx.scene.layout.Region;
import org.controlatlas.app.map.tiles.AtlasTileRetriever;
import org.controlatlas.render.view.MapViewport;

/**
 * Gluon's map view as a thing that shows exactly the viewport it is given. Everything that is known to go wrong in
 * {@code com.gluonhq:maps:2.0.0-ea+6} is met here:
 *
 * <ul>
 *   <li>{@code MapView.setCenter} is never called, since from then on each resize moves the centre; the base map's is.
 *   <li>Zoom before centre: setting the zoom goes back to the centre that was last set.
 *   <li>Setting a value equal to the last one that was set does nothing, even if the map has moved; so it is set to a
 *       neighbouring value first.
 *   <li>The zoom has no limits; a {@link MapViewport} within its limits comes in.
 *   <li>Its mouse handling is off ({@code mouseTransparent}); positions are computed from the viewport.
 *   <li>Every tile ever shown stays and is moved along with each pan; so the view is replaced when it has seen too many.
 * </ul>
 */
final class GluonSurface extends Region {
    /** Tiles after which the view is replaced, at least; larger windows may show three screens full. */
    private static final int FEW_TILES = 160;

    private static final double NUDGE = 1e-7;
    private static final double TILE = 256;

    private final FrameLayer layer;
    private MapView mapView;
    private MapViewport shown;
    private long tilesBefore;
    private boolean tilesVisible = true;

    GluonSurface(FrameLayer layer) {
        this.layer = layer;
        setMouseTransparent(true);
        renew();
    }

    /** Replaces Gluon's view by a fresh one that looks the same and has no tiles yet. */
    void renew() {
        if (mapView != null) {
            mapView.removeLayer(layer);
        }
        mapView = new MapView();
        mapView.addLayer(layer);
        tilesBefore = AtlasTileRetriever.requests();
        layer.base().setVisible(tilesVisible);
        getChildren().setAll(mapView);
        requestLayout();
    }

    /** Moves the base map to that viewport, whose size must be this region's. */
    void show(MapViewport viewport) {
        shown = viewport;
        apply();
    }

    /** Hides the tiles while a frame covers them all: they need not be drawn then. */
    void setTilesVisible(boolean visible) {
        if (tilesVisible != visible) {
            tilesVisible = visible;
            layer.base().setVisible(visible);
        }
    }

    /** To be called while nothing moves. */
    void renewIfCrowded() {
        if (shown != null && tilesSeen() > Math.max(FEW_TILES, 3 * tilesInView(shown))) {
            renew();
        }
    }

    long tilesSeen() {
        return AtlasTileRetriever.requests() - tilesBefore;
    }

    private static double tilesInView(MapViewport view) {
        // A tile is shown at 0.87 to 1.74 of its size.
        double side = TILE * 0.87;
        return (view.width() / side + 1) * (view.height() / side + 1);
    }

    BaseMap base() {
        return layer.base();
    }

    FrameLayer layer() {
        return layer;
    }

    private void apply() {
        if (shown == null || getScene() == null || mapView.getWidth() == 0) {
            return;
        }
        BaseMap base = layer.base();
        if (base.zoom().get() != shown.zoom()) {
            if (base.getZoom() == shown.zoom()) {
                base.setZoom(shown.zoom() + NUDGE);
            }
            base.setZoom(shown.zoom());
        }
        base.setCenter(shown.centerLat() + NUDGE, shown.centerLon() + NUDGE);
        base.setCenter(shown.centerLat(), shown.centerLon());
    }

    @Override
    protected void layoutChildren() {
        mapView.resizeRelocate(0, 0, getWidth(), getHeight());
        apply();
    }
}
