package org.controlatlas.app.map;

import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import org.controlatlas.render.MapFrame;
import org.controlatlas.render.view.MapViewport;

/**
 * The node that carries the painter's frame. A frame that was made for another view is moved and scaled to where its
 * content belongs until a new one comes.
 */
final class PlacedFrame {
    /** Without one, JavaFX takes longer than a frame to scale a picture. */
    private static final boolean GRAPHICS_CARD = Platform.isSupported(ConditionalFeature.SCENE3D);

    private final ImageView picture = new ImageView();
    private final Runnable soon;
    private final ZoomPreview preview = new ZoomPreview();
    private MapViewport pictured;
    private MapViewport view;
    private FrameBuffer buffer;
    private Optional<Backdrop> backdrop = Optional.empty();

    /**
     * @param id of the node
     * @param soon has {@link #place} called in the next layout
     */
    PlacedFrame(String id, Runnable soon) {
        this.soon = soon;
        picture.setId(id);
        picture.setMouseTransparent(true);
        picture.setPreserveRatio(false);
    }

    ImageView node() {
        return picture;
    }

    void show(FrameBuffer newBuffer, MapFrame frame) {
        buffer = newBuffer;
        pictured = frame.viewport();
        place();
    }

    /** What is seen where the frame does not reach. */
    void showBelow(Optional<Backdrop> newBackdrop) {
        backdrop = newBackdrop;
        soon.run();
    }

    boolean hasBackdrop() {
        return backdrop.isPresent();
    }

    void follow(MapViewport newView) {
        view = newView;
        if (isFrameEnough()) {
            place();
        } else {
            // Several steps of a zoom may come before a pulse; one picture is enough for them.
            soon.run();
        }
    }

    /** Whether JavaFX moves and scales the frame itself: quickly, and with nothing to be seen beside it. */
    private boolean isFrameEnough() {
        return (isSharp() || GRAPHICS_CARD)
                && (backdrop.isEmpty()
                        || pictured == null
                        || pictured.worldBounds().contains(view.worldBounds()));
    }

    private boolean isSharp() {
        return pictured != null && view != null && view.scale() == pictured.scale();
    }

    void place() {
        if (pictured == null || view == null) {
            return;
        }
        if (isFrameEnough()) {
            placeFrame();
        } else {
            placePreview();
        }
    }

    private void placeFrame() {
        double magnified = view.scale() / pictured.scale();
        Point2D corner = corner(pictured);
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
        picture.setImage(preview.draw(
                backdrop.map(below -> new ZoomPreview.Layer(
                        below.pixels(), placeOf(below.spec().viewport()))),
                new ZoomPreview.Layer(
                        new ZoomPreview.Pixels(buffer.pixels(), buffer.width(), buffer.height()), placeOf(pictured)),
                view.deviceWidth(),
                view.deviceHeight()));
        picture.setSmooth(false);
        picture.setFitWidth(view.deviceWidth() / scale);
        picture.setFitHeight(view.deviceHeight() / scale);
        picture.relocate(0, 0);
    }

    private ZoomPreview.Place placeOf(MapViewport part) {
        double scale = view.pixelScale();
        Point2D corner = corner(part);
        return new ZoomPreview.Place(
                view.scale() * scale / (part.scale() * part.pixelScale()),
                corner.getX() * scale,
                corner.getY() * scale);
    }

    /** Where the upper left corner of what shows that viewport belongs in the view, in logical pixels. */
    private Point2D corner(MapViewport part) {
        return new Point2D(
                (part.originX() - view.originX()) * view.scale(), (part.originY() - view.originY()) * view.scale());
    }

    private double snap(double logical) {
        return Math.round(logical * view.pixelScale()) / view.pixelScale();
    }
}
