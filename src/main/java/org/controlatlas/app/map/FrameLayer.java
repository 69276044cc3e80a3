package org.controlatlas.app.map;

import com.gluonhq.impl.maps.BaseMap;
import com.gluonhq.maps.MapLayer;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.MapViewport;
import org.controlatlas.render.Theme;

/**
 * The layer on Gluon's map that carries the painter's frame. A frame that was made for another view is moved and scaled
 * to where its content belongs until a new one comes.
 */
final class FrameLayer extends MapLayer {
    /** Id of the node whose image is the painter's picture. */
    static final String PICTURE = "mapPicture";

    private static final double DARK_OPACITY = 0.72;

    private final ImageView picture = new ImageView();
    private MapViewport pictured;
    private MapViewport view;
    private double deviceWidth;
    private double deviceHeight;
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

    void show(Image image, MapFrame frame) {
        if (picture.getImage() != image) {
            picture.setImage(image);
        }
        pictured = frame.viewport();
        deviceWidth = frame.width();
        deviceHeight = frame.height();
        place();
    }

    void follow(MapViewport newView) {
        view = newView;
        place();
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

    private void place() {
        if (pictured == null || view == null) {
            return;
        }
        double magnified = view.scale() / pictured.scale();
        Point2D corner = new Point2D(
                (pictured.originX() - view.originX()) * view.scale(),
                (pictured.originY() - view.originY()) * view.scale());
        boolean sharp = magnified == 1;
        picture.setSmooth(!sharp);
        picture.setFitWidth(deviceWidth / pictured.pixelScale() * magnified);
        picture.setFitHeight(deviceHeight / pictured.pixelScale() * magnified);
        picture.relocate(sharp ? snap(corner.getX()) : corner.getX(), sharp ? snap(corner.getY()) : corner.getY());
    }

    private double snap(double logical) {
        return Math.round(logical * view.pixelScale()) / view.pixelScale();
    }
}
