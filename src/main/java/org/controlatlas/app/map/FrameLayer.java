package org.controlatlas.app.map;

import com.gluonhq.impl.maps.BaseMap;
import com.gluonhq.maps.MapLayer;
import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.ImageView;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.Theme;

/**
 * The layer on Gluon's map that carries the painter's frame. A frame that was made for another view is moved and scaled
 * to where its content belongs until a new one comes.
 */
final class FrameLayer extends MapLayer {
    /** Id of the node whose image is the painter's picture. */
    static final String PICTURE = "mapPicture";

    /** Without one, JavaFX takes longer than a frame to scale a picture. */
    private static final boolean GRAPHICS_CARD = Platform.isSupported(ConditionalFeature.SCENE3D);

    private static final double DARK_OPACITY = 0.72;

    private final ImageView picture = new ImageView();
    private MapViewport pictured;
    private MapViewport view;
    private final ZoomPreview preview = new ZoomPreview();
    private FrameBuffer buffer;
    private int layouts;

    FrameLayer() {
        picture.setId(PICTURE);
        picture.setMouseTransparent(true);
        picture.setPreserveRatio(false);
        setMouseTransparent(true);
        getChildren().add(picture);
    }

    @Override
    protected void initialize() {
        // MapView marks its layers dirty when the centre changes but not when only the zoom does.
        baseMap.zoom().addListener(o -> markDirty());
    }

    /** Gluon's map below, known once the layer has been added to a view. */
    BaseMap base() {
        return Objects.requireNonNull(baseMap, "The layer has not been added to a map view.");
    }

    /** Lets the tiles below be seen: multiplied, so that text stays dark; on a dark ground half and half. */
    void shineThrough(boolean wanted, Theme theme) {
        setBlendMode(wanted && !theme.isDark() ? BlendMode.MULTIPLY : null);
        setOpacity(wanted && theme.isDark() ? DARK_OPACITY : 1);
    }

    void show(FrameBuffer newBuffer, MapFrame frame) {
        buffer = newBuffer;
        pictured = frame.viewport();
        place();
    }

    void follow(MapViewport newView) {
        view = newView;
        if (isSharp() || GRAPHICS_CARD) {
            place();
        } else {
            // Several steps of a zoom may come before a pulse; one picture is enough for them.
            markDirty();
        }
    }

    @Override
    protected void layoutLayer() {
        layouts++;
        place();
    }

    /** How often Gluon had the layer laid out, for the tests of its traps. */
    int layouts() {
        return layouts;
    }

    private boolean isSharp() {
        return pictured != null && view != null && view.scale() == pictured.scale();
    }

    private void place() {
        if (pictured == null || view == null) {
            return;
        }
        if (isSharp() || GRAPHICS_CARD) {
            placeFrame();
        } else {
            placePreview();
        }
    }

    private void placeFrame() {
        double magnified = view.scale() / pictured.scale();
        Point2D corner = corner();
        boolean sharp = isSharp();
        if (picture.getImage() != buffer.image()) {
            picture.setImage(buffer.image());
        }
        picture.setSmooth(!sharp);
        picture.setFitWidth(buffer.width() / pictured.pixelScale() * magnified);
        picture.setFitHeight(buffer.height() / pictured.pixelScale() * magnified);
        picture.relocate(sharp ? snap(corner.getX()) : corner.getX(), sharp ? snap(corner.getY()) : corner.getY());
        preview.rest();
    }

    private void placePreview() {
        double scale = view.pixelScale();
        Point2D corner = corner();
        picture.setImage(preview.draw(
                new ZoomPreview.Pixels(buffer.pixels(), buffer.width(), buffer.height()),
                new ZoomPreview.Place(
                        view.scale() * scale / (pictured.scale() * pictured.pixelScale()),
                        corner.getX() * scale,
                        corner.getY() * scale),
                view.deviceWidth(),
                view.deviceHeight()));
        picture.setSmooth(false);
        picture.setFitWidth(view.deviceWidth() / scale);
        picture.setFitHeight(view.deviceHeight() / scale);
        picture.relocate(0, 0);
    }

    /** Where the frame's upper left corner belongs in the view, in logical pixels. */
    private Point2D corner() {
        return new Point2D(
                (pictured.originX() - view.originX()) * view.scale(),
                (pictured.originY() - view.originY()) * view.scale());
    }

    private double snap(double logical) {
        return Math.round(logical * view.pixelScale()) / view.pixelScale();
    }
}
