package org.controlatlas.app.map;

import com.gluonhq.impl.maps.BaseMap;
import com.gluonhq.maps.MapLayer;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.effect.BlendMode;
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

    private static final double DARK_OPACITY = 0.72;

    private final PlacedFrame frame = new PlacedFrame(PICTURE, this::markDirty);
    private int layouts;

    FrameLayer() {
        setMouseTransparent(true);
        getChildren().add(frame.node());
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

    void show(FrameBuffer buffer, MapFrame made) {
        frame.show(buffer, made);
    }

    /** What is seen where the frame does not reach. */
    void showBelow(Optional<Backdrop> backdrop) {
        frame.showBelow(backdrop);
    }

    boolean hasBackdrop() {
        return frame.hasBackdrop();
    }

    void follow(MapViewport view) {
        frame.follow(view);
    }

    @Override
    protected void layoutLayer() {
        layouts++;
        frame.place();
    }

    /** How often Gluon had the layer laid out, for the tests of its traps. */
    int layouts() {
        return layouts;
    }
}
