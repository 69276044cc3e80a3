package org.controlatlas.app.map;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlatlas.app.task.TaskRunner;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.MapRenderer;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/**
 * A further picture of the map's view with a pipeline of its own. Its left part can be shown alone, which paints a narrow
 * strip.
 */
final class SecondMap extends Region {
    private static final Duration REST = Duration.millis(80);

    private final Supplier<PictureSpec> wanted;
    private final BooleanSupplier moving;
    private final PlacedFrame placed = new PlacedFrame("secondPicture", this::requestLayout);
    private final Strips strips = new Strips(placed.node());
    private final PauseTransition rest = new PauseTransition(REST);
    private final BackdropPainting backdrop;
    private FramePipeline pipeline;

    /**
     * @param wanted the picture to be shown
     * @param moving whether the view is on its way somewhere
     */
    SecondMap(Supplier<PictureSpec> wanted, BooleanSupplier moving, TaskRunner runner) {
        this.wanted = wanted;
        this.moving = moving;
        this.backdrop = new BackdropPainting(wanted, placed::showBelow, runner);
        setId("secondMap");
        strips.setManaged(false);
        getChildren().add(strips);
        rest.setOnFinished(event -> settle());
        sceneProperty().addListener((property, was, scene) -> {
            if (pipeline != null) {
                pipeline.attach(scene);
            }
        });
    }

    /** Begins to draw that data set. */
    void open(MapPainter painter) {
        close();
        pipeline = new FramePipeline(new MapRenderer(painter), placed::show);
        pipeline.attach(getScene());
        PictureSpec spec = wanted.get();
        placed.follow(spec.viewport());
        pipeline.want(spec, true);
        backdrop.open(painter);
    }

    /** The view moves. */
    void follow(MapViewport view) {
        placed.follow(view);
        rest.playFromStart();
        want(false);
    }

    /** The picture is to have another day or look. */
    void refresh() {
        want(true);
    }

    /** Shows what lies left of there, in logical pixels. */
    void cut(double x) {
        strips.cut(x);
    }

    private void settle() {
        if (moving.getAsBoolean()) {
            rest.playFromStart();
        } else {
            want(true);
        }
    }

    private void want(boolean idle) {
        if (pipeline != null) {
            pipeline.want(wanted.get(), idle);
            if (idle) {
                backdrop.refresh();
            }
        }
    }

    /** True when it shows what is wanted. */
    boolean isSettled() {
        if (pipeline == null || pipeline.frame().isEmpty()) {
            return false;
        }
        PictureSpec shown = pipeline.frame().get().spec();
        PictureSpec spec = wanted.get();
        return pipeline.isIdle()
                && shown.date().equals(spec.date())
                && shown.language() == spec.language()
                && shown.theme() == spec.theme()
                && shown.layers().equals(spec.layers())
                && shown.nameRoom().equals(spec.nameRoom())
                && shown.viewport().zoom() == spec.viewport().zoom()
                && pipeline.covers(spec.viewport());
    }

    boolean hasBackdrop() {
        return placed.hasBackdrop();
    }

    @Override
    protected void layoutChildren() {
        strips.resizeRelocate(0, 0, getWidth(), getHeight());
        placed.place();
    }

    /** Ends the threads behind it. */
    void close() {
        rest.stop();
        backdrop.close();
        if (pipeline != null) {
            pipeline.close();
            pipeline = null;
        }
    }
}
