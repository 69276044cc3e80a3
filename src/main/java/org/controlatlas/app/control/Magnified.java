package org.controlatlas.app.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/** Shows all that is in it larger, type and map alike, as for people at the back of a room. */
public final class Magnified extends StackPane {
    private final DoubleProperty magnification = new SimpleDoubleProperty(this, "magnification", 1);
    private final Scale scale = new Scale(1, 1);

    public Magnified(Region content) {
        super(content);
        content.getTransforms().add(scale);
        scale.xProperty().bind(magnification);
        scale.yProperty().bind(magnification);
        magnification.addListener(observable -> requestLayout());
    }

    /** 1 for the usual size. */
    public DoubleProperty magnificationProperty() {
        return magnification;
    }

    @Override
    protected void layoutChildren() {
        double times = magnification.get();
        getChildren()
                .forEach(child ->
                        child.resizeRelocate(0, 0, Math.ceil(getWidth() / times), Math.ceil(getHeight() / times)));
    }
}
