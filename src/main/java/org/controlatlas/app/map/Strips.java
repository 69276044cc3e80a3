package org.controlatlas.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The left part of a picture, in upright strips. A cut that moves changes the strip that it is in and shows or hides those
 * that it passes, so that JavaFX paints no more of the window anew than that: one clip for all would have it paint the
 * whole picture, and what lies below, for every pixel of a drag.
 */
final class Strips extends Region {
    private static final double STRIP = 48;

    /** A part of the picture with a clip of its own. */
    private static final class Strip extends Group {
        private final Rectangle clip = new Rectangle();
        private final Rectangle ground = new Rectangle();
        private final double left;

        Strip(ImageView picture, double left) {
            this.left = left;
            ImageView copy = new ImageView();
            copy.setPreserveRatio(false);
            copy.imageProperty().bind(picture.imageProperty());
            copy.smoothProperty().bind(picture.smoothProperty());
            copy.fitWidthProperty().bind(picture.fitWidthProperty());
            copy.fitHeightProperty().bind(picture.fitHeightProperty());
            copy.layoutXProperty().bind(picture.layoutXProperty());
            copy.layoutYProperty().bind(picture.layoutYProperty());
            clip.setX(left);
            setClip(clip);
            setManaged(false);
            ground.getStyleClass().add("second-map-ground");
            ground.setX(left);
            ground.setWidth(STRIP);
            getChildren().addAll(ground, copy);
        }

        void cut(double x, double height) {
            double width = Math.max(0, Math.min(STRIP, x - left));
            setVisible(width > 0);
            clip.setWidth(width);
            clip.setHeight(height);
            ground.setHeight(height);
        }
    }

    private final ImageView picture;
    private final List<Strip> strips = new ArrayList<>();
    private double cut;

    /** @param picture moved and scaled to its place, and shown by this alone */
    Strips(ImageView picture) {
        this.picture = picture;
        setMouseTransparent(true);
    }

    /** Shows what lies left of there, in logical pixels. */
    void cut(double x) {
        cut = x;
        show();
    }

    private void show() {
        while (strips.size() * STRIP < Math.max(cut, getWidth())) {
            Strip strip = new Strip(picture, strips.size() * STRIP);
            strips.add(strip);
            getChildren().add(strip);
        }
        strips.forEach(strip -> strip.cut(cut, getHeight()));
    }

    @Override
    protected void layoutChildren() {
        show();
    }
}
