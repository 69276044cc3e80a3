package org.controlatlas.app.map;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/**
 * The outline of a zone, an area or a line above the map, as nodes: so it shows at once and can be styled. It is the line that the picture
 * below shows. Zones too small to be seen get a ring round them.
 */
final class ZoneOutline extends Group {
    /** Below this size in logical pixels a ring is drawn. */
    private static final double SMALL = 16;

    private static final double RING = 12;
    /** Logical pixels round the view to which the outline goes. */
    private static final double MARGIN = 300;

    private final OpenAtlas open;
    private final MapState mapState;
    private final boolean withHalo;
    private final Path halo = new Path();
    private final Path line = new Path();
    private final Ellipse ring = new Ellipse(RING, RING);
    private Optional<OutlineSource> source = Optional.empty();
    /** The picture whose names and marks are left free; null for none. */
    private PictureSpec below;
    /** The picture from which {@code free} was taken last. */
    private PictureSpec freeOf;
    /** What the outline leaves free, in logical pixels of the view for which the nodes were made. */
    private List<Rectangle2D> free = List.of();
    /** The view for which the nodes were made; null for none. */
    private MapViewport drawnFor;

    /** @param withHalo whether a broader line below sets the outline off */
    ZoneOutline(OpenAtlas open, MapState mapState, String styleClass, boolean withHalo) {
        this.open = open;
        this.mapState = mapState;
        this.withHalo = withHalo;
        getStyleClass().add(styleClass);
        halo.getStyleClass().add("zone-outline-halo");
        line.getStyleClass().add("zone-outline-line");
        ring.getStyleClass().add("zone-outline-ring");
        halo.setFill(null);
        line.setFill(null);
        ring.setFill(null);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        if (withHalo) {
            getChildren().add(halo);
        }
        getChildren().addAll(line, ring);
    }

    /**
     * Leaves the names and marks of that picture free from the next time on that the outline is drawn or follows.
     *
     * @param picture the one on the screen; null for none
     */
    void leaveNamesOf(PictureSpec picture) {
        below = picture;
    }

    /** Outlines that, or nothing. */
    void show(Optional<OutlineSource> newSource) {
        source = newSource;
        refresh();
    }

    /** A picture of another level of detail may be there. */
    void refresh() {
        drawnFor = null;
        follow();
    }

    /** Goes where the view is. */
    void follow() {
        MapViewport view = mapState.viewportProperty().get();
        if (source.isEmpty() || open.painter() == null) {
            setVisible(false);
            return;
        }
        // Names are asked for only once for each picture: whoever places them may be busy with the next one.
        if (!isDrawnNear(view) || below != freeOf && !free.equals(names(drawnFor))) {
            Optional<Path2D.Float> outline = source.get().in(view, MARGIN);
            outline.ifPresent(path -> {
                free = names(view);
                draw(path);
            });
            drawnFor = outline.isPresent() ? view : null;
        }
        freeOf = below;
        setVisible(drawnFor != null);
        if (drawnFor != null) {
            setLayoutX(left(view) - left(drawnFor));
            setLayoutY(top(view) - top(drawnFor));
        }
    }

    /** While a view is zoomed, the picture and its names are of another scale, and none are left free. */
    private List<Rectangle2D> names(MapViewport view) {
        return below != null && below.viewport().zoom() == view.zoom()
                ? open.painter().namesAndMarks(below, view)
                : List.of();
    }

    /** Where the world begins, in logical pixels of the view. */
    private static double left(MapViewport view) {
        return -view.originX() * view.scale();
    }

    private static double top(MapViewport view) {
        return -view.originY() * view.scale();
    }

    private boolean isDrawnNear(MapViewport view) {
        return drawnFor != null
                && drawnFor.zoom() == view.zoom()
                && drawnFor.pixelScale() == view.pixelScale()
                && drawnFor.grow(MARGIN - 20).worldBounds().contains(view.worldBounds());
    }

    private void draw(Path2D.Float outline) {
        Rectangle2D bounds = outline.getBounds2D();
        ring.setVisible(Math.max(bounds.getWidth(), bounds.getHeight()) < SMALL);
        ring.setCenterX(bounds.getCenterX());
        ring.setCenterY(bounds.getCenterY());
        List<PathElement> elements = OutlineGaps.elements(outline, free);
        if (withHalo) {
            halo.getElements().setAll(elements);
        }
        line.getElements().setAll(elements);
    }
}
